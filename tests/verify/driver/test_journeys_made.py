"""The pages that a server gives, by each kind of paging, and their items."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Paging
from clientwright.verify.driver.journeys import journeys
from clientwright.verify.driver.pages import Journey
from clientwright.verify.messages.planned_calls import Call
from clientwright.verify.messages.served_response import Answer, dump

Json = Any
BASE = "http://judge.test/v0"


def _answer(value: Json, status: int = 200, form: str = "json") -> Answer:
    return Answer(
        *(f"{status} made", str(status), status, "application/json", dump(value)),
        value=value,
        form=form,
    )


def _call(label: str = "full", **arguments: Json) -> Call:
    return Call(label, {f"query:{name}": v for name, v in arguments.items()}, None, ())


def _journeys(
    paging: Paging, value: Json, *calls: Call, path: str = "/items"
) -> dict[str, Journey]:
    found = journeys(paging, calls or (_call(),), [_answer(value)], BASE, path)
    return {one.label: one for one in found}


def _values(journey: Journey) -> list[Json]:
    return [page.value for page in journey.pages]


def _asked(journey: Journey, name: str) -> list[Json]:
    return [
        ask if isinstance(ask, str) else ask.arguments.get(f"query:{name}")
        for ask in journey.asks
    ]


URL = Paging(items="/data", kind="url", next_url="/next")
CURSOR = Paging(items="/data", kind="cursor", parameter="query:after", cursor="/next")
OFFSET = Paging(items="/data", kind="offset", parameter="query:offset", start=0)
PAGE = Paging(items="/data", kind="page", parameter="query:page", start=1)
LISTED = {"data": ["a", "b"], "next": "x"}


def test_urls_lead_from_page_to_page() -> None:
    """Each page names the next one's URL; the last names none."""
    found = _journeys(URL, LISTED)["three pages"]
    assert [one.get("next") for one in _values(found)] == [
        f"{BASE}/made/next?page=2",
        f"{BASE}/made/next?page=3",
        None,
    ]
    assert found.asks == ("/v0/made/next?page=2", "/v0/made/next?page=3")
    assert found.items == ("a", "b", "a", "a", "b")


@pytest.mark.parametrize(
    ("label", "requests", "items", "fails"),
    [
        ("three pages, by pages()", 3, 5, False),
        ("three pages, by next_page()", 3, 5, False),
        # The client may fetch two pages, and there is a third: no item goes silently.
        ("three pages, of which the client allows two", 2, 5, True),
        ("an empty page between", 3, 4, False),
        ("the same URL again", 2, 3, False),
        ("another origin", 1, 0, True),
        ("our path at another origin", 2, 3, False),
    ],
)
def test_urls(label: str, requests: int, items: int, fails: bool) -> None:
    one = _journeys(URL, LISTED)[label]
    assert (len(one.asks) + 1, len(one.items), one.fails) == (requests, items, fails)


def test_a_path_that_ends_in_a_parameter_is_no_path_of_ours() -> None:
    assert "our path at another origin" not in _journeys(URL, LISTED, path="/a/{b}")


LINK = Paging(items="", kind="url", next_url="link")


@pytest.mark.parametrize(
    ("label", "fields", "requests"),
    [
        # RFC 8288, section 3: several fields, several relations, names in any case.
        ("several fields", ['<?page=1>; rel="prev"', '<{url}>; rel="next"'], 2),
        ("several relations", ['<{url}>; title="a, <b>; rel=x"; rel="last next"'], 2),
        ("a relation in capitals", ["<{url}>;REL=Next"], 2),
        ("no results", ['<{url}>; rel="next"; results="false"'], 1),
        ("the page before alone", ['<{url}>; rel="prev"'], 1),
    ],
)
def test_links(label: str, fields: list[str], requests: int) -> None:
    one = _journeys(LINK, [1, 2])[f"links: {label}"]
    url = f"{BASE}/made/next?page=2"
    sent = [value for name, value in one.pages[0].headers if name == "Link"]
    assert sent == [field.replace("{url}", url) for field in fields]
    assert len(one.asks) + 1 == requests


