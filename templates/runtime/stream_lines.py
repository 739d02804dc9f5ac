"""Streams of one JSON value a line, or of RFC 7464 records."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import Any, Final

from .errors import StreamError
from .events import ServerSentEvent
from .json_pieces import Values
from .lines import Lines
from .media import is_json
from .media_lines import is_json_lines
from .stream_reading import Items, Reading, StreamRule

_LOG: Final = logging.getLogger(__name__.partition("._runtime")[0])
_MARK: Final = b"\x1e"


class LineStream(StreamRule):
    """A JSON value a line: `type` is the type of an item."""

    _: KW_ONLY
    media_type: str = "application/x-ndjson"
    or_json: bool = True
    """Whether a response that says it is JSON is taken for lines of it: servers mix
    them up. False where JSON is another response of the operation."""

    def accepts(self, media_type: str) -> bool:
        if super().accepts(media_type) or is_json_lines(media_type):
            return True
        return self.or_json and is_json(media_type)

    def items(self, reading: Reading) -> Items:
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
        text = piece.strip(_MARK + b" \t\r\n")
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
        self._records: _Records | None = None
        self._began = False

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        """Yield the items of a chunk; a mark at the start says that there are records.

        Whatever media type was promised: no line of JSON begins so.
        """
        if not self._began and (start := chunk.lstrip()):
            self._began = True
            if start.startswith(_MARK):
                self._records = _Records(self._reading, self._annotation)
        if self._records is not None:
            yield from self._records.feed(chunk)
            self.done = self._records.done
            return
        for line in self._lines.feed(chunk):
            yield from self.item(line)
            if self.done:
                return

    def finish(self) -> Iterator[ServerSentEvent[Any]]:
        if self._records is not None:
            yield from self._records.finish()
        else:
            yield from self.item(self._lines.finish())


class _Records(ValueItems):
    """Texts with a mark before each, which may be of several lines (RFC 7464).

    One that is no JSON, or was cut off, is left out where another follows, and that is
    logged (section 2.3); with strict reading, and at the end, it is an error.
    """

    def __init__(self, reading: Reading, annotation: Any) -> None:
        super().__init__(reading, annotation)
        self._values = Values(reading.limits.event_bytes, bare=True)
        self._broken: StreamError | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        first, *others = chunk.split(_MARK)
        yield from self._take(first)
        for piece in others:
            yield from self._rest()
            self._leave_out()
            self._values = Values(self._reading.limits.event_bytes, bare=True)
            yield from self._take(piece)

    def finish(self) -> Iterator[ServerSentEvent[Any]]:
        """Yield what the end of the stream ends."""
        yield from self._rest()
        if self._broken is not None:
            raise self._broken

    def _take(self, piece: bytes) -> Iterator[ServerSentEvent[Any]]:
        if self._broken is not None:
            return
        for value in self._values.feed(piece):
            yield from self._read(value)
            if self.done or self._broken is not None:
                return

    def _rest(self) -> Iterator[ServerSentEvent[Any]]:
        """Yield what the next mark, or the end of the stream, ends.

        A number or a word without white space behind it may be a part of one: parsers
        must not take it (section 2.4).
        """
        if self.done or self._broken is not None:
            return
        rest = self._values.finish().strip()
        if rest[:1] in b'"[{':
            yield from self._read(rest)
        else:
            text = rest.decode("utf-8", "replace")
            self._broken = self._reading.error("an item is cut off", text)

    def _read(self, value: bytes) -> Iterator[ServerSentEvent[Any]]:
        try:
            yield from self.item(value)
        except StreamError as error:
            self._broken = error

    def _leave_out(self) -> None:
        broken, self._broken = self._broken, None
        if broken is None:
            return
        if self._reading.strict:
            raise broken
        _LOG.warning("%s; it is left out", broken)
