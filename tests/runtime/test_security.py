"""Credentials: which are sent, where, and that they show nowhere else."""

from __future__ import annotations

import asyncio
import base64
import copy
import io
import logging
import pickle
import ssl
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import httpx2
import pytest

from runtime.api_key import ApiKey, CookieKey
from runtime.api_key_query import QueryKey
from runtime.basic import Basic
from runtime.bearer import Bearer
from runtime.client import Client
from runtime.cookie import Cookie
from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialsError,
    NotFoundError,
    RedirectError,
)
from runtime.header import Header
from runtime.mutual_tls import MutualTls
from runtime.options import RequestOptions
from runtime.query import Query
from runtime.security import Scheme

from . import calling

SECRET = "s3cr3t-t0ken"

SCHEMES: Mapping[str, Scheme] = {
    "oauth2": Bearer(argument="oauth2", env="EXAMPLE_OAUTH2"),
    "client_id": ApiKey("X-Client-Id", argument="client_id", env="EXAMPLE_CLIENT_ID"),
    "query": QueryKey("api[key]", argument="query", env="EXAMPLE_QUERY"),
    "cookie": CookieKey("session", argument="cookie", env="EXAMPLE_COOKIE"),
    "basic": Basic(
        username="basic_username",
        password="basic_password",
        username_env="EXAMPLE_BASIC_USERNAME",
        password_env="EXAMPLE_BASIC_PASSWORD",
    ),
    "word": Bearer(argument="word", env="EXAMPLE_WORD", word="Token"),
    "mtls": MutualTls(),
}


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
    ],
)
def test_each_scheme(
    scheme: str, given: dict[str, str], header: str, want: str
) -> None:
    assert _sent(((scheme,),), **given).headers[header] == want


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


@pytest.mark.parametrize("bad", ["a\nb", "a\r\nX-Evil: 1", "a\0", "token\n", "a "])
@pytest.mark.parametrize("scheme", ["oauth2", "client_id", "cookie", "word"])
def test_credentials_that_cannot_be_sent(scheme: str, bad: str) -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials={scheme: SECRET + bad})
    with pytest.raises(InvalidArgumentError) as caught:
        calling.resource(client).call(calling.operation(security=((scheme,),)))
    assert not exchange.requests
    _assert_discreet(caught.value)


def _frames(start: TracebackType | None) -> list[dict[str, Any]]:
    found = []
    while start is not None:
        if "/runtime/" in start.tb_frame.f_code.co_filename and (
            "/tests/" not in start.tb_frame.f_code.co_filename
        ):
            found.append(dict(start.tb_frame.f_locals))
        start = start.tb_next
    return found


def _assert_discreet(error: BaseException) -> None:
    seen: BaseException | None = error
    while seen is not None:
        assert SECRET not in repr(seen) + str(seen)
        assert SECRET not in "".join(traceback.format_exception(seen))
        for names in _frames(seen.__traceback__):
            for name, value in names.items():
                assert SECRET not in repr(value), name
        seen = seen.__cause__ or seen.__context__


ALL = (("oauth2", "client_id", "query", "cookie"),)
GIVEN: dict[str, str] = dict.fromkeys(
    ("oauth2", "client_id", "query", "cookie"), SECRET
)


@pytest.fixture
def log() -> Any:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_errors_and_logs_hold_no_secrets(log: io.StringIO) -> None:
    rules = calling.operation(security=ALL)
    answers = [httpx2.Response(404, json={}), httpx2.ReadError("broken")]
    for answer, kind in zip(answers, (NotFoundError, APIConnectionError), strict=True):
        exchange = calling.Exchange(answer)
        client = calling.client(exchange, SCHEMES, credentials=GIVEN, max_retries=0)
        with pytest.raises(kind) as caught:
            calling.resource(client).call(rules)
        assert SECRET in str(exchange.request.url)
        assert SECRET not in repr(exchange.request)
        error: Any = caught.value
        _assert_discreet(error)
        for part in (error, client, error.request, error.request.headers.raw):
            assert SECRET not in repr(part)
        assert SECRET not in str(error.request.url)
        if kind is NotFoundError:
            assert SECRET not in repr(error.response.request.headers.raw)
            assert SECRET not in repr(error.__dict__)
    assert "api%5Bkey%5D=[redacted]" in log.getvalue()
    assert SECRET not in log.getvalue()


def test_a_server_that_quotes_credentials() -> None:
    response = httpx2.Response(401, json={"message": f"no such token: {SECRET}"})
    client = calling.client(
        calling.Exchange(response), SCHEMES, credentials={"oauth2": SECRET}
    )
    with pytest.raises(Exception, match=r"no such token: \[redacted\]") as caught:
        calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    assert SECRET not in str(caught.value) + repr(caught.value)


def test_raw_answers_hold_no_secrets() -> None:
    exchange = calling.Exchange(httpx2.Response(200, json={}))
    client = calling.client(exchange, SCHEMES, credentials=GIVEN)
    raw: Any = calling.resource(client).with_raw_response
    answer = raw.call(calling.operation(security=ALL))
    request = answer.response.request
    assert SECRET not in str(request.url) + repr(request.headers.raw)


def test_clients_are_not_pickled_or_copied() -> None:
    client = calling.client(calling.Exchange(), SCHEMES, credentials=GIVEN)
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled"):
            act(client)
        with pytest.raises(TypeError, match="cannot be pickled"):
            act(client._credentials["oauth2"])
    assert SECRET not in repr(vars(client))


