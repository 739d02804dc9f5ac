"""Operations of `untyped`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[Any] = StreamOperation(
    "GET", "/untyped", stream=EventStream(lambda: Any)
)


class Untyped(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[Any]:
        """`GET /untyped`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncUntyped(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[Any]:
        """`GET /untyped`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
