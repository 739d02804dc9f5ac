"""Responses that are read item by item, whatever their items are.

A stream sends its request when it is first iterated, entered or awaited. It is read
once; leave it early by `close()` or at the end of a `with` block. `stream_events.py`
and `stream_lines.py` say how bytes become items.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from dataclasses import KW_ONLY
from functools import cached_property
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import httpx2

from .errors import InvalidArgumentError
from .events import ServerSentEvent
from .operation import Call, Rules
from .options import RequestOptions
from .request import PreparedRequest
from .stream_reading import Reading, StreamRule

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class StreamOperation(Rules, Generic[T]):
    """An operation whose response is a stream of `T`."""

    _: KW_ONLY
    stream: StreamRule
    last_event_id: str | None = None
    """The argument that says from where on, if there is one."""

    def call(self, sender: Any, call: Call) -> Stream[T]:
        """Prepare a call; its request is sent when the stream is read."""
        if call.raw:
            response: Stream[T] = sender.run(sender.raw(call))
            return response
        return Stream(self, sender, call)

    def call_async(self, sender: Any, call: Call) -> AsyncStream[T]:
        """Prepare an asynchronous call, likewise."""
        if call.raw:
            response: AsyncStream[T] = sender.run(sender.raw(call))
            return response
        return AsyncStream(self, sender, call)

    @cached_property
    def accepted(self) -> str:
        """The media type of the stream."""
        return self.stream.media_type


class _Stream(Generic[T_co]):
    """What streams have in common, however they are read."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        self._rules = rules
        self._sender = sender
        self._call = call
        prepared: PreparedRequest = sender.prepare(call)
        decoder = sender.decoder(prepared)
        self._reading = Reading(rules.stream, prepared, decoder, sender)

    @property
    def complete(self) -> bool | None:
        """Whether the server said that the stream is complete.

        None where the document names nothing by which a server would say so.
        """
        return self._reading.complete

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that had one."""
        return self._reading.last_event_id

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before connecting again, where an event says so."""
        return self._reading.retry

    def _refused(self, reason: str) -> InvalidArgumentError:
        return InvalidArgumentError(f"{self._reading.prepared.place}: {reason}")

    def _again(self) -> Call:
        """Return the call that goes on after the last event.

        Raises:
            InvalidArgumentError: It would not, or might do the work anew.
        """
        seen = self.last_event_id
        if self._rules.method != "GET":
            method = self._rules.method
            raise self._refused(f"{method} is not repeated: it may do its work anew")
        if seen is None:
            raise self._refused("no event had an id to go on from")
        if self._rules.last_event_id is not None:
            return self._call.changed({self._rules.last_event_id: seen})
        options = self._call.options or RequestOptions()
        headers = {**options.extra_headers, "Last-Event-ID": seen}
        again = options.changed(extra_headers=headers)
        return Call(self._call.operation, self._call.values, again)


class Stream(_Stream[T_co]):
    """Items of one response, as they arrive."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        super().__init__(rules, sender, call)
        self._events: Generator[ServerSentEvent[T_co], None, None]
        self._events = sender.iterate(self._reading.read())

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        return self._next().data

    def _next(self) -> ServerSentEvent[T_co]:
        if self._reading.closed:
            raise StopIteration
        return next(self._events)

    def events(self) -> Iterator[ServerSentEvent[T_co]]:
        """Iterate whole events: `data` with its name, its id and its raw text."""
        while True:
            try:
                event = self._next()
            except StopIteration:
                return
            yield event

    def until_done(self) -> Self:
        """Read what is left, and return the stream."""
        for _ in self:
            pass
        return self

    @property
    def response(self) -> httpx2.Response:
        """Status and headers of the response, which is asked for if need be."""
        self._open()
        return self._reading.seen()

    def reconnect(self) -> Stream[T_co]:
        """Return a stream of what follows the last event; this one is closed.

        Raises:
            InvalidArgumentError: The method is not GET, or no event had an id.
        """
        call = self._again()
        self.close()
        return Stream(self._rules, self._sender, call)

    def _open(self) -> None:
        if not self._reading.opened:
            self._sender.run(self._reading.open())

    def close(self) -> None:
        """Leave the stream; its connection is given back."""
        self._reading.closed = True
        self._sender.run(self._reading.close())

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(_Stream[T_co]):
    """Items of one response, as they arrive; iterate it without awaiting it first."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        super().__init__(rules, sender, call)
        self._events: AsyncGenerator[ServerSentEvent[T_co], None] | None = None
        self._busy = False
        """Whether a task reads it."""

    def __await__(self) -> Generator[Any, Any, Self]:
        return self.__aenter__().__await__()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        return (await self._next()).data

    async def _next(self) -> ServerSentEvent[T_co]:
        if self._reading.closed:
            raise StopAsyncIteration
        if self._events is None:
            self._events = self._reading.read()
        self._busy = True
        try:
            step = self._events.asend(None)
            event: ServerSentEvent[T_co] = await self._sender.run(step)
            return event
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
        if self._events is not None and not self._busy:
            await self._events.aclose()
        await self._reading.close()

    close = aclose

    async def __aenter__(self) -> Self:
        if not self._reading.opened:
            await self._sender.run(self._reading.open())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
