"""Tokens from a real authorization server, by each of the standard's flows."""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from authorization_server import State, serving

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialsError,
    UnauthorizedError,
    UnexpectedResponseError,
)
from runtime.oauth2 import OAuth2
from runtime.oauth2_client_credentials import ClientCredentials
from runtime.oauth2_device import DeviceAuthorization
from runtime.oauth2_login import AuthorizationCode, OpenIdConnect
from runtime.oauth2_password import Password
from runtime.oauth2_token import AuthorizationError, Token, TokenError

from . import calling

SECRET, PASSWORD = "s3cr3t +&", "pa55 wörd"
READ = calling.operation(
    path="/things",
    security=(("oauth2",),),
    scopes={"oauth2": ("read",)},
    responses={"200": lambda: list[str]},
)
WRITE = calling.operation(
    "POST",
    "/things",
    security=(("oauth2",),),
    scopes={"oauth2": ("write",)},
    responses={"200": lambda: list[str]},
)
PLAIN = calling.operation(
    path="/things", security=(("oauth2",),), responses={"200": lambda: list[str]}
)
UNKNOWN = calling.operation(security=(("oauth2",),), scopes={"oauth2": ("x",)})
PARTS = {
    part: (part, f"EXAMPLE_{part.upper()}")
    for part in ("client_id", "client_secret", "username", "password", "refresh_token")
}


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def url(state: State) -> Iterator[str]:
    with serving(state) as address:
        yield address


def scheme(url: str = "/token", **more: Any) -> OAuth2:
    grants = ("client_credentials", "password", "refresh_token")
    return OAuth2(
        argument="token",
        env="EXAMPLE_TOKEN",
        parts=PARTS,
        token_urls=dict.fromkeys(grants, url),
        **more,
    )


def client(url: str, given: dict[str, Any], **more: Any) -> Client:
    api = calling.api({"oauth2": more.pop("scheme", scheme())})
    return Client(api, credentials=given, base_url=url, **more)


def async_client(url: str, given: dict[str, Any], **more: Any) -> AsyncClient:
    api = calling.api({"oauth2": scheme()})
    return AsyncClient(api, credentials=given, base_url=url, **more)


def call(client: Client, rules: Any = READ) -> Any:
    return calling.resource(client).call(rules)


OURS = {"client_id": "ours", "client_secret": SECRET}
ANN = {"username": "ann", "password": PASSWORD}


@pytest.mark.parametrize("methods", [("basic",), ("post",)])
def test_client_credentials(state: State, url: str, methods: tuple[str, ...]) -> None:
    """Whichever way the server takes the secret, found out once."""
    state.methods = methods
    with client(url, OURS) as made:
        assert call(made) == ["read"]
        assert call(made) == ["read"]
        assert call(made, WRITE) == ["write"]
    assert len(set(state.calls)) == 2
    assert len(state.asked) == (2 if methods == ("basic",) else 3)
    assert state.asked[0] == {"grant_type": "client_credentials", "scope": "read"}


@pytest.mark.parametrize("part", ["client_secret", "password"])
def test_a_part_that_no_encoding_has(url: str, part: str) -> None:
    """What the environment gives of bytes that are no UTF-8."""
    made = client(url, {**ANN, **OURS, part: "hidden\udcff"})
    with made, pytest.raises(InvalidArgumentError, match=part) as caught:
        call(made)
    assert "hidden" not in str(caught.value)


def test_a_password(state: State, url: str) -> None:
    with client(url, {**ANN, **OURS}) as made:
        assert call(made) == ["read"]
        assert state.asked[0]["grant_type"] == "password"
        assert state.asked[0]["password"] == PASSWORD
        state.tokens.clear()
        assert call(made) == ["read"]
        assert state.asked[1]["grant_type"] == "refresh_token"
        state.tokens.clear()
        state.refresh.clear()
        assert call(made) == ["read"]
    assert [form["grant_type"] for form in state.asked[2:]] == [
        "refresh_token",
        "password",
    ]


