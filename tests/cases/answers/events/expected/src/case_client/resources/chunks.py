"""Chunks."""

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

_LIST: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/chunks",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)


class Chunks(Resource):
    """Chunks."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /chunks.

        `GET /chunks`
        """
        return self._stream(_LIST, request_options=request_options)


class AsyncChunks(AsyncResource):
    """Chunks."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /chunks.

        `GET /chunks`
        """
        return self._stream(_LIST, request_options=request_options)
