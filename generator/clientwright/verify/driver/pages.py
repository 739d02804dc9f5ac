"""Paged operations: does a client go from page to page as the package says?

A journey is a few pages, made so that each leads to the next: the client must ask for
each of them in the documented way and give the items of all, in order. A page that
leads to another origin must not take credentials there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ...ir.document import Json
from ..document.api import Paging, Scheme
from ..judge.credentials import carriers, sent_credentials
from ..judge.judge import Complaint
from ..messages.made_pages import Pages, look
from ..messages.planned_calls import Call
from ..messages.served_response import Answer
from ..wire.compare import short
from ..wire.decode import MalformedError, Pairs, Request, cookies

_PATH = "/made/next"
_MOST_EMPTY = 10
"""Empty pages in a row that a client goes past (`limits.empty_pages`)."""

Review = Callable[[Request, Call], list[Complaint]]
"""Says what is wrong with the request of a call."""

Differ = Callable[[Json, Any], str | None]
"""Says where what a client gave is not the data that was sent."""


@dataclass(frozen=True, slots=True)
class Journey:
    """Pages to give one after the other, and what must come of them."""

    label: str
    call: Call
    pages: tuple[Answer, ...]
    """The last one is given again to whoever asks on."""

    asks: tuple[Call | str, ...]
    """What each further request must be: a call, or path and query."""

    items: tuple[Json, ...]
    fails: bool = False
    """Whether it must end in an error, after as many requests."""

    def check(
        self,
        came: Sequence[Request],
        value: Any,
        error: BaseException | None,
        schemes: Mapping[str, Scheme],
        review: Review,
        differ: Differ,
    ) -> list[Complaint]:
        """List what is wrong with the requests after the first, and with the items."""
        strange = [one for r in came[1:] for one in _strange(r, schemes)]
        if strange:
            return strange
        if self.fails and error is None:
            return [Complaint(f"pages: {self.label}", "an error", short(value))]
        if error is not None and not self.fails:
            wanted = "the items of all pages"
            return [Complaint(f"pages: {self.label}", wanted, repr(error)[:300])]
        if len(came) != len(self.asks) + 1:
            wanted = f"{len(self.asks) + 1} requests"
            return [Complaint(f"pages: {self.label}", wanted, f"{len(came)}")]
        wrong = [
            replace(complaint, what=f"next page: {complaint.what}")
            for request, ask in zip(came[1:], self.asks, strict=True)
            for complaint in self._ask(came[0], request, ask, schemes, review)
        ]
        if not self.fails:
            found = differ(list(self.items), value)
            if found is not None:
                wrong.append(Complaint("items of all pages", short(self.items), found))
        return wrong

    def _ask(
        self,
        first: Request,
        request: Request,
        ask: Call | str,
        schemes: Mapping[str, Scheme],
        review: Review,
    ) -> list[Complaint]:
        if isinstance(ask, str):
            return _moved(first, request, ask, self.call, schemes)
        return review(request, ask)


def journeys(
    paging: Paging, calls: Sequence[Call], answers: Sequence[Answer], base: str
) -> Iterator[Journey]:
    """Make the journeys of a paged operation, where an answer of it has items.

    `calls` are those of the plan, of which the full one has arguments to be forgotten;
    `base` is the URL that the client has.
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
    elif paging.kind == "cursor":
        yield from _by_cursor(made, call)
    else:
        bare = next((c for c in usable if made.given(c) is None), None)
        yield from _counted(made, call, bare)


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
    yield Journey("three pages", call, pages, targets, (*some, *one, *some))
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
    yield Journey("three pages", call, pages, asks, items)
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
    yield Journey(label, call, tuple(pages), tuple(asks), items)


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


# Requests


def _moved(
    first: Request,
    second: Request,
    target: str,
    call: Call,
    schemes: Mapping[str, Scheme],
) -> list[Complaint]:
    """Compare the request to a page's URL with the first: the same, but elsewhere."""
    keys = carriers(call.security, schemes)
    path, _, query = target.partition("?")
    kept = [pair for pair in Pairs(first.query).rest() if f"query:{pair[0]}" in keys]
    wrong: list[Complaint] = []
    same = second.method == first.method and second.path == path
    if not same or Pairs(second.query).rest() != [*Pairs(query).rest(), *kept]:
        wanted = f"{first.method} {target}, and credentials as before"
        asked = f"{second.method} {second.target}"
        wrong.append(Complaint("next page", wanted, asked))
    if sorted(first.headers) != sorted(second.headers):
        headers = ", ".join(name for name, _ in second.headers)
        wrong.append(Complaint("next page: headers", "those of the first", headers))
    return wrong


def _strange(request: Request, schemes: Mapping[str, Scheme]) -> list[Complaint]:
    """Complain of what went to another origin, and of credentials with it."""
    if "elsewhere.test" not in "".join(request.values("host")):
        return []
    try:
        pairs = Pairs(request.query)
    except MalformedError as error:
        return [Complaint("next page", "a readable query", str(error))]
    came = sent_credentials(schemes, frozenset(), request, pairs, cookies(request))
    sent = ", ".join(sorted(came))
    where = "credentials of a page at another origin"
    if came:
        return [Complaint(where, "none", sent)]
    return [Complaint("a page at another origin", "no request", request.target)]
