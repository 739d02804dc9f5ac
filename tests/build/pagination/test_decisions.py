"""Settings, and what a later version of a package keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from clientwright.build import kept
from clientwright.ir.api import Api, Operation
from clientwright.ir.decisions.recognition import PaginationMode, Recognition

Shown = Callable[..., str]
Said = list[tuple[str, str, str]]
RESPONSE = {"data": [], "next_cursor": "str"}
QUERY = {"cursor": "str"}
R1 = "R1 cursor /data query:cursor /next_cursor"
IDENTITY = "GET /orders"
HINT = (
    "GET /orders pages (cursor), and its method stays as it is;"
    ' `pages."GET /orders" = true` in the settings lets it page'
)


def _kept(operation: Operation) -> dict[str, str]:
    api = Api(
        title="", version="", openapi="", file="", sha256="", operations=(operation,)
    )
    return {IDENTITY: "orders.list", **kept(api)}


def test_settings(shown: Shown) -> None:
    """By method and path, or by operationId; before the document's own word."""
    off = Recognition(pages={IDENTITY: False})
    assert shown(RESPONSE, QUERY, recognition=off) == (
        "plain: turned off in the settings"
    )
    by_id = Recognition(pages={"listOrders": False})
    found = shown(RESPONSE, QUERY, recognition=by_id, operationId="listOrders")
    assert found == "plain: turned off in the settings"
    told = Recognition(pages={IDENTITY: {"items": "/data", "kind": "link"}})
    extension = {"x-clientwright-pagination": False}
    assert shown(RESPONSE, QUERY, recognition=told, **extension) == (
        "explicit url /data link"
    )


def test_settings_that_are_wrong(shown: Shown) -> None:
    """A mistake names the setting; one that speaks of no operation is reported."""
    said: Said = []
    wrong: dict[str, Any] = {IDENTITY: {"items": "/nowhere"}, "GET /nothing": False}
    found = shown(RESPONSE, QUERY, said=said, recognition=Recognition(pages=wrong))
    assert found == R1
    assert [code for code, _, _ in said] == [
        "unusable-pagination",
        "setting-without-match",
    ]
    assert said[0][1].startswith("`pages` of the settings, GET /orders: ")


def test_only_what_is_documented(shown: Shown) -> None:
    """The rules are left out, extensions are not."""
    documented = Recognition(mode=PaginationMode.DOCUMENTED)
    assert shown(RESPONSE, QUERY, recognition=documented) == "plain"
    value = {"pageParam": "cursor", "resultsPath": "data"}
    found = shown(RESPONSE, QUERY, recognition=documented, **{"x-pagination": value})
    assert found == "x-pagination page /data query:cursor start=0"
    agreed = Recognition(mode=PaginationMode.DOCUMENTED, pages={IDENTITY: True})
    assert shown(RESPONSE, QUERY, recognition=agreed) == R1


def test_plain_stays_plain(shown: Shown) -> None:
    """A method that was there before keeps what it returns, and a hint says so."""
    said: Said = []
    before = {IDENTITY: "orders.list"}
    found = shown(RESPONSE, QUERY, said=said, earlier=before)
    assert found == "plain: its method was there before and stays as it is"
    assert said == [
        (
            "pages-recognized",
            HINT,
            "#/paths/~1orders/get",
        )
    ]
    agreed = Recognition(pages={IDENTITY: True})
    assert shown(RESPONSE, QUERY, earlier=before, recognition=agreed) == R1
    extension = {"x-clientwright-pagination": True}
    assert shown(RESPONSE, QUERY, earlier=before, **extension) == R1
    assert shown(RESPONSE, QUERY, earlier={"GET /others": "others.list"}) == R1


def test_paged_stays_paged(listed: Callable[..., Operation], shown: Shown) -> None:
    """Words that changed do not take the pages away, as long as they can be asked."""
    before = _kept(listed({**RESPONSE, "has_more": "bool"}, QUERY))
    opaque = {"data": [], "next_cursor": {"type": "string", "enum": ["a", "b"]}}
    assert shown(opaque, QUERY).startswith("plain")
    assert shown(opaque, QUERY, earlier=before) == R1
    assert shown(opaque, {}, earlier=before).startswith("plain")
    assert shown({"data": "str"}, QUERY, earlier=before) == "plain"
    off = Recognition(pages={IDENTITY: False})
    assert shown(RESPONSE, QUERY, earlier=before, recognition=off).startswith("plain")


def test_explicit_pages_go_with_their_word(
    listed: Callable[..., Operation], shown: Shown
) -> None:
    """What a person said lasts as long as it is said."""
    value = {"items": "/data", "cursor": "/position", "parameter": "query:from"}
    response, query = {"data": [], "position": "str"}, {"from": "str"}
    told = listed(response, query, **{"x-clientwright-pagination": value})
    before = _kept(told)
    assert told.pagination is not None
    assert shown(response, query, earlier=before) == "plain"


def test_untrusted_memory(shown: Shown) -> None:
    """What a manifest holds is checked like a document."""
    response = {"data": [], "position": "str"}
    for text in (
        "explicit",
        "{",
        "[]",
        "1",
        '{"items": "/data"}',
        '{"items": 1, "kind": "cursor", "rule": "R1"}',
        '{"items": "/data", "kind": "scroll", "rule": "R1"}',
        '{"items": "/data", "kind": "page", "rule": "R6", "start": true}',
        '{"items": "/data", "kind": "page", "rule": "R6", "bad": "x"}',
        '{"items": "/position", "kind": "url", "rule": "R2", "next_url": "link"}',
        '{"items": "/data", "kind": "page", "rule": "R6", "parameter": "query:none"}',
        "[" * 2000,
    ):
        before = {IDENTITY: "orders.list", f"pages {IDENTITY}": text}
        assert shown(response, QUERY, earlier=before).startswith("plain"), text
