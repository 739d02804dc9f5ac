"""Pages that lead to one another; pointers are those of RFC 6901, links of RFC 8288."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from clientwright.verify.document.api import Content, Paging
from clientwright.verify.messages.made_pages import Pages, look, plant
from clientwright.verify.messages.planned_calls import Call, Sent
from clientwright.verify.messages.served_response import Answer, dump

Json = Any
EXAMPLE = {
    "foo": ["bar", "baz"],
    "": 0,
    "a/b": 1,
    "c%d": 2,
    "e^f": 3,
    "m~n": 8,
}
"""RFC 6901, section 5."""


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", EXAMPLE),
        ("/foo", ["bar", "baz"]),
        ("/foo/0", "bar"),
        ("/", 0),
        ("/a~1b", 1),
        ("/c%d", 2),
        ("/e^f", 3),
        ("/m~0n", 8),
        # Nothing is there; and the last item, as a manifest says it.
        ("/nope", None),
        ("/foo/7", None),
        ("/foo/x", None),
        ("/a~1b/0", None),
        ("/foo/-1", "baz"),
    ],
)
def test_pointers(pointer: str, value: Json) -> None:
    assert look(EXAMPLE, pointer) == value


@pytest.mark.parametrize(
    ("value", "pointer", "new", "planted"),
    [
        ({"a": 1}, "/a", 2, {"a": 2}),
        ({"a": 1}, "/b", 2, {"a": 1, "b": 2}),
        ({"a": 1}, "/a", None, {}),
        ({}, "/a/b", 2, {"a": {"b": 2}}),
        ({"a": [1, 2]}, "/a/1", 3, {"a": [1, 3]}),
        ({"a/b": 1}, "/a~1b", 2, {"a/b": 2}),
        ({"a": 1}, "", 2, 2),
    ],
)
def test_planting(value: Json, pointer: str, new: Json, planted: Json) -> None:
    before = dump(value)
    assert plant(value, pointer, new) == planted
    assert dump(value) == before


def _pages(value: Json, **paging: Json) -> Pages:
    answer = Answer(
        "200 full",
        "200",
        200,
        "application/json",
        dump(value),
        value,
        "json",
        headers=(("X-A", "1"), ("Link", "<old>; rel=next")),
    )
    return Pages(Paging(items="/items", **{"kind": "cursor", **paging}), answer)


def _call(**arguments: Json) -> Call:
    return Call("minimal", arguments, None, ())


def test_items_are_repeated() -> None:
    pages = _pages({"items": [1, 2]})
    assert pages.items(5) == [1, 2, 1, 2, 1]
    assert pages.items(0) == []


def test_a_cursor_and_the_last_page() -> None:
    """The last one has no cursor, and flags say so where there are any."""
    pages = _pages(
        {"items": [1], "next": "x", "more": True}, cursor="/next", has_more="/more"
    )
    page = pages.cursor([1, 2], "c2")
    assert page.value == {"items": [1, 2], "next": "c2", "more": True}
    assert page.content == dump(page.value)
    assert pages.given_items(page) == [1, 2]
    last = pages.cursor([3], None, more=False)
    assert last.value == {"items": [3], "more": False}
    silent = pages.cursor([3], None, more=None)
    assert silent.value == {"items": [3]}


def test_a_flag_that_says_the_opposite() -> None:
    pages = _pages({"items": [1], "last": False}, is_last="/last")
    assert pages.has_flags
    assert pages.counted([1], None, more=True).value["last"] is False
    assert pages.counted([1], None, more=False).value["last"] is True


def test_a_cursor_in_a_field() -> None:
    pages = _pages({"items": [1]}, cursor="header:X-Next")
    assert ("X-Next", "c2") in pages.cursor([1], "c2").headers
    assert ("X-A", "1") in pages.cursor([1], "c2").headers
    assert "X-Next" not in dict(pages.cursor([1], None).headers)


def test_a_cursor_in_the_last_item() -> None:
    pages = _pages({"items": [{"id": 5}]}, cursor="/items/-1/id")
    assert pages.within
    assert pages.cursors() == (1002, 1003, 1004)
    page = pages.cursor([{"id": 5}, {"id": 5}], 1002)
    assert page.value == {"items": [{"id": 5}, {"id": 1002}]}


@pytest.mark.parametrize(
    ("value", "kind"), [("x", str), (7, int), (None, str), (True, None), ([], None)]
)
def test_types_of_cursors(value: Json, kind: type | None) -> None:
    found = _pages({"items": [1], "next": value}, cursor="/next").cursors()
    assert (
        (found is None) if kind is None else all(type(c) is kind for c in found or ())
    )


def test_many_cursors_differ() -> None:
    pages = _pages({"items": [1], "next": "x"}, cursor="/next")
    assert len(set(pages.many_cursors(50))) == 50


def test_urls() -> None:
    """In a property, or in the Link field, with other links beside (RFC 8288, 3)."""
    pages = _pages({"items": [1], "next": "x"}, kind="url", next_url="/next")
    assert pages.url([1], "/p2").value == {"items": [1], "next": "/p2"}
    assert pages.url([1], None).value == {"items": [1]}
    linked = _pages({"items": [1]}, kind="url", next_url="link")
    fields = [value for name, value in linked.url([1], "/p2").headers if name == "Link"]
    assert len(fields) == 1
    assert "</p2>; rel=next" in fields[0]
    assert "Link" not in dict(linked.url([1], None).headers)
    assert ("Link", "<x>; rel=y") in linked.linked([1], "<x>; rel=y").headers


@pytest.mark.parametrize(
    ("paging", "call", "start", "after"),
    [
        ({"kind": "page", "start": 1}, _call(), 1, 2),
        ({"kind": "page", "start": 0}, _call(), 0, 1),
        ({"kind": "page"}, _call(), None, 1),
        ({"kind": "page"}, _call(**{"query:p": 4}), 4, 5),
        ({"kind": "offset"}, _call(), 0, 3),
        ({"kind": "offset"}, _call(**{"query:p": 10}), 10, 13),
        ({"kind": "offset"}, _call(**{"query:p": True}), 0, 3),
    ],
)
def test_numbers(paging: Json, call: Call, start: int | None, after: int) -> None:
    """Of three items: an offset moves by them, a page by one."""
    pages = _pages({"items": [1]}, parameter="query:p", **paging)
    assert (pages.start(call), pages.after(call, 3)) == (start, after)


def test_what_a_numbered_page_says() -> None:
    pages = _pages(
        {"items": [1], "total": 1, "pages": 1, "page": 1},
        kind="page",
        total="/total",
        total_pages="/pages",
        echo="/page",
    )
    page = pages.counted([1], 2, None, total=5, pages=3)
    assert page.value == {"items": [1], "total": 5, "pages": 3, "page": 2}


@pytest.mark.parametrize(
    ("paging", "first", "ends"),
    [
        ({"kind": "page", "has_more": "/more"}, 1, True),
        ({"kind": "page", "total_pages": "/pages"}, 3, True),
        ({"kind": "page", "total": "/total"}, 1, True),
        ({"kind": "page", "total": "/total"}, 3, False),
        ({"kind": "offset", "total": "/total"}, 30, True),
        ({"kind": "page"}, 1, False),
    ],
)
def test_how_the_last_page_is_known(paging: Json, first: int, ends: bool) -> None:
    assert _pages({"items": [1]}, **paging).ends_by_signal(first) is ends


def test_asking_for_another_page() -> None:
    """In the query, or in the body."""
    pages = _pages({"items": [1]}, parameter="query:p", kind="page")
    assert pages.asking(_call(a=1), 2).arguments == {"a": 1, "query:p": 2}
    body = _pages({"items": [1]}, parameter="body:/page/after")
    call = _body({"page": {"size": 5}, "a": 1})
    asked = body.asking(call, "c2")
    assert asked.body is not None
    assert asked.body.value == {"page": {"size": 5, "after": "c2"}, "a": 1}
    assert body.given(asked) == "c2"
    assert body.given(call) is None


def _body(value: Json) -> Call:
    content = Content(media_type="application/json", schema=None, pointer="#")
    return replace(_call(), body=Sent(content, content.media_type, value))
