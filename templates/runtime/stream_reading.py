"""A response that is read as a stream: from bytes to items.

`stream_events.py`, `stream_lines.py` and `stream_values.py` say how those come about.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import KW_ONLY
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

import httpx2
from pydantic_core import ValidationError

from .base import BaseResource
from .decode import decode, parse_json, typed
from .errors import (
    APIError,
    APIResponseError,
    InvalidArgumentError,
    ResponseTooLargeError,
    ResponseValidationError,
    StreamError,
    UnexpectedResponseError,
)
from .events import ServerSentEvent
from .intake import Clock, Received, head, pieces
from .lines import TooLongError
from .media import content_type, essence, is_json
from .operation import Call, Operation, Rules
from .options import GivenOptions, RequestOptions
from .record import Record
from .request import PreparedRequest
from .response import Decoder
from .stream_clock import StreamClock

T = TypeVar("T")
S = TypeVar("S")
T_co = TypeVar("T_co", covariant=True)


class Items(Protocol):
    """Turns the bytes of one response into items.

    `feed` yields those that a chunk completes, each with what it came in, `finish` the
    one that the end of the stream completes.
    """

    done: bool
    """Whether the server said that nothing follows."""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]: ...

    def finish(self) -> Iterator[ServerSentEvent[Any]]: ...


class StreamRule(Record):
    """What a stream's items are: `type` is that of an item, or of its data."""

    type: Callable[[], object]
    _: KW_ONLY
    media_type: str
    ends: tuple[str, ...] = ()
    """Documented data that ends the stream and is no item."""

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
    last_event_id: str | None = None
    """The argument that says from where on, if there is one."""

    @cached_property
    def accepted(self) -> str:
        return self.stream.media_type


class Choice(Protocol[T, S]):
    """An operation that streams where its flag says so (`stream_choice.py`)."""

    @property
    def rules(self) -> Operation[T]: ...
    def chosen(self, call: Call) -> tuple[StreamOperation[S] | None, Call]: ...


