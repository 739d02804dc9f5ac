"""Pages that are counted, or whose items are."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from runtime.errors import UnexpectedResponseError
from runtime.pages_counted import NumberedPages, OffsetPages

from .page_servers import AT, at_of
from .paging import Item, Scripted, items, page, pager

# Counting


def _offsets(total: int, most: int, first: int = 0, **more: Any) -> Scripted:
    """Serve ids by offset, never more than `most`, whatever is asked for."""

    def answer(request: httpx2.Request) -> Any:
        start = int(at_of(request) or first) - first
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
    server = Scripted(lambda request: pages.get(at_of(request) or "", page([])))
    assert items(server, rule, at=7) == [1, 2, 3]
    assert server.queries == ["at=7", "at=6", "at=8"]


def _pages(first: int, ids: list[list[int]], **more: Any) -> Scripted:
    """Serve pages by number; what is not there is empty, without a number the first."""

    def answer(request: httpx2.Request) -> Any:
        number = int(at_of(request) or first) - first
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
        number = int(at_of(request) or 0)
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
        number = int(at_of(request) or 0)
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
