"""Pages that a cursor leads to."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from runtime.errors import UnexpectedResponseError
from runtime.pages_cursor import CursorPages

from .page_servers import AT, CURSOR, at_of, chain
from .paging import Item, Listing, Scripted, items, page, pager


def test_cursor() -> None:
    """Short and empty pages are no end; arguments stay as they were."""
    server = chain(page([1, 2], next="1"), page([], next="2"), page([3], next=None))
    assert items(server, CURSOR, limit=2) == [1, 2, 3]
    assert server.queries == ["limit=2", "at=1&limit=2", "at=2&limit=2"]


@pytest.mark.parametrize("end", [None, "", False, "1", True])
def test_cursor_that_ends(end: Any) -> None:
    """Null, nothing, false, or what was just sent."""
    last = page([2], next=end)
    assert items(chain(page([1], next="1"), last), CURSOR) == [1, 2]


def test_cursor_that_is_no_cursor() -> None:
    """An object cannot be sent back."""
    listing = pager(chain(page([1], next={"at": 1})), CURSOR)
    assert [one.id for one in listing.first_page()] == [1]
    with pytest.raises(UnexpectedResponseError, match="neither a string nor a number"):
        list(listing)


def test_cursor_comes_back_unchanged() -> None:
    """Whatever characters it is made of, and numbers as numbers."""
    for cursor in ("a&b=c", "50%", "a+b c", "é/漢", 17):
        server = Scripted(
            lambda request, c=cursor: (
                page([2]) if at_of(request) is not None else page([1], next=c)
            )
        )
        assert items(server, CURSOR) == [1, 2]
        assert at_of(server.requests[-1]) == str(cursor)


def test_cursor_that_is_a_url() -> None:
    """It is followed at our origin, and refused elsewhere."""
    here = "https://api.example.test/v1/things?at=1"
    assert items(chain(page([1], next=here), page([2])), CURSOR) == [1, 2]
    there = pager(chain(page([1], next="https://evil.test/other?at=1")), CURSOR)
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
        }[at_of(request)]
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
    assert items(chain(*pages[:2], page([3], next="0", more=False)), rule) == [1, 2, 3]
    assert items(chain(*pages[:2], page([3], next="0", last=True)), rule) == [1, 2, 3]


def test_cursor_in_a_header_field() -> None:
    """`header:NAME` in place of a pointer."""
    rule = CursorPages("/data", item=lambda: Item, parameter=AT, cursor="header:X-Next")
    server = Scripted(
        lambda request: (
            httpx2.Response(200, json=page([2]))
            if at_of(request)
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