def test_a_refresh_token_is_rotated(state: State, url: str) -> None:
    state.refresh["first"] = {"scopes": ["read"]}
    with client(url, {**OURS, "refresh_token": "first"}) as made:
        assert call(made) == ["read"]
        state.tokens.clear()
        assert call(made) == ["read"]
    used = [form["refresh_token"] for form in state.asked]
    assert used[0] == "first"
    assert used[1] != "first"


def test_the_environment_and_a_token_that_is_given(
    state: State, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_CLIENT_ID", "ours")
    monkeypatch.setenv("EXAMPLE_CLIENT_SECRET", SECRET)
    with client(url, {}) as made:
        assert call(made) == ["read"]
    monkeypatch.setenv("EXAMPLE_TOKEN", "from-environment")
    for given, sent in (({}, "from-environment"), ({"token": "own"}, "own")):
        with client(url, given) as made, pytest.raises(UnauthorizedError):
            call(made)
        assert state.calls[-1] == sent
    with client(url, {"client_id": "ours"}) as made:
        assert call(made) == ["read"]


def test_what_is_missing_is_named(url: str) -> None:
    with (
        client(url, {"client_id": "ours"}) as made,
        pytest.raises(MissingCredentialsError) as caught,
    ):
        call(made)
    assert (
        "token (or EXAMPLE_TOKEN), or client_id (or EXAMPLE_CLIENT_ID) and "
        "refresh_token (or EXAMPLE_REFRESH_TOKEN), or username" in str(caught.value)
    )


def test_a_token_is_renewed_before_its_end(state: State, url: str) -> None:
    state.lifetime = 200
    with client(url, OURS) as made:
        call(made)
        kept: Any = made._credentials["token"]
        kept.token.expires_at = time.time() + 15
        call(made)
        assert len(state.asked) == 2
        kept.token.expires_at = time.time() + 30
        call(made)
    assert len(state.asked) == 2


def test_a_refused_token_is_replaced_once(state: State, url: str) -> None:
    with client(url, OURS) as made:
        call(made)
        state.tokens.clear()
        assert call(made, WRITE) == ["write"]
        state.tokens.clear()
        assert call(made) == ["read"]
        assert len(state.asked) == 3
        state.lifetime = -1
        state.tokens.clear()
        before = len(state.calls)
        with pytest.raises(UnauthorizedError):
            call(made)
        assert len(state.calls) == before + 2


def test_no_retries_no_second_request(state: State, url: str) -> None:
    with client(url, OURS, max_retries=0) as made:
        call(made)
        state.tokens.clear()
        with pytest.raises(UnauthorizedError):
            call(made)
    assert len(state.calls) == 2


def test_many_threads_fetch_one_token(state: State, url: str) -> None:
    state.slow = 0.05
    with client(url, OURS) as made, ThreadPoolExecutor(16) as pool:
        assert list(pool.map(lambda _: call(made), range(16))) == [["read"]] * 16
    assert len(state.asked) == 1


def test_many_tasks_fetch_one_token(state: State, url: str) -> None:
    state.slow = 0.05

    async def main() -> None:
        async with async_client(url, OURS) as made:
            resource = calling.async_resource(made)
            calls = [resource.call(READ) for _ in range(16)]
            assert await asyncio.gather(*calls) == [["read"]] * 16
            state.tokens.clear()
            assert await resource.call(READ) == ["read"]

    asyncio.run(main())
    assert len(state.asked) == 2


def test_a_fork_does_not_wait_for_a_thread_that_it_lacks(
    state: State, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lock is held by a thread that the new process does not have."""
    with client(url, OURS) as made, ThreadPoolExecutor(1) as pool:
        kept: Any = made._credentials["token"]
        with kept._lock:
            monkeypatch.setattr(os, "getpid", lambda: -1)
            assert pool.submit(call, made).result(10) == ["read"]
    assert len(state.asked) == 1


def test_a_cancelled_task_leaves_the_others_their_token(state: State, url: str) -> None:
    state.slow = 0.1

    async def main() -> None:
        async with async_client(url, OURS) as made:
            resource = calling.async_resource(made)
            first = asyncio.ensure_future(resource.call(READ))
            await asyncio.sleep(0.02)
            second = asyncio.ensure_future(resource.call(READ))
            await asyncio.sleep(0.02)
            first.cancel()
            assert await second == ["read"]

    asyncio.run(main())


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


def _visit(login: Any) -> str:
    """Consent, as a person does in a browser."""
    response = httpx2.get(login.url)
    assert response.status_code == 302
    return str(response.headers["location"])


def _flow(url: str) -> AuthorizationCode:
    return AuthorizationCode(
        calling.api(),
        "oauth2",
        authorization_url=f"{url}/authorize",
        token_url=f"{url}/token",
    )


@pytest.mark.parametrize("secret", [None, SECRET])
def test_a_person_consents(state: State, url: str, secret: str | None) -> None:
    name = "public" if secret is None else "ours"
    kept: list[Token] = []
    login = _flow(url).login(
        client_id=name, redirect_uri="https://app.example/back", scopes=["read"]
    )
    asked = parse_qs(urlsplit(login.url).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert login.code_verifier not in login.url + repr(login)
    # The second step may happen in another process.
    again = _flow(url).login(
        client_id=name,
        redirect_uri="https://app.example/back",
        state=login.state,
        code_verifier=str(login.code_verifier),
    )
    with client(url, {}) as made:
        tokens = again.exchange(
            _visit(login), made, client_secret=secret, on_change=kept.append
        )
    with client(url, {"token": tokens}) as made:
        assert call(made) == ["read"]
        state.tokens.clear()
        assert call(made) == ["read"]
    assert [form["grant_type"] for form in state.asked][-1] == "refresh_token"
    assert len(kept) == 2
    stored = json.loads(json.dumps(kept[-1].as_dict()))
    restored = _flow(url).tokens(Token(**stored), client_id=name, client_secret=secret)
    with client(url, {"token": restored}) as made:
        assert call(made) == ["read"]
        state.tokens.clear()
        assert call(made) == ["read"]
    assert kept[-1].access_token not in repr(kept) + repr(vars(kept[-1]))


def test_a_person_consents_asynchronously(url: str) -> None:
    async def main() -> None:
        login = _flow(url).login(
            client_id="public", redirect_uri="https://app.example/back"
        )
        came = await asyncio.to_thread(_visit, login)
        async with async_client(url, {}) as made:
            tokens = await login.exchange_async(came, made)
        async with async_client(url, {"token": tokens}) as made:
            assert await calling.async_resource(made).call(PLAIN) == ["base"]

    asyncio.run(main())


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("code=x&state=other", "state_mismatch"),
        ("code=x", "state_mismatch"),
        ("error=access_denied&error_description=No&state=s", "access_denied"),
        ("state=s", "no_code"),
    ],
)
def test_what_came_back_is_looked_at(url: str, query: str, error: str) -> None:
    login = _flow(url).login(client_id="public", redirect_uri="x", state="s")
    with client(url, {}) as made, pytest.raises(AuthorizationError) as caught:
        login.exchange(f"https://app.example/back?{query}", made)
    assert caught.value.error == error


def test_a_code_is_good_once(url: str) -> None:
    login = _flow(url).login(
        client_id="public", redirect_uri="https://app.example/back"
    )
    came = _visit(login)
    with client(url, {}) as made:
        login.exchange(came, made)
        with pytest.raises(TokenError) as caught:
            login.exchange(came, made)
    assert caught.value.error == "invalid_grant"


def test_a_device(state: State, url: str) -> None:
    flow = DeviceAuthorization(
        calling.api(),
        "oauth2",
        device_authorization_url=f"{url}/device",
        token_url=f"{url}/token",
    )
    with client(url, {}) as made:
        login = flow.start(made, client_id="public", scopes=["read"])
        assert login.user_code
        assert login.verification_uri == "https://app.example/device"
        login.interval = 0.02
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(login.wait, made)
            while not any("device_code" in one for one in state.asked):
                time.sleep(0.01)
            assert not waiting.done()
            state.device = "authorized"
            tokens = waiting.result(5)
        assert len([one for one in state.asked if "device_code" in one]) > 1
    with client(url, {"token": tokens}) as made:
        assert call(made) == ["read"]


def test_a_device_is_refused(state: State, url: str) -> None:
    flow = DeviceAuthorization(
        calling.api(),
        "oauth2",
        device_authorization_url=f"{url}/device",
        token_url=f"{url}/token",
    )

    async def main() -> None:
        async with async_client(url, {}) as made:
            login = await flow.start_async(made, client_id="ours", client_secret=SECRET)
            login.interval = 0.01
            state.device = "access_denied"
            with pytest.raises(AuthorizationError):
                await login.wait_async(made)
            state.device, login.expires_in = "authorization_pending", 0.0
            with pytest.raises(TimeoutError):
                await login.wait_async(made)

    asyncio.run(main())


def test_a_provider_says_where_its_endpoints_are(url: str) -> None:
    place = "/.well-known/openid-configuration"
    found = OAuth2(
        argument="token", env="E", parts=PARTS, discovery_url=f"{url}{place}"
    )
    with client(url, OURS, scheme=found) as made:
        assert call(made) == ["read"]
        flow = OpenIdConnect(calling.api(), "oidc", discovery_url=f"{url}{place}")
        login = flow.discover(made).login(
            client_id="public", redirect_uri="https://app.example/back"
        )
        assert login.exchange(_visit(login), made).token is not None


def test_metadata_of_another_issuer_are_refused() -> None:
    known = {"issuer": "https://evil.test", "token_endpoint": "https://evil.test/t"}
    exchange = calling.Exchange(httpx2.Response(200, json=known))
    place = "https://login.test/.well-known/openid-configuration"
    made = client(
        "https://a.test",
        OURS,
        http_client=httpx2.Client(transport=httpx2.MockTransport(exchange)),
        scheme=OAuth2(argument="token", env="E", parts=PARTS, discovery_url=place),
    )
    with pytest.raises(UnexpectedResponseError, match="no metadata"):
        call(made)
    assert len(exchange.requests) == 1


class _Login:
    """An authorization server that responds with what it is told, and an API."""

    def __init__(self, *bodies: str, status: int = 200) -> None:
        self._bodies, self._status = list(bodies), status
        self.made = client(
            "https://api.example.test",
            OURS,
            http_client=httpx2.Client(transport=httpx2.MockTransport(self)),
            scheme=scheme("https://login.example.test/token"),
            max_retries=0,
        )

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.host != "login.example.test":
            return httpx2.Response(200, json=["x"])
        body = self._bodies.pop(0) if len(self._bodies) > 1 else self._bodies[0]
        return httpx2.Response(self._status, content=body.encode())


_ODD_NUMBERS = ("1" + "0" * 400, "1" + "0" * 5000, "NaN", "1e999", "-1", '"nan"', "[]")


@pytest.mark.parametrize("number", _ODD_NUMBERS)
def test_a_lifetime_that_no_clock_has(number: str) -> None:
    login = _Login(f'{{"access_token": "abcd", "expires_in": {number}}}')
    try:
        assert call(login.made) == ["x"]
    except UnexpectedResponseError:
        assert len(number) > 4300  # Python reads no such number at all.


def _device() -> DeviceAuthorization:
    address = "https://login.example.test/device"
    return DeviceAuthorization(
        calling.api(), "oauth2", device_authorization_url=address, token_url=address
    )


@pytest.mark.parametrize("number", _ODD_NUMBERS)
def test_a_device_whose_times_no_clock_has(number: str) -> None:
    begun = (
        '{"device_code": "abcd", "user_code": "u", "verification_uri": '
        f'"https://a.test", "expires_in": {number}, "interval": {number}}}'
    )
    try:
        login = _device().start(_Login(begun).made, client_id="ours")
    except UnexpectedResponseError:
        assert len(number) > 4300
        return
    assert 0 <= login.interval <= 86_400
    assert 0 <= login.expires_in <= 86_400


@pytest.mark.parametrize(
    "given",
    [
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "file:///etc/passwd"},
        {"verification_uri": "https://a.test/\x1b]0;x\x07"},
        {"verification_uri_complete": "vbscript:x"},
        {"user_code": "\x1b[2Jcode"},
    ],
)
def test_a_device_shows_codes_and_pages_alone(given: dict[str, str]) -> None:
    """What a program prints or opens is no escape sequence, no script and no file."""
    begun = {
        "device_code": "d3v1ce-code",
        "user_code": "u",
        "verification_uri": "https://a.test",
    }
    made = _Login(json.dumps({**begun, **given})).made
    with pytest.raises(UnexpectedResponseError) as caught:
        _device().start(made, client_id="ours")
    assert "d3v1ce-code" not in calling.locals_of(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "javascript://a.test/%0aalert(1)",
        "file://a.test/etc/passwd",
        "https://a.test/\r\nX: y",
        "https:///nothing",
    ],
)
def test_nobody_is_sent_to_what_is_no_page(url: str) -> None:
    flow = AuthorizationCode(calling.api(), "oauth2", authorization_url=url)
    with pytest.raises(ConfigurationError, match="it is no page"):
        flow.login(client_id="ours", redirect_uri="https://app.example/back")


@pytest.mark.parametrize(
    "said", [SECRET, "s3cr3t+%2B%26", "s3cr3t%20%2B%26", "x" * 296 + SECRET]
)
def test_a_refusal_that_quotes_the_secret(said: str) -> None:
    """The server's words are in the message; what was sent is not, whole or cut."""
    words = {"error": "invalid_grant", "error_description": f"you sent {said}"}
    with pytest.raises(TokenError) as caught:
        call(_Login(json.dumps(words), status=400).made)
    error = caught.value
    assert "you sent" in str(error)
    assert error.error == "invalid_grant"
    shown = f"{error} {error!r} {error.description} {calling.locals_of(error)}"
    assert "s3c" not in shown
    assert b"s3c" not in pickle.dumps(error)


def test_no_frame_shows_a_secret_that_a_login_was_given() -> None:
    """Tracebacks may show what every frame of ours holds."""
    words = json.dumps({"error": "invalid_client", "device_code": "c"})
    login = _Login(words, status=400)
    flow = AuthorizationCode(
        calling.api(),
        "oauth2",
        authorization_url="https://login.example.test/authorize",
        token_url="https://login.example.test/token",
    )
    begun = flow.login(client_id="ours", redirect_uri="https://a.test", state="s")
    back = "https://a.test?state=s&code=c0de-of-login"

    def calls() -> Iterator[Any]:
        yield lambda: _device().start(
            login.made, client_id="ours", client_secret=SECRET
        )
        yield lambda: begun.exchange(back, login.made, client_secret=SECRET)
        yield lambda: begun.exchange(back + "&error=x", login.made)
        yield lambda: begun.exchange(back.replace("=s&", "=t&"), login.made)

    for one in calls():
        with pytest.raises((TokenError, AuthorizationError)) as caught:
            one()
        shown = calling.locals_of(caught.value)
        assert "login.example.test" in shown  # There are frames of ours.
        assert "s3cr3t" not in shown
        assert "c0de" not in shown
