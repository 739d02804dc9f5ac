"""How each kind of pages goes on, and the guards that hold for all."""

from __future__ import annotations

import json
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
from runtime.pages_url import LinkPages, UrlPages
from runtime.secret import Secret

from .calling import made
from .paging import Item, Listing, Scripted, api, client, items, page, pager, rules

AT = "at"
CURSOR = CursorPages("/data", item=lambda: Item, parameter=AT, cursor="/next")
URL = UrlPages("/data", item=lambda: Item, next_url="/next")
LINK = LinkPages("/data", item=lambda: Item)


def _at(request: httpx2.Request) -> str | None:
    found = request.url.params.get("at")
    return None if found is None else str(found)


def _chain(*pages: dict[str, Any]) -> Scripted:
    """Serve pages whose cursors are their numbers."""
    return Scripted(lambda request: pages[int(_at(request) or 0)])


def test_cursor() -> None:
    """Short and empty pages are no end; arguments stay as they were."""
    server = _chain(page([1, 2], next="1"), page([], next="2"), page([3], next=None))
    assert items(server, CURSOR, limit=2) == [1, 2, 3]
    assert server.queries == ["limit=2", "at=1&limit=2", "at=2&limit=2"]


@pytest.mark.parametrize("end", [None, "", False, "1", True])
def test_cursor_that_ends(end: Any) -> None:
    """Null, nothing, false, or what was just sent."""
    last = page([2], next=end)
    assert items(_chain(page([1], next="1"), last), CURSOR) == [1, 2]


def test_cursor_that_is_no_cursor() -> None:
    """An object cannot be sent back."""
    listing = pager(_chain(page([1], next={"at": 1})), CURSOR)
    assert [one.id for one in listing.first_page()] == [1]
    with pytest.raises(UnexpectedResponseError, match="neither a string nor a number"):
        list(listing)


def test_cursor_comes_back_unchanged() -> None:
    """Whatever characters it is made of, and numbers as numbers."""
    for cursor in ("a&b=c", "50%", "a+b c", "é/漢", 17):
        server = Scripted(
            lambda request, c=cursor: (
                page([2]) if _at(request) is not None else page([1], next=c)
            )
        )
        assert items(server, CURSOR) == [1, 2]
        assert _at(server.requests[-1]) == str(cursor)


def test_cursor_that_is_a_url() -> None:
    """It is followed at our origin, and refused elsewhere."""
    here = "https://api.example.test/v1/things?at=1"
    assert items(_chain(page([1], next=here), page([2])), CURSOR) == [1, 2]
    there = pager(_chain(page([1], next="https://evil.test/other?at=1")), CURSOR)
    with pytest.raises(UnexpectedResponseError, match="next page is not at"):
        list(there)


def test_last_item_is_the_cursor() -> None:
    """`-1` is the last item; without items there is no cursor."""
    rule = CursorPages(
        "/data",
        item=lambda: Item,
        parameter=AT,
        cursor="/data/-1/id",
        has_more="/has_more",
    )
    server = Scripted(
        lambda request: {
            None: page([1, 2], has_more=True),
            "2": page([3], has_more=True),
            "3": page([], has_more=True),
        }[_at(request)]
    )
    assert items(server, rule) == [1, 2, 3]


def test_flags_end_before_anything_else() -> None:
    """has-more false and is-last true, even with a cursor; absent, they say nothing."""
    rule = CursorPages(
        "/data",
        item=lambda: Item,
        parameter=AT,
        cursor="/next",
        has_more="/more",
        is_last="/last",
    )
    pages = page([1], next="1"), page([2], next="2", more=True), page([3], next="0")
    assert items(_chain(*pages[:2], page([3], next="0", more=False)), rule) == [1, 2, 3]
    assert items(_chain(*pages[:2], page([3], next="0", last=True)), rule) == [1, 2, 3]


def test_cursor_in_a_header_field() -> None:
    """`header:NAME` in place of a pointer."""
    rule = CursorPages("/data", item=lambda: Item, parameter=AT, cursor="header:X-Next")
    server = Scripted(
        lambda request: (
            httpx2.Response(200, json=page([2]))
            if _at(request)
            else httpx2.Response(200, json=page([1]), headers={"x-next": "b"})
        )
    )
    assert items(server, rule) == [1, 2]


