"""Stand-ins for operations that stream."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Generic, Self, TypeVar, get_args

import httpx2

from .fakes import Fake, json_content
from .operation import Call

T = TypeVar("T")
S = TypeVar("S")


class StreamFake(Fake[Iterable[S]], Generic[S]):
    """Stands in for an operation that streams items of `S`."""

    streams = True

    def items(self, *items: S, delay: float = 0.0) -> Self:
        """Stream items, each after `delay` seconds, and end as the document says."""

        def respond(_request: httpx2.Request, call: Call) -> httpx2.Response:
            operation: Any = call.operation
            rule = operation.stream
            pieces = [_piece(rule, item) for item in items]
            ends = [_framed(rule, end.encode()) for end in rule.ends[:1]]
            return httpx2.Response(
                200,
                headers={"Content-Type": rule.media_type},
                stream=_Delayed([*pieces, *ends], delay),
            )

        return self._then(respond, 0.0)


class ChoiceFake(Fake[T], Generic[T, S]):
    """Stands in for an operation that returns `T`, or streams `S` if it is asked to."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.stream: StreamFake[S] = StreamFake(place)
        """What happens where the call streams."""

    def made(self) -> list[Fake[Any]]:
        """Return another of this kind, and the one of its stream."""
        one = type(self)(self.place)
        one.stream.calls = one.calls
        return [one, one.stream]


class _Delayed(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Pieces of content, each after some seconds."""

    def __init__(self, pieces: Iterable[bytes], delay: float) -> None:
        self._pieces = list(pieces)
        self._delay = delay

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            time.sleep(self._delay)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import asyncio

        for piece in self._pieces:
            await asyncio.sleep(self._delay)
            yield piece


def _piece(rule: Any, item: object) -> bytes:
    """Return an item as it is on the wire: an event, or a line."""
    data = json_content(item)
    if isinstance(item, str) and rule.type() is str:
        data = item.encode()
    named = getattr(rule, "by_event", {})
    for name, kind in named.items():
        if _is_of(item, kind()):
            return f"event: {name}\n".encode() + _framed(rule, data)
    return _framed(rule, data)


def _framed(rule: Any, data: bytes) -> bytes:
    if hasattr(rule, "by_event"):
        lines = b"".join(b"data: " + line + b"\n" for line in data.split(b"\n"))
        return lines + b"\n"
    return data + b"\n"


def _is_of(item: object, annotation: Any) -> bool:
    """Whether an item is of a class, or of one of several."""
    if isinstance(annotation, type):
        return isinstance(item, annotation)
    return any(_is_of(item, one) for one in get_args(annotation))
