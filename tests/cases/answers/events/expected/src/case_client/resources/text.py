"""Operations of `text`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[str] = StreamOperation(
    "GET", "/text", stream=EventStream(lambda: str)
)


class TextResource(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[str]:
        """`GET /text`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncTextResource(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[str]:
        """`GET /text`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
