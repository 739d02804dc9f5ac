"""Operations of `shared`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[models.Item | models.FeedEventGoneData] = StreamOperation(
    "GET",
    "/shared",
    stream=EventStream(
        lambda: models.Item | models.FeedEventGoneData,
        by_event={
            "item": lambda: models.Item,
            "gone": lambda: models.FeedEventGoneData,
        },
    ),
)


class Shared(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Item | models.FeedEventGoneData]:
        """`GET /shared`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncShared(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Item | models.FeedEventGoneData]:
        """`GET /shared`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
