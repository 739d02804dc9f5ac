"""Spans of OpenTelemetry, for those who ask for them."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import httpx2
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from runtime.api_key_query import QueryKey
from runtime.async_tracing import async_tracing
from runtime.tracing import tracing

from . import calling

pytestmark = pytest.mark.usefixtures("no_pauses")


@pytest.fixture
def spans() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def provider(spans: InMemorySpanExporter) -> TracerProvider:
    made = TracerProvider()
    made.add_span_processor(SimpleSpanProcessor(spans))
    return made


def test_spans_of_each_attempt(
    spans: InMemorySpanExporter, provider: TracerProvider
) -> None:
    exchange = calling.Exchange(
        httpx2.Response(503), httpx2.ReadError("x"), httpx2.Response(204)
    )
    schemes = {"key": QueryKey("key", argument="key", env="EXAMPLE_KEY")}
    given: Any = {"credentials": {"key": "s3cr3t-t0ken"}}
    client = calling.client(exchange, schemes, middleware=[tracing(provider)], **given)
    calling.resource(client).call(calling.operation(security=(("key",),)))
    first, second, third = spans.get_finished_spans()
    assert first.name == "GET /things"
    assert first.kind.name == "CLIENT"
    assert dict(first.attributes or {}) == {
        "http.request.method": "GET",
        "server.address": "api.example.test",
        "server.port": 443,
        "url.full": "https://api.example.test/v1/things?key=[redacted]",
        "url.template": "/things",
        "http.response.status_code": 503,
        "error.type": "503",
    }
    assert not first.status.is_ok
    attributes = dict(second.attributes or {})
    assert attributes["error.type"] == "ReadError"
    assert attributes["http.request.resend_count"] == 1
    assert third.status.status_code.name == "UNSET"
    context = third.get_span_context()
    assert context is not None
    assert f"{context.span_id:016x}" in exchange.request.headers["traceparent"]


def test_spans_of_an_asynchronous_client(
    spans: InMemorySpanExporter, provider: TracerProvider
) -> None:
    exchange = calling.Exchange()
    client = calling.async_client(exchange, middleware=[async_tracing(provider)])
    asyncio.run(calling.async_resource(client).call(calling.operation("POST")))
    (span,) = spans.get_finished_spans()
    assert span.name == "POST /things"


def test_nothing_imports_opentelemetry_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ImportError):
        tracing()
