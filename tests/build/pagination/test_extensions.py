"""Extensions: other tools', and our own with its mistakes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., str]
Said = list[tuple[str, str, str]]
RESPONSE = {
    "rows": [],
    "other": [],
    "meta": {"next": "str", "pages": "int", "more": "bool"},
}
QUERY = {"after": "str", "p": "int", "page": "int", "skip": "int"}

SPEAKEASY = "x-speakeasy-pagination"
FERN = "x-fern-pagination"

OTHERS: list[tuple[str, Any, str]] = [
    (
        SPEAKEASY,
        {
            "type": "cursor",
            "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
            "outputs": {"results": "$.rows", "nextCursor": "$.meta.next"},
        },
        f"{SPEAKEASY} cursor /rows query:after /meta/next",
    ),
    (
        SPEAKEASY,
        {
            "type": "cursor",
            "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
            "outputs": {"results": "$.rows", "nextCursor": "$.rows[-1:].id"},
        },
        f"{SPEAKEASY} cursor /rows query:after /rows/-1/id",
    ),
    (
        SPEAKEASY,
        {"type": "url", "outputs": {"results": "$['rows']", "nextUrl": "$.meta.next"}},
        f"{SPEAKEASY} url /rows /meta/next",
    ),
    (
        SPEAKEASY,
        {
            "type": "offsetLimit",
            "inputs": [{"name": "p", "in": "parameters", "type": "page"}],
            "outputs": {"results": "$.rows", "numPages": "$.meta.pages"},
        },
        f"{SPEAKEASY} page /rows query:p total_pages=/meta/pages",
    ),
    (
        SPEAKEASY,
        {
            "type": "offsetLimit",
            "inputs": [{"name": "skip", "in": "parameters", "type": "offset"}],
            "outputs": {"results": "$.rows"},
        },
        f"{SPEAKEASY} offset /rows query:skip start=0",
    ),
    (
        FERN,
        {
            "cursor": "$request.after",
            "next_cursor": "$response.meta.next",
            "results": "$response.rows",
        },
        f"{FERN} cursor /rows query:after /meta/next",
    ),
    (
        FERN,
        {
            "offset": "$request.page",
            "results": "$response.rows",
            "has-next-page": "$response.meta.more",
        },
        f"{FERN} page /rows query:page has_more=/meta/more",
    ),
    (
        FERN,
        {"offset": "$request.page", "results": "$response.rows", "step": "$request.p"},
        f"{FERN} offset /rows query:page start=0",
    ),
    (
        FERN,
        {"next_uri": "$response.meta.next", "results": "$response.rows"},
        f"{FERN} url /rows /meta/next",
    ),
    (
        "x-ms-pageable",
        {"nextLinkName": "meta.next", "itemName": "rows"},
        "x-ms-pageable url /rows /meta/next",
    ),
    (
        "x-pagination",
        {"cursorParam": "after", "cursorPath": "meta.next", "resultsPath": "rows"},
        "x-pagination cursor /rows query:after /meta/next",
    ),
    (
        "x-pagination",
        {"pageParam": "p", "resultsPath": "rows", "pageStart": 1},
        "x-pagination page /rows query:p start=1",
    ),
    (
        "x-pagination",
        {"pageOffsetParam": "skip", "resultsPath": "rows"},
        "x-pagination offset /rows query:skip start=0",
    ),
]


@pytest.mark.parametrize(("key", "value", "expected"), OTHERS)
def test_extensions_of_others(
    shown: Shown, key: str, value: Any, expected: str
) -> None:
    """Each is read by its own words, and goes before the rules."""
    said: Said = []
    assert shown(RESPONSE, QUERY, said=said, **{key: value}) == expected
    assert said == []


def test_extension_of_the_whole_document(shown: Shown) -> None:
    """`true` refers to what the document says once."""
    root = {FERN: {"cursor": "$request.after", "next_cursor": "$response.meta.next"}}
    response = {"rows": [], "meta": {"next": "str"}}
    assert shown(response, QUERY, root=root, **{FERN: True}) == (
        f"{FERN} cursor /rows query:after /meta/next"
    )


def test_one_page_only(shown: Shown) -> None:
    """AutoRest's null says that there is no next link."""
    value = {"nextLinkName": None}
    assert shown({"value": []}, **{"x-ms-pageable": value}) == "plain"


