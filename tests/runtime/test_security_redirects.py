"""Credentials stay at their origin."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from runtime.client import Client
from runtime.cookie import Cookie
from runtime.errors import APIConnectionError, RedirectError

from . import calling
from .credentials import ALL, GIVEN, SCHEMES, SECRET, to


def _redirecting(exchange: calling.Exchange, **more: Any) -> Client:
    return calling.client(
        exchange, SCHEMES, credentials=GIVEN, follow_redirects=True, **more
    )


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
    back = to("https://api.example.test/v1/back", 307)
    exchange = calling.Exchange(to(location, status), back, httpx2.Response(204))
    rules = calling.operation(security=ALL, parameters=(Cookie("c"),))
    calling.resource(_redirecting(exchange)).call(rules, {"c": "1"})
    assert SECRET in repr(exchange.requests[0].headers.raw)
    for request in exchange.requests[1:]:
        assert SECRET not in str(request.url) + repr(request.headers.raw)
        assert "cookie" not in request.headers


def test_cookies_of_the_caller_stay_too() -> None:
    away = to("https://evil.test/x", 307)
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
    exchange = calling.Exchange(to("/v1/other?a=1"), httpx2.Response(204))
    calling.resource(_redirecting(exchange)).call(calling.operation(security=ALL))
    request = exchange.request
    assert str(request.url).endswith(f"/v1/other?a=1&api%5Bkey%5D={SECRET}")
    assert request.headers["authorization"] == f"Bearer {SECRET}"
    assert request.headers["cookie"] == f"session={SECRET}"


def test_redirects_are_off_by_default_and_bounded() -> None:
    exchange = calling.Exchange(to("/v1/loop"))
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


def test_a_redirect_is_an_answer_unless_it_is_asked_for() -> None:
    exchange = calling.Exchange(to("https://evil.test/x"))
    client = calling.client(exchange, SCHEMES, credentials=GIVEN)
    with pytest.raises(RedirectError):
        calling.resource(client).call(calling.operation(security=ALL))
    assert len(exchange.requests) == 1
    with Client(calling.api()) as made:
        assert not made._shared.get().follow_redirects
