"""Operations of `events`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[models.EventRetrieveResponse] = StreamOperation(
    "GET", "/events", stream=EventStream(lambda: models.EventRetrieveResponse)
)


class EventsResource(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.EventRetrieveResponse]:
        """`GET /events`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncEventsResource(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.EventRetrieveResponse]:
        """`GET /events`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