@pytest.mark.parametrize(
    ("argument", "inside", "given"),
    [
        ("cursor", None, {}),
        ("page", "/cursor", {}),
        ("page", "/cursor", {"page": {"size": 2}}),
        ("page", "/cursor", {"page": Listing(total_count=2)}),
    ],
)
def test_cursor_in_a_body(
    argument: str, inside: str | None, given: dict[str, Any]
) -> None:
    """At the top, or inside of what was given as a mapping, a model or not at all."""

    def answer(request: httpx2.Request) -> Any:
        body = json.loads(request.content or b"{}")
        cursor = body.get("cursor") or body.get("page", {}).get("cursor")
        return page([2]) if cursor else page([1], next="b")

    rule = CursorPages(
        "/data",
        item=lambda: Item,
        parameter=argument,
        inside=inside,
        cursor="/next",
    )
    server = Scripted(answer)
    assert items(server, rule, method="POST", **given) == [1, 2]
    body = json.loads(server.requests[-1].content)
    if inside is None:
        assert body == {"cursor": "b"}
    else:
        kept = {"size": 2} if isinstance(given.get("page"), dict) else {}
        kept = {"totalCount": 2} if isinstance(given.get("page"), Listing) else kept
        assert body == {"page": {**kept, "cursor": "b"}}


def test_eleven_empty_pages() -> None:
    """Ten in a row are legal, the eleventh is not gone past."""
    server = Scripted(lambda request: page([], next=str(int(_at(request) or 0) + 1)))
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
    server = _chain(*pages)
    if more:
        with pytest.raises(UnexpectedResponseError, match="the same page again"):
            list(pager(server, rule))
    else:
        assert items(server, rule) == [1, 2, 3]
    assert len(server.requests) == 3


def test_too_many_pages() -> None:
    """What came is given before the error."""
    server = Scripted(lambda request: page([1], next=str(int(_at(request) or 0) + 1)))
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


# URLs

URLS = [
    "https://api.example.test/v1/things?at=1",
    "/v1/things?at=1",
    "?at=1",
    "//api.example.test/v1/things?at=1",
    "http://api.example.test/v1/things?at=1",
    "https://internal:8443/v1/things?at=1",
    "https://internal/things?at=1",
    "https://internal/api/v1/things?at=1",
    "/things?at=1",
    "things?at=1",
]


@pytest.mark.parametrize("target", URLS)
def test_url(target: str) -> None:
    """What ends like our path is ours: proxies, schemes and bases differ."""
    server = _chain(page([1], next=target), page([2], next=None))
    assert items(server, URL, limit=2) == [1, 2]
    last = server.requests[-1].url
    assert (last.scheme, last.host, last.path) == (
        "https",
        "api.example.test",
        "/v1/things",
    )
    assert last.query == b"at=1"


def test_url_of_another_path() -> None:
    """At our origin it is followed."""
    server = Scripted(
        lambda request: (
            page([2]) if request.url.path == "/v1/more" else page([1], next="/v1/more")
        )
    )
    assert items(server, URL) == [1, 2]


REFUSED = [
    "https://evil.test/other?at=1",
    "https://user:secret@api.example.test/v1/things?at=1",
    "ftp://api.example.test/v1/things",
    "javascript:alert(1)",
    "https://evil.test/",
    "https://[::1",
    "//evil.test/x",
]


@pytest.mark.parametrize("target", REFUSED)
def test_url_that_is_refused(target: str) -> None:
    """Nothing is sent, and the items before it are given."""
    server = _chain(page([1], next=target))
    listing = pager(server, URL)
    found: list[int] = []
    with pytest.raises(UnexpectedResponseError, match="the next page is not at"):
        found.extend(one.id for one in listing)
    assert (found, len(server.requests)) == ([1], 1)


LINKS = [
    (['<?at=1>; rel="next"'], True),
    (["<?at=1>; rel=next"], True),
    (["<?at=1>; REL=Next"], True),
    (['<?at=9>; rel="prev", <?at=1>; rel="next"'], True),
    (['<?at=9>; rel="prev"', '<?at=1>; rel="next"'], True),
    (['<?at=1>; rel="last next"'], True),
    (['<?at=1>; title="a, <b>; rel=prev"; rel="next"'], True),
    (['<?at=1>; title="a \\"quoted\\" one"; rel=next'], True),
    (['<?at=1>; rel="next"; results="true"'], True),
    (['<?at=1>; rel="next"; results="false"'], False),
    (['<?at=1>; rel="prev"'], False),
    (['<?at=1>; rel="nextpage"'], False),
    (['<?at=1>; title="rel=next"'], False),
    (['<?at=1>; rel="prev"; rel="next"'], False),
    ([""], False),
    (["nonsense"], False),
]


