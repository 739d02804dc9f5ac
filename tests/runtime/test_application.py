"""What an application sets, and what it puts around the calls."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient, AsyncSend
from runtime.bearer import Bearer
from runtime.client import Client, Send
from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialsError,
)
from runtime.stream_lines import LineStream

from . import calling

TOKEN = {"oauth2": Bearer(argument="oauth2", env="EXAMPLE_OAUTH2")}
pytestmark = pytest.mark.usefixtures("no_pauses")


def _send(exchange: calling.Exchange, **more: Any) -> None:
    options = more.pop("request_options", None)
    resource = calling.resource(calling.client(exchange, **more))
    resource.call(calling.operation(), request_options=options)


def test_headers_of_the_application() -> None:
    exchange = calling.Exchange()
    _send(exchange, default_headers={"X-Team": "a", "accept": "text/csv"})
    assert exchange.request.headers["x-team"] == "a"
    assert exchange.request.headers["accept"] == "text/csv"
    _send(exchange, default_headers={"Authorization": "Signed x"})
    assert exchange.request.headers["authorization"] == "Signed x"
    with pytest.raises(InvalidArgumentError):
        _send(exchange, default_headers={"X-Team": "a\r\nX-Evil: 1"})


def test_headers_stand_in_for_credentials() -> None:
    exchange = calling.Exchange()
    rules = calling.operation(security=(("oauth2",),))
    given: Any = {"default_headers": {"authorization": "Custom abc"}}
    calling.resource(calling.client(exchange, TOKEN, **given)).call(rules)
    assert exchange.request.headers["authorization"] == "Custom abc"
    with pytest.raises(MissingCredentialsError):
        calling.resource(calling.client(exchange, TOKEN)).call(rules)


def test_the_application_in_the_user_agent() -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, user_agent="shop/2.1 (prod)")
    calling.resource(client).call(calling.operation())
    sent = exchange.request.headers["user-agent"]
    assert sent.startswith("example/1.2.3 ")
    assert sent.endswith(" shop/2.1 (prod)")
    calling.resource(client.with_options(user_agent="")).call(calling.operation())
    assert "shop" not in exchange.request.headers["user-agent"]
    with pytest.raises(ConfigurationError, match="user_agent"):
        calling.client(exchange, user_agent="a\nb")


def test_options_of_a_call_as_a_mapping() -> None:
    exchange = calling.Exchange()
    _send(exchange, request_options={"extra_headers": {"X-A": "1"}, "timeout": 3})
    assert exchange.request.headers["x-a"] == "1"
    assert exchange.request.extensions["timeout"]["read"] == 3
    with pytest.raises(InvalidArgumentError, match="request_options"):
        _send(exchange, request_options={"extra_header": {}})


def test_what_clients_and_resources_say_of_themselves() -> None:
    client = calling.client(calling.Exchange())
    assert repr(client) == "<Client of Example>"
    assert (
        repr(calling.resource(client).resource) == "<Resource of <Client of Example>>"
    )


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_an_http_client_of_another_library(kind: Any) -> None:
    class Other:
        """As `httpx.Client` of httpx, which is not httpx2."""

    Other.__module__, Other.__qualname__ = "httpx", "Client"
    with pytest.raises(
        ConfigurationError, match=r"must be an httpx2\..*, not httpx\.Cli"
    ):
        kind(calling.api(), http_client=Other())


def test_seconds_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_TIMEOUT", "2.5")
    exchange = calling.Exchange()
    _send(exchange)
    assert exchange.request.extensions["timeout"]["connect"] == 2.5
    _send(exchange, timeout=4)
    assert exchange.request.extensions["timeout"]["connect"] == 4
    for wrong in ("soon", "0", "-1", "nan", "inf"):
        monkeypatch.setenv("EXAMPLE_TIMEOUT", wrong)
        with pytest.raises(ConfigurationError, match="EXAMPLE_TIMEOUT"):
            _send(exchange)


@pytest.fixture
def own_logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger("example")
    yield logger
    logger.setLevel(logging.NOTSET)
    logger.handlers.clear()


def test_the_log_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
    own_logger: logging.Logger,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EXAMPLE_LOG", "debug")
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    given: Any = {"credentials": {"oauth2": "s3cr3t-t0ken"}}
    client = calling.client(calling.Exchange(), TOKEN, **given)
    calling.client(calling.Exchange())
    assert len(own_logger.handlers) == 1
    calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    shown = capsys.readouterr().err
    assert "GET /things: attempt 1: 204" in shown
    assert "s3cr3t" not in shown
    monkeypatch.setenv("EXAMPLE_LOG", "loud")
    with pytest.raises(ConfigurationError, match="EXAMPLE_LOG must be one of"):
        calling.client(calling.Exchange())


def test_middleware_is_around_each_attempt() -> None:
    seen: list[str] = []

    def outer(request: httpx2.Request, send: Send) -> httpx2.Response:
        seen.append(f"outer {request.headers['authorization']}")
        response = send(request)
        seen.append(f"outer {response.status_code}")
        return response

    def inner(request: httpx2.Request, send: Send) -> httpx2.Response:
        request.headers["X-Signature"] = f"{len(request.content)} bytes"
        seen.append("inner")
        return send(request)

    exchange = calling.Exchange(httpx2.Response(500), httpx2.Response(204))
    given: Any = {"credentials": {"oauth2": "t0ken"}}
    client = calling.client(exchange, TOKEN, middleware=[outer], **given)
    client = client.with_options(middleware=[inner])
    calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    once = ["outer Bearer t0ken", "inner"]
    assert seen == [*once, "outer 500", *once, "outer 204"]
    assert exchange.request.headers["x-signature"] == "0 bytes"


def test_middleware_may_read_and_replace_what_came() -> None:
    def reads(request: httpx2.Request, send: Send) -> httpx2.Response:
        response = send(request)
        assert response.read() == b'["a"]'
        return response

    def cached(_request: httpx2.Request, _send: Send) -> httpx2.Response:
        return httpx2.Response(200, json=["b"])

    rules = calling.operation(responses={"200": lambda: list[str]})
    compressed = httpx2.Response(
        200,
        headers={"content-type": "application/json", "content-encoding": "identity"},
        stream=httpx2.ByteStream(b'["a"]'),
    )
    client = calling.client(calling.Exchange(compressed), middleware=[reads])
    assert calling.resource(client).call(rules) == ["a"]
    exchange = calling.Exchange()
    client = calling.client(exchange, middleware=[cached])
    assert calling.resource(client).call(rules) == ["b"]
    assert not exchange.requests


def test_a_stream_goes_through_middleware_unread() -> None:
    def passes(request: httpx2.Request, send: Send) -> httpx2.Response:
        return send(request)

    lines = httpx2.Response(
        200,
        headers={"content-type": "application/jsonl"},
        stream=httpx2.ByteStream(b"1\n2\n"),
    )
    client = calling.client(calling.Exchange(lines), middleware=[passes])
    rules = calling.operation(stream=LineStream(lambda: int))
    with calling.resource(client).call(rules) as stream:
        assert list(stream) == [1, 2]


def test_an_error_of_middleware() -> None:
    def broken(_request: httpx2.Request, _send: Send) -> httpx2.Response:
        raise httpx2.ConnectError("no")

    def defect(_request: httpx2.Request, _send: Send) -> httpx2.Response:
        raise LookupError("mine")

    with pytest.raises(APIConnectionError):
        _send(calling.Exchange(), middleware=[broken])
    with pytest.raises(LookupError):
        _send(calling.Exchange(), middleware=[defect])


def test_asynchronous_middleware() -> None:
    seen: list[int] = []

    async def middleware(request: httpx2.Request, send: AsyncSend) -> httpx2.Response:
        await asyncio.sleep(0)
        response = await send(request)
        seen.append(response.status_code)
        return response

    exchange = calling.Exchange(httpx2.Response(500), httpx2.Response(204))
    client = calling.async_client(exchange, middleware=[middleware])
    asyncio.run(calling.async_resource(client).call(calling.operation()))
    assert seen == [500, 204]


def test_hooks_of_the_http_client_are_called() -> None:
    seen: list[str] = []
    exchange = calling.Exchange()
    http_client = httpx2.Client(
        transport=httpx2.MockTransport(exchange),
        event_hooks={
            "request": [lambda request: seen.append(request.method)],
            "response": [lambda response: seen.append(str(response.status_code))],
        },
    )
    client = Client(calling.api(), http_client=http_client)
    calling.resource(client).call(calling.operation())
    assert seen == ["GET", "204"]


def test_digest_authentication_is_the_http_librarys() -> None:
    def server(request: httpx2.Request) -> httpx2.Response:
        if "authorization" in request.headers:
            return httpx2.Response(204)
        challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256'
        return httpx2.Response(401, headers={"www-authenticate": challenge})

    exchange = calling.Exchange(server)
    http_client = httpx2.Client(
        transport=httpx2.MockTransport(exchange), auth=httpx2.DigestAuth("me", "pw")
    )
    client = Client(calling.api(TOKEN), http_client=http_client, max_retries=0)
    calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    assert exchange.request.headers["authorization"].startswith("Digest ")
    assert len(exchange.requests) == 2
