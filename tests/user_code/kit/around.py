"""Signatures, measures and spans around each attempt; requests without a method."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from datetime import UTC, datetime
from typing import assert_type

import httpx2
import pytest
from depot import (
    AsyncDepot,
    AsyncMiddleware,
    AsyncSend,
    Depot,
    Middleware,
    NotFoundError,
    Send,
    models,
    otel,
)
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

_PARCEL = {"id": "p1", "to": "Ada"}


def _depot(request: httpx2.Request) -> httpx2.Response:
    if request.url.path.endswith("/missing"):
        return httpx2.Response(404, json={"code": "none"})
    if request.url.path.endswith("/status"):
        return httpx2.Response(
            200, json={"up": True, "query": request.url.query.decode()}
        )
    return httpx2.Response(201 if request.method == "POST" else 200, json=_PARCEL)


class Signer:
    """As AWS signs: a hash over method, path, query, some headers and the content."""

    def __init__(self, key_id: str, key: bytes) -> None:
        self._key_id, self._key = key_id, key

    def signature(self, request: httpx2.Request) -> str:
        names = ("host", "x-amz-date", "x-amz-content-sha256")
        canonical = "\n".join(
            [
                request.method,
                request.url.raw_path.decode().partition("?")[0],
                request.url.query.decode(),
                *(f"{name}:{request.headers[name]}" for name in names),
                request.headers["x-amz-content-sha256"],
            ]
        )
        return hmac.new(self._key, canonical.encode(), hashlib.sha256).hexdigest()

    def sign(self, request: httpx2.Request) -> None:
        digest = hashlib.sha256(request.content).hexdigest()
        request.headers["X-Amz-Content-Sha256"] = digest
        request.headers["X-Amz-Date"] = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        said = f"AWS4-HMAC-SHA256 Credential={self._key_id}, Signature="
        request.headers["Authorization"] = said + self.signature(request)

    def __call__(self, request: httpx2.Request, send: Send) -> httpx2.Response:
        self.sign(request)
        return send(request)


def test_a_signature_of_the_final_request() -> None:
    signer = Signer("AKID", b"key")
    seen: list[bool] = []

    def check(request: httpx2.Request) -> httpx2.Response:
        given = request.headers["Authorization"].rpartition("=")[2]
        seen.append(given == signer.signature(request))
        body = hashlib.sha256(request.content).hexdigest()
        seen.append(body == request.headers["x-amz-content-sha256"])
        if len(seen) == 2:
            return httpx2.Response(503, headers={"Retry-After": "0"})
        return _depot(request)

    client = Depot(
        bot="b0t",
        middleware=[signer],
        http_client=httpx2.Client(transport=httpx2.MockTransport(check)),
    )
    client.parcels.create(
        to="Ada", x_trace="a b", request_options={"extra_query": {"q": "ü"}}
    )
    assert seen == [True] * 4


def test_measures() -> None:
    taken: list[tuple[str, int, float]] = []

    def measured(request: httpx2.Request, send: Send) -> httpx2.Response:
        request.headers["X-Tenant"] = "t1"
        begun = time.monotonic()
        response = send(request)
        taken.append((request.method, response.status_code, time.monotonic() - begun))
        return response

    def check(request: httpx2.Request) -> httpx2.Response:
        assert request.headers["X-Tenant"] == "t1"
        return _depot(request)

    outermost: Middleware = measured
    transport = httpx2.MockTransport(check)
    client = Depot(
        bot="b0t",
        middleware=[outermost],
        http_client=httpx2.Client(transport=transport),
    )
    with pytest.raises(NotFoundError):
        client.parcels.retrieve("missing")
    client.parcels.retrieve("p1")
    assert [(method, status) for method, status, _ in taken] == [
        ("GET", 404),
        ("GET", 200),
    ]


def test_measures_later() -> None:
    statuses: list[int] = []

    async def measured(request: httpx2.Request, send: AsyncSend) -> httpx2.Response:
        response = await send(request)
        statuses.append(response.status_code)
        return response

    several: list[AsyncMiddleware] = [measured, measured]

    async def main() -> None:
        transport = httpx2.MockTransport(_depot)
        http_client = httpx2.AsyncClient(transport=transport)
        client = AsyncDepot(bot="b0t", middleware=several, http_client=http_client)
        await client.parcels.retrieve("p1")
        await client.with_options(middleware=[measured]).parcels.retrieve("p1")

    asyncio.run(main())
    assert statuses == [200] * 5


def test_spans() -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    http_client = httpx2.Client(transport=httpx2.MockTransport(_depot))
    client = Depot(bot="b0t", middleware=[otel.tracing()], http_client=http_client)
    client.parcels.retrieve("p1")
    with pytest.raises(NotFoundError):
        client.parcels.retrieve("missing")
    first, second = exporter.get_finished_spans()
    assert first.attributes is not None
    assert first.attributes["http.request.method"] == "GET"
    assert first.attributes["http.response.status_code"] == 200
    assert second.attributes is not None
    assert second.attributes["error.type"] == "404"


def test_what_the_document_does_not_have() -> None:
    http_client = httpx2.Client(transport=httpx2.MockTransport(_depot))
    client = Depot(bot="b0t", http_client=http_client)
    status = client.request("GET", "/status", query={"of": "all", "no": None})
    assert status == {"up": True, "query": "of=all"}
    parcel = client.request(
        "POST", "/parcels/p1/moves", body={"to": "x"}, returns=models.Parcel
    )
    assert_type(parcel, models.Parcel)
    assert parcel.id == "p1"
    listed = client.request("GET", "/parcels/p1", returns=dict[str, str])
    assert_type(listed, dict[str, str])
    with pytest.raises(NotFoundError) as caught:
        client.request("GET", "/missing")
    assert caught.value.body == {"code": "none"}


def test_properties_that_the_document_does_not_have() -> None:
    bodies: list[bytes] = []

    def keep(request: httpx2.Request) -> httpx2.Response:
        bodies.append(request.content)
        return _depot(request)

    http_client = httpx2.Client(transport=httpx2.MockTransport(keep))
    client = Depot(bot="b0t", http_client=http_client)
    client.parcels.create(to="Ada", request_options={"extra_body": {"fragile": True}})
    assert bodies == [b'{"to":"Ada","fragile":true}']
