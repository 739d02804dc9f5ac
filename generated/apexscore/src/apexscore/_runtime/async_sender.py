"""Calls that are awaited."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
)
from typing import Any, TypeVar

import httpx2

from .calls import Calls, cut
from .errors import APIError
from .intake import Clock
from .request import PreparedRequest

T = TypeVar("T")


class AsyncSender(Calls):
    """Leaves coroutines to the loop, whose import only who calls it pays for."""

    waits = True

    def connections(self) -> Any:
        import asyncio

        return self.client._shared.get(asyncio.get_running_loop())

    async def run(self, steps: Coroutine[Any, Any, T]) -> T:
        try:
            return await steps
        except APIError as error:
            cut(error)
            raise

    async def iterate(self, items: AsyncGenerator[T, None]) -> AsyncIterator[T]:
        try:
            async for item in items:
                yield item
        except APIError as error:
            cut(error)
            raise
        finally:
            await items.aclose()

    async def received(
        self, response: httpx2.Response, clock: Clock
    ) -> AsyncIterator[bytes]:
        raw = response.aiter_raw()
        while True:
            clock.resume()
            piece = await _within(clock.left(), anext(raw, None), clock.failure)
            if piece is None:
                return
            yield piece

    async def transmit(
        self,
        prepared: PreparedRequest,
        send: Any,
        opened: list[httpx2.Response],
        request: httpx2.Request,
        /,
    ) -> httpx2.Response:
        seconds = _head_seconds(prepared)
        response: httpx2.Response = await _within(seconds, send(request), _late_head)
        opened.append(response)
        return response

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)

    async def close(self, response: httpx2.Response) -> None:
        await response.aclose()


def _head_seconds(prepared: PreparedRequest) -> float | None:
    """Return the seconds in which a response must have begun: those of all phases.

    None where the content is streamed, which may take its time.
    """
    timeout = prepared.timeout
    phases = (timeout.pool, timeout.connect, timeout.write, timeout.read)
    given = [phase for phase in phases if phase is not None]
    bounded = len(given) == len(phases) and not prepared.streamed
    return sum(given) if bounded else None


def _late_head() -> httpx2.ReadTimeout:
    return httpx2.ReadTimeout("the head of the response comes too slowly")


async def _within(
    seconds: float | None,
    action: Awaitable[T],
    failure: Callable[[], httpx2.ReadTimeout],
) -> T:
    """Await something, for so many seconds at most."""
    import asyncio

    scope = asyncio.timeout(seconds)
    try:
        async with scope:
            return await action
    except TimeoutError:
        if not scope.expired():
            raise
    raise failure()