@pytest.mark.parametrize(("fields", "follows"), LINKS)
def test_link(fields: list[str], follows: bool) -> None:
    """RFC 8288: several fields, several links, quoted and bare, several relations."""
    server = Scripted(
        lambda request: (
            httpx2.Response(200, json=page([2]))
            if _at(request)
            else httpx2.Response(
                200, json=page([1]), headers=[("link", one) for one in fields]
            )
        )
    )
    assert items(server, LINK) == ([1, 2] if follows else [1])


# Counting


def _offsets(total: int, most: int, first: int = 0, **more: Any) -> Scripted:
    """Serve ids by offset, never more than `most`, whatever is asked for."""

    def answer(request: httpx2.Request) -> Any:
        start = int(_at(request) or first) - first
        return page(range(start, min(start + most, total)), **more)

    return Scripted(answer)


def test_offset() -> None:
    """By what came, never by the limit; an empty page ends it."""
    rule = OffsetPages("/data", item=lambda: Item, parameter=AT)
    server = _offsets(5, 2)
    assert items(server, rule, limit=100) == [0, 1, 2, 3, 4]
    assert server.queries == [
        "limit=100",
        "at=2&limit=100",
        "at=4&limit=100",
        "at=5&limit=100",
    ]


def test_offset_with_a_total() -> None:
    """No request beyond it; one less than nothing says nothing."""
    rule = OffsetPages("/data", item=lambda: Item, parameter=AT, total="/totalCount")
    server = _offsets(4, 2, totalCount=4)
    assert items(server, rule) == [0, 1, 2, 3]
    assert len(server.requests) == 2
    unknown = _offsets(4, 2, totalCount=-1)
    assert items(unknown, rule) == [0, 1, 2, 3]


def test_offset_from_one() -> None:
    """The first offset is 1, and the total counts from there."""
    rule = OffsetPages(
        "/data", item=lambda: Item, parameter=AT, start=1, total="/totalCount"
    )
    server = _offsets(5, 2, first=1, totalCount=5)
    assert items(server, rule) == [0, 1, 2, 3, 4]
    assert server.queries == ["", "at=3", "at=5"]


def test_offset_by_its_echo() -> None:
    """What the response says counts more than what was sent."""
    rule = OffsetPages("/data", item=lambda: Item, parameter=AT, echo="/offset")
    pages = {"7": page([1], offset=5), "6": page([2, 3], offset=6)}
    server = Scripted(lambda request: pages.get(_at(request) or "", page([])))
    assert items(server, rule, at=7) == [1, 2, 3]
    assert server.queries == ["at=7", "at=6", "at=8"]


def _pages(first: int, ids: list[list[int]], **more: Any) -> Scripted:
    """Serve pages by number; what is not there is empty, without a number the first."""

    def answer(request: httpx2.Request) -> Any:
        number = int(_at(request) or first) - first
        found = ids[number] if 0 <= number < len(ids) else []
        return page(found, **more)

    return Scripted(answer)


@pytest.mark.parametrize("first", [0, 1])
def test_page_of_unknown_start(first: int) -> None:
    """Asked without a number, whichever is the first: no item is lost or doubled."""
    rule = NumberedPages("/data", item=lambda: Item, parameter=AT)
    server = _pages(first, [[1, 2], [3], [4]])
    assert items(server, rule) == [1, 2, 3, 4]
    assert server.queries[:2] == ["", "at=1"]


@pytest.mark.parametrize("first", [0, 1])
def test_page_of_known_start(first: int) -> None:
    """One request for each page and one for the empty one."""
    rule = NumberedPages("/data", item=lambda: Item, parameter=AT, start=first)
    server = _pages(first, [[1, 2], [3]])
    assert items(server, rule) == [1, 2, 3]
    assert server.queries == ["", f"at={first + 1}", f"at={first + 2}"]


def test_page_from_where_the_caller_begins() -> None:
    """The number given counts, and totals of items say nothing then."""
    rule = NumberedPages(
        "/data", item=lambda: Item, parameter=AT, start=1, total="/totalCount"
    )
    server = _pages(1, [[1], [2], [3]], totalCount=3)
    assert [one.id for one in pager(server, rule, at=2)] == [2, 3]


def test_page_by_its_echo() -> None:
    """A documented echo tells the start; if it is missing, nothing was paged."""
    rule = NumberedPages("/data", item=lambda: Item, parameter=AT, echo="/page")

    def answer(request: httpx2.Request) -> Any:
        number = int(_at(request) or 0)
        return page([number] if number < 3 else [], page=number)

    assert items(Scripted(answer), rule) == [0, 1, 2]
    silent = _pages(0, [[1], [2]])
    assert items(silent, rule) == [1]