MISTAKES: list[tuple[str, Any]] = [
    (SPEAKEASY, {"type": "url", "outputs": {"nextUrl": "$.nowhere"}}),
    (SPEAKEASY, {"type": "scroll"}),
    (SPEAKEASY, {"type": "cursor", "inputs": "after", "outputs": []}),
    (FERN, {"cursor": "$request.nothing", "next_cursor": "$response.meta.next"}),
    (FERN, {"results": "$response.meta"}),
    (FERN, {"results": ["$response.rows"]}),
    ("x-pagination", {"pageParam": "p", "resultsPath": "$..rows"}),
    ("x-ms-pageable", {"nextLinkName": "nextLink", "itemName": "rows"}),
]


@pytest.mark.parametrize(("key", "value"), MISTAKES)
def test_unusable_extension(shown: Shown, key: str, value: Any) -> None:
    """It is reported at its place, and the rules go on."""
    said: Said = []
    response = {"rows": [], "meta": {"next": "str"}}
    found = shown(response, {"cursor": "str"}, said=said, **{key: value})
    assert found == "R1 cursor /rows query:cursor /meta/next"
    assert [(code, place) for code, _, place in said] == [
        ("unusable-pagination", f"#/paths/~1orders/get/{key}")
    ]


OWN = "x-clientwright-pagination"
OWNS: list[tuple[Any, str]] = [
    (
        {"items": "/rows", "cursor": "/meta/next", "parameter": "query:after"},
        "explicit cursor /rows query:after /meta/next",
    ),
    (
        {"items": "/rows", "nextUrl": "/meta/next", "hasMore": "/meta/more"},
        "explicit url /rows /meta/next has_more=/meta/more",
    ),
    ({"items": "/rows", "kind": "link"}, "explicit url /rows link"),
    (
        {
            "items": "/rows",
            "kind": "page",
            "parameter": "query:p",
            "start": 0,
            "totalPages": "/meta/pages",
        },
        "explicit page /rows query:p total_pages=/meta/pages start=0",
    ),
    (
        {
            "items": "/rows",
            "cursor": "header:X-Next",
            "parameter": "query:after",
        },
        "explicit cursor /rows query:after header:X-Next",
    ),
]


@pytest.mark.parametrize(("value", "expected"), OWNS)
def test_own_extension(shown: Shown, value: Any, expected: str) -> None:
    """Every key of it."""
    said: Said = []
    assert shown(RESPONSE, QUERY, said=said, **{OWN: value}) == expected
    assert said == []


OWN_MISTAKES: list[tuple[Any, str, str]] = [
    (
        {"items": "/row", "kind": "link"},
        "/items",
        "`/row` is not in the response",
    ),
    ({"items": "rows", "kind": "link"}, "/items", "`rows` is no JSON pointer"),
    ({"items": "/rows", "kind": "scroll"}, "/kind", "must be one of"),
    ({"items": "/rows", "kind": "page"}, "", "`parameter` is missing"),
    ({"items": "/rows", "cursor": "/meta/next"}, "", "`parameter` is missing"),
    (
        {"items": "/rows", "cursor": "/meta/next", "parameter": "query:none"},
        "/parameter",
        "the operation has no `query:none`",
    ),
    ({"cursor": "/meta/next"}, "", "`items` is missing"),
    ({"items": "/rows", "kind": "url", "start": "1"}, "/start", "whole number"),
    ({"items": 1}, "/items", "must be a string"),
    (["items"], "", "an object, true or false expected"),
]


@pytest.mark.parametrize(("value", "place", "message"), OWN_MISTAKES)
def test_mistakes_of_our_own(
    shown: Shown, value: Any, place: str, message: str
) -> None:
    """They are told with the place of the key, and the rules go on."""
    said: Said = []
    response = {"rows": [], "meta": {"next": "str"}}
    found = shown(response, {"cursor": "str"}, said=said, **{OWN: value})
    assert found == "R1 cursor /rows query:cursor /meta/next"
    assert [(code, at) for code, _, at in said] == [
        ("unusable-pagination", f"#/paths/~1orders/get/{OWN}{place}")
    ]
    assert message in said[0][1]


def test_unknown_key(shown: Shown) -> None:
    """What is spelt wrongly is told, and the rest counts."""
    said: Said = []
    value = {"items": "/rows", "kind": "link", "hasmore": "/meta/more"}
    assert shown(RESPONSE, said=said, **{OWN: value}) == "explicit url /rows link"
    assert said == [
        (
            "unusable-pagination",
            "`hasmore` is not one of its keys; did you mean `hasMore`?",
            f"#/paths/~1orders/get/{OWN}/hasmore",
        )
    ]


def test_turned_off(shown: Shown) -> None:
    """`false` goes before other extensions and before the rules."""
    response = {"rows": [], "next_cursor": "str"}
    found = shown(response, {"cursor": "str"}, **{OWN: False})
    assert found == f"plain: turned off by `{OWN}`"
