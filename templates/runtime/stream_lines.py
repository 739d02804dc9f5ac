"""Streams of one JSON value a line, or of RFC 7464 records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import Any

from .errors import StreamError
from .lines import Lines
from .media import is_json, is_json_lines
from .stream import Items, Reading, StreamRule


class LineStream(StreamRule):
    """A JSON value a line: `type` is the type of an item."""

    _: KW_ONLY
    media_type: str = "application/x-ndjson"

    def accepts(self, media_type: str) -> bool:
        """Whether a response of this media type is the stream; servers mix them up."""
        return (
            is_json_lines(media_type)
            or is_json(media_type)
            or super().accepts(media_type)
        )

    def items(self, reading: Reading) -> Items:
        """Return what turns bytes into items."""
        return _LineItems(reading, self.type())


class _LineItems:
    done = False

    def __init__(self, reading: Reading, annotation: Any) -> None:
        self._reading = reading
        self._annotation = annotation
        self._lines = Lines(reading.limits.event_bytes, any_end=False)

    def feed(self, chunk: bytes) -> Iterator[Any]:
        for line in self._lines.feed(chunk):
            yield from self._item(line)

    def finish(self) -> Iterator[Any]:
        yield from self._item(self._lines.finish())

    def _item(self, line: bytes) -> Iterator[Any]:
        text = line.strip(b"\x1e \t\r\n")
        if not text:
            return
        try:
            item = self._reading.typed(text, self._annotation)
        except ValueError as error:
            reason = f"an item is not JSON: {error}"
        else:
            yield item
            return
        raise StreamError(
            f"{self._reading.prepared.place}: {reason}",
            response=self._reading.seen(),
            body=text.decode("utf-8", "replace"),
        )
