"""A response that is read synchronously, item by item.

It sends its request when it is first iterated or entered. It is read once;
leave it early by `close()` or at the end of a `with` block.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Self

import httpx2

from .base import BaseResource
from .events import ServerSentEvent
from .operation import Call
from .options import GivenOptions
from .stream_reading import BaseStream, Choice, S, StreamOperation, T, T_co


class Stream(BaseStream[T_co]):
    """Items of one response, as they arrive."""

    @classmethod
    def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: StreamOperation[T],
        options: GivenOptions,
        /,
        **values: object,
    ) -> Stream[T]:
        """Prepare a call; its request is sent when the stream is read."""
        made: Stream[T] = cls._prepared(
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
    ) -> T | Stream[S]:
        """Make a call, or prepare one that streams."""
        made: T | Stream[S] = cls._chosen(None, resource, choice, options, values)
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
    ) -> T | Stream[S] | Any:
        """Make a call that returns bytes (`kind`), or prepare one that streams."""
        return cls._chosen(kind, resource, choice, options, values)

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        super().__init__(rules, sender, call)
        self._events: Generator[Any, None, None]
        self._events = sender.iterate(self._reading.read())
        self._busy = False
        """Whether a thread waits for an item."""

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        return self._next().data

    def _next(self) -> ServerSentEvent[T_co]:
        self._busy = True
        try:
            if self._reading.closed:
                raise StopIteration
            if not self._reading.opened:
                next(self._events)
            event: ServerSentEvent[T_co] = next(self._events)
            return event
        finally:
            self._busy = False

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
        reading = self._reading
        if not reading.closed and not reading.opened:
            next(self._events, None)
        if not reading.opened:
            raise self._refused("the stream is closed")

    def close(self) -> None:
        """Leave the stream; its connection is given back.

        A thread that reads it meanwhile sees its end.
        """
        self._reading.closed = True
        self._sender.run(self._reading.close(awaited=self._busy))

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
