"""Pages that are fetched synchronously, and the items of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .base import BaseResource
from .options import GivenOptions
from .page_turn import A, A_co, BasePage, BasePager, PagedOperation, T, T_co, Turn


class Page(BasePage[T_co, A_co]):
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


class Pager(BasePager[T_co, A_co]):
    """The items of all pages; each iteration begins at the first page."""

    @classmethod
    def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: PagedOperation[T, A],
        options: GivenOptions,
        /,
        **values: object,
    ) -> Pager[T, A]:
        """Prepare a call; requests are sent as items are needed."""
        sender, call = resource._begin(operation, options, values)
        made: Pager[T, A] = (
            sender.run(sender.raw(call)) if call.raw else Pager(sender, call)
        )
        return made

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
