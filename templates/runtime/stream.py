"""Responses that are read item by item, whatever their items are.

A stream sends its request when it is first iterated. It is read once; leave it early by
`close()` or at the end of a `with` block. `stream_events.py` and `stream_lines.py` say
how bytes become items.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from dataclasses import KW_ONLY
from functools import cached_property
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

import httpx2
from pydantic import ValidationError

from .deadline import Clock
from .decode import decode, typed
from .errors import (
    APIError,
    APIResponseError,
    ResponseTooLargeError,
    ResponseValidationError,
    UnexpectedResponseError,
)
from .intake import Received, check_encodings, finished
from .lines import TooLongError
from .media import essence
from .operation import Call, Rules
from .pieces import async_pieces, pieces
from .record import Record
from .request import PreparedRequest
from .response import Decoder

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Items(Protocol):
    """Turns the bytes of one response into items."""

    done: bool
    """Whether the server said that nothing follows."""

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """Yield the items that a chunk completes."""

    def finish(self) -> Iterator[Any]:
        """Yield the item that the end of the stream completes."""


class StreamRule(Record):
    """What a stream's items are: `type` is that of an item, or of its data."""

    type: Callable[[], object]
    _: KW_ONLY
    media_type: str

    def accepts(self, media_type: str) -> bool:
        """Whether a response of this media type is the stream."""
        return essence(media_type) == essence(self.media_type)

    def items(self, reading: Reading) -> Items:
        """Return what turns bytes into items."""
        raise NotImplementedError


class StreamOperation(Rules, Generic[T]):
    """An operation whose response is a stream of `T`."""

    _: KW_ONLY
    stream: StreamRule

    def call(self, sender: Any, call: Call) -> Stream[T]:
        """Prepare a call; its request is sent when the stream is iterated."""
        if call.raw:
            response: Stream[T] = sender.raw(call)
            return response
        return Stream(self, sender, call)

    def call_async(self, sender: Any, call: Call) -> AsyncStream[T]:
        """Prepare an asynchronous call, likewise."""
        if call.raw:
            response: AsyncStream[T] = sender.raw(call)
            return response
        return AsyncStream(self, sender, call)

    @cached_property
    def accepted(self) -> str:
        """The media type of the stream."""
        return self.stream.media_type


class Reading:
    """One response that is read as a stream; no I/O."""

    def __init__(
        self, rule: StreamRule, prepared: PreparedRequest, decoder: Decoder, limits: Any
    ) -> None:
        self.prepared = prepared
        self.limits = limits
        self._rule = rule
        self._decoder = decoder
        self._response: httpx2.Response | None = None
        self._items = rule.items(self)
        self._passed = self._mark = 0
        self.clock = self.start()

    def start(self) -> Clock:
        """Begin to count the time of the stream."""
        self.clock = Clock(self.prepared.timeout, whole=False, check=self._check)
        return self.clock

    def _check(self, size: int) -> None:
        """Refuse raw bytes without end that make no item."""
        most = self.limits.event_bytes
        if most is not None and size - self._mark > 2 * most:
            raise TooLongError

    @property
    def done(self) -> bool:
        """Whether the server said that nothing follows."""
        return self._items.done

    def begins(self, response: httpx2.Response) -> bool:
        """Whether a response is the stream, judged by status and media type.

        Raises:
            ResponseTooLargeError: It is, and is compressed too often.
        """
        if not 200 <= response.status_code < 300:
            return False
        sent = response.headers.get("content-type")
        if sent is not None and not self._rule.accepts(sent):
            return False
        check_encodings(response, self.prepared, self.limits)
        self._response = response
        return True

    def failure(self, response: Received) -> APIResponseError:
        """Return the error of a response that is not the stream, its content read."""
        try:
            self._decoder.refuse(response)
        except APIResponseError as error:
            return error
        sent = essence(response.headers.get("content-type", "nothing"))
        return UnexpectedResponseError(
            f"{self.prepared.place}: {response.status_code}: the response is {sent!r},"
            f" and not {self._rule.media_type}",
            response=response,
            body=response.content,
        )

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """Yield the items that a chunk completes.

        Raises:
            TooLongError: An item is over the limit, or much came that makes no item.
        """
        most = self.limits.event_bytes
        self._passed += len(chunk)
        for item in self._items.feed(chunk):
            self._passed, self._mark = 0, self.clock.size
            yield item
        if most is not None and self._passed > 2 * most:
            raise TooLongError

    def too_long(self) -> ResponseTooLargeError:
        """Return the error of an item over the limit."""
        return ResponseTooLargeError(
            f"{self.prepared.place}: an item has more than {self.limits.event_bytes}"
            " bytes (limits.event_bytes)",
            response=self.seen(),
        )

    def finish(self) -> Iterator[Any]:
        """Yield the item that the end of the stream completes."""
        yield from self._items.finish()

    def seen(self) -> httpx2.Response:
        """Return the response as errors show it: without content and credentials."""
        assert self._response is not None
        return finished(self._response, self.prepared, b"")

    def typed(self, text: bytes, annotation: Any) -> object:
        """Return an item's JSON as its type.

        Raises:
            ValueError: It is not JSON.
            ResponseValidationError: It is of another type, and reading is strict.
        """
        where, strict = self.prepared.place, self._decoder.strict
        try:
            return decode(text, annotation, strict=strict, where=where)
        except ValidationError as error:
            failure = self._invalid(error, text.decode("utf-8", "replace"))
        raise failure

    def value(self, data: object, annotation: Any) -> object:
        """Return data that was no JSON as its type, likewise."""
        where, strict = self.prepared.place, self._decoder.strict
        try:
            return typed(data, annotation, strict=strict, where=where)
        except ValidationError as error:
            failure = self._invalid(error, data)
        raise failure

    def _invalid(self, error: ValidationError, body: object) -> ResponseValidationError:
        return ResponseValidationError(
            f"{self.prepared.place}: an item is not as documented:"
            f" {error.error_count()} faults in an item",
            response=self.seen(),
            body=body,
        )


