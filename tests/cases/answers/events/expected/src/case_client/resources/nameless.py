"""Nameless."""

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

_RETRIEVE: Operation[ServerSentEvent[str | models.Item]] = Operation(
    method="GET",
    path="/nameless",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: str | models.Item),
)


class Nameless(Resource):
    """Nameless."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str | models.Item]]:
        """Call GET /nameless.

        `GET /nameless`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncNameless(AsyncResource):
    """Nameless."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[str | models.Item]]:
        """Call GET /nameless.

        `GET /nameless`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
