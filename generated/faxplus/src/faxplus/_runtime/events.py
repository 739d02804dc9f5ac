"""Bytes → lines → server-sent events, as they arrive.

The grammar is the HTML Standard's, section 9.2.6, Interpreting an event stream.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


class TooLongError(Exception):
    """A line or an event has more bytes than allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSentEvent(Generic[T]):
    """One event; `data` is of the documented type, `raw` its text as it came."""

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


class Lines:
    """Cuts bytes into lines; ends are LF, and with `any_end` CR and CRLF as well."""

    def __init__(self, most: int | None, *, any_end: bool) -> None:
        self._most = most
        self._any_end = any_end
        self._rest = bytearray()
        self._after_cr = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Give the lines that a chunk completes.

        Raises:
            TooLongError: A line is over the limit, complete or not.
        """
        if self._any_end:
            chunk = self._unified(chunk)
        if b"\n" not in chunk:
            self._keep(chunk)
            return
        first, *others = chunk.split(b"\n")
        self._keep(first)
        complete = [bytes(self._rest), *others[:-1]]
        self._rest = bytearray()
        for line in complete:
            yield self._checked(line)
        self._keep(others[-1])

    def finish(self) -> bytes:
        """Give what stands after the last line end."""
        return bytes(self._rest)

    def _unified(self, chunk: bytes) -> bytes:
        """Turn CRLF and CR into LF; a CR at the end may be half of a CRLF."""
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
        if chunk:
            self._after_cr = chunk.endswith(b"\r")
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _keep(self, piece: bytes) -> None:
        self._rest += piece
        self._checked(self._rest)

    def _checked(self, line: bytes | bytearray) -> bytes:
        if self._most is not None and len(line) > self._most:
            raise TooLongError
        return bytes(line) if isinstance(line, bytearray) else line


class Events:
    """Reads an event stream; what is left incomplete at its end is no event."""

    def __init__(self, most: int | None) -> None:
        self._lines = Lines(most, any_end=True)
        self._most = most
        self._first = True
        self._size = 0
        self._id: str | None = None
        self._begin()

    def _begin(self) -> None:
        self._data: list[str] = []
        self._event = ""
        self._retry: int | None = None
        self._size = 0

    def feed(self, chunk: bytes) -> Iterator[Fields]:
        """Give the events that a chunk completes.

        Raises:
            TooLongError: An event is over the limit.
        """
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
                self._retry = int(value[:12])
            case _:
                pass  # A comment or a field that nobody defines: ignored.
