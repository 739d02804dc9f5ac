"""Spans of OpenTelemetry around each attempt: `tracing.py`, `async_tracing.py`.

OpenTelemetry semantic conventions for HTTP clients. Needs `opentelemetry-api`, which is
imported when a middleware is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2

from .redact import hide_in_url

_METHODS = frozenset(
    {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"}
)
_PORTS = {"http": 80, "https": 443}


def tracer_of(provider: Any) -> Any:
    from opentelemetry import trace

    return trace.get_tracer(__name__, tracer_provider=provider)


@contextmanager
def span_of(tracer: Any, request: httpx2.Request) -> Iterator[Any]:
    """Make the span of an attempt; an error without a response is its status."""
    from opentelemetry.propagate import inject
    from opentelemetry.trace import SpanKind, StatusCode

    url = request.url
    shown = getattr(url, "redacted", None) or str(hide_in_url(url, ()))
    operation = str(request.extensions.get("operation", ""))
    template = operation.partition(" ")[2]
    known = request.method in _METHODS
    method = request.method if known else "_OTHER"
    attributes: dict[str, Any] = {
        "http.request.method": method,
        "server.address": url.host,
        "server.port": url.port or _PORTS.get(url.scheme, 0),
        "url.full": shown,
    }
    if not known:
        attributes["http.request.method_original"] = request.method
    if template:
        attributes["url.template"] = template
    if request.extensions.get("attempt"):
        attributes["http.request.resend_count"] = request.extensions["attempt"]
    name = f"{method if known else 'HTTP'} {template}".strip()
    with tracer.start_as_current_span(
        name,
        kind=SpanKind.CLIENT,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        inject(request.headers)
        try:
            yield span
        except Exception as error:
            span.set_attribute("error.type", type(error).__qualname__)
            span.set_status(StatusCode.ERROR)
            raise


def ended(span: Any, response: httpx2.Response) -> httpx2.Response:
    from opentelemetry.trace import StatusCode

    span.set_attribute("http.response.status_code", response.status_code)
    if response.status_code >= 400:
        span.set_attribute("error.type", str(response.status_code))
        span.set_status(StatusCode.ERROR)
    return response
