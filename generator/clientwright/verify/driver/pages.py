"""Paged operations: does a client go from page to page as the document says?

A journey is a few pages, made so that each leads to the next: the client must ask for
each of them in the documented way and give the items of all, in order. A page that
leads to another origin must not take credentials there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ...ir.document import Json, tokens
from ..document.api import Operation, Paging, Scheme
from ..judge.credentials import carriers, sent_credentials
from ..judge.judge import Complaint
from ..values.responses import Answer, dump
from ..wire.compare import short
from ..wire.decode import MalformedError, Pairs, Request, cookies
from .calls import Call

_ELSEWHERE = "http://elsewhere.test/made/next?page=2"
_NEXT = "/made/next?page=2"

Review = Callable[[Request, Call], list[Complaint]]
"""Says what is wrong with the request of a call."""

Differ = Callable[[Json, Any], str | None]
"""Says where what a client gave is not the data that was sent."""


@dataclass(frozen=True, slots=True)
class Journey:
    """Pages to give one after the other, and what must come of them."""

    call: Call
    pages: tuple[Answer, ...]
    calls: tuple[Call, ...]
    """What each further request must say, where it is the call with another value."""

    items: tuple[Json, ...]
    target: str | None = None
    """Where the second page is, where a URL leads there."""

    foreign: bool = False

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
        if self.foreign:
            return [one for r in came[1:] for one in _strange(r, schemes)]
        if error is not None:
            return [Complaint("pages", "the items of all pages", repr(error)[:300])]
        if len(came) != len(self.pages):
            wanted = f"{len(self.pages)} requests, one for each page"
            return [Complaint("pages", wanted, f"{len(came)}")]
        wrong = [
            replace(complaint, what=f"next page: {complaint.what}")
            for request, call in zip(came[1:], self.calls, strict=False)
            for complaint in review(request, call)
        ]
        if self.target is not None:
            wrong += _moved(came[0], came[1], self.target, self.call, schemes)
        found = differ(list(self.items), value)
        if found is not None:
            wrong.append(Complaint("items of all pages", short(self.items), found))
        return wrong


def journeys(
    operation: Operation, calls: Sequence[Call], answers: Sequence[Answer], base: str
) -> Iterator[Journey]:
    """Make the journeys of a paged operation, where an answer of it has items.

    `calls` are those of the plan, of which the full one has arguments to be forgotten;
    `base` is the URL that the client has.
    """
    paging = operation.paging
    if paging is None:
        return
    page = max(
        (a for a in answers if a.form == "json" and a.status < 300),
        key=lambda a: _length(look(a.value, paging.items)),
        default=None,
    )
    if page is None or not _length(look(page.value, paging.items)):
        return
    _, _, field = (paging.parameter or "").partition("body:")
    fuller = sorted(calls, key=lambda c: c.label != "full")
    call = next((c for c in fuller if not field or c.body is not None), None)
    if call is None:
        return
    if paging.kind == "url":
        yield _by_url(paging, call, page, base)
        foreign = _linked(page, paging, _ELSEWHERE, True)
        yield Journey(call, (foreign,), (), (), foreign=True)
    elif paging.parameter is not None:
        # From where the caller says, and from where pages begin when nobody does.
        bare = (c for c in calls if not field or c.body is not None)
        begun = next((c for c in bare if _given(paging, c) is None), call)
        for one in (call,) if begun is call else (call, begun):
            found = _by_value(paging, one, page)
            if found is not None:
                yield found


def _by_url(paging: Paging, call: Call, page: Answer, base: str) -> Journey:
    items = look(page.value, paging.items)
    first = _linked(page, paging, base + _NEXT, True)
    last = _linked(_with(page, paging, items[:1]), paging, None, False)
    target = urlsplit(base).path + _NEXT
    return Journey(call, (first, last), (), (*items, *items[:1]), target)


def _by_value(paging: Paging, call: Call, page: Answer) -> Journey | None:
    """Pages that are asked for by a cursor, an offset or a number."""
    items = look(page.value, paging.items)
    if paging.kind == "cursor":
        return _by_cursor(paging, call, page, items)
    if len(items) < 3:  # Or the next offset might be the next number.
        items = [*items, *items, *items][:3]
    now = _given(paging, call)
    start = now if isinstance(now, int) else (0 if paging.kind == "offset" else 1)
    counted = [items, items[:1]] + ([] if paging.has_more else [[]])
    pages, calls = [], []
    for number, some in enumerate(counted):
        more = number + 1 < len(counted)
        pages.append(_more(_with(page, paging, some), paging, more))
        start += len(some) if paging.kind == "offset" else 1
        calls.append(_asking(paging, call, start))
    return Journey(call, tuple(pages), tuple(calls[:-1]), (*items, *items[:1]))


def _by_cursor(
    paging: Paging, call: Call, page: Answer, items: list[Json]
) -> Journey | None:
    if paging.cursor is None:
        return None
    within = paging.cursor.startswith(f"{paging.items}/")
    cursor = look(page.value, paging.cursor)
    if not isinstance(cursor, str | int) or not cursor or isinstance(cursor, bool):
        if within:
            return None
        cursor = "made cursor=2&"
    first = _changed(page, plant(page.value, paging.cursor, cursor))
    rest = [] if within and paging.has_more is None else items[:1]
    last = _with(page, paging, rest)
    if not within:
        last = _changed(last, plant(last.value, paging.cursor, None))
    pages = (_more(first, paging, True), _more(last, paging, False))
    following = _asking(paging, call, cursor)
    return Journey(call, pages, (following,), (*items, *rest))


def _given(paging: Paging, call: Call) -> Json:
    location, _, name = (paging.parameter or "").partition(":")
    if location != "body":
        return call.arguments.get(str(paging.parameter))
    value = call.body.value if call.body is not None else None
    return value.get(name) if isinstance(value, Mapping) else None


def _asking(paging: Paging, call: Call, value: Json) -> Call:
    """Give the call that asks for another page."""
    location, _, name = (paging.parameter or "").partition(":")
    if location == "body" and call.body is not None:
        body = replace(call.body, value={**call.body.value, name: value})
        return replace(call, body=body)
    return replace(call, arguments={**call.arguments, str(paging.parameter): value})


def _changed(page: Answer, value: Json) -> Answer:
    return replace(page, value=value, content=dump(value))


def _with(page: Answer, paging: Paging, items: list[Json]) -> Answer:
    return _changed(page, plant(page.value, paging.items, items))


def _more(page: Answer, paging: Paging, more: bool) -> Answer:
    if paging.has_more is None:
        return page
    return _changed(page, plant(page.value, paging.has_more, more))


def _linked(page: Answer, paging: Paging, url: str | None, more: bool) -> Answer:
    """Let a page name the URL of the next one, in its content or its Link field."""
    page = _more(page, paging, more)
    if paging.next_url not in (None, "link"):
        return _changed(page, plant(page.value, str(paging.next_url), url))
    if url is None:
        return page
    return replace(page, headers=(("Link", f'<{url}>; rel="next"'),))


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
    """Complain of credentials that went to another origin."""
    if "elsewhere.test" not in "".join(request.values("host")):
        return []
    try:
        pairs = Pairs(request.query)
    except MalformedError as error:
        return [Complaint("next page", "a readable query", str(error))]
    came = sent_credentials(schemes, frozenset(), request, pairs, cookies(request))
    sent = ", ".join(sorted(came))
    where = "credentials of a page at another origin"
    return [Complaint(where, "none", sent)] if came else []


def _length(value: Json) -> int:
    return len(value) if isinstance(value, list) else 0


def look(value: Json, pointer: str) -> Json:
    """Follow a pointer in a value; `-1` is a list's last item. None: nothing there."""
    for token in tokens(pointer):
        if isinstance(value, Mapping):
            value = value.get(token)
        elif isinstance(value, list) and value and token.lstrip("-").isdecimal():
            index = int(token)
            value = value[index] if -1 <= index < len(value) else None
        else:
            return None
    return value


def plant(value: Json, pointer: str, new: Json) -> Json:
    """Give a copy of a value with another one at a pointer; None takes it away."""
    parts = list(tokens(pointer))
    if not parts:
        return new
    rest = "".join(
        f"/{part.replace('~', '~0').replace('/', '~1')}" for part in parts[1:]
    )
    if isinstance(value, list):
        index = int(parts[0])
        return [*value[:index], plant(value[index], rest, new), *value[index:][1:]]
    inside = value if isinstance(value, Mapping) else {}
    planted = plant(inside.get(parts[0], {}), rest, new)
    out = {**inside, parts[0]: planted}
    if planted is None:
        del out[parts[0]]
    return out
