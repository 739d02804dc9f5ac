"""Paged operations: does a client go from page to page as the package says?

A journey is a few pages, made so that each leads to the next: the client must ask for
each of them in the documented way and give the items of all, in order. A page that
leads to another origin must not take credentials there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from ...ir.document import Json
from ..document.api import Scheme
from ..judge.credentials import carriers, sent_credentials
from ..judge.judge import Complaint
from ..messages.planned_calls import Call
from ..messages.served_response import Answer
from ..wire.compare import short
from ..wire.decode import MalformedError, Pairs, Request, cookies

Review = Callable[[Request, Call], list[Complaint]]
"""Says what is wrong with the request of a call."""

Differ = Callable[[Json, Any], str | None]
"""Says where what a client gave is not the data that was sent."""


Taking: TypeAlias = Literal["items", "pages", "steps"]
"""One after the other, by `pages()`, or by `first_page()` and `next_page()`."""


@dataclass(frozen=True, slots=True)
class Journey:
    """Pages to give one after the other, and what must come of them."""

    label: str
    call: Call
    pages: tuple[Answer, ...]
    """The last one is given again to whoever asks on."""

    asks: tuple[Call | str, ...]
    """What each further request must be: a call, or path and query; `?…` is a query
    for the path of the first request."""

    items: tuple[Json, ...]
    fails: bool = False
    """Whether it must end in an error, after as many requests."""

    by: Taking = "items"
    """How a user takes the items."""

    most: int | None = None
    """The client's own limit of pages."""

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
    path = path or first.path
    kept = [pair for pair in Pairs(first.query).rest() if f"query:{pair[0]}" in keys]
    wrong: list[Complaint] = []
    same = second.method == first.method and second.path == path
    if not same or Pairs(second.query).rest() != [*Pairs(query).rest(), *kept]:
        wanted = f"{first.method} {target}, and credentials as before"
        asked = f"{second.method} {second.target}"
        wrong.append(Complaint("request", wanted, asked))
    if sorted(first.headers) != sorted(second.headers):
        headers = ", ".join(name for name, _ in second.headers)
        wrong.append(Complaint("headers", "those of the first", headers))
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
