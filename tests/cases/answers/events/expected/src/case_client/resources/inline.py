"""Inline."""

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

_RETRIEVE: Operation[ServerSentEvent[models.InlineResponseData]] = Operation(
    method="GET",
    path="/inline",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.InlineResponseData),
)


class Inline(Resource):
    """Inline."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.InlineResponseData]]:
        """Call GET /inline.

        `GET /inline`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncInline(AsyncResource):
    """Inline."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.InlineResponseData]]:
        """Call GET /inline.

        `GET /inline`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
