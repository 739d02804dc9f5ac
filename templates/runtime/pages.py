"""Paged operations: the items of all pages, fetched one page at a time.

What follows a page is decided by the operation's rule (`pages_cursor.py`,
`pages_counted.py`, `pages_url.py`), and what holds for every rule by `page_turn.py`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from dataclasses import KW_ONLY
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

import httpx2

from .operation import Call, Rules
from .page_turn import Pages, Turn, begin

T = TypeVar("T")
A = TypeVar("A")
T_co = TypeVar("T_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)


class PagedOperation(Rules, Generic[T, A]):
    """An operation whose response is a page: `T` is an item, `A` the whole response."""

    _: KW_ONLY
    pages: Pages

    def call(self, sender: Any, call: Call) -> Pager[T, A]:
        """Prepare a call; requests are sent as items are needed."""
        if call.raw:
            response: Pager[T, A] = sender.run(sender.raw(call))
            return response
        return Pager(self, sender, call)

    def call_async(self, sender: Any, call: Call) -> AsyncPager[T, A]:
        """Prepare an asynchronous call, likewise."""
        if call.raw:
            response: AsyncPager[T, A] = sender.run(sender.raw(call))
            return response
        return AsyncPager(self, sender, call)

    @cached_property
    def accepted(self) -> str:
        """The media type of a page alone: no other has the next one in it."""
        return self.pages.media_type


class _Page(Generic[T_co, A_co]):
    """What pages have in common, however they are fetched."""

    __slots__ = ("_turn", "body", "headers", "items", "number", "status_code")

    items: Sequence[T_co]
    """The items of this page."""
    body: A_co
    """The whole response, decoded: totals and links are here."""
    status_code: int
    headers: httpx2.Headers
    number: int
    """1 for the first page of this iteration, and so on."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self.items = turn.items
        self.body = turn.body
        self.status_code = turn.response.status_code
        self.headers = turn.response.headers
        self.number = turn.number

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return True

    def has_next_page(self) -> bool:
        """Return whether there may be another page; sends nothing.

        Where a response does not say whether there is more, an empty page may follow.
        """
        return self._turn.has_next

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.number}: {len(self.items)} items>"


class Page(_Page[T_co, A_co]):
    """One page: its items, and the response that they came in."""

    __slots__ = ()

    def next_page(self) -> Page[T_co, A_co] | None:
        """Fetch the page after this one; None: this was the last.

        Raises:
            APIError: What any call raises.
            UnexpectedResponseError: The next page is at another origin, the server
                repeats itself, or there are more pages than the limits allow.
        """
        turn: Turn | None = self._turn.run(self._turn.next())
        return None if turn is None else Page(turn)


class AsyncPage(_Page[T_co, A_co]):
    """One page of an asynchronous call."""

    __slots__ = ()

    async def next_page(self) -> AsyncPage[T_co, A_co] | None:
        """Fetch the page after this one; None: this was the last.

        Raises:
            APIError: As `Page.next_page`.
        """
        turn: Turn | None = await self._turn.run(self._turn.next())
        return None if turn is None else AsyncPage(turn)


class Pager(Generic[T_co, A_co]):
    """The items of all pages; each iteration begins at the first page."""

    def __init__(
        self, rules: PagedOperation[T_co, A_co], sender: Any, call: Call
    ) -> None:
        self._sender, self._begin = sender, partial(begin, rules.pages, sender, call)
        sender.prepare(call)  # What cannot be sent is an error of the call.

    def __iter__(self) -> Iterator[T_co]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T_co, A_co]]:
        """Yield all pages, each fetched when it is asked for."""
        page: Page[T_co, A_co] | None = self.first_page()
        while page is not None:
            yield page
            page = page.next_page()

    iter_pages = pages

    def first_page(self) -> Page[T_co, A_co]:
        """Fetch the first page: one request."""
        return Page(self._sender.run(self._begin()))


class AsyncPager(Generic[T_co, A_co]):
    """The items of all pages; iterate it without awaiting it first."""

    def __init__(
        self, rules: PagedOperation[T_co, A_co], sender: Any, call: Call
    ) -> None:
        self._sender, self._begin = sender, partial(begin, rules.pages, sender, call)
        sender.prepare(call)

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co, A_co]]:
        return self.first_page().__await__()

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T_co, A_co]]:
        """Yield all pages, each fetched when it is asked for."""
        page: AsyncPage[T_co, A_co] | None = await self.first_page()
        while page is not None:
            yield page
            page = await page.next_page()

    iter_pages = pages

    async def first_page(self) -> AsyncPage[T_co, A_co]:
        """Fetch the first page: one request."""
        return AsyncPage(await self._sender.run(self._begin()))
