"""Where tokens are fetched, and what is shown where none comes."""

from __future__ import annotations

import httpx2
import pytest
from authorization_server import State

from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    UnexpectedResponseError,
)
from runtime.oauth2_client_credentials import ClientCredentials
from runtime.oauth2_password import Password
from runtime.oauth2_token import Token, TokenError

from . import calling
from .token_clients import (
    ANN,
    OURS,
    PASSWORD,
    PLAIN,
    SECRET,
    UNKNOWN,
    call,
    client,
    scheme,
)


def test_a_refusal_is_typed_and_discreet(state: State, url: str) -> None:
    with client(url, {"client_id": "ours", "client_secret": "wr0ng-secret"}) as made:
        with pytest.raises(TokenError) as caught:
            call(made)
        error = caught.value
        assert (error.error, error.status_code) == ("invalid_client", 401)
        assert error.request.content == b""
        assert "wr0ng" not in repr(vars(error)) + str(error)
        assert not state.calls
    with (
        client(url, OURS) as made,
        pytest.raises(TokenError, match="invalid_scope") as caught,
    ):
        call(made, UNKNOWN)
    assert caught.value.error == "invalid_scope"


def test_no_response_shows_no_secret() -> None:
    seen: list[httpx2.Request] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        raise httpx2.ReadError("broken")

    transport = httpx2.MockTransport(handler)
    made = client(
        "https://api.example.test",
        {**ANN, **OURS},
        http_client=httpx2.Client(transport=transport),
        max_retries=0,
    )
    with pytest.raises(APIConnectionError) as caught:
        call(made)
    assert b"password=pa55" in seen[0].content
    assert caught.value.request is not None
    assert caught.value.request.content == b""


def test_the_callers_own_authorization_stays_with_the_api() -> None:
    """An HTTP client's credentials are the API's, and no authorization server's."""
    seen: list[httpx2.Request] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if request.url.host == "login.example.test":
            return httpx2.Response(307, headers={"location": "https://evil.test/"})
        return httpx2.Response(204)

    http_client = httpx2.Client(
        transport=httpx2.MockTransport(handler),
        auth=("me", "mine"),
        cookies={"session": "mine"},
        headers={"X-Client": "1", "Authorization": "mine"},
        follow_redirects=True,
    )
    made = client(
        "https://api.example.test",
        {**ANN},
        http_client=http_client,
        scheme=scheme("https://login.example.test/token"),
    )
    with pytest.raises(TokenError):
        call(made)
    assert [request.url.host for request in seen] == ["login.example.test"]
    assert "authorization" not in seen[0].headers
    assert "cookie" not in seen[0].headers
    assert seen[0].headers["x-client"] == "1"


@pytest.mark.parametrize(
    ("base", "token_url", "fetched"),
    [
        ("https://a.test/v1", "token", "https://a.test/v1/token"),
        ("https://a.test/v1", "/token", "https://a.test/token"),
        ("https://a.test/v1", "http://localhost:1/t", "http://localhost:1/t"),
        ("http://a.test:8000", "/token", "http://a.test:8000/token"),
        ("https://a.test", "http://b.test/token", None),
        ("https://a.test", "http://a.test/token", None),
        ("https://a.test", "https://me:x@b.test/token", None),
        ("https://a.test", "ftp://b.test/token", None),
    ],
)
def test_where_tokens_are_fetched(
    base: str, token_url: str, fetched: str | None
) -> None:
    seen: list[str] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(200, json={"access_token": "abcd", "expires_in": "60"})

    http_client = httpx2.Client(transport=httpx2.MockTransport(handler))
    given = scheme(token_url)
    made = client(base, OURS, http_client=http_client, scheme=given)
    if fetched is None:
        with pytest.raises(ConfigurationError, match="no token is fetched"):
            call(made)
    else:
        with pytest.raises(Exception, match=r"as documented|list"):
            call(made.with_options(strict_responses=True))
        assert seen[0] == fetched


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"access_token": 7}', b"<html>", b'{"a":']
)
def test_a_response_without_a_token(content: bytes) -> None:
    exchange = calling.Exchange(httpx2.Response(200, content=content))
    transport = httpx2.MockTransport(exchange)
    made = client(
        "https://a.test", OURS, http_client=httpx2.Client(transport=transport)
    )
    with pytest.raises(UnexpectedResponseError, match="no access_token"):
        call(made)


def test_flows_with_parameters_of_their_own(state: State, url: str) -> None:
    api = calling.api()
    changed: list[Token] = []
    source = ClientCredentials(api, "oauth2", token_url="/token").tokens(
        client_id="ours",
        client_secret=lambda: SECRET,
        scopes=["write"],
        extra={"audience": "things"},
    )
    with client(url, {"token": source}) as made:
        assert call(made) == ["write"]
        assert state.asked[0]["audience"] == "things"
    source = Password(api, "oauth2", token_url="/token").tokens(
        username="ann", password=PASSWORD, client_id="public"
    )
    with client(url, {"token": source}) as made:
        assert call(made, PLAIN) == ["base"]
    assert not changed
