"""Credentials: which are sent, and where."""

from __future__ import annotations

import asyncio
import base64
import ssl
from typing import Any

import httpx2
import pytest

from runtime.api_key import ApiKey
from runtime.bearer import Bearer
from runtime.client import Client
from runtime.cookie import Cookie
from runtime.errors import InvalidArgumentError, MissingCredentialsError
from runtime.header import Header
from runtime.oauth2 import OAuth2
from runtime.options import RequestOptions
from runtime.query import Query
from runtime.security import Scheme

from . import calling
from .credentials import SCHEMES, to


def _sent(
    security: tuple[tuple[str, ...], ...], parameters: Any = (), **credentials: Any
) -> httpx2.Request:
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials=credentials)
    rules = calling.operation(security=security, parameters=parameters)
    calling.resource(client).call(rules, {"c": "1"})
    return exchange.request


@pytest.mark.parametrize(
    ("scheme", "given", "header", "want"),
    [
        ("oauth2", {"oauth2": "t"}, "authorization", "Bearer t"),
        ("word", {"word": "t"}, "authorization", "Token t"),
        ("client_id", {"client_id": "t"}, "x-client-id", "t"),
        ("cookie", {"cookie": "t"}, "cookie", "session=t"),
        (
            "basic",
            {"basic_username": "ü", "basic_password": "p:w"},
            "authorization",
            "Basic " + base64.b64encode("ü:p:w".encode()).decode(),
        ),
        (
            "basic",
            {"basic_username": "key"},
            "authorization",
            "Basic " + base64.b64encode(b"key:").decode(),
        ),
        (
            "basic",
            {"basic_username": "", "basic_password": "key"},
            "authorization",
            "Basic " + base64.b64encode(b":key").decode(),
        ),
    ],
)
def test_each_scheme(
    scheme: str, given: dict[str, str], header: str, want: str
) -> None:
    assert _sent(((scheme,),), **given).headers[header] == want


def test_a_user_name_that_is_empty_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Either part may be empty (RFC 7617, section 2); both are nothing."""
    monkeypatch.setenv("EXAMPLE_BASIC_USERNAME", "")
    with pytest.raises(MissingCredentialsError):
        _sent((("basic",),))
    monkeypatch.setenv("EXAMPLE_BASIC_PASSWORD", "key")
    assert _sent((("basic",),)).headers["authorization"] == "Basic OmtleQ=="
    monkeypatch.delenv("EXAMPLE_BASIC_USERNAME")
    with pytest.raises(MissingCredentialsError):
        _sent((("basic",),))


def test_a_query_key() -> None:
    assert _sent((("query",),), query="a b&").url.query == b"api%5Bkey%5D=a%20b%26"


def test_a_cookie_key_joins_other_cookies() -> None:
    request = _sent((("cookie",),), (Cookie("c"),), cookie="t")
    assert request.headers["cookie"] == "c=1; session=t"


def test_a_function_gives_a_token_anew() -> None:
    tokens = iter(["one", "two"])
    exchange = calling.Exchange()
    client = calling.client(
        exchange, SCHEMES, credentials={"oauth2": lambda: next(tokens)}
    )
    rules = calling.operation(security=(("oauth2",),))
    for want in ("one", "two"):
        calling.resource(client).call(rules)
        assert exchange.request.headers["authorization"] == f"Bearer {want}"


def test_the_alternative_is_chosen_by_what_is_given() -> None:
    both = (("oauth2", "client_id"), ("word",))
    request = _sent(both, oauth2="o", client_id="c", word="w")
    assert request.headers["authorization"] == "Bearer o"
    assert request.headers["x-client-id"] == "c"
    request = _sent(both, oauth2="o", word="w")
    assert request.headers["authorization"] == "Token w"
    assert "x-client-id" not in request.headers


def test_nothing_is_sent_that_is_not_asked_for() -> None:
    for security in ((), ((),)):
        request = _sent(security, oauth2="o", client_id="c")
        assert "authorization" not in request.headers
        assert "x-client-id" not in request.headers


def test_optional_credentials_are_sent_where_they_are_given() -> None:
    for security in ((("oauth2",), ()), ((), ("oauth2",))):
        assert _sent(security, oauth2="o").headers["authorization"] == "Bearer o"
        assert "authorization" not in _sent(security).headers


def test_a_client_certificate_is_the_transports_affair() -> None:
    assert "authorization" not in _sent((("mtls",),)).headers
    request = _sent((("mtls",), ("oauth2",)), oauth2="o")
    assert request.headers["authorization"] == "Bearer o"


@pytest.mark.parametrize(
    ("scheme", "parameter", "shown"),
    [
        ("query", Query("api[key]", "c"), b"api%5Bkey%5D=1"),
        ("client_id", Header("x-client-ID", "c"), b"1"),
        ("cookie", Cookie("session", "c"), b"session=1"),
    ],
)
def test_a_parameter_that_is_the_credential_comes_first(
    scheme: str, parameter: Any, shown: bytes
) -> None:
    for credentials in ({}, {scheme: "other"}):
        request = _sent(((scheme,),), (parameter,), **credentials)
        values = [request.url.query, *(value for _, value in request.headers.raw)]
        assert values.count(shown) == 1
        assert b"other" not in b" ".join(values)


def test_missing_credentials_are_named() -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials={"oauth2": "o"})
    rules = calling.operation(security=(("oauth2", "client_id"), ("basic",)))
    with pytest.raises(MissingCredentialsError) as caught:
        calling.resource(client).call(rules)
    assert str(caught.value) == (
        "this operation needs credentials: give oauth2 (or EXAMPLE_OAUTH2) and"
        " client_id (or EXAMPLE_CLIENT_ID), or basic_username (or"
        " EXAMPLE_BASIC_USERNAME) and basic_password (or EXAMPLE_BASIC_PASSWORD)"
    )
    assert not exchange.requests


def test_the_environment_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_OAUTH2", "from-env")
    assert _sent((("oauth2",),)).headers["authorization"] == "Bearer from-env"
    assert _sent((("oauth2",),), oauth2="x").headers["authorization"] == "Bearer x"
    monkeypatch.setenv("EXAMPLE_OAUTH2", "")
    with pytest.raises(MissingCredentialsError):
        _sent((("oauth2",),))


def test_an_empty_credential_is_not_replaced_by_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is one tenant's, and what the environment has may be another's."""
    for name in ("OAUTH2", "CLIENT_ID", "BASIC_USERNAME", "BASIC_PASSWORD"):
        monkeypatch.setenv(f"EXAMPLE_{name}", "of-another")
    for scheme in ("oauth2", "client_id"):
        with pytest.raises(MissingCredentialsError):
            _sent(((scheme,),), **{scheme: ""})
    given = {"basic_username": "key", "basic_password": ""}
    assert _sent((("basic",),), **given).headers["authorization"] == "Basic a2V5Og=="
    parts = {"client_id": ("id", "ID"), "client_secret": ("secret", "SECRET")}
    grants = {"client_credentials": "https://auth.test/token"}
    scheme = OAuth2(argument="token", env="TOKEN", parts=parts, token_urls=grants)
    environment = {"ID": "of-another", "SECRET": "of-another"}
    assert scheme.gather("oauth2", {}, environment)
    assert not scheme.gather("oauth2", {"id": ""}, environment)


