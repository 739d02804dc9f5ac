"""Streams of JSON values that follow each other, or of an array that grows.

`application/stream+json` and JSON that is sent in chunks promise no line ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import Any

from .events import ServerSentEvent
from .json_pieces import Values
from .stream_lines import LineStream, ValueItems
from .stream_reading import Items, Reading


class ValueStream(LineStream):
    """JSON values, however they are kept apart: `type` is the type of an item."""

    _: KW_ONLY
    media_type: str = "application/stream+json"

    def items(self, reading: Reading) -> Items:
        return _Values(reading, self.type())


class _Values(ValueItems):
    def __init__(self, reading: Reading, annotation: Any) -> None:
        super().__init__(reading, annotation)
        self._splitter = Values(reading.limits.event_bytes)

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        for piece in self._splitter.feed(chunk):
            yield from self.item(piece)
            if self.done:
                return

    def finish(self) -> Iterator[ServerSentEvent[Any]]:
        yield from self.item(self._splitter.finish())
