"""Feed."""

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

_RETRIEVE: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/json",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)


class Feed(Resource):
    """Feed."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /json.

        `GET /json`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncFeed(AsyncResource):
    """Feed."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /json.

        `GET /json`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
