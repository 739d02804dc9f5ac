"""Operations that return bytes, or stream where a flag of the call says so."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Generic, TypeVar

from .binary import BinaryOperation
from .binary_response import AsyncBinaryResponse, BinaryResponse
from .operation import Call
from .stream import AsyncStream, Stream
from .stream_choice import StreamFlag
from .stream_reading import StreamRule

T = TypeVar("T")
S = TypeVar("S")


class BinaryStreamChoice(Generic[T, S]):
    """An operation that returns bytes or `T`, or a stream of `S` by its flag."""

    def __init__(
        self, rules: BinaryOperation[T], stream: StreamRule, argument: str, **more: Any
    ) -> None:
        self._flag: StreamFlag[S] = StreamFlag(rules, stream, argument, **more)
        self._rules = rules

    def call(self, sender: Any, call: Call) -> T | BinaryResponse | Stream[S]:
        """Make a call, or prepare one that streams."""
        streams, call = self._flag.chosen(call)
        if streams:
            return self._flag.streamed.call(sender, call)
        return self._rules.call(sender, call)

    def call_async(
        self, sender: Any, call: Call
    ) -> Coroutine[Any, Any, T | AsyncBinaryResponse] | AsyncStream[S]:
        """Make an asynchronous call, or prepare one that streams."""
        streams, call = self._flag.chosen(call)
        if streams:
            return self._flag.streamed.call_async(sender, call)
        return self._rules.call_async(sender, call)
