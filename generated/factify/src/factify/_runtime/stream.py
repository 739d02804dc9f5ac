"""Answers that are read item by item: server-sent events, JSON lines, bytes.

A stream sends its request when it is first iterated. It is read once; leave it early by
`close()` or at the end of a `with` block.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar, get_args

import httpx2
from pydantic import ValidationError

from .deadline import Clock
from .decode import decode, parse_json
from .errors import (
    APIConnectionError,
    APIError,
    APIResponseError,
    ResponseTooLargeError,
    ResponseValidationError,
    StreamError,
    UnexpectedResponseError,
)
from .events import Events, Fields, ServerSentEvent
from .intake import finished
from .lines import Lines, TooLongError
from .media import essence, is_json, is_json_lines
from .operation import ByteStream, EventStream, JsonStream
from .options import Limits
from .pieces import async_pieces, pieces
from .request import Draft
from .response import Judge

T_co = TypeVar("T_co", covariant=True)

_END = "[DONE]"
"""Data by which many event streams of JSON say that they are complete."""


class Reader:
    """Turns a stream's bytes into items; no I/O."""

    def __init__(self, draft: Draft, judge: Judge, limits: Limits) -> None:
        self.draft = draft
        self._judge = judge
        self._limits = limits
        rule = draft.operation.stream
        self._rule: EventStream | JsonStream | ByteStream = rule or ByteStream()
        self._is_raw = isinstance(self._rule, ByteStream)
        self._annotation: Any = (
            bytes if isinstance(self._rule, ByteStream) else self._rule.type()
        )
        self._by_event: dict[str, Any] = {}
        if isinstance(self._rule, EventStream):
            kinds = self._rule.by_event.items()
            self._by_event = {name: kind() for name, kind in kinds}
        self._events = Events(limits.event_bytes)
        self._lines = Lines(limits.event_bytes, any_end=False)
        self._passed = self._mark = 0
        self._clock = Clock(draft.timeout, whole=False, check=self._check)
        self.done = False
        """Whether the server said that nothing follows."""

    def clock(self) -> Clock:
        """Begin to count the time of the stream."""
        self._clock = Clock(self.draft.timeout, whole=False, check=self._check)
        return self._clock

    def _check(self, size: int) -> None:
        """Refuse raw bytes without end that make no item."""
        most = self._limits.event_bytes
        if most is not None and size - self._mark > 2 * most and not self._is_raw:
            raise TooLongError

    def is_wanted(self, response: httpx2.Response) -> bool:
        """Whether an answer is the stream, judged by status and media type."""
        if not 200 <= response.status_code < 300:
            return False
        sent = response.headers.get("content-type")
        if sent is None or isinstance(self._rule, ByteStream):
            return True
        if isinstance(self._rule, EventStream):
            return essence(sent) == essence(self._rule.media_type)
        return (
            is_json_lines(sent)
            or is_json(sent)
            or (essence(sent) == essence(self._rule.media_type))
        )

    def failure(self, response: httpx2.Response) -> APIResponseError:
        """Give the error of an answer that is not the stream."""
        try:
            self._judge.refuse(response)
        except APIResponseError as error:
            return error
        sent = essence(response.headers.get("content-type", "nothing"))
        return UnexpectedResponseError(
            f"{self.draft.place}: {response.status_code}: the answer is {sent!r},"
            f" and not {self._rule.media_type}",
            response=response,
            body=response.content,
        )

    def feed(self, chunk: bytes, response: httpx2.Response) -> Iterator[Any]:
        """Give the items that a chunk completes.

        Raises:
            TooLongError: An item is over the limit, or much came that makes no item.
            ResponseValidationError: An item is of another type, and reading is strict.
        """
        most = self._limits.event_bytes
        self._passed += len(chunk)
        for item in self._items(chunk, response):
            self._passed, self._mark = 0, self._clock.size
            yield item
        if most is not None and self._passed > 2 * most:
            raise TooLongError

    def _items(self, chunk: bytes, response: httpx2.Response) -> Iterator[Any]:
        if isinstance(self._rule, ByteStream):
            yield chunk
        elif isinstance(self._rule, JsonStream):
            for line in self._lines.feed(chunk):
                yield from self._item(line, response)
        else:
            for fields in self._events.feed(chunk):
                yield from self._event(fields, response)
                if self.done:
                    return

    def too_long(self, response: httpx2.Response) -> ResponseTooLargeError:
        """Return the error of an item over the limit."""
        return ResponseTooLargeError(
            f"{self.draft.place}: an item has more than {self._limits.event_bytes}"
            " bytes (limits.event_bytes)",
            response=finished(response, self.draft, b""),
        )

    def finish(self, response: httpx2.Response) -> Iterator[Any]:
        """Give the item that the end of the stream completes."""
        if isinstance(self._rule, JsonStream):
            yield from self._item(self._lines.finish(), response)

    def _item(self, line: bytes, response: httpx2.Response) -> Iterator[Any]:
        text = line.strip(b"\x1e \t\r\n")
        if not text:
            return
        try:
            data = parse_json(text)
        except ValueError as error:
            reason = f"an item is not JSON: {error}"
        else:
            yield self._typed(data, self._annotation, response)
            return
        raise StreamError(
            f"{self.draft.place}: {reason}",
            response=finished(response, self.draft, b""),
            body=text.decode("utf-8", "replace"),
        )

    def _event(self, fields: Fields, response: httpx2.Response) -> Iterator[Any]:
        annotation = self._by_event.get(fields.event, self._annotation)
        data: object = fields.data
        if annotation is not str:
            if fields.data.strip() == _END:
                self.done = True
                return
            data = self._data(fields.data, annotation, response)
        yield ServerSentEvent(
            data=data,
            raw=fields.data,
            event=fields.event,
            id=fields.id,
            retry=fields.retry,
        )

    def _data(self, text: str, annotation: Any, response: httpx2.Response) -> object:
        """Read the data of an event: JSON, or text, which the type may be or not."""
        try:
            data = parse_json(text.encode())
        except ValueError:
            data = text
        if isinstance(data, str | dict | list) or str not in get_args(annotation):
            return self._typed(data, annotation, response)
        try:  # Where text is as good as JSON, a piece of it may be a number.
            return decode(data, annotation, strict=True, where=self.draft.place)
        except ValidationError:
            return text

    def _typed(
        self, data: object, annotation: Any, response: httpx2.Response
    ) -> object:
        if annotation is object:
            return data
        strict = self._judge.strict
        try:
            return decode(data, annotation, strict=strict, where=self.draft.place)
        except ValidationError as error:
            reason = f"{error.error_count()} faults in an item"
        raise ResponseValidationError(
            f"{self.draft.place}: an item is not as documented: {reason}",
            response=finished(response, self.draft, b""),
            body=data,
        )


