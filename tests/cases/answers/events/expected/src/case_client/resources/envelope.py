"""Envelope."""

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

_RETRIEVE: Operation[ServerSentEvent[models.EnvelopeResponse]] = Operation(
    method="GET",
    path="/envelope",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.EnvelopeResponse),
)


class Envelope(Resource):
    """Envelope."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.EnvelopeResponse]]:
        """Call GET /envelope.

        `GET /envelope`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncEnvelope(AsyncResource):
    """Envelope."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.EnvelopeResponse]]:
        """Call GET /envelope.

        `GET /envelope`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
