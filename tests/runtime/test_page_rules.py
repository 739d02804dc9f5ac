"""What holds for pages of every kind, and the guards of all."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from runtime.api_key_query import QueryKey
from runtime.bearer import Bearer
from runtime.client import Client, Resource
from runtime.errors import NotFoundError, UnexpectedResponseError
from runtime.options import Limits
from runtime.pages_counted import NumberedPages, OffsetPages
from runtime.pages_cursor import CursorPages
from runtime.secret import Secret

from .calling import made
from .page_servers import AT, CURSOR, URL, at_of, chain
from .paging import Item, Listing, Scripted, api, client, items, page, pager, rules


def test_eleven_empty_pages() -> None:
    """Ten in a row are legal, the eleventh is not gone past."""
    server = Scripted(lambda request: page([], next=str(int(at_of(request) or 0) + 1)))
    listing = pager(server, CURSOR)
    with pytest.raises(UnexpectedResponseError, match=r"limits\.empty_pages"):
        list(listing)
    assert len(server.requests) == 11


@pytest.mark.parametrize("more", [True, False])
def test_cycle(more: bool) -> None:
    """A request that was sent before ends it, or is an error if more is promised."""
    rule = CursorPages(
        "/data", item=lambda: Item, parameter=AT, cursor="/next", has_more="/has_more"
    )
    flag = {"has_more": True} if more else {}
    pages = [page([1], next="1", **flag), page([2], next="2", **flag)]
    pages.append(page([3], next="1", **flag))
    server = chain(*pages)
    if more:
        with pytest.raises(UnexpectedResponseError, match="the same page again"):
            list(pager(server, rule))
    else:
        assert items(server, rule) == [1, 2, 3]
    assert len(server.requests) == 3


def test_too_many_pages() -> None:
    """What came is given before the error."""
    server = Scripted(lambda request: page([1], next=str(int(at_of(request) or 0) + 1)))
    listing = pager(server, CURSOR, limits=Limits(pages=3))
    found: list[int] = []
    with pytest.raises(UnexpectedResponseError, match=r"limits\.pages"):
        found.extend(one.id for one in listing)
    assert (found, len(server.requests)) == ([1, 1, 1], 3)


def test_items_that_are_no_list() -> None:
    """Absent or null is an empty page; anything else is an error."""
    assert items(Scripted(lambda _: {}), CURSOR) == []
    assert items(Scripted(lambda _: {"data": None}), CURSOR) == []
    with pytest.raises(UnexpectedResponseError, match="no list"):
        list(pager(Scripted(lambda _: {"data": {"id": 1}}), CURSOR))


# What callers see


def test_pages() -> None:
    """Items, body, status, headers and number; nothing is decoded twice."""
    server = chain(page([1, 2], next="1", totalCount=3), page([3], totalCount=3))
    listing = pager(server, CURSOR)
    assert server.requests == []
    first, second = listing.pages()
    assert isinstance(first.body, Listing)
    assert first.items is first.body.data
    assert (first.body.total_count, first.status_code, first.number) == (3, 200, 1)
    assert first.headers["content-type"] == "application/json"
    assert ([one.id for one in first], len(first)) == ([1, 2], 2)
    assert (second.number, second.next_page()) == (2, None)
    assert repr(second) == "<Page 2: 1 items>"
    assert repr(listing) == "<Pager of GET /things: iterate it>"


def test_first_page() -> None:
    """One request; the next one by `next_page`, as often as asked."""
    server = chain(page([1], next="1"), page([2]))
    first = pager(server, CURSOR).first_page()
    assert (len(server.requests), first.has_next_page()) == (1, True)
    for _ in range(2):
        second = first.next_page()
        assert second is not None
        assert ([one.id for one in second], second.has_next_page()) == ([2], False)
    assert len(server.requests) == 3


def test_untyped_body() -> None:
    """Items are read by their own type where the response has none."""
    operation = rules(CURSOR)
    open_ = type(operation)(
        "GET", "/things", responses={"200": lambda: object}, pages=CURSOR
    )
    server = Scripted(lambda _: page([1]))
    (found,) = made(Resource(client(server)), open_, None)
    assert isinstance(found, Item)


def test_raw_response() -> None:
    """One request, and the whole response."""
    server = chain(page([1], next="1"), page([2]))
    raw: Any = made(Resource(client(server), raw=True), rules(CURSOR), None)
    assert len(server.requests) == 1
    assert isinstance(raw.parse(), Listing)


def test_accept() -> None:
    """A page is asked for as JSON alone."""
    server = chain(page([1]))
    items(server, CURSOR)
    assert server.requests[0].headers["accept"] == "application/json"


def test_credentials_go_along() -> None:
    """A key in the query is put back on a page's URL, and never sent elsewhere."""
    server = chain(page([1], next="/v1/things?at=1"), page([2]))
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    schemes = {"k": QueryKey("key", argument="k", env="EXAMPLE_K")}
    given = Client(
        api(schemes=schemes), http_client=http_client, credentials={"k": "secret"}
    )
    paged = rules(URL, security=(("k",),))
    assert [one.id for one in made(Resource(given), paged, None)] == [1, 2]
    assert server.queries == ["key=secret", "at=1&key=secret"]


