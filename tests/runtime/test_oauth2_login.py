"""Tokens that a person consents to, in a browser or beside a device."""

from __future__ import annotations

import asyncio
import json
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from authorization_server import State

from runtime.errors import APIError, ConfigurationError, UnexpectedResponseError
from runtime.oauth2 import OAuth2
from runtime.oauth2_device import DeviceAuthorization
from runtime.oauth2_discovery import OpenIdDiscovery
from runtime.oauth2_login import AuthorizationCode
from runtime.oauth2_token import AuthorizationError, Token, TokenError
from runtime.openid_connect import OpenIdConnect

from . import calling
from .token_clients import OURS, PARTS, PLAIN, SECRET, async_client, call, client


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


def test_asynchronous_refusals_show_no_frames_of_ours(url: str) -> None:
    """As synchronous ones: what the frames hold are codes and secrets."""

    async def main() -> None:
        login = _flow(url).login(
            client_id="public", redirect_uri="https://app.example/back"
        )
        came = await asyncio.to_thread(_visit, login)
        device = DeviceAuthorization(
            calling.api(),
            "oauth2",
            token_url=f"{url}/token",
            device_authorization_url=f"{url}/nowhere",
        )
        provider = OpenIdConnect(
            calling.api(), "oauth2", discovery=OpenIdDiscovery(f"{url}/nowhere")
        )
        async with async_client(url, {}) as made:
            await login.exchange_async(came, made)
            for again in (
                login.exchange_async(came, made),
                device.start_async(made, client_id="tv"),
                provider.discover_async(made),
            ):
                with pytest.raises(APIError) as caught:
                    await again
                trace = caught.value.__traceback__
                names = [one.name for one in traceback.extract_tb(trace)]
                assert len(names) <= 3, names

    asyncio.run(main())


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
            # The second request shows that the first was answered with "not yet".
            while sum("device_code" in one for one in state.asked) < 2:
                assert not waiting.done()
                time.sleep(0.01)
            state.device = "authorized"
            tokens = waiting.result(60)
    with client(url, {"token": tokens}) as made:
        assert call(made) == ["read"]


def test_the_other_kind_of_client_is_refused(url: str) -> None:
    """Else nothing would be fetched, and nobody would notice."""
    login = _flow(url).login(
        client_id="public", redirect_uri="https://app.example/back", state="s"
    )
    came: Any = "https://app.example/back?code=c&state=s"

    async def main() -> None:
        async with async_client(url, {}) as made:
            other: Any = made
            with pytest.raises(ConfigurationError, match="a synchronous client"):
                login.exchange(came, other)

    asyncio.run(main())
    with client(url, {}) as made:
        other: Any = made
        with pytest.raises(ConfigurationError, match="an asynchronous client"):
            asyncio.run(login.exchange_async(came, other))


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
    place = OpenIdDiscovery(f"{url}/.well-known/openid-configuration")
    found = OAuth2(argument="token", env="E", parts=PARTS, discovery=place)
    with client(url, OURS, scheme=found) as made:
        assert call(made) == ["read"]
        flow = OpenIdConnect(calling.api(), "oidc", discovery=place)
        login = flow.discover(made).login(
            client_id="public", redirect_uri="https://app.example/back"
        )
        assert login.exchange(_visit(login), made).token is not None


def test_metadata_of_another_issuer_are_refused() -> None:
    known = {"issuer": "https://evil.test", "token_endpoint": "https://evil.test/t"}
    exchange = calling.Exchange(httpx2.Response(200, json=known))
    place = OpenIdDiscovery("https://login.test/.well-known/openid-configuration")
    made = client(
        "https://a.test",
        OURS,
        http_client=httpx2.Client(transport=httpx2.MockTransport(exchange)),
        scheme=OAuth2(argument="token", env="E", parts=PARTS, discovery=place),
    )
    with pytest.raises(UnexpectedResponseError, match="no metadata"):
        call(made)
    assert len(exchange.requests) == 1
