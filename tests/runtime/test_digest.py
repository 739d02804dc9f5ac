"""HTTP digest authentication (RFC 7616), against a server that asks for it."""

from __future__ import annotations

import asyncio

import httpx2
import pytest
from digest_server import PASSWORD, USER, State, serving

from runtime.async_client import AsyncClient
from runtime.body import Json
from runtime.client import Client
from runtime.digest import Digest
from runtime.errors import MissingCredentialsError, UnauthorizedError

from . import calling

_API = calling.api({"key": Digest(argument="key", env="", word="digest")})
_RULES = {"security": (("key",),), "responses": {"200": lambda: dict[str, str]}}
_GET = calling.operation(**_RULES)
_POST = calling.operation("POST", "/things?a=b", body=Json("body"), **_RULES)


def _auth(password: str = PASSWORD) -> httpx2.DigestAuth:
    return httpx2.DigestAuth(USER, password)


@pytest.mark.parametrize("algorithm", ["SHA-256", "MD5"])
def test_a_challenge_is_answered_and_its_nonce_used_again(algorithm: str) -> None:
    """One request more, the first time; a challenge counts for no retry."""
    state = State(algorithm)
    with serving(state) as url, httpx2.Client(auth=_auth()) as http:
        client = Client(_API, base_url=url, http_client=http, max_retries=0)
        for _ in range(2):
            assert calling.resource(client).call(_GET) == {}
    assert [status for *_, status in state.requests] == [401, 200, 200]


def test_content_is_sent_again_when_a_nonce_is_used_up() -> None:
    state = State(uses=1)
    with serving(state) as url, httpx2.Client(auth=_auth()) as http:
        client = Client(_API, base_url=url, http_client=http, max_retries=0)
        for _ in range(2):
            assert calling.resource(client).call(_POST, body={"x": "y"}) == {}
    seen = [(method, content, status) for method, _, content, status in state.requests]
    assert seen == [("POST", b'{"x":"y"}', status) for status in (401, 200) * 2]


def test_asynchronously() -> None:
    state = State()

    async def run(url: str) -> object:
        async with httpx2.AsyncClient(auth=_auth()) as http:
            client = AsyncClient(_API, base_url=url, http_client=http)
            return await calling.async_resource(client).call(_POST, body=1)

    with serving(state) as url:
        assert asyncio.run(run(url)) == {}
    assert [status for *_, status in state.requests] == [401, 200]


def test_a_wrong_password_is_asked_about_once() -> None:
    state = State()
    with serving(state) as url, httpx2.Client(auth=_auth("other")) as http:
        client = Client(_API, base_url=url, http_client=http)
        with pytest.raises(UnauthorizedError):
            calling.resource(client).call(_GET)
    assert [status for *_, status in state.requests] == [401, 401]


def test_without_it_the_error_says_what_to_give() -> None:
    exchange = calling.Exchange()
    http = httpx2.Client(transport=httpx2.MockTransport(exchange))
    client = Client(_API, http_client=http)
    with pytest.raises(
        MissingCredentialsError, match=r"`http_client` with auth=httpx2\.DigestAuth"
    ):
        calling.resource(client).call(_GET)
    assert not exchange.requests


def test_what_is_given_as_the_credential_is_sent() -> None:
    exchange = calling.Exchange()
    http = httpx2.Client(transport=httpx2.MockTransport(exchange))
    client = Client(_API, http_client=http, credentials={"key": 'username="a"'})
    calling.resource(client).call(_GET)
    assert exchange.request.headers["authorization"] == 'digest username="a"'
