"""What each rule recognizes, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., str]
URI = {"type": "string", "format": "uri"}
MINIMUM = {"type": "integer", "minimum": 1}

TOKENS: list[tuple[Any, Any, str]] = [
    (
        {"orders": [], "next_page_token": "str"},
        {"page_token": "str"},
        "R1 cursor /orders query:page_token /next_page_token",
    ),
    (
        {"orders": [], "nextPageToken": "str"},
        {"pageToken": "str"},
        "R1 cursor /orders query:pageToken /nextPageToken",
    ),
    (
        {"data": [], "meta": {"page": {"after": "str"}}},
        {"page[cursor]": "str"},
        "R1 cursor /data query:page[cursor] /meta/page/after",
    ),
    (
        {"data": [], "next": "str", "has_more": "bool"},
        {"cursor": "str", "starting_after": "str"},
        "R1 cursor /data query:cursor /next has_more=/has_more",
    ),
    (
        {"data": [], "next_page": "int"},
        {"page": "int"},
        "R1 cursor /data query:page /next_page",
    ),
    (
        {"data": [], "last_id": "str", "has_more": "bool"},
        {"after_id": "str"},
        "R1 cursor /data query:after_id /last_id has_more=/has_more",
    ),
    ({"data": [], "last_id": "str"}, {"after_id": "str"}, "plain"),
    ({"data": [], "after": "str"}, {"after": "str"}, "plain"),
    ({"data": [], "next_batch": "str"}, {"next_batch": "str"}, "plain"),
    ({"data": [], "token": "str"}, {"token": "str"}, "plain"),
    ({"data": [], "scroll_id": "str"}, {"scroll_id": "str"}, "plain"),
    ({"data": [], "next_page": "str"}, {"page": "int"}, "plain"),
    ({"data": [], "next_cursor": "str"}, {"cursor": "str:date-time"}, "plain"),
    (
        {"data": [], "next": "str"},
        {"from": {"type": "string", "say": "Start of the time range."}},
        "plain",
    ),
    ({"data": [], "next_cursor": "str"}, {"cursor": "bool"}, "plain"),
    (
        {"data": [], "next_cursor": "str"},
        {"cursor": {"type": "array", "items": {"type": "string"}}},
        "plain",
    ),
    (
        {"data": [], "offset": "int", "paging": {"next": {"offset": "str"}}},
        {"offset": "str"},
        "R1 cursor /data query:offset /paging/next/offset",
    ),
]


@pytest.mark.parametrize(("response", "query", "expected"), TOKENS)
def test_tokens(shown: Shown, response: Any, query: Any, expected: str) -> None:
    """R1: the property, the inputs of its row, and their types."""
    found = shown(response, query)
    assert found == expected or (expected == "plain" and found.startswith("plain"))


URLS: list[tuple[Any, Any, str]] = [
    ({"data": [], "next_url": "str"}, {"limit": "int"}, "R2 url /data /next_url"),
    (
        {"value": [], "@odata.nextLink": "str"},
        {"$top": "int"},
        "R2 url /value /@odata.nextLink",
    ),
    ({"data": [], "links": {"next": "str"}}, {}, "plain"),
    (
        {"data": [], "links": {"next": "str", "prev": "str"}},
        {},
        "R2 url /data /links/next",
    ),
    (
        {"data": [], "_links": {"next": {"href": "str"}, "self": {"href": "str"}}},
        {"per_page": "int"},
        "R2 url /data /_links/next/href",
    ),
    ({"data": [], "next": URI}, {"page": "int"}, "R2 url /data /next"),
    (
        {"data": [], "next": {"type": "string", "examples": ["/orders?page=2"]}},
        {"page": "str"},
        "R2 url /data /next",
    ),
    (
        {"data": [], "next": {"type": "string", "description": "Link to the next."}},
        {"page": "str"},
        "R2 url /data /next",
    ),
    (
        {"data": [], "next": {"type": "string", "description": "Token for the URL."}},
        {"page": "str"},
        "R1 cursor /data query:page /next",
    ),
]


@pytest.mark.parametrize(("response", "query", "expected"), URLS)
def test_urls(shown: Shown, response: Any, query: Any, expected: str) -> None:
    """R2: names, formats, examples and descriptions of a URL."""
    assert shown(response, query) == expected


def test_url_of_one_thing(shown: Shown) -> None:
    """A resource with neighbours is no list, where nothing is asked of a page."""
    links = {"data": [], "links": {"next": "str", "prev": "str"}}
    assert shown(links, path="/orders/{id}") == "plain"


def test_link_header(shown: Shown) -> None:
    """R3: documented, or spoken of."""
    link = {"Link": "str"}
    assert shown([], {"page": "int"}, headers=link) == "R3 url - link"
    assert shown([], {"since": "int"}, headers=link) == "R3 url - link"
    assert shown([], {"q": "str"}, headers=link) == "plain"
    said = {"type": "string", "say": "Taken from the `Link` response header."}
    assert shown([], {"after": said}) == "R3 url - link"
    relation = {"type": "string", "say": 'Of the link with rel="next".'}
    assert shown([], {"cursor": relation}) == "R3 url - link"
    spoken = "Pages are in the Link header."
    assert shown([], {"page": "str"}, description=spoken) == "R3 url - link"
    assert shown([], {"q": "str"}, description=spoken) == "plain"


def test_token_in_a_header_field(shown: Shown) -> None:
    """R1h: one vendor word may stand before it."""
    expected = "R1h cursor - query:cursor header:X-Acme-Next-Cursor"
    fields = {"X-Acme-Next-Cursor": "str"}
    assert shown([], {"cursor": "str"}, headers=fields) == expected


LAST: list[tuple[Any, Any, str]] = [
    (
        {"data": [], "has_more": "bool"},
        {"starting_after": "str"},
        "R4 cursor /data query:starting_after /data/-1/id has_more=/has_more",
    ),
    ({"data": []}, {"starting_after": "str"}, "plain"),
    ({"data": [], "has_more": "bool"}, {"starting_after": "int"}, "plain"),
    ({"data": [], "has_more": "bool"}, {"after": "str:date"}, "plain"),
]


@pytest.mark.parametrize(("response", "query", "expected"), LAST)
def test_last_item(shown: Shown, response: Any, query: Any, expected: str) -> None:
    """R4: never without has-more."""
    found = shown(response, query)
    assert found == expected or (expected == "plain" and found.startswith("plain"))


OFFSETS: list[tuple[Any, Any, str]] = [
    (
        {"data": [], "total": "int"},
        {"offset": "int"},
        "R5 offset /data query:offset total=/total start=0",
    ),
    ([], {"offset": "int", "limit": "int"}, "R5 offset - query:offset start=0"),
    ([], {"offset": "int"}, "plain"),
    ([], {"start": "int", "limit": "int"}, "plain"),
    (
        [],
        {"start": {"type": "integer", "say": "Zero-based."}, "limit": "int"},
        "R5 offset - query:start start=0",
    ),
    (
        [],
        {"start": {"type": "integer", "say": "First result."}, "limit": "int"},
        "R5 offset - query:start start=0",
    ),
    ([], {"first": "int", "max": "int"}, "R5 offset - query:first start=0"),
    ([], {"skip": MINIMUM, "top": "int"}, "R5 offset - query:skip start=1"),
    (
        {"Resources": [], "startIndex": "int"},
        {"startIndex": "int", "count": "int"},
        "R5 offset /Resources query:startIndex echo=/startIndex start=1",
    ),
]


@pytest.mark.parametrize(("response", "query", "expected"), OFFSETS)
def test_offsets(shown: Shown, response: Any, query: Any, expected: str) -> None:
    """R5: names, doubtful names by their description, and the first offset."""
    found = shown(response, query)
    assert found == expected or (expected == "plain" and found.startswith("plain"))


PAGES: list[tuple[Any, Any, str]] = [
    ([], {"page": "int", "per_page": "int"}, "R6 page - query:page"),
    ([], {"page": "int"}, "plain"),
    (
        [],
        {"page": {"type": "integer", "default": 1}, "size": "int"},
        "R6 page - query:page start=1",
    ),
    (
        [],
        {"page": {"type": "integer", "say": "Zero-based."}, "size": "int"},
        "R6 page - query:page start=0",
    ),
    (
        [],
        {"page": {"type": "integer", "say": "Starts at 1."}, "size": "int"},
        "R6 page - query:page start=1",
    ),
    ([], {"page": MINIMUM, "size": "int"}, "R6 page - query:page start=1"),
    (
        {"data": [], "meta": {"current_page": "int", "last_page": "int"}},
        {"page": "int"},
        "R6 page /data query:page total_pages=/meta/last_page echo=/meta/current_page",
    ),
    (
        {"data": [], "count": "int"},
        {"page": "int", "per_page": "int"},
        "R6 page /data query:page",
    ),
    (
        {"data": [], "is_last": "bool"},
        {"page": "int"},
        "R6 page /data query:page is_last=/is_last",
    ),
]


@pytest.mark.parametrize(("response", "query", "expected"), PAGES)
def test_pages(shown: Shown, response: Any, query: Any, expected: str) -> None:
    """R6: what says that there are pages, and which is the first."""
    found = shown(response, query)
    assert found == expected or (expected == "plain" and found.startswith("plain"))


def test_page_by_a_header_of_counts(shown: Shown) -> None:
    """A documented total in a header field is a sign of pages."""
    fields = {"X-Total-Count": "int"}
    assert shown([], {"page": "int"}, headers=fields) == "R6 page - query:page"


def test_offset_before_page(shown: Shown) -> None:
    """Where both are there, the offset counts."""
    query = {"page": "int", "offset": "int", "limit": "int"}
    assert shown([], query).startswith("R5 offset")


def test_bodies(shown: Shown) -> None:
    """POST takes tokens and counts from its body, top level and one level below."""
    response = {"data": [], "next_cursor": "str"}
    assert shown(response, method="post", body={"cursor": "str"}) == (
        "R1 cursor /data body:cursor /next_cursor"
    )
    nested = {"page": {"cursor": "str"}}
    assert shown(response, method="post", body=nested) == (
        "R1 cursor /data body:/page/cursor /next_cursor"
    )
    counted = {"data": [], "total": "int"}
    body = {"offset": "int"}
    assert shown(counted, method="post", path="/orders/search", body=body) == (
        "R5 offset /data body:offset total=/total start=0"
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/orders", "createOrder"),
        ("/_delete_by_query", "deleteByQuery"),
        ("/orders/export", "exportOrders"),
        ("/orders", None),
    ],
)
def test_what_may_write_is_not_counted(
    shown: Shown, path: str, name: str | None
) -> None:
    """A page past the first of what deletes or creates would do it again."""
    found = shown(
        {"data": [], "total": "int"},
        method="post",
        path=path,
        body={"offset": "int", "limit": "int"},
        operationId=name or "orders",
    )
    assert found.startswith("plain")


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_never_page(shown: Shown, method: str) -> None:
    """Only GET and POST do."""
    response = {"data": [], "next_cursor": "str"}
    assert shown(response, {"cursor": "str"}, method=method) == "plain"
