"""Events."""

from __future__ import annotations

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    EventStream,
    Operation,
    RequestOptions,
    Resource,
    ServerSentEvent,
    Stream,
)

_RETRIEVE: Operation[ServerSentEvent[models.EventsResponse]] = Operation(
    method="GET",
    path="/events",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.EventsResponse),
)


class Events(Resource):
    """Events."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.EventsResponse]]:
        """Call GET /events.

        `GET /events`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncEvents(AsyncResource):
    """Events."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.EventsResponse]]:
        """Call GET /events.

        `GET /events`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
