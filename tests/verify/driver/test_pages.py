"""Journeys: requests for further pages, and the items of all (origins: RFC 6454)."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Scheme
from clientwright.verify.driver.pages import Journey
from clientwright.verify.judge.judge import Complaint
from clientwright.verify.messages.planned_calls import Call
from clientwright.verify.wire.compare import difference
from clientwright.verify.wire.decode import Request

Json = Any
KEY = Scheme(name="key", kind="apiKey", location="query", parameter="key")
TOKEN = Scheme(name="token", kind="bearer", word="Bearer")
SCHEMES = {"key": KEY, "token": TOKEN}
HEADERS = (("Host", "api.test"), ("Authorization", "Bearer x"))
FIRST = Request("GET", "/a?limit=2&key=k", HEADERS, b"")


def _journey(*asks: Any, **more: Any) -> Journey:
    call = Call("minimal", {}, None, ("key", "token"))
    items = more.pop("items", (1, 2, 3))
    return Journey("by URL", call, (), asks, items, **more)


def _came(target: str, *headers: tuple[str, str], method: str = "GET") -> Request:
    return Request(method, target, headers or HEADERS, b"")


def _wrong(
    journey: Journey,
    *came: Request,
    value: Json = None,
    error: BaseException | None = None,
) -> list[str]:
    def review(request: Request, call: Call) -> list[Complaint]:
        good = request.target == call.label
        return [] if good else [Complaint("query", call.label, request.target)]

    def differ(expected: Json, got: Json) -> str | None:
        return difference(expected, got)

    value = [1, 2, 3] if value is None and error is None else value
    found = journey.check([FIRST, *came], value, error, SCHEMES, review, differ)
    return [one.what for one in found]


ELSEWHERE = (("Host", "elsewhere.test"),)


@pytest.mark.parametrize(
    ("target", "sent", "wrong"),
    [
        # The URL of a page is taken as it is, with the credentials of the first.
        ("/a?page=2", "/a?page=2&key=k", []),
        ("?page=2", "/a?page=2&key=k", []),
        ("/b?page=2", "/b?page=2&key=k", []),
        ("/a?page=2", "/a?page=2", ["next page: request"]),
        ("/a?page=2", "/a?page=3&key=k", ["next page: request"]),
        ("/a?page=2", "/a?limit=2&page=2&key=k", ["next page: request"]),
        ("/b?page=2", "/a?page=2&key=k", ["next page: request"]),
    ],
)
def test_urls_of_pages(target: str, sent: str, wrong: list[str]) -> None:
    assert _wrong(_journey(target), _came(sent)) == wrong


@pytest.mark.parametrize(
    ("request_", "wrong"),
    [
        (_came("/a?page=2&key=k", method="POST"), ["next page: request"]),
        (_came("/a?page=2&key=k", ("Host", "api.test")), ["next page: headers"]),
        (
            _came("/a?page=2", *ELSEWHERE, ("Authorization", "Bearer x")),
            ["credentials of a page at another origin"],
        ),
        (
            _came("/a?page=2&key=k", *ELSEWHERE),
            ["credentials of a page at another origin"],
        ),
        (_came("/a?page=2", *ELSEWHERE), ["a page at another origin"]),
        (_came("/a?%zz=1", *ELSEWHERE), ["next page"]),
    ],
)
def test_other_requests(request_: Request, wrong: list[str]) -> None:
    assert _wrong(_journey("/a?page=2"), request_) == wrong


def test_requests_that_are_calls() -> None:
    ask = Call("/a?after=2", {}, None, ())
    assert _wrong(_journey(ask), _came("/a?after=2")) == []
    assert _wrong(_journey(ask), _came("/a?after=3")) == ["next page: query"]


@pytest.mark.parametrize(
    ("journey", "came", "value", "error", "wrong"),
    [
        (_journey(), [], [1, 2, 3], None, []),
        (_journey(), [], [1, 2], None, ["items of all pages"]),
        (_journey(), [], [1, 3, 2], None, ["items of all pages"]),
        (_journey(), [_came("/a?key=k")], [1, 2, 3], None, ["pages: by URL"]),
        (_journey("/a?page=2"), [], [1, 2, 3], None, ["pages: by URL"]),
        (_journey(), [], None, ValueError("no"), ["pages: by URL"]),
        (_journey(fails=True), [], None, ValueError("no"), []),
        (_journey(fails=True), [], [1, 2, 3], None, ["pages: by URL"]),
    ],
)
def test_items(
    journey: Journey,
    came: list[Request],
    value: Json,
    error: BaseException | None,
    wrong: list[str],
) -> None:
    assert _wrong(journey, *came, value=value, error=error) == wrong
