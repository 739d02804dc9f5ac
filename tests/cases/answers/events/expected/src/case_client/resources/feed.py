"""Operations of `feed`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[models.Item] = StreamOperation(
    "GET", "/json", stream=EventStream(lambda: models.Item)
)


class Feed(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Item]:
        """`GET /json`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncFeed(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Item]:
        """`GET /json`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
