"""Tokens from a real authorization server: fetched once, renewed, and replaced."""

from __future__ import annotations

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from authorization_server import State

from runtime.errors import (
    InvalidArgumentError,
    MissingCredentialsError,
    UnauthorizedError,
)

from . import calling
from .token_clients import (
    ANN,
    OURS,
    PASSWORD,
    READ,
    SECRET,
    WRITE,
    async_client,
    call,
    client,
)


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


def test_a_token_is_renewed_before_its_end(
    state: State, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.lifetime = 200
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
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
            assert pool.submit(call, made).result(60) == ["read"]
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