@pytest.mark.parametrize(
    ("label", "cursors", "requests", "fails"),
    [
        ("three pages", ["made cursor=2&", "50%+é/漢"], 3, False),
        ("the same cursor again", ["made cursor=2&"], 2, False),
        ("a cycle of two", ["made cursor=2&", "50%+é/漢"], 3, False),
        ("an empty page between", ["made cursor=2&", "50%+é/漢"], 3, False),
        ("too many empty pages", [f"c{2000 + n}" for n in range(10)], 11, True),
    ],
)
def test_cursors(label: str, cursors: list[Json], requests: int, fails: bool) -> None:
    """The next request has the cursor of the page before; a client ends by itself."""
    one = _journeys(CURSOR, LISTED)[label]
    assert _asked(one, "after") == cursors
    assert (len(one.asks) + 1, one.fails) == (requests, fails)


def test_cursors_are_of_the_type_that_pages_have() -> None:
    found = _journeys(CURSOR, {"data": [1], "next": 7})["three pages"]
    assert _asked(found, "after") == [1002, 1003]
    assert not _journeys(CURSOR, {"data": [1], "next": [7]})


def test_a_flag_ends_what_has_a_cursor() -> None:
    paging = Paging(
        items="/data",
        kind="cursor",
        parameter="query:after",
        cursor="/next",
        has_more="/more",
    )
    found = _journeys(paging, {**LISTED, "more": True})
    end = found["the end, with a cursor"]
    assert (end.pages[0].value["more"], end.asks) == (False, ())
    assert [one["more"] for one in _values(found["three pages"])] == [True, True, False]


@pytest.mark.parametrize(
    ("paging", "call", "label", "asked"),
    [
        (OFFSET, _call(offset=20), "from where the caller says", [23, 24, 26]),
        (PAGE, _call(page=5), "from where the caller says", [6, 7, 8]),
        (OFFSET, _call("bare"), "from the start", [3, 4, 6]),
        (PAGE, _call("bare"), "from the start", [2, 3, 4]),
    ],
)
def test_numbers(paging: Paging, call: Call, label: str, asked: list[int]) -> None:
    """An offset goes on by the items of a page, a page by one, until one is empty."""
    full = _call(offset=20, page=5)
    calls = (full, call) if call.label == "bare" else (call,)
    one = _journeys(paging, LISTED, *calls)[label]
    assert _asked(one, (paging.parameter or "").partition(":")[2]) == asked
    assert len(one.items) == 6
    assert _values(one)[-1]["data"] == []


def test_nobody_says_where_pages_begin() -> None:
    """A server that counts from 0, and one that gives its first page for 0 as well."""
    paging = Paging(items="/data", kind="page", parameter="query:page")
    found = _journeys(paging, LISTED, _call(page=5), _call("bare"))
    for start in (0, 1):
        one = found[f"the first page is {start}"]
        assert len(one.items) == 6
        assert _asked(one, "page")[0] == 1
        assert len(one.pages) == 4 + start


@pytest.mark.parametrize(
    ("answers", "calls"),
    [
        # No success, no JSON, no items: there is nothing to go on from.
        ([_answer(LISTED, status=404)], [_call()]),
        ([_answer(LISTED, form="text")], [_call()]),
        ([_answer({"data": []})], [_call()]),
        ([_answer({"data": "ab"})], [_call()]),
        ([], [_call()]),
    ],
)
def test_no_journey(answers: list[Answer], calls: list[Call]) -> None:
    assert list(journeys(URL, calls, answers, BASE, "/items")) == []


def test_a_cursor_in_a_body_needs_a_call_that_has_one() -> None:
    paging = Paging(
        items="/data", kind="cursor", parameter="body:after", cursor="/next"
    )
    assert not _journeys(paging, LISTED)