class _Held:
    """What a stream and its generator share; neither holds the other.

    A stream that is dropped then ends at once, and gives its connection back.
    """

    __slots__ = ("closed", "reading", "response")

    def __init__(self) -> None:
        self.closed = self.reading = False
        self.response: httpx2.Response | None = None


Failure: TypeAlias = Callable[[Draft, httpx2.RequestError], APIConnectionError]


def _read(
    reader: Reader, start: Callable[[], httpx2.Response], failure: Failure, held: _Held
) -> Iterator[Any]:
    response = held.response = start()
    try:
        for chunk in pieces(response, reader.clock()):
            yield from reader.feed(chunk, response)
            if reader.done:
                return
        yield from reader.finish(response)
        return
    except TooLongError:
        failed: APIError = reader.too_long(response)
    except httpx2.RequestError as error:
        if held.closed:
            return  # By another thread.
        failed = failure(reader.draft, error)
    finally:
        response.close()
    raise failed


async def _read_async(
    reader: Reader,
    start: Callable[[], Awaitable[httpx2.Response]],
    failure: Failure,
    held: _Held,
) -> AsyncGenerator[Any, None]:
    response = held.response = await start()
    try:
        if held.closed:
            return
        async for chunk in async_pieces(response, reader.clock()):
            for item in reader.feed(chunk, response):
                yield item
            if reader.done:
                return
        for item in reader.finish(response):
            yield item
        return
    except TooLongError:
        failed: APIError = reader.too_long(response)
    except httpx2.RequestError as error:
        if held.closed:
            return  # By another task.
        failed = failure(reader.draft, error)
    finally:
        await response.aclose()
    raise failed


class Stream(Generic[T_co]):
    """Items of one answer, as they arrive."""

    def __init__(
        self,
        reader: Reader,
        start: Callable[[], httpx2.Response],
        failure: Failure,
    ) -> None:
        self._reader = reader
        self._start = start
        self._failure = failure
        self._held = _Held()
        self._items: Iterator[T_co] | None = None

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        if self._items is None:
            self._items = _read(self._reader, self._start, self._failure, self._held)
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
    """Items of one answer, as they arrive; iterate it without awaiting it first."""

    def __init__(
        self,
        reader: Reader,
        start: Callable[[], Awaitable[httpx2.Response]],
        failure: Failure,
    ) -> None:
        self._reader = reader
        self._start = start
        self._failure = failure
        self._held = _Held()
        self._items: AsyncGenerator[T_co, None] | None = None

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        if self._held.closed:
            raise StopAsyncIteration
        if self._items is None:
            self._items = _read_async(
                self._reader, self._start, self._failure, self._held
            )
        self._held.reading = True
        try:
            return await anext(self._items)
        except APIError as error:
            failure = error.with_traceback(None)
        finally:
            self._held.reading = False
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