def test_page_with_a_number_of_pages() -> None:
    """No request beyond the last."""
    rule = NumberedPages(
        "/data", item=lambda: Item, parameter=AT, start=1, total_pages="/pages"
    )
    server = _pages(1, [[1], [2]], pages=2)
    assert items(server, rule) == [1, 2]
    assert len(server.requests) == 2


def test_page_with_a_number_of_pages_that_begin_at_nought() -> None:
    """No request beyond the last there either, where only the echo says so."""
    rule = NumberedPages(
        "/data", item=lambda: Item, parameter=AT, echo="/page", total_pages="/pages"
    )

    def answer(request: httpx2.Request) -> Any:
        number = int(_at(request) or 0)
        return page([number], page=number, pages=3)

    server = Scripted(answer)
    assert items(server, rule) == [0, 1, 2]
    assert len(server.requests) == 3


def test_page_with_a_total() -> None:
    """The items seen reach it; where has-more is there, that counts instead."""
    rule = NumberedPages(
        "/data",
        item=lambda: Item,
        parameter=AT,
        start=1,
        total="/totalCount",
        has_more="/more",
    )
    server = _pages(1, [[1], [2], [3]], totalCount=2)
    assert items(server, rule) == [1, 2]
    server = _pages(1, [[1], [2], [3]], totalCount=2, more=True)
    assert items(server, rule) == [1, 2, 3]


@pytest.mark.parametrize(
    "rule",
    [
        OffsetPages("/data", item=lambda: Item, parameter=AT, has_more="/more"),
        NumberedPages(
            "/data", item=lambda: Item, parameter=AT, start=1, has_more="/more"
        ),
        NumberedPages("/data", item=lambda: Item, parameter=AT, has_more="/more"),
    ],
)
def test_parameter_that_is_ignored(rule: Any) -> None:
    """The same page again is not given twice; if more is promised, it is an error."""
    assert items(Scripted(lambda _: page([1, 2])), rule) == [1, 2]
    with pytest.raises(UnexpectedResponseError, match="same page again"):
        list(pager(Scripted(lambda _: page([1, 2], more=True)), rule))


def test_links_end_what_is_counted() -> None:
    """A Link field with other pages and no next one."""
    rule = OffsetPages("/data", item=lambda: Item, parameter=AT)
    server = Scripted(
        lambda _: httpx2.Response(
            200, json=page([1]), headers={"link": '<?at=0>; rel="first"'}
        )
    )
    assert items(server, rule) == [1]
    assert len(server.requests) == 1


# What callers see


def test_pages() -> None:
    """Items, body, status, headers and number; nothing is decoded twice."""
    server = _chain(page([1, 2], next="1", totalCount=3), page([3], totalCount=3))
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


def test_first_page() -> None:
    """One request; the next one by `next_page`, as often as asked."""
    server = _chain(page([1], next="1"), page([2]))
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
    server = _chain(page([1], next="1"), page([2]))
    raw: Any = made(Resource(client(server), raw=True), rules(CURSOR), None)
    assert len(server.requests) == 1
    assert isinstance(raw.parse(), Listing)


def test_accept() -> None:
    """A page is asked for as JSON alone."""
    server = _chain(page([1]))
    items(server, CURSOR)
    assert server.requests[0].headers["accept"] == "application/json"


def test_credentials_go_along() -> None:
    """A key in the query is put back on a page's URL, and never sent elsewhere."""
    server = _chain(page([1], next="/v1/things?at=1"), page([2]))
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
        at = int(_at(request) or 0)
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


def test_error_on_the_way() -> None:
    """What came is given, then the error of the page."""
    server = Scripted(
        lambda request: httpx2.Response(404) if _at(request) else page([1], next="1")
    )
    found: list[int] = []
    listing = pager(server, CURSOR)
    with pytest.raises(NotFoundError):
        found.extend(one.id for one in listing)
    assert found == [1]


@pytest.mark.parametrize("rule", [OffsetPages, NumberedPages])
def test_a_place_that_no_collection_has(rule: Any) -> None:
    """A number of so many digits that Python writes no larger one says nothing."""
    pages = rule("/data", item=lambda: Item, parameter=AT, echo="/offset")
    digits = "9" * 4300
    found = f'{{"data": [{{"id": 1}}], "offset": {digits}}}'.encode()
    server = Scripted(
        lambda request: (
            httpx2.Response(200, content=found, headers={"content-type": JSON})
            if _at(request) is None
            else page([])
        )
    )
    assert items(server, pages) == [1]


JSON = "application/json"
