"""Which pages a server gives, and what a client must ask for and give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from ...ir.document import Json
from ..document.api import Paging
from ..messages.made_pages import Pages, look
from ..messages.planned_calls import Call
from ..messages.served_response import Answer
from .pages import Journey

_PATH: Final = "/made/next"
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,60}")
_MOST_EMPTY: Final = 10
"""Empty pages in a row that a client goes past (`limits.empty_pages`)."""


def journeys(
    paging: Paging,
    calls: Sequence[Call],
    answers: Sequence[Answer],
    base: str,
    path: str,
) -> Iterator[Journey]:
    """Make the journeys of a paged operation, where an answer of it has items.

    `calls` are those of the plan, of which the full one has arguments to be forgotten;
    `base` is the URL that the client has, `path` the operation's.
    """
    page = max(
        (a for a in answers if a.form == "json" and a.status < 300),
        key=lambda a: len(_items(paging, a)),
        default=None,
    )
    if page is None or not _items(paging, page):
        return
    body = (paging.parameter or "").startswith("body:")
    usable = [c for c in calls if not body or c.body is not None]
    if not usable:
        return
    call = min(usable, key=lambda c: c.label != "full")
    made = Pages(paging, page)
    if paging.kind == "url":
        yield from _by_url(made, call, base)
        yield from _behind_a_proxy(made, call, path)
        yield from _by_links(made, call, base)
    elif paging.kind == "cursor":
        yield from _by_cursor(made, call)
    else:
        bare = next((c for c in usable if made.given(c) is None), None)
        yield from _counted(made, call, bare)


def _taken(whole: Journey) -> Iterator[Journey]:
    """Give a journey as it is, page by page, step by step, and cut by a limit."""
    yield whole
    yield replace(whole, label=f"{whole.label}, by pages()", by="pages")
    yield replace(whole, label=f"{whole.label}, by next_page()", by="steps")
    if len(whole.asks) > 1:
        label = f"{whole.label}, of which the client allows two"
        yield replace(whole, label=label, asks=whole.asks[:1], fails=True, most=2)


def _items(paging: Paging, answer: Answer) -> list[Json]:
    found = look(answer.value, paging.items)
    return found if isinstance(found, list) else []


# URLs


def _by_url(made: Pages, call: Call, base: str) -> Iterator[Journey]:
    path = urlsplit(base).path + _PATH
    urls = [f"{base}{_PATH}?page={number}" for number in (2, 3)]
    targets = tuple(f"{path}?page={number}" for number in (2, 3))
    some, one = made.items(2), made.items(1)
    pages = (
        made.url(some, urls[0]),
        made.url(one, urls[1]),
        made.url(some, None),
    )
    yield from _taken(
        Journey("three pages", call, pages, targets, (*some, *one, *some))
    )
    gap = (pages[0], made.url([], urls[1]), pages[2])
    yield Journey("an empty page between", call, gap, targets, (*some, *some))
    asks = targets[:1]
    again = (made.url(some, urls[0], more=None), made.url(one, urls[0], more=None))
    yield Journey("the same URL again", call, again, asks, (*some, *one))
    for target in ("http://elsewhere.test/other?page=2", "//elsewhere.test/x?page=2"):
        foreign = (made.url(some, target),)
        yield Journey("another origin", call, foreign, (), (), fails=True)
    stop = made.url(some, urls[0], more=False)
    if made.has_flags:
        yield Journey("the end, with a URL", call, (stop,), (), tuple(some))


def _behind_a_proxy(made: Pages, call: Call, path: str) -> Iterator[Journey]:
    """A server that does not know its own address names another one, same path.

    Where the last segment of the path is no parameter, a path that ends alike is one.
    """
    last = path.rpartition("/")[2]
    if not _PLAIN.fullmatch(last):
        return
    some, one = made.items(2), made.items(1)
    for origin in ("http://elsewhere.test", "https://elsewhere.test:8443"):
        pages = made.url(some, f"{origin}/{last}?page=2"), made.url(one, None)
        label = "our path at another origin"
        yield Journey(label, call, pages, ("?page=2",), (*some, *one))


def _by_links(made: Pages, call: Call, base: str) -> Iterator[Journey]:
    """What a Link field may look like (RFC 8288, section 3)."""
    if made.paging.next_url != "link":
        return
    some, one = made.items(2), made.items(1)
    url = f"{base}{_PATH}?page=2"
    end = made.linked(one, more=False)
    target = f"{urlsplit(base).path}{_PATH}?page=2"
    for label, fields in (
        ("several fields", ('<?page=1>; rel="prev"', f'<{url}>; rel="next"')),
        ("several relations", (f'<{url}>; title="a, <b>; rel=x"; rel="last next"',)),
        ("a relation in capitals", (f"<{url}>;REL=Next",)),
    ):
        pages = made.linked(some, *fields), end
        yield Journey(f"links: {label}", call, pages, (target,), (*some, *one))
    for label, field in (
        ("no results", f'<{url}>; rel="next"; results="false"'),
        ("the page before alone", f'<{url}>; rel="prev"'),
    ):
        ended = (made.linked(some, field, more=None),)
        yield Journey(f"links: {label}", call, ended, (), tuple(some))


# Cursors


def _by_cursor(made: Pages, call: Call) -> Iterator[Journey]:
    cursors = made.cursors()
    if cursors is None:
        return
    first, second, _ = cursors
    some, one = made.items(2), made.items(1)
    asks = tuple(made.asking(call, cursor) for cursor in (first, second))
    pages = (
        made.cursor(some, first),
        made.cursor(one, second),
        made.cursor(some, None, more=False),
    )
    items = tuple(item for page in pages for item in made.given_items(page))
    yield from _taken(Journey("three pages", call, pages, asks, items))
    again = (made.cursor(some, first, more=None), made.cursor(one, first, more=None))
    items = tuple(item for page in again for item in made.given_items(page))
    yield Journey("the same cursor again", call, again, asks[:1], items)
    cycle = (
        made.cursor(some, first, more=None),
        made.cursor(one, second, more=None),
        made.cursor(some, first, more=None),
    )
    items = tuple(item for page in cycle for item in made.given_items(page))
    yield Journey("a cycle of two", call, cycle, asks, items)
    if made.has_flags:
        stop = made.cursor(some, first, more=False)
        items = tuple(made.given_items(stop))
        yield Journey("the end, with a cursor", call, (stop,), (), items)
    if made.within:
        return
    gap = (pages[0], made.cursor([], second), made.cursor(some, None, more=False))
    both = (*made.given_items(gap[0]), *made.given_items(gap[2]))
    yield Journey("an empty page between", call, gap, asks, both)
    several = made.many_cursors(_MOST_EMPTY + 2)
    empty = tuple(made.cursor([], cursor) for cursor in several)
    asked = tuple(made.asking(call, cursor) for cursor in several[:_MOST_EMPTY])
    yield Journey("too many empty pages", call, empty, asked, (), fails=True)


# Numbers


def _counted(made: Pages, call: Call, bare: Call | None) -> Iterator[Journey]:
    """From where the caller says, and from where pages begin when nobody does."""
    paging = made.paging
    yield from _from(made, call, "from where the caller says")
    if bare is not None and bare is not call:
        if made.start(bare) is None:
            yield from _unknown(made, bare)
        else:
            yield from _from(made, bare, "from the start")
    same = made.counted(made.items(2), made.start(call), None)
    following = made.asking(call, made.after(call, 2))
    label = "the same page again"
    ended = made.items(2)
    echoed = paging.echo is not None and paging.kind == "offset"
    if not echoed and made.start(call) is not None:
        yield Journey(label, call, (same, same), (following,), tuple(ended))


def _from(made: Pages, call: Call, label: str) -> Iterator[Journey]:
    now = made.start(call)
    if now is None:
        return
    groups = [made.items(size) for size in (3, 1, 2)]
    items = tuple(item for group in groups for item in group)
    before = made.before(now)
    offset = made.paging.kind == "offset"
    total = len(items) + (before if offset else before * 10)
    known = made.ends_by_signal(now)
    pages, asks = [], []
    for number, group in enumerate(groups):
        more = number + 1 < len(groups)
        pages.append(made.counted(group, now, more, total, before + len(groups)))
        now += len(group) if offset else 1
        asks.append(made.asking(call, now))
    if known:
        asks.pop()
    else:
        pages.append(made.counted([], now, False, total))
    yield from _taken(Journey(label, call, tuple(pages), tuple(asks), items))


def _unknown(made: Pages, call: Call) -> Iterator[Journey]:
    """Nobody says whether the first page is 0 or 1: no item may be lost or doubled."""
    first, second, third = made.items(3), made.items(1), made.items(2)
    for start in (0, 1):
        groups = [first, second, third] if start == 0 else [first, first, second, third]
        pages = [made.counted(g, None, None) for g in [*groups, []]]
        asks = tuple(made.asking(call, number) for number in range(1, len(pages)))
        items = (*first, *second, *third)
        label = f"the first page is {start}"
        yield Journey(label, call, tuple(pages), asks, items)