class _Held:
    """What a stream and its generator share; neither holds the other.

    A stream that is dropped then ends at once, and gives its connection back.
    """

    __slots__ = ("closed", "reading", "response")

    def __init__(self) -> None:
        self.closed = self.reading = False
        self.response: httpx2.Response | None = None


def _read(reading: Reading, sender: Any, held: _Held) -> Iterator[Any]:
    prepared = reading.prepared
    response = held.response = sender.open(prepared)
    try:
        if not reading.begins(response):
            raise reading.failure(sender.read(response, prepared))
        for chunk in pieces(response, reading.start()):
            yield from reading.feed(chunk)
            if reading.done:
                return
        yield from reading.finish()
        return
    except TooLongError:
        failure: APIError = reading.too_long()
    except httpx2.RequestError as error:
        if held.closed:
            return  # By another thread.
        failure = sender.failure(prepared, error)
    finally:
        response.close()
    raise failure


async def _read_async(
    reading: Reading, sender: Any, held: _Held
) -> AsyncGenerator[Any, None]:
    prepared = reading.prepared
    response = held.response = await sender.open(prepared)
    try:
        if held.closed:
            return
        if not reading.begins(response):
            raise reading.failure(await sender.read(response, prepared))
        async for chunk in async_pieces(response, reading.start()):
            for item in reading.feed(chunk):
                yield item
            if reading.done:
                return
        for item in reading.finish():
            yield item
        return
    except TooLongError:
        failure: APIError = reading.too_long()
    except httpx2.RequestError as error:
        if held.closed:
            return  # By another task.
        failure = sender.failure(prepared, error)
    finally:
        await response.aclose()
    raise failure


class Stream(Generic[T_co]):
    """Items of one response, as they arrive."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        self._sender = sender
        self._reading = _reading(rules, sender, call)
        self._held = _Held()
        self._items: Iterator[T_co] | None = None

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        if self._items is None:
            self._items = _read(self._reading, self._sender, self._held)
        try:
            return next(self._items)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            failure = error.with_traceback(None)
        raise failure

    def close(self) -> None:
        """Leave the stream; its connection is given back."""
        self._held.closed = True
        if self._held.response is not None:
            self._held.response.close()
        self._items = iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(Generic[T_co]):
    """Items of one response, as they arrive; iterate it without awaiting it first."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        self._sender = sender
        self._reading = _reading(rules, sender, call)
        self._held = _Held()
        self._items: AsyncGenerator[T_co, None] | None = None

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        held = self._held
        if held.closed:
            raise StopAsyncIteration
        if self._items is None:
            self._items = _read_async(self._reading, self._sender, held)
        held.reading = True
        try:
            return await anext(self._items)
        except APIError as error:
            failure = error.with_traceback(None)
        finally:
            held.reading = False
        raise failure

    async def aclose(self) -> None:
        """Leave the stream; its connection is given back.

        A task that reads it meanwhile sees its end.
        """
        held = self._held
        held.closed = True
        if self._items is not None and not held.reading:
            await self._items.aclose()
        if held.response is not None:
            await held.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def _reading(rules: StreamOperation[Any], sender: Any, call: Call) -> Reading:
    prepared: PreparedRequest = sender.prepare(call)
    return Reading(rules.stream, prepared, sender.decoder(prepared), sender.limits)
