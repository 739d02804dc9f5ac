"""Spans of OpenTelemetry around each attempt: `middleware=[otel.tracing()]`.

Needs `opentelemetry-api`, the extra `otel` of this package.
"""

from __future__ import annotations

from ._runtime.otel import async_tracing as async_tracing
from ._runtime.otel import tracing as tracing