def test_a_constructor_that_fails_shows_no_arguments() -> None:
    class Sub(Client):
        def __init__(self, *, token: str) -> None:
            super().__init__(
                calling.api(SCHEMES, servers=()), credentials={"oauth2": token}
            )

    with pytest.raises(ConfigurationError) as caught:
        Sub(token=SECRET)
    names = caught.value.__traceback__
    while names is not None:
        if names.tb_frame.f_code.co_name != _here():
            assert SECRET not in repr(names.tb_frame.f_locals)
        names = names.tb_next


def test_a_subclass_of_the_caller_is_left_alone() -> None:
    class Generated(Client):
        def __init__(self, *, token: str, **more: Any) -> None:
            super().__init__(
                calling.api(SCHEMES), credentials={"oauth2": token}, **more
            )

    def init(self: Any, token: str) -> None:
        Generated.__init__(self, token=token, base_url="no URL")

    mine: Any = type("Mine", (Generated,), {"__init__": init})
    assert mine.__dict__["__init__"] is init
    with pytest.raises(ConfigurationError) as caught:
        mine(SECRET)
    left = [frame["self"] for frame in _frames(caught.value.__traceback__)]
    assert len(left) == 1  # What is left of the runtime is the wrapper of Generated.
    assert SECRET not in repr(_frames(caught.value.__traceback__))


def _here() -> str:
    return "test_a_constructor_that_fails_shows_no_arguments"


def _redirecting(exchange: calling.Exchange, **more: Any) -> Client:
    return calling.client(
        exchange, SCHEMES, credentials=GIVEN, follow_redirects=True, **more
    )


def _to(location: str, status: int = 302) -> httpx2.Response:
    return httpx2.Response(status, headers={"location": location})


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.test/x",
        "http://api.example.test/v1/x",
        "https://api.example.test:444/x",
        f"https://evil.test/?api%5Bkey%5D={SECRET}",
    ],
)
@pytest.mark.parametrize("status", [302, 303, 307, 308])
def test_credentials_stay_at_their_origin(location: str, status: int) -> None:
    back = _to("https://api.example.test/v1/back", 307)
    exchange = calling.Exchange(_to(location, status), back, httpx2.Response(204))
    rules = calling.operation(security=ALL, parameters=(Cookie("c"),))
    calling.resource(_redirecting(exchange)).call(rules, {"c": "1"})
    assert SECRET in repr(exchange.requests[0].headers.raw)
    for request in exchange.requests[1:]:
        assert SECRET not in str(request.url) + repr(request.headers.raw)
        assert "cookie" not in request.headers


def test_cookies_of_the_caller_stay_too() -> None:
    away = _to("https://evil.test/x", 307)
    exchange = calling.Exchange(away, httpx2.Response(204))
    transport = httpx2.MockTransport(exchange)
    cookies = httpx2.Cookies()
    cookies.set("anywhere", SECRET)
    cookies.set("here", SECRET, domain="api.example.test")
    cookies.set("there", "theirs", domain="evil.test")
    http_client = httpx2.Client(
        transport=transport, follow_redirects=True, cookies=cookies
    )
    client = Client(calling.api(), http_client=http_client)
    calling.resource(client).call(calling.operation())
    first, second = exchange.requests
    assert first.headers["cookie"].count(SECRET) == 2
    assert second.headers["cookie"] == "there=theirs"


def test_credentials_follow_within_their_origin() -> None:
    exchange = calling.Exchange(_to("/v1/other?a=1"), httpx2.Response(204))
    calling.resource(_redirecting(exchange)).call(calling.operation(security=ALL))
    request = exchange.request
    assert str(request.url).endswith(f"/v1/other?a=1&api%5Bkey%5D={SECRET}")
    assert request.headers["authorization"] == f"Bearer {SECRET}"
    assert request.headers["cookie"] == f"session={SECRET}"


def test_redirects_are_off_by_default_and_bounded() -> None:
    exchange = calling.Exchange(_to("/v1/loop"))
    with pytest.raises(APIConnectionError, match="TooManyRedirects"):
        calling.resource(_redirecting(exchange)).call(calling.operation(security=ALL))
    assert len(exchange.requests) == 21


def test_cookies_of_answers_are_not_kept() -> None:
    with Client(calling.api()) as client:
        http_client = client._shared.get()
        response = httpx2.Response(
            200,
            headers={"set-cookie": "a=1; Path=/"},
            request=httpx2.Request("GET", calling.BASE),
        )
        http_client.cookies.extract_cookies(response)
        assert not list(http_client.cookies.jar)
        assert not http_client.follow_redirects


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


def test_a_redirect_is_an_answer_unless_it_is_asked_for() -> None:
    exchange = calling.Exchange(_to("https://evil.test/x"))
    client = calling.client(exchange, SCHEMES, credentials=GIVEN)
    with pytest.raises(RedirectError):
        calling.resource(client).call(calling.operation(security=ALL))
    assert len(exchange.requests) == 1
    with Client(calling.api()) as made:
        assert not made._shared.get().follow_redirects


def test_errors_can_be_pickled_or_not_but_hold_no_secrets() -> None:
    client = calling.client(
        calling.Exchange(httpx2.Response(404, json={})), SCHEMES, credentials=GIVEN
    )
    with pytest.raises(NotFoundError) as caught:
        calling.resource(client).call(calling.operation(security=ALL))
    try:
        pickled = pickle.dumps(caught.value)
    except (TypeError, AttributeError):
        pickled = b""
    assert SECRET.encode() not in pickled
    assert SECRET not in repr(vars(caught.value))


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

    moved = _to("/v1/other", 307)
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
