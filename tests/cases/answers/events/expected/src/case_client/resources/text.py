"""Text."""

from __future__ import annotations

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

_RETRIEVE: Operation[ServerSentEvent[str]] = Operation(
    method="GET",
    path="/text",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: str),
)


class TextResource(Resource):
    """Text."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str]]:
        """Call GET /text.

        `GET /text`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncTextResource(AsyncResource):
    """Text."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[str]]:
        """Call GET /text.

        `GET /text`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
