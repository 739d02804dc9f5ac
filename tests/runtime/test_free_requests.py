"""Requests of paths that the document does not have."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest
from pydantic import BaseModel

from runtime.async_client import AsyncClient
from runtime.async_free_requests import AsyncFreeRequests
from runtime.bearer import Bearer
from runtime.client import Client
from runtime.errors import InvalidArgumentError, NotFoundError
from runtime.free_requests import FreeRequests

from . import calling

TOKEN = {"oauth2": Bearer(argument="oauth2", env="EXAMPLE_OAUTH2")}
pytestmark = pytest.mark.usefixtures("no_pauses")


class Thing(BaseModel):
    """What an undocumented path gives."""

    name: str


class _Free(Client, FreeRequests):
    """A client as generated ones are that have the feature."""


class _AsyncFree(AsyncClient, AsyncFreeRequests):
    """The same asynchronously."""


def _free(exchange: calling.Exchange, schemes: Any = None, **given: Any) -> _Free:
    http_client = httpx2.Client(transport=httpx2.MockTransport(exchange))
    return _Free(calling.api(schemes), http_client=http_client, **given)


def test_a_path_that_the_document_does_not_have() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"name": request.url.path})

    exchange = calling.Exchange(answer)
    client = _free(exchange, TOKEN, **_token())
    found = client.request("get", "/beta/ö {x}", query={"a": [1, 2], "b": None})
    assert found == {"name": "/v1/beta/ö {x}"}
    assert exchange.target == "/beta/%C3%B6%20%7Bx%7D?a=1&a=2"
    thing = client.request("POST", "/beta", body={"a": None}, returns=Thing)
    assert thing.name == "/v1/beta"
    assert exchange.request.content == b'{"a":null}'
    assert exchange.request.headers["authorization"] == "Bearer t0ken"
    client.request("PUT", "/raw", body=b"\0", content_type="image/png")
    assert exchange.request.content == b"\0"
    assert exchange.request.headers["content-type"] == "image/png"
    client.request("POST", "/text", body="ä")
    assert exchange.request.content == "ä".encode()


def _token() -> dict[str, Any]:
    return {"credentials": {"oauth2": "t0ken"}}


def test_an_undocumented_path_is_retried_and_raises() -> None:
    exchange = calling.Exchange(httpx2.Response(500), httpx2.Response(404))
    client = _free(exchange)
    with pytest.raises(NotFoundError):
        client.request("GET", "/gone")
    assert len(exchange.requests) == 2


@pytest.mark.parametrize(
    "path", ["beta", "//evil.test/x", "/../admin", "/a/%2e%2e/b", "/a?b=c", "/a#b", ""]
)
def test_an_undocumented_path_leads_nowhere_else(path: str) -> None:
    exchange = calling.Exchange()
    with pytest.raises(InvalidArgumentError):
        _free(exchange).request("GET", path)
    assert not exchange.requests


def test_an_undocumented_path_asynchronously() -> None:
    exchange = calling.Exchange(httpx2.Response(200, json=[1]))

    async def main() -> None:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(exchange))
        client = _AsyncFree(calling.api(), http_client=http_client)
        assert await client.request("GET", "/beta") == [1]

    asyncio.run(main())
