"""Operations of `chunks`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_LIST: StreamOperation[models.Item] = StreamOperation(
    "GET", "/chunks", stream=EventStream(lambda: models.Item)
)


class Chunks(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Item]:
        """`GET /chunks`"""
        return Stream.of(self, _LIST, request_options)


class AsyncChunks(AsyncResource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Item]:
        """`GET /chunks`"""
        return AsyncStream.of(self, _LIST, request_options)
