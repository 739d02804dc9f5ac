"""Lines → server-sent events, as they arrive.

The grammar is the HTML Standard's, section 9.2.6, Interpreting an event stream.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from .lines import Lines, TooLongError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSentEvent(Generic[T]):
    """One event; `data` is of the documented type, `raw` its raw text."""

    data: T
    raw: str
    event: str = "message"
    id: str | None = None
    """The last event ID in force."""
    retry: int | None = None
    """Milliseconds to wait before connecting again, where the event says so."""


@dataclass(slots=True)
class Fields:
    """The fields of one event, before its data has a type."""

    data: str
    event: str
    id: str | None
    retry: int | None


class Events:
    """Reads an event stream; what is left incomplete at its end is no event."""

    def __init__(self, most: int | None) -> None:
        self._lines = Lines(most, any_end=True)
        self._most = most
        self._first = True
        self._size = 0
        self._id: str | None = None
        self.last_event_id: str | None = None
        """The last event ID in force, also of events without data."""
        self.retry: int | None = None
        """Milliseconds to wait before connecting again."""
        self._begin()

    def _begin(self) -> None:
        self._data: list[str] = []
        self._event = ""
        self._retry: int | None = None
        self._size = 0

    def feed(self, chunk: bytes) -> Iterator[Fields]:
        """Give the events that a chunk completes."""
        for line in self._lines.feed(chunk):
            if self._first:
                self._first = False
                line = line.removeprefix(codecs.BOM_UTF8)
            if line:
                self._size += len(line)
                if self._most is not None and self._size > self._most:
                    raise TooLongError
                self._take(line.decode("utf-8", "replace"))
                continue
            self.last_event_id = self._id
            if self._data:
                yield Fields(
                    "\n".join(self._data),
                    self._event or "message",
                    self._id,
                    self._retry,
                )
            self._begin()

    def _take(self, line: str) -> None:
        """Process one line: `field: value`, or a comment."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = self.retry = int(value[:12])
            case _:
                pass  # A comment or a field that nobody defines: ignored.