class Renewed(Secret):
    """A token that a server may refuse any number of times."""

    def __init__(self) -> None:
        super().__init__(lambda: f"token-{self.number}")
        self.number = 1

    def renew(self, _text: str) -> bool:
        self.number += 1
        return True


def test_credentials_are_renewed_on_any_page() -> None:
    """A token may end more than once while pages are fetched."""
    token = Renewed()

    def respond(request: httpx2.Request) -> Any:
        at = int(at_of(request) or 0)
        # A token is good for one page.
        if request.headers["authorization"] != f"Bearer token-{at + 1}":
            return httpx2.Response(401)
        return page([at], next=f"/v1/things?at={at + 1}" if at < 3 else None)

    server = Scripted(respond)
    given = Client(
        api(schemes={"b": Bearer(argument="b", env="EXAMPLE_B")}),
        http_client=httpx2.Client(transport=httpx2.MockTransport(server)),
        credentials={"b": token},
    )
    paged = rules(URL, security=(("b",),))
    assert [one.id for one in made(Resource(given), paged, None)] == [0, 1, 2, 3]
    assert token.number == 4


def test_credentials_are_not_looked_for_in_pages_until_headers_are_asked_for() -> None:
    server = chain(page([1]))
    given = Client(
        api(schemes={"b": Bearer(argument="b", env="EXAMPLE_B")}),
        http_client=httpx2.Client(transport=httpx2.MockTransport(server)),
        credentials={"b": "a long token"},
    )
    first = made(Resource(given), rules(CURSOR, security=(("b",),)), None).first_page()
    redactor = first._turn.request.redactor
    assert ([one.id for one in first], redactor._forms) == ([1], None)
    assert first.headers["content-type"] == "application/json"
    assert redactor._forms


def test_error_on_the_way() -> None:
    """What came is given, then the error of the page."""
    server = Scripted(
        lambda request: httpx2.Response(404) if at_of(request) else page([1], next="1")
    )
    found: list[int] = []
    listing = pager(server, CURSOR)
    with pytest.raises(NotFoundError):
        found.extend(one.id for one in listing)
    assert found == [1]


def test_what_an_iterator_gives_is_asked_for_on_every_page() -> None:
    """Also in an object of a body, and for each iteration anew."""
    server = Scripted(lambda request: page([1], next=None if at_of(request) else "1"))
    listing = pager(server, CURSOR, limit=(one for one in (1, 2)))
    assert [one.id for one in listing] == [one.id for one in listing] == [1, 1]
    assert server.queries == ["limit=1&limit=2", "at=1&limit=1&limit=2"] * 2
    found = Scripted(lambda request: page([1], next=None if at_of(request) else "1"))
    values = {"filter": {"ids": iter([1, 2])}, "tags": map(str, "ab")}
    assert len(list(pager(found, CURSOR, method="POST", **values))) == 2
    wanted = b'{"filter":{"ids":[1,2]},"tags":["a","b"]}'
    assert [request.content for request in found.requests] == [wanted] * 2


@pytest.mark.parametrize("rule", [OffsetPages, NumberedPages])
def test_a_place_that_no_collection_has(rule: Any) -> None:
    """A number of so many digits that Python writes no larger one says nothing."""
    pages = rule("/data", item=lambda: Item, parameter=AT, echo="/offset")
    digits = "9" * 4300
    found = f'{{"data": [{{"id": 1}}], "offset": {digits}}}'.encode()
    server = Scripted(
        lambda request: (
            httpx2.Response(200, content=found, headers={"content-type": JSON})
            if at_of(request) is None
            else page([])
        )
    )
    assert items(server, pages) == [1]


JSON = "application/json"
