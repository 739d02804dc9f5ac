"""A response that is read asynchronously, item by item.

It sends its request when it is first iterated, entered or awaited. It is read once;
leave it early by `aclose()` or at the end of an `async with` block.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Generator
from contextlib import suppress
from typing import Any, Self

import httpx2

from .base import BaseResource
from .events import ServerSentEvent
from .operation import Call
from .options import GivenOptions
from .stream_reading import BaseStream, Choice, S, StreamOperation, T, T_co


class AsyncStream(BaseStream[T_co]):
    """Items of one response, as they arrive; iterate it without awaiting it first."""

    @classmethod
    def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: StreamOperation[T],
        options: GivenOptions,
        /,
        **values: object,
    ) -> AsyncStream[T]:
        """Prepare a call; its request is sent when the stream is read."""
        made: AsyncStream[T] = cls._prepared(
            operation, *resource._begin(operation, options, values)
        )
        return made

    @classmethod
    def chosen(
        cls,
        resource: BaseResource[Any, Any],
        choice: Choice[T, S],
        options: GivenOptions,
        /,
        **values: object,
    ) -> Coroutine[Any, Any, T] | AsyncStream[S]:
        """Make a call, or prepare one that streams."""
        made: Coroutine[Any, Any, T] | AsyncStream[S] = cls._chosen(
            None, resource, choice, options, values
        )
        return made

    @classmethod
    def or_bytes(
        cls,
        kind: Any,
        resource: BaseResource[Any, Any],
        choice: Choice[T, S],
        options: GivenOptions,
        /,
        **values: object,
    ) -> Coroutine[Any, Any, T] | AsyncStream[S] | Any:
        """Make a call that returns bytes (`kind`), or prepare one that streams."""
        return cls._chosen(kind, resource, choice, options, values)

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        super().__init__(rules, sender, call)
        self._events: AsyncGenerator[Any, None] = self._reading.read()
        self._busy = False
        """Whether a task reads or leaves it."""

    def __await__(self) -> Generator[Any, Any, Self]:
        return self.__aenter__().__await__()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        return (await self._next()).data

    async def _next(self) -> ServerSentEvent[T_co]:
        if self._reading.closed:
            raise StopAsyncIteration
        if not self._reading.opened:
            await self._step()
        event: ServerSentEvent[T_co] = await self._step()
        return event

    async def _step(self) -> Any:
        self._busy = True
        try:
            return await self._sender.run(self._events.asend(None))
        finally:
            self._busy = False

    async def events(self) -> AsyncIterator[ServerSentEvent[T_co]]:
        """Iterate whole events: `data` with its name, its id and its raw text."""
        while True:
            try:
                event = await self._next()
            except StopAsyncIteration:
                return
            yield event

    async def until_done(self) -> Self:
        """Read what is left, and return the stream."""
        async for _ in self:
            pass
        return self

    @property
    def response(self) -> httpx2.Response:
        """Status and headers of the response.

        Raises:
            InvalidArgumentError: Nothing was sent: `await` the stream first.
        """
        if not self._reading.opened:
            raise self._refused("nothing was sent yet: await the stream first")
        return self._reading.seen()

    async def reconnect(self) -> AsyncStream[T_co]:
        """Return a stream of what follows the last event; this one is closed.

        Raises:
            InvalidArgumentError: The method is not GET, or no event had an id.
        """
        call = self._again()
        await self.aclose()
        return AsyncStream(self._rules, self._sender, call)

    async def aclose(self) -> None:
        """Leave the stream; its connection is given back.

        A task that reads it meanwhile sees its end.
        """
        self._reading.closed = True
        if not self._busy:
            self._busy = True  # Another task may leave it meanwhile.
            try:
                await self._events.aclose()
            finally:
                self._busy = False
        await self._reading.close()

    close = aclose

    async def __aenter__(self) -> Self:
        reading = self._reading
        if not reading.closed and not reading.opened:
            with suppress(StopAsyncIteration):
                await self._step()
        if not reading.opened:
            raise self._refused("the stream is closed")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
