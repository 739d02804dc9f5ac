"""Tokens, credentials by functions, and words before them."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from depot import (
    AsyncCredential,
    AsyncDepot,
    Credential,
    Depot,
    MissingCredentialsError,
    auth,
    models,
)


class Provider:
    """An API, and the authorization server beside it."""

    def __init__(self) -> None:
        self.tokens: list[str] = []
        self.seen: list[str] = []
        self.refuses = False
        self._lock = threading.Lock()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        with self._lock:
            return self._respond(request)

    def _respond(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            if self.refuses:
                problem = {"error": "invalid_client", "error_description": "who?"}
                return httpx2.Response(401, json=problem)
            self.tokens.append(f"t{len(self.tokens) + 1}")
            token = {"access_token": self.tokens[-1], "token_type": "bearer"}
            return httpx2.Response(200, json={**token, "expires_in": 3600})
        given = request.headers.get("Authorization", "")
        self.seen.append(given)
        if given.startswith("Bearer t") and given[7:] != self.tokens[-1]:
            return httpx2.Response(401, json={})
        return httpx2.Response(200, json={"id": "p1", "to": "Ada"})


def test_one_token_for_many_threads() -> None:
    provider = Provider()
    client = Depot(
        oauth2_client_id="ours",
        oauth2_client_secret="s3cret",
        http_client=httpx2.Client(transport=httpx2.MockTransport(provider)),
    )
    with ThreadPoolExecutor(16) as pool:
        parcels = list(pool.map(client.parcels.retrieve, ["p1"] * 64))
    assert all(isinstance(one, models.Parcel) for one in parcels)
    assert provider.tokens == ["t1"]
    provider.tokens.append("t2")  # the first one is revoked
    assert client.parcels.retrieve("p1").to == "Ada"
    assert provider.tokens == ["t1", "t2", "t3"]


def test_one_token_for_many_tasks() -> None:
    provider = Provider()

    async def main() -> None:
        transport = httpx2.MockTransport(provider)
        async with AsyncDepot(
            oauth2_client_id="ours",
            oauth2_client_secret="s3cret",
            http_client=httpx2.AsyncClient(transport=transport),
        ) as client:
            calls = (client.parcels.retrieve("p1") for _ in range(32))
            await asyncio.gather(*calls)

    asyncio.run(main())
    assert provider.tokens == ["t1"]


def test_the_provider_refuses() -> None:
    provider = Provider()
    provider.refuses = True
    client = Depot(
        oauth2=auth.oauth2_client_credentials.tokens(
            client_id="ours", client_secret="s3cret", extra={"audience": "depot"}
        ),
        http_client=httpx2.Client(transport=httpx2.MockTransport(provider)),
    )
    with pytest.raises(auth.TokenError) as caught:
        client.parcels.retrieve("p1")
    assert (caught.value.error, caught.value.description) == ("invalid_client", "who?")
    assert caught.value.status_code == 401
    assert "s3cret" not in repr(caught.value)


def test_credentials_by_functions() -> None:
    provider = Provider()
    numbers = iter(range(10))

    def fresh() -> str:
        return f"own-{next(numbers)}"

    credential: Credential = fresh
    client = Depot(
        oauth2=credential,
        http_client=httpx2.Client(transport=httpx2.MockTransport(provider)),
    )
    client.parcels.retrieve("p1")
    client.parcels.retrieve("p1")

    async def main() -> None:
        async def later() -> str:
            await asyncio.sleep(0)
            return fresh()

        both: list[AsyncCredential] = [later, fresh, "plain"]
        for one in both:
            transport = httpx2.MockTransport(provider)
            http_client = httpx2.AsyncClient(transport=transport)
            async with AsyncDepot(oauth2=one, http_client=http_client) as later_client:
                await later_client.parcels.retrieve("p1")

    asyncio.run(main())
    own = ["own-0", "own-1", "own-2", "own-3", "plain"]
    assert provider.seen == [f"Bearer {one}" for one in own]


def test_another_word() -> None:
    provider = Provider()
    transport = httpx2.MockTransport(provider)
    client = Depot(bot="b0t", http_client=httpx2.Client(transport=transport))
    client.parcels.retrieve("p1")
    assert provider.seen == ["Bot b0t"]


def test_nothing_is_given() -> None:
    with pytest.raises(MissingCredentialsError, match="DEPOT_BOT"):
        Depot().parcels.retrieve("p1")
