"""A paged call against a server that tests write as a function, in both modes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import httpx2

from runtime.api import Api, Server
from runtime.async_client import AsyncClient, AsyncResource
from runtime.body import Json
from runtime.client import Client, Resource
from runtime.model import Model, optional
from runtime.page_turn import PagedOperation, Pages
from runtime.query import Query

from .calling import made

BASE = "https://api.example.test/v1"
Handler = Callable[[httpx2.Request], Any]


class Item(Model):
    """An item of a page."""

    id: int | str


class Listing(Model):
    """A page."""

    data: list[Item] | None = optional()
    total_count: int | None = optional("totalCount")


class Scripted:
    """Answers by a function, and keeps the requests."""

    def __init__(self, answer: Handler) -> None:
        self.requests: list[httpx2.Request] = []
        self._answer = answer

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        found = self._answer(request)
        if isinstance(found, httpx2.Response):
            return found
        return httpx2.Response(200, json=found)

    @property
    def queries(self) -> list[str]:
        """The queries of all requests."""
        return [request.url.query.decode() for request in self.requests]


def rules(pages: Pages, method: str = "GET", **more: Any) -> PagedOperation[Any, Any]:
    """State a paged operation."""
    body = Json() if method == "POST" else None
    return PagedOperation(
        method,
        "/things",
        parameters=(Query("at"), Query("limit")),
        body=body,
        responses={"200": lambda: Listing},
        pages=pages,
        **more,
    )


def api(**more: Any) -> Api:
    """Describe an API with a credential in the query."""
    return Api(
        title="Example",
        package="example",
        version="1.2.3",
        base_url_env="EXAMPLE_BASE_URL",
        servers=(Server(BASE),),
        **more,
    )


def client(server: Handler, **more: Any) -> Client:
    """Make a client of that API."""
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    return Client(api(), http_client=http_client, max_retries=0, **more)


def pager(server: Handler, pages: Pages, *, method: str = "GET", **values: Any) -> Any:
    """Call the operation; nothing is sent yet."""
    options = values.pop("limits", None)
    given = client(server, limits=options)
    return made(Resource(given), rules(pages, method), None, **values)


def items(server: Handler, pages: Pages, **values: Any) -> list[Any]:
    """List the ids of all items, synchronously and asynchronously the same."""
    found = [one.id for one in pager(server, pages, **values)]
    if isinstance(server, Scripted):
        sent = list(server.requests)
        server.requests.clear()
        assert asyncio.run(_async_items(server, pages, values)) == found
        assert [r.url for r in server.requests] == [r.url for r in sent]
    return found


async def _async_items(
    server: Handler, pages: Pages, values: dict[str, Any]
) -> list[Any]:
    values = dict(values)
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    given = AsyncClient(
        api(),
        http_client=http_client,
        max_retries=0,
        limits=values.pop("limits", None),
    )
    operation = rules(pages, values.pop("method", "GET"))
    found = made(AsyncResource(given), operation, None, **values)
    return [one.id async for one in found]


def page(ids: Sequence[Any], **more: Any) -> dict[str, Any]:
    """Write a page."""
    return {"data": [{"id": one} for one in ids], **more}
