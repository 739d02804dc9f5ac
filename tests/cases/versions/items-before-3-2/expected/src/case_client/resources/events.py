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

_WATCH: StreamOperation[models.Event] = StreamOperation(
    "GET", "/events", stream=EventStream(lambda: models.Event)
)


class EventsResource(Resource):
    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Event]:
        """`GET /events`"""
        return Stream.of(self, _WATCH, request_options)


class AsyncEventsResource(AsyncResource):
    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Event]:
        """`GET /events`"""
        return AsyncStream.of(self, _WATCH, request_options)