def test_the_http_clients_own_authorization_is_enough() -> None:
    exchange = calling.Exchange()
    transport = httpx2.MockTransport(exchange)
    http_client = httpx2.Client(transport=transport, auth=("me", "pw"))
    client = Client(calling.api(SCHEMES), http_client=http_client)
    rules = calling.operation(security=(("oauth2",),))
    calling.resource(client).call(rules)
    assert exchange.request.headers["authorization"].startswith("Basic ")
    options = RequestOptions(extra_headers={"Authorization": "Signed x"})
    plain = calling.client(exchange, SCHEMES)
    calling.resource(plain).call(rules, request_options=options)
    assert exchange.request.headers["authorization"] == "Signed x"


def _context(client: Client) -> Any:
    return vars(client._shared.get())["_transport"]._pool._ssl_context


def test_certificates_are_checked_unless_one_client_does_not() -> None:
    """What a caller turns off is off for that client, before and after."""
    with Client(calling.api()) as before:
        lax = httpx2.Client(verify=False)
        with Client(calling.api(), http_client=lax) as other, lax:
            assert _context(other).verify_mode is ssl.CERT_NONE
        with Client(calling.api()) as after:
            for client in (before, before.with_options(timeout=1), after):
                assert _context(client).verify_mode is ssl.CERT_REQUIRED
                assert _context(client).check_hostname


@pytest.mark.parametrize(
    ("scheme", "given", "sent"),
    [
        (ApiKey("A", argument="k", env="E", prefix="Bot"), "t", "Bot t"),
        (ApiKey("A", argument="k", env="E", prefix="Bot"), "Bot t", "Bot t"),
        (ApiKey("A", argument="k", env="E", prefix="Bot"), "Botany", "Bot Botany"),
        (
            ApiKey("A", argument="k", env="E", prefix="Token token="),
            "t",
            "Token token=t",
        ),
        (Bearer(argument="k", env="E", word="OAuth"), "t", "OAuth t"),
    ],
)
def test_a_word_stands_before_the_credential_once(
    scheme: Scheme, given: str, sent: str
) -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, {"k": scheme}, credentials={"k": given})
    calling.resource(client).call(calling.operation(security=(("k",),)))
    header = "a" if isinstance(scheme, ApiKey) else "authorization"
    assert exchange.request.headers[header] == sent


async def _token() -> str:
    return "later"


def test_a_function_is_called_once_for_each_attempt() -> None:
    calls: list[int] = []

    def give() -> str:
        calls.append(1)
        return f"token-{len(calls)}"

    moved = to("/v1/other", 307)
    answers = (httpx2.Response(503), moved, httpx2.Response(204))
    exchange = calling.Exchange(*answers)
    client = calling.client(
        exchange, SCHEMES, credentials={"oauth2": give}, follow_redirects=True
    )
    calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    sent = [request.headers["authorization"] for request in exchange.requests]
    assert sent == ["Bearer token-1", "Bearer token-2", "Bearer token-2"]


def test_an_asynchronous_client_takes_an_asynchronous_function() -> None:
    for given, want in ((_token, "later"), (lambda: "now", "now"), ("text", "text")):
        exchange = calling.Exchange()
        client = calling.async_client(exchange, SCHEMES, credentials={"oauth2": given})
        rules = calling.operation(security=(("oauth2",),))
        asyncio.run(calling.async_resource(client).call(rules))
        assert exchange.request.headers["authorization"] == f"Bearer {want}"


def test_a_synchronous_client_refuses_an_asynchronous_function() -> None:
    give: Any = _token
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials={"oauth2": give})
    with pytest.raises(InvalidArgumentError, match="needs an async client"):
        calling.resource(client).call(calling.operation(security=(("oauth2",),)))


def test_an_error_of_the_callers_function_is_the_callers() -> None:
    def give() -> str:
        raise TypeError("mine")

    client = calling.client(calling.Exchange(), SCHEMES, credentials={"oauth2": give})
    with pytest.raises(TypeError, match="mine"):
        calling.resource(client).call(calling.operation(security=(("oauth2",),)))
