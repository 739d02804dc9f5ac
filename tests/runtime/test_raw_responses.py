"""Raw responses: their headers by type, and the operations that follow from them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import httpx2
import pytest

from runtime.async_client import AsyncClient, AsyncResource
from runtime.body import Json
from runtime.client import Client, Resource
from runtime.errors import ConfigurationError
from runtime.links import ResponseLink, ResponseLinks
from runtime.operation import Operation
from runtime.path import Template
from runtime.query import Query
from runtime.response_headers import (
    ResponseHeader,
    TypedHeaders,
    read_boolean,
    read_date,
    read_date_time,
    read_integer,
    read_json,
    read_lines,
    read_list,
    read_number,
    read_text,
    read_uuid,
)

from .calling import Exchange, api

_ID = "00000000-0000-4000-8000-000000000001"


class Headers(TypedHeaders):
    """As a package has them."""

    left = ResponseHeader("X-Left", read_integer)
    ends = ResponseHeader("X-Ends", read_date_time)
    scopes = ResponseHeader("X-Scopes", read_list(read_text))


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_text, "a, b", "a, b"),
        (read_integer, "12", 12),
        (read_integer, "-3", -3),
        (read_integer, "1_000", None),
        (read_integer, "soon", None),
        (read_number, "1.5e3", 1500.0),
        (read_number, "nan", None),
        (read_boolean, "True", True),
        (read_boolean, "1", None),
        (
            read_date_time,
            "2026-01-02T03:04:05Z",
            datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        ),
        (read_date_time, "2026-01-02T03:04:05", None),
        (
            read_date_time,
            "Sun, 06 Nov 1994 08:49:37 GMT",
            datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC),
        ),
        (read_date_time, "Sunday", None),
        (
            read_date_time,
            "Sun Nov  6 08:49:37 1994",  # As old servers write it: of UTC, too.
            datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC),
        ),
        (read_date, "2026-01-02", date(2026, 1, 2)),
        (read_uuid, _ID, UUID(_ID)),
        (read_uuid, "x", None),
        (read_list(read_integer), "1, 2,3", [1, 2, 3]),
        (read_list(read_integer), "1,x", None),
        # RFC 9110, section 5.6.7: all three forms "MUST" be accepted.
        (
            read_date_time,
            "Sunday, 06-Nov-94 08:49:37 GMT",
            datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC),
        ),
        # Section 5.6.1 and 5.6.4: lists, and commas within quotes.
        (
            read_list(read_text),
            ', a ,,"b, \\", c";q="d,e" ,f,',
            ["a", '"b, \\", c";q="d,e"', "f"],
        ),
        (read_list(read_text), '5" a, b', ['5" a', "b"]),
        (read_json, '{"a": [1]}', {"a": [1]}),
        (read_json, "{", None),
    ],
)
def test_values(read: Callable[[str], Any], text: str, value: Any) -> None:
    """Each type reads what is of it, and nothing else."""

    class One(TypedHeaders):
        header = ResponseHeader("X", read)

    assert One({"x": f" {text} "}).header == value
    assert One({}).header is None


def test_several_fields_of_a_name() -> None:
    """They are one list (RFC 9110, section 5.2), and cookies are none (5.3)."""

    class Several(TypedHeaders):
        allowed = ResponseHeader("Allow", read_list(read_text))
        cookies = ResponseHeader("Set-Cookie", read_lines)
        text = ResponseHeader("set-cookie", read_text)

    first = "lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT"
    fields = [("Allow", "GET, HEAD"), ("allow", "PUT")]
    cookies = [("Set-Cookie", first), ("Set-Cookie", "foo=bar")]
    found = Several(httpx2.Headers([*fields, *cookies]))
    assert found.allowed == ["GET", "HEAD", "PUT"]
    assert found.cookies == [first, "foo=bar"]
    assert found.text == f"{first}\nfoo=bar"


def _exchange() -> Exchange:
    made = {"id": "o/1", "tags": ["new"], "owner": {"age": 7}}
    headers = {"X-Left": "3", "X-Scopes": "read, write", "X-Ends": "tomorrow"}
    return Exchange(
        httpx2.Response(201, json=made, headers=headers),
        httpx2.Response(200, json={"ok": True}),
    )


_MAKE: Operation[Any] = Operation(
    "POST",
    "/orders",
    parameters=(Query("dry-run", "dry_run"),),
    body=Json(),
    responses={"201": lambda: object},
    links=ResponseLinks(
        {
            "201": {
                "see": ResponseLink("show", {"id": "$response.body#/id", "full": True}),
                "tag": ResponseLink(
                    "show",
                    {
                        "id": "{$request.body#/item}-{$response.header.x-left}",
                        "q": "$url",
                    },
                ),
                "again": ResponseLink(
                    "make",
                    {"dry_run": "$argument.dry_run"},
                    body={"of": "$response.body#/owner/age", "as": ["$statusCode"]},
                    fields={"of": "item"},
                ),
                "lost": ResponseLink(
                    "show", {"id": "$response.body#/none", "q": "{$response.body#/no}"}
                ),
            },
            "2XX": {"other": ResponseLink("show")},
        }
    ),
)
_SHOW: Operation[Any] = Operation(
    "GET",
    Template("/orders/{id}"),
    parameters=(Query("full"), Query("q")),
    responses={"200": lambda: object},
)


class Orders(Resource):
    def make(self, **given: Any) -> Any:
        return self._call(_MAKE, None, **given)

    def show(self, **given: Any) -> Any:
        return self._call(_SHOW, None, **given)


class AsyncOrders(AsyncResource):
    async def make(self, **given: Any) -> Any:
        return await self._call(_MAKE, None, **given)

    async def show(self, **given: Any) -> Any:
        return await self._call(_SHOW, None, **given)


class Shop(Client):
    """Methods of its own, which links lead to."""

    def make(self, **given: Any) -> Any:
        return Orders(self).make(**given)

    def show(self, **given: Any) -> Any:
        return Orders(self).show(**given)


class AsyncShop(AsyncClient):
    """Likewise."""

    async def show(self, **given: Any) -> Any:
        return await AsyncOrders(self).show(**given)


def _raw(exchange: Exchange, **more: Any) -> Any:
    transport = httpx2.Client(transport=httpx2.MockTransport(exchange))
    client = Shop(api(headers=lambda: Headers), http_client=transport)
    return Orders(client).with_raw_response.make(**more)


def test_headers_are_typed() -> None:
    """What does not fit is None, and still there as it was sent."""
    raw = _raw(_exchange(), item="tea")
    headers: Headers = raw.headers_typed
    assert headers.left == 3
    assert headers.scopes == ["read", "write"]
    assert headers.ends is None
    assert headers.raw["x-ends"] == "tomorrow"
    assert repr(headers) == "Headers(left=3, scopes=['read', 'write'])"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("see", "/orders/o%2F1?full=true"),
        ("tag", "/orders/tea-3?q=https%3A%2F%2Fapi.example.test%2Fv1%2Forders"),
    ],
)
def test_links_are_calls(link: str, target: str) -> None:
    """Values come from the response, its headers, and the request."""
    exchange = _exchange()
    raw = _raw(exchange, item="tea")
    assert getattr(raw.links, link)() == {"ok": True}
    assert exchange.target == target


def test_the_caller_comes_first() -> None:
    """Arguments may be given in the place of those of a link."""
    exchange = _exchange()
    _raw(exchange, item="tea").links.see(id="two", full=False)
    assert exchange.target == "/orders/two?full=false"


def test_bodies() -> None:
    """Expressions stand inside of a constant body; its properties are keywords."""
    exchange = _exchange()
    _raw(exchange, item="tea", dry_run="yes").links.again()
    assert exchange.target == "/orders?dry-run=yes"
    assert exchange.request.content == b'{"item":7,"as":[201]}'


def test_what_has_no_value_is_left_to_the_caller() -> None:
    """An expression that finds nothing gives no argument."""
    exchange = _exchange()
    links = _raw(exchange, item="tea").links
    with pytest.raises((TypeError, ValueError)):
        links.lost()
    links.lost(id="three")
    assert exchange.target == "/orders/three"


def test_unknown_links() -> None:
    """The error names those that there are; `dir` lists them."""
    links = _raw(_exchange(), item="tea").links
    with pytest.raises(AttributeError, match="no link 'other', but see, tag"):
        _ = links.other
    assert {"see", "tag", "again", "lost"} <= set(dir(links))


def test_without_links_and_headers() -> None:
    """Both say so."""
    transport = httpx2.Client(transport=httpx2.MockTransport(_exchange()))
    client = Shop(api(), http_client=transport)
    raw = Orders(client).with_raw_response.show(id="1")
    with pytest.raises(ConfigurationError, match="no response headers"):
        _ = raw.headers_typed
    with pytest.raises(ConfigurationError, match=r"GET /orders/\{id\}: .* no links"):
        _ = raw.links


def test_asynchronous_links() -> None:
    """Methods of the asynchronous client are called."""
    exchange = _exchange()

    async def main() -> Any:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(exchange))
        client = AsyncShop(api(), http_client=http)
        raw = await AsyncOrders(client).with_raw_response.make(item="tea")
        return await raw.links.see()

    assert asyncio.run(main()) == {"ok": True}
    assert exchange.target == "/orders/o%2F1?full=true"
