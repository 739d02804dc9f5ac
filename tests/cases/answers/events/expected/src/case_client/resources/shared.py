"""Shared."""

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

_RETRIEVE: Operation[ServerSentEvent[models.Item | models.FeedEventGoneData]] = (
    Operation(
        method="GET",
        path="/shared",
        answers={"200": {"text/event-stream": lambda: str}},
        stream=EventStream(
            lambda: models.Item | models.FeedEventGoneData,
            by_event={
                "item": lambda: models.Item,
                "gone": lambda: models.FeedEventGoneData,
            },
        ),
    )
)


class Shared(Resource):
    """Shared."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item | models.FeedEventGoneData]]:
        """Call GET /shared.

        `GET /shared`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncShared(AsyncResource):
    """Shared."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item | models.FeedEventGoneData]]:
        """Call GET /shared.

        `GET /shared`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
