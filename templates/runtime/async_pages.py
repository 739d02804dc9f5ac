"""Pages that are fetched asynchronously, and the items of all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from typing import Any

from .base import BaseResource
from .options import GivenOptions
from .page_turn import A, A_co, BasePage, BasePager, PagedOperation, T, T_co, Turn


class AsyncPage(BasePage[T_co, A_co]):
    """One page of an asynchronous call."""

    __slots__ = ()

    async def next_page(self) -> AsyncPage[T_co, A_co] | None:
        """Fetch the page after this one; None: this was the last.

        Raises:
            APIError: What any call raises.
            UnexpectedResponseError: The next page is at another origin, the server
                repeats itself, or there are more pages than the limits allow.
        """
        turn: Turn | None = await self._turn.run(self._turn.next())
        return None if turn is None else AsyncPage(turn)


class AsyncPager(BasePager[T_co, A_co]):
    """The items of all pages; iterate it without awaiting it first."""

    @classmethod
    def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: PagedOperation[T, A],
        options: GivenOptions,
        /,
        **values: object,
    ) -> AsyncPager[T, A]:
        """Prepare a call; requests are sent as items are needed."""
        sender, call = resource._begin(operation, options, values)
        made: AsyncPager[T, A] = (
            sender.run(sender.raw(call)) if call.raw else AsyncPager(sender, call)
        )
        return made

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
