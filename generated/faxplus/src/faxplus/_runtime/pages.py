"""Paged operations: the items of all pages, fetched one page at a time.

What follows a page is decided by the operation's `Pages`. Another page of the same
origin is asked for with the same credentials; a page elsewhere is refused.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar

import httpx2

from .errors import UnexpectedResponseError
from .link_header import linked
from .omit import omit
from .operation import Pages
from .options import Limits
from .raw import RawResponse
from .request import Call, Draft
from .response import Judge

T_co = TypeVar("T_co", covariant=True)


def at(data: object, pointer: str | None) -> object:
    """Give what a JSON pointer leads to, None where it leads nowhere.

    `-1` is an array's last item, which cursors are often taken from.
    """
    if pointer is None:
        return None
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(data, Mapping):
            data = data.get(key)
        elif isinstance(data, list) and re.fullmatch(r"-1|\d{1,9}", key):
            index = int(key)
            data = data[index] if index < len(data) and data else None
        else:
            return None
    return data


class Turn:
    """Reads one page after the other, and says how to get the next; no I/O."""

    def __init__(
        self,
        call: Call,
        draft: Callable[[Call], Draft],
        judge: Callable[[Draft], Judge],
        limits: Limits,
    ) -> None:
        self._call = call
        self._make = draft
        draft(call)  # What cannot be sent is refused at once.
        self._judge = judge
        self._limits = limits
        self._rule = call.operation.pages or Pages(items="")

    def new(self) -> Progress:
        """Begin at the first page."""
        return Progress(self._call, self._make, self._judge, self._limits, self._rule)


class Progress:
    """Where one iteration stands."""

    def __init__(
        self,
        call: Call,
        draft: Callable[[Call], Draft],
        judge: Callable[[Draft], Judge],
        limits: Limits,
        rule: Pages,
    ) -> None:
        self._call = call
        self._make = draft
        self._make_judge = judge
        self._limits = limits
        self._rule = rule
        self._count = 0
        self._last: bytes | None = None
        self.draft: Draft | None = draft(call)
        """The request of the page to fetch; None: there is no more."""
        self._judge = judge(self.draft)

    def take(self, raw: RawResponse) -> list[Any]:
        """Give a page's items, and prepare the next page's request.

        Raises:
            APIStatusError: The server refused.
            UnexpectedResponseError: The page cannot be read, the next one is at another
                origin, or there are more pages than the cap allows.
        """
        assert self.draft is not None
        # It knows what this page's request has sent as credentials.
        self._judge = self._make_judge(self.draft)
        response = raw.response
        data = self._judge.data(response)
        found = at(data, self._rule.items) if self._rule.items else data
        items: list[object] = found if isinstance(found, list) else []
        typed = self._judge.items(response, items, self._rule.item)
        self._count += 1
        # A server that gives the same page again does not know the parameter.
        again = response.content == self._last
        self._last = response.content
        following = None if again else self._next(data, items, response)
        if following is not None and self._over():
            raise UnexpectedResponseError(
                f"{self._judge.place}: more than {self._limits.pages} pages"
                " (limits.pages)",
                response=response,
                body=None,
            )
        self.draft = following
        return typed

    def _over(self) -> bool:
        return self._limits.pages is not None and self._count >= self._limits.pages

    def _next(
        self, data: object, items: list[object], response: httpx2.Response
    ) -> Draft | None:
        rule = self._rule
        if rule.has_more is not None and not at(data, rule.has_more):
            return None
        if rule.kind == "url" or rule.next_url is not None:
            return self._elsewhere(data, response)
        if rule.parameter is None:
            return None
        now = self._argument(rule.parameter)
        following: object
        if rule.kind == "cursor":
            following = at(data, rule.cursor)
            if following in (None, "", False, now):
                return None
        elif not items:
            return None
        elif rule.kind == "offset":
            following = (now if isinstance(now, int) else 0) + len(items)
        else:
            following = (now if isinstance(now, int) else 1) + 1
        self._call = self._with(rule.parameter, following)
        return self._make(self._call)

    def _elsewhere(self, data: object, response: httpx2.Response) -> Draft | None:
        """Go to the URL that the page names, if it is of the same origin."""
        rule = self._rule
        link = rule.next_url in (None, "link")
        header = response.headers.get("link", "")
        target = linked(header, "next") if link else at(data, rule.next_url)
        if not isinstance(target, str) or not target:
            return None
        assert self.draft is not None
        here = httpx2.URL(self.draft.url)
        try:
            there = here.join(target)
        except (httpx2.InvalidURL, ValueError):
            there = None
        if there is None or there.origin != here.origin or there.userinfo:
            raise UnexpectedResponseError(
                f"{self._judge.place}: the next page is not at {here.origin}",
                response=response,
                body=data,
            )
        if there == here:
            return None
        return self.draft.moved(str(there))

    def _argument(self, name: str) -> object:
        body = self._call.body
        if name not in self._call.arguments and isinstance(body, Mapping):
            return body.get(name, omit)
        return self._call.arguments.get(name, omit)

    def _with(self, name: str, value: object) -> Call:
        body = self._call.body
        if name not in self._call.arguments and isinstance(body, Mapping):
            return replace(self._call, body={**body, name: value})
        return replace(self._call, arguments={**self._call.arguments, name: value})


class Pager(Generic[T_co]):
    """The items of all pages; each iteration begins at the first page."""

    def __init__(self, turn: Turn, fetch: Callable[[Draft], RawResponse]) -> None:
        self._turn = turn
        self._fetch = fetch

    def __iter__(self) -> Iterator[T_co]:
        progress = self._turn.new()
        while progress.draft is not None:
            yield from progress.take(self._fetch(progress.draft))


class AsyncPager(Generic[T_co]):
    """The items of all pages; iterate it without awaiting it first."""

    def __init__(
        self, turn: Turn, fetch: Callable[[Draft], Awaitable[RawResponse]]
    ) -> None:
        self._turn = turn
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T_co]:
        progress = self._turn.new()
        while progress.draft is not None:
            for item in progress.take(await self._fetch(progress.draft)):
                yield item
