"""Paged operations: every item once, and credentials nowhere else."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx2
import pytest

from runtime.bearer import Bearer
from runtime.body_json import Json
from runtime.errors import NotFoundError, UnexpectedResponseError
from runtime.model import Model
from runtime.operation import Operation
from runtime.options import Limits
from runtime.pages import Pages
from runtime.pages_counted import NumberedPages, OffsetPages
from runtime.pages_cursor import CursorPages
from runtime.pages_url import UrlPages
from runtime.query import Query

from . import calling


class Item(Model):
    id: int


SCHEMES = {"b": Bearer(argument="b", env="EXAMPLE_B")}


def _rules(pages: Pages, **more: Any) -> Operation[Any]:
    return calling.operation(
        parameters=(Query("at", "at"), Query("limit")),
        responses={"200": lambda: object},
        security=(("b",),),
        pages=pages,
        **more,
    )


def _server(total: int, size: int, kind: str) -> Any:
    """Answer pages of `size` ids out of `total`."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        given = request.url.params.get("at")
        start = (int(given or 1) - 1) * size if kind == "page" else int(given or 0)
        end = min(start + size, total)
        items = [{"id": number} for number in range(start, end)]
        more = end < total
        target = f"/v1/things?at={end}" if more else None
        data = {
            "data": {"items": items},
            "next": str(end) if more else None,
            "has_more": more,
            "url": target,
        }
        link = {"link": f'<{target}>; rel="prev next"'} if target else {}
        return httpx2.Response(200, json=data, headers=link)

    return answer


CURSOR = CursorPages(
    items="/data/items", item=lambda: Item, parameter="at", cursor="/next"
)
KINDS = {
    "cursor": CURSOR,
    "last item": CursorPages(
        items="/data/items",
        item=lambda: Item,
        parameter="at",
        cursor="/next",
        has_more="/has_more",
    ),
    "offset": OffsetPages(items="/data/items", item=lambda: Item, parameter="at"),
    "page": NumberedPages(
        items="/data/items",
        item=lambda: Item,
        parameter="at",
        has_more="/has_more",
    ),
    "url": UrlPages("/data/items", item=lambda: Item, next_url="/url"),
    "link": UrlPages("/data/items", item=lambda: Item),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("total", [0, 1, 4, 5])
def test_every_item_once(kind: str, total: int) -> None:
    exchange = calling.Exchange(_server(total, 2, kind))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    pager = calling.resource(client).call(_rules(KINDS[kind]), {"limit": 2})
    for _ in range(2):
        assert [item.id for item in pager] == list(range(total))
    for request in exchange.requests:
        assert request.headers["authorization"] == "Bearer t"


def test_pages_are_fetched_as_they_are_needed() -> None:
    exchange = calling.Exchange(_server(100, 2, "cursor"))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    pager = iter(calling.resource(client).call(_rules(CURSOR)))
    assert not exchange.requests
    assert [next(pager).id for _ in range(3)] == [0, 1, 2]
    assert len(exchange.requests) == 2


def test_a_cursor_in_the_body() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        at = json.loads(request.content).get("at", 0)
        following = at + 1 if at < 2 else None
        return httpx2.Response(200, json={"items": [{"id": at}], "next": following})

    rules = calling.operation(
        "POST",
        body=Json(),
        pages=CursorPages(
            items="/items", item=lambda: Item, parameter="at", cursor="/next"
        ),
    )
    client = calling.client(calling.Exchange(answer))
    pager = calling.resource(client).call(rules, body={})
    assert [item.id for item in pager] == [0, 1, 2]


def test_the_last_items_id_can_be_the_cursor() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        after = int(request.url.params.get("at", 0))
        items = [{"id": after + 1}] if after < 3 else []
        return httpx2.Response(200, json={"data": items})

    pages = CursorPages(
        items="/data", item=lambda: Item, parameter="at", cursor="/data/-1/id"
    )
    client = calling.client(calling.Exchange(answer), SCHEMES, credentials={"b": "t"})
    pager = calling.resource(client).call(_rules(pages))
    assert [item.id for item in pager] == [1, 2, 3]


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.test/things?at=2",
        "http://api.example.test/v1/things?at=2",
        "//evil.test/x",
        "https://user:pw@api.example.test/x",
    ],
)
@pytest.mark.parametrize("kind", ["url", "link"])
def test_a_page_elsewhere_is_refused(kind: str, target: str) -> None:
    data = {"data": {"items": [{"id": 0}]}, "url": target}
    headers = {"link": f'<{target}>; rel="next"'}
    exchange = calling.Exchange(httpx2.Response(200, json=data, headers=headers))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    with pytest.raises(UnexpectedResponseError, match="the next page is not at"):
        list(calling.resource(client).call(_rules(KINDS[kind])))
    assert len(exchange.requests) == 1


@pytest.mark.parametrize("kind", ["cursor", "offset", "page"])
def test_a_server_that_does_not_know_the_parameter(kind: str) -> None:
    data = {"data": {"items": [{"id": 0}]}, "next": "x", "has_more": True}
    exchange = calling.Exchange(httpx2.Response(200, json=data))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    assert len(list(calling.resource(client).call(_rules(KINDS[kind])))) == 2
    assert len(exchange.requests) == 2


def test_pages_are_bounded() -> None:
    exchange = calling.Exchange(_server(100, 1, "cursor"))
    client = calling.client(
        exchange, SCHEMES, credentials={"b": "t"}, limits=Limits(pages=3)
    )
    with pytest.raises(UnexpectedResponseError, match="more than 3 pages"):
        list(calling.resource(client).call(_rules(CURSOR)))
    assert len(exchange.requests) == 3


def test_errors_on_the_way() -> None:
    first = _server(100, 2, "cursor")
    exchange = calling.Exchange(first, httpx2.Response(404))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    pager = iter(calling.resource(client).call(_rules(CURSOR)))
    assert [next(pager).id, next(pager).id] == [0, 1]
    with pytest.raises(NotFoundError):
        next(pager)


def test_a_raw_answer_is_one_page() -> None:
    exchange = calling.Exchange(_server(100, 2, "cursor"))
    client = calling.client(exchange, SCHEMES, credentials={"b": "t"})
    raw: Any = calling.resource(client).with_raw_response
    assert raw.call(_rules(CURSOR)).parse()["next"] == "2"
    assert len(exchange.requests) == 1


def test_the_asynchronous_shell_does_the_same() -> None:
    async def main() -> None:
        exchange = calling.Exchange(_server(5, 2, "cursor"))
        client = calling.async_client(exchange, SCHEMES, credentials={"b": "t"})
        pager = calling.async_resource(client).call(_rules(CURSOR))
        assert [item.id async for item in pager] == list(range(5))

    asyncio.run(main())