class Reading:
    """One response that is read as a stream."""

    def __init__(
        self, rule: StreamRule, prepared: PreparedRequest, decoder: Decoder, sender: Any
    ) -> None:
        self.rule = rule
        self.prepared = prepared
        self.limits = sender.limits
        self.opened = self.closed = False
        self.last_event_id: str | None = None
        self.retry: int | None = None
        self.strict = decoder.strict
        self._decoder = decoder
        self._sender = sender
        self._response: httpx2.Response | None = None
        self._items = rule.items(self)
        self._passed = self._mark = 0

    async def _open(self) -> None:
        """Send the request; what is not the stream is read, and raised."""
        prepared, sender = self.prepared, self._sender
        response: httpx2.Response = await sender.send(prepared, whole=False)
        self._response = response
        try:
            if not self._begins(response):
                raise self._failure(await sender.read(response, prepared))
            self.opened = True
            return
        except httpx2.RequestError as error:
            failure = sender.failure(prepared, error)
        finally:
            if not self.opened:
                await self.close()
        raise failure

    async def read(self) -> AsyncGenerator[ServerSentEvent[Any] | None, None]:
        """Open the response, yield None, and then the items.

        Whoever drops a stream drops this, which closes the response in any case.
        """
        await self._open()
        response, prepared = self._response, self.prepared
        assert response is not None
        try:
            yield None
            if self.closed:
                return
            clock = StreamClock(prepared.timeout, self._check)
            async for chunk in pieces(response, prepared, clock, self._sender):
                for item in self._feed(chunk, clock):
                    yield item
                if self._items.done:
                    return
            if self.closed:
                return  # What was cut off is no item.
            for item in self._items.finish():
                yield item
            return
        except TooLongError:
            failure: APIError = ResponseTooLargeError(
                f"{self.prepared.place}: an item has more than"
                f" {self.limits.event_bytes} bytes (limits.event_bytes)",
                response=self.seen(),
            )
        except httpx2.RequestError as error:
            if self.closed:
                return  # By another thread or task.
            failure = self._sender.failure(self.prepared, error)
        finally:
            await self.close()
        raise failure

    async def close(self, *, awaited: bool = False) -> None:
        """Give the connection back; `awaited`: another thread waits for content."""
        if self._response is not None:
            if awaited:
                self._sender.wake(self._response)
            await self._sender.close(self._response)

    def _check(self, size: int) -> None:
        """Refuse raw bytes without end that make no item."""
        most = self.limits.event_bytes
        if most is not None and size - self._mark > 2 * most:
            raise TooLongError

    @property
    def complete(self) -> bool | None:
        """Whether the documented end came; None: there is none that is known."""
        if self._items.done:
            return True
        return False if self.rule.ends else None

    def _begins(self, response: httpx2.Response) -> bool:
        """Whether a response is the stream, judged by status and media type."""
        if not 200 <= response.status_code < 300:
            return False
        sent = content_type(response.headers)
        return sent is None or self.rule.accepts(sent)

    def _failure(self, response: Received) -> APIResponseError:
        """Return the error of a response that is not the stream, its content read."""
        try:
            self._decoder.refuse(response)
        except APIResponseError as error:
            return error
        sent = response.sent_type or "nothing"
        body: object = response.text
        if is_json(sent):
            with suppress(ValueError):
                body = parse_json(response.content)
        return UnexpectedResponseError(
            f"{self.prepared.place}: {response.status_code}:"
            f" the response is {essence(sent)!r}, and not {self.rule.media_type}",
            response=response.shown,
            body=body,
        )

    def _feed(self, chunk: bytes, clock: Clock) -> Iterator[ServerSentEvent[Any]]:
        most = self.limits.event_bytes
        self._passed += len(chunk)
        for item in self._items.feed(chunk):
            self._passed, self._mark = 0, clock.size
            yield item
        if most is not None and self._passed > 2 * most:
            raise TooLongError

    def seen(self) -> httpx2.Response:
        """Return the response as callers see it: without content and credentials."""
        assert self._response is not None
        return head(self._response, self.prepared)

    def error(self, reason: str, body: object, event: str | None = None) -> StreamError:
        """Return the error of an item that says so, or that cannot be read."""
        failure = StreamError(
            f"{self.prepared.place}: {reason}", response=self.seen(), body=body
        )
        failure.__dict__["event"] = event
        return failure

    def typed(self, text: bytes, annotation: Any, strict: bool) -> object:
        """Return an item's JSON as its type."""
        try:
            return decode(text, annotation, strict=strict, where=self.prepared.place)
        except ValidationError as error:
            failure = self._invalid(error, text.decode("utf-8", "replace"))
        raise failure

    def value(self, data: object, annotation: Any, strict: bool) -> object:
        """Return data that was no JSON as its type, likewise."""
        try:
            return typed(data, annotation, strict=strict, where=self.prepared.place)
        except ValidationError as error:
            failure = self._invalid(error, data)
        raise failure

    def _invalid(self, error: ValidationError, body: object) -> ResponseValidationError:
        error.__traceback__ = None
        return ResponseValidationError(
            f"{self.prepared.place}: an item is not as documented:"
            f" {error.error_count()} faults in an item",
            response=self.seen(),
            body=body,
        )


class BaseStream(Generic[T_co]):
    """What streams have in common, however they are read."""

    def __init__(self, rules: StreamOperation[T_co], sender: Any, call: Call) -> None:
        self._rules = rules
        self._sender = sender
        self._call = call
        prepared: PreparedRequest = sender.prepare(call)
        decoder = sender.decoder(prepared)
        self._reading = Reading(rules.stream, prepared, decoder, sender)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._rules.place}: iterate it>"

    @classmethod
    def _prepared(cls, rules: StreamOperation[Any], sender: Any, call: Call) -> Any:
        """Return a stream, or the response itself where that is asked for."""
        return sender.run(sender.raw(call)) if call.raw else cls(rules, sender, call)

    @classmethod
    def _chosen(
        cls,
        kind: Any,
        resource: BaseResource[Any, Any],
        choice: Choice[Any, Any],
        options: GivenOptions,
        values: Mapping[str, object],
    ) -> Any:
        """Return a stream, or else what the call returns: bytes by `kind`."""
        sender, call = resource._begin(choice.rules, options, values)
        streamed, call = choice.chosen(call)
        if streamed is not None:
            return cls._prepared(streamed, sender, call)
        steps = sender.value(call) if kind is None else kind.called(sender, call)
        return sender.run(steps)

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
