"""A middleware that makes spans of OpenTelemetry."""

from __future__ import annotations

from typing import Any

import httpx2

from .client import Middleware, Send
from .otel import ended, span_of, tracer_of


def tracing(tracer_provider: Any = None) -> Middleware:
    """Return a middleware that makes a span of each attempt, for the server to join.

    Args:
        tracer_provider: Of OpenTelemetry; None: the global one.

    Raises:
        ImportError: `opentelemetry-api` is not installed.
    """
    tracer = tracer_of(tracer_provider)

    def middleware(request: httpx2.Request, send: Send) -> httpx2.Response:
        with span_of(tracer, request) as span:
            return ended(span, send(request))

    return middleware
