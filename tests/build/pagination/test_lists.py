"""Which array is the list, and where signals are looked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., str]
QUERY = {"page": "int", "limit": "int"}

LISTS: list[tuple[Any, str]] = [
    ([], "-"),
    ({"orders": []}, "/orders"),
    ({"data": [], "errors": []}, "/data"),
    ({"data": [], "included": [], "links": []}, "/data"),
    ({"items": [], "data": []}, "/data"),
    ({"orders": [], "warehouses": []}, "/orders"),
    ({"order": [], "warehouses": []}, "/order"),
    ({"response": {"orders": []}}, "/response/orders"),
    ({"result": {"items": [], "errors": []}}, "/result/items"),
    ({"envelope": {"orders": []}}, ""),
    ({"errors": []}, ""),
    ({"orders": {"oneOf": [{"type": "array"}, {"type": "null"}]}}, "/orders"),
    (
        {"allOf": [{"type": "object", "properties": {"data": {"type": "array"}}}]},
        "/data",
    ),
    (
        {
            "oneOf": [
                {"type": "array", "items": {"type": "string"}},
                {"type": "array", "items": {"type": "integer"}},
            ]
        },
        "-",
    ),
    (
        {
            "oneOf": [
                {
                    "type": "object",
                    "properties": {"entries": {"type": "array"}, "a": {}},
                },
                {"type": "object", "properties": {"entries": {"type": "array"}}},
            ]
        },
        "/entries",
    ),
]


@pytest.mark.parametrize(("response", "items"), LISTS)
def test_list(shown: Shown, response: Any, items: str) -> None:
    """Names, wrappers, and the last segment of the path."""
    found = shown(response, QUERY)
    assert found == (f"R6 page {items} query:page" if items else "plain")


def test_several_lists(shown: Shown) -> None:
    """Where none stands out, the operation does not page, and says why."""
    several = {"added": [], "removed": []}
    assert shown(several, QUERY) == "plain: several lists: added, removed"
    assert shown(several) == "plain"


def test_named_as_the_path(shown: Shown) -> None:
    """What is seldom the list is so where the path says it."""
    assert shown({"tags": []}, QUERY, path="/tags") == "R6 page /tags query:page"
    assert shown({"tags": []}, QUERY, path="/orders") == "plain"


def test_signals(shown: Shown) -> None:
    """Outermost first; inside parents of pages only, and never inside the items."""
    response = {
        "data": [],
        "meta": {"pagination": {"total": "int", "has_more": "bool"}},
        "total_count": "int",
        "other": {"has_next": "bool"},
    }
    assert shown(response, QUERY) == (
        "R6 page /data query:page has_more=/meta/pagination/has_more total=/total_count"
    )
    assert shown({"data": [], "has_more": "bool", "last": "bool"}, QUERY) == (
        "R6 page /data query:page has_more=/has_more"
    )
    deep = {"data": [], "meta": {"meta": {"meta": {"meta": {"total": "int"}}}}}
    assert shown(deep, QUERY) == "R6 page /data query:page"
    wrapped = {"result": {"items": [], "total": "int"}}
    assert shown(wrapped, QUERY) == (
        "R6 page /result/items query:page total=/result/total"
    )


def test_names_are_brought_together(shown: Shown) -> None:
    """Case, separators, brackets and one leading word make no difference."""
    for name in (
        "pageToken",
        "page-token",
        "page[token]",
        "pagetoken",
        "pagination.pageToken",
        "listOptions.pageToken",
    ):
        found = shown({"orders": [], "nextPageToken": "str"}, {name: "str"})
        assert found == f"R1 cursor /orders query:{name} /nextPageToken"
    found = shown({"data": [], "pagination_token": "str"}, {"pagination_token": "str"})
    assert found == "R1 cursor /data query:pagination_token /pagination_token"


def test_inputs_that_do_not_count(shown: Shown) -> None:
    """Deprecated ones, those of `content`, and those of other places."""
    response = {"data": [], "next_cursor": "str"}
    for more in (
        {"deprecated": True, "schema": {"type": "string"}},
        {"content": {"application/json": {"schema": {"type": "string"}}}},
        {"in": "header", "schema": {"type": "string"}},
    ):
        given = {"name": "cursor", "in": "query", **more}
        assert shown(response, parameters=[given]).startswith("plain")
