"""Untyped."""

from __future__ import annotations

from typing import Any

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

_RETRIEVE: Operation[ServerSentEvent[Any]] = Operation(
    method="GET",
    path="/untyped",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: Any),
)


class Untyped(Resource):
    """Untyped."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[Any]]:
        """Call GET /untyped.

        `GET /untyped`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncUntyped(AsyncResource):
    """Untyped."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[Any]]:
        """Call GET /untyped.

        `GET /untyped`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
