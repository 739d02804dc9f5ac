"""Operations of `raw`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_WATCH: StreamOperation[str] = StreamOperation(
    "GET", "/raw", stream=EventStream(lambda: str)
)


class RawResource(Resource):
    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[str]:
        """`GET /raw`"""
        return Stream.of(self, _WATCH, request_options)


class AsyncRawResource(AsyncResource):
    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[str]:
        """`GET /raw`"""
        return AsyncStream.of(self, _WATCH, request_options)
