"""Constructors, copies, the environment, and clients of HTTP that are given."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, assert_type

import httpx2
import pytest
from depot import (
    APITimeoutError,
    AsyncDepot,
    ConfigurationError,
    Depot,
    RequestOptionsDict,
)
from forge import Forge

_PARCEL = {"id": "p1", "to": "Ada"}


class Server:
    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return httpx2.Response(200, json=_PARCEL)

    @property
    def http_client(self) -> httpx2.Client:
        return httpx2.Client(transport=httpx2.MockTransport(self))

    @property
    def last(self) -> httpx2.Request:
        return self.requests[-1]


def test_with_options() -> None:
    server = Server()
    client = Depot(bot="b0t", http_client=server.http_client, user_agent="shop/2.1")
    other = client.with_options(
        extra_headers={"X-Tenant": "t2"}, base_url="https://other.example", timeout=3
    )
    assert_type(other, Depot)
    other.parcels.retrieve("p1")
    assert server.last.url == "https://other.example/parcels/p1"
    assert server.last.headers["X-Tenant"] == "t2"
    assert server.last.extensions["timeout"]["read"] == 3
    client.parcels.retrieve("p1")
    assert server.last.url == "https://depot.example/v1/parcels/p1"
    assert "X-Tenant" not in server.last.headers
    agent = server.last.headers["User-Agent"]
    assert "depot/" in agent
    assert "shop/2.1" in agent
    other.close()
    client.parcels.retrieve("p1")


def test_options_of_one_call() -> None:
    server = Server()
    client = Depot(bot="b0t", http_client=server.http_client)
    options: RequestOptionsDict = {
        "timeout": 1.5,
        "extra_headers": {"X-Once": "1"},
        "extra_query": {"debug": "yes"},
    }
    client.parcels.retrieve("p1", request_options=options)
    assert server.last.extensions["timeout"]["connect"] == 1.5
    assert server.last.headers["X-Once"] == "1"
    assert server.last.url.params["debug"] == "yes"
    misspelt: Any = {"timeouts": 1}
    with pytest.raises(ValueError, match="timeouts"):
        client.parcels.retrieve("p1", request_options=misspelt)


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server()
    monkeypatch.setenv("DEPOT_BOT", "b0t")
    monkeypatch.setenv("DEPOT_BASE_URL", "https://staging.example/v2")
    monkeypatch.setenv("DEPOT_TIMEOUT", "7.5")
    Depot(http_client=server.http_client).parcels.retrieve("p1")
    assert server.last.url == "https://staging.example/v2/parcels/p1"
    assert server.last.headers["Authorization"] == "Bot b0t"
    assert server.last.extensions["timeout"]["read"] == 7.5
    Depot(http_client=server.http_client, timeout=2).parcels.retrieve("p1")
    assert server.last.extensions["timeout"]["read"] == 2
    monkeypatch.setenv("DEPOT_TIMEOUT", "soon")
    with pytest.raises(ConfigurationError, match="DEPOT_TIMEOUT"):
        Depot()


def test_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="depot")
    server = Server()
    Depot(bot="very-s3cret", http_client=server.http_client).parcels.retrieve("p1")
    assert any(record.name == "depot" for record in caplog.records)
    assert "very-s3cret" not in caplog.text


def test_a_client_of_another_library() -> None:
    class Plain:
        """As httpx.Client, which is another class."""

    several: list[Any] = [Plain(), httpx2.AsyncClient()]
    for given in several:
        with pytest.raises(ConfigurationError, match=r"must be an httpx2\.Client, not"):
            Depot(http_client=given)


def test_names_of_things() -> None:
    client = Depot(bot="very-s3cret")
    assert repr(client) == "<Depot of Depot>"
    assert "Parcels" in repr(client.parcels)
    raw = client.parcels.with_raw_response
    assert repr(raw) == "<Methods of <Parcels of <Depot of Depot>>>"
    assert {"create", "label", "list"} <= set(dir(raw))
    assert "very-s3cret" not in repr(client) + repr(client.parcels) + repr(vars(client))
    with pytest.raises(TypeError, match="with_options"):
        client.__reduce__()


def test_a_scheme_of_the_settings() -> None:
    server = Server()
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    forge = Forge(api_key="k", http_client=http_client, default_headers={"X-A": "1"})
    with forge:
        forge.repos.retrieve("x")
    assert server.last.headers["X-Forge-Key"] == "k"
    assert server.last.headers["X-A"] == "1"


def test_hooks_and_schemes_of_httpx2() -> None:
    server, seen = Server(), list[str]()

    def sent(request: httpx2.Request) -> None:
        seen.append(request.method)

    def came(response: httpx2.Response) -> None:
        seen.append(str(response.status_code))

    http_client = httpx2.Client(
        transport=httpx2.MockTransport(server),
        event_hooks={"request": [sent], "response": [came]},
        auth=httpx2.BasicAuth("ann", "pa55"),
    )
    Depot(http_client=http_client).parcels.retrieve("p1")
    assert seen == ["GET", "200"]
    assert server.last.headers["Authorization"].startswith("Basic ")


def test_a_deadline() -> None:
    async def late(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ReadTimeout("late", request=request)

    async def main() -> None:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(late))
        async with AsyncDepot(
            bot="b", http_client=http_client, max_retries=0
        ) as client:
            with pytest.raises(TimeoutError) as caught:
                await client.parcels.retrieve("p1")
            assert isinstance(caught.value, APITimeoutError)

    asyncio.run(main())
