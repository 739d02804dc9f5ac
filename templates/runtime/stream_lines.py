"""Streams of one JSON value a line, or of RFC 7464 records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import Any

from .events import ServerSentEvent
from .lines import Lines
from .media import is_json
from .media_lines import is_json_lines
from .stream_reading import Items, Reading, StreamRule


class LineStream(StreamRule):
    """A JSON value a line: `type` is the type of an item."""

    _: KW_ONLY
    media_type: str = "application/x-ndjson"
    or_json: bool = True
    """Whether a response that says it is JSON is taken for lines of it: servers mix
    them up. False where JSON is another response of the operation."""

    def accepts(self, media_type: str) -> bool:
        """Whether a response of this media type is the stream."""
        if super().accepts(media_type) or is_json_lines(media_type):
            return True
        return self.or_json and is_json(media_type)

    def items(self, reading: Reading) -> Items:
        """Return what turns bytes into items."""
        return _LineItems(reading, self.type())


class ValueItems:
    """Reads pieces of JSON, each a value, as items."""

    done = False

    def __init__(self, reading: Reading, annotation: Any) -> None:
        self._reading = reading
        self._annotation = annotation
        self._ends = {text.strip().encode() for text in reading.rule.ends}

    def item(self, piece: bytes) -> Iterator[ServerSentEvent[Any]]:
        """Yield the item of one piece; white space is none."""
        text = piece.strip(b"\x1e \t\r\n")
        if not text:
            return
        if text in self._ends or text.strip(b'"') in self._ends:
            self.done = True
            return
        reading = self._reading
        try:
            data = reading.typed(text, self._annotation, reading.strict)
        except ValueError as error:
            reason = f"an item is not JSON: {error}"
        else:
            yield ServerSentEvent(data=data, raw=text.decode("utf-8", "replace"))
            return
        raise reading.error(reason, text.decode("utf-8", "replace"))


class _LineItems(ValueItems):
    def __init__(self, reading: Reading, annotation: Any) -> None:
        super().__init__(reading, annotation)
        self._lines = Lines(reading.limits.event_bytes, any_end=False)

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        for line in self._lines.feed(chunk):
            yield from self.item(line)
            if self.done:
                return

    def finish(self) -> Iterator[ServerSentEvent[Any]]:
        yield from self.item(self._lines.finish())
