"""Timeouts, retries and an environment that cannot be are refused by name."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import (
    ConfigurationError,
    InvalidArgumentError,
)
from runtime.options import RequestOptions, RetryPolicy

from . import calling

UNREAL_SECONDS: list[Any] = [
    *(0, -1, math.nan, math.inf, 1e20, "5", {"read": 1}),
    httpx2.Timeout(5, connect=-1),
    httpx2.Timeout(5, read=0),
]


@pytest.mark.parametrize("given", UNREAL_SECONDS)
def test_a_timeout_that_nobody_can_wait_for(given: Any) -> None:
    exchange = calling.Exchange()
    with pytest.raises(ConfigurationError, match="timeout must be seconds above 0"):
        Client(calling.api(), timeout=given)
    with pytest.raises(ConfigurationError, match="timeout must be seconds above 0"):
        calling.client(exchange).with_options(timeout=given)
    options = RequestOptions(timeout=given)
    with pytest.raises(InvalidArgumentError, match="timeout must be seconds above 0"):
        calling.call(calling.operation(), None, exchange, request_options=options)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "gopher://127.0.0.1:9"),
        ("HTTPS_PROXY", "gopher://127.0.0.1:9"),
        ("HTTP_PROXY", "http://[::1"),
        ("SSL_CERT_FILE", "/nowhere/of/this/name"),
    ],
)
def test_what_the_environment_says_of_connections_may_be_wrong(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts with the first call, and where no `http_client` is given."""
    monkeypatch.setenv(name, value)
    client = Client(calling.api())
    with pytest.raises(ConfigurationError, match="proxies or certificates"):
        calling.resource(client).call(calling.operation())
    given = calling.client(calling.Exchange())
    calling.resource(given).call(calling.operation())

    async def main() -> None:
        async with AsyncClient(calling.api()) as client:
            with pytest.raises(ConfigurationError, match="proxies or certificates"):
                client._shared.get()

    asyncio.run(main())


def test_a_timeout_without_an_end_is_httpx2s() -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange).with_options(timeout=httpx2.Timeout(None))
    calling.resource(client).call(calling.operation())
    assert exchange.request.extensions["timeout"]["read"] is None


@pytest.mark.parametrize("given", [-1, 1.5, math.nan, "2"])
def test_a_number_of_retries_that_is_none(given: Any) -> None:
    exchange = calling.Exchange()
    with pytest.raises(ConfigurationError, match="max_retries must be a whole number"):
        Client(calling.api(), max_retries=given)
    for options in (
        RequestOptions(max_retries=given),
        RequestOptions(retry=RetryPolicy(max_retries=given)),
    ):
        with pytest.raises(InvalidArgumentError, match="max_retries must be a whole"):
            calling.call(calling.operation(), None, exchange, request_options=options)
