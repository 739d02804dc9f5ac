"""Bytes → JSON values that follow each other, as they arrive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .lines import TooLongError

_MARK: Final = re.compile(rb'["\[\]{},\s\x1e]')
_IN_STRING: Final = re.compile(rb'["\\]')
_OPEN, _CLOSE, _BETWEEN = frozenset(b"[{"), frozenset(b"]}"), frozenset(b", \t\r\n\x1e")


class Values:
    """Cuts bytes into JSON values; an array around all of them is taken away.

    Where each may be an array itself, none is (`bare`). Only brackets, strings and what
    stands between values are looked at, each byte once: whether a piece is JSON is for
    its reader to say.
    """

    def __init__(self, most: int | None, *, bare: bool = False) -> None:
        self._most = most
        self._rest = bytearray()
        self._depth = 0
        self._in_string = False
        self._escaped = False
        self._began = bare

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the values that a chunk completes."""
        start = at = 0
        while at < len(chunk):
            if self._in_string:
                at = self._past_string(chunk, at)
                continue
            found = _MARK.search(chunk, at)
            if found is None:
                break
            at = found.end()
            mark = chunk[found.start()]
            ends = self._ends(mark)
            if ends is None:
                continue
            before, after = (at, at) if ends else (found.start(), at)
            yield from self._piece(chunk[start:before])
            start = after
        self._keep(chunk[start:])

    def finish(self) -> bytes:
        """Return what stands after the last value that was complete."""
        return bytes(self._rest)

    def _ends(self, mark: int) -> bool | None:
        """Take a mark: True ends a value with it, False before it; None: neither."""
        if mark == ord('"'):
            self._in_string = True
        elif mark in _OPEN:
            if not self._began and mark == ord("["):
                self._began = True
                return False
            self._depth += 1
        elif mark in _CLOSE:
            if self._depth == 0:
                return False  # The end of the array around all values.
            self._depth -= 1
            if self._depth == 0:
                return True
        elif mark in _BETWEEN and self._depth == 0:
            return False
        self._began = True
        return None

    def _past_string(self, chunk: bytes, at: int) -> int:
        """Return where a string ends, or the chunk."""
        if self._escaped:
            self._escaped = False
            return at + 1
        found = _IN_STRING.search(chunk, at)
        if found is None:
            return len(chunk)
        if found[0] == b'"':
            self._in_string = False
        else:
            self._escaped = True
        return found.end()

    def _piece(self, end: bytes) -> Iterator[bytes]:
        self._keep(end)
        piece = bytes(self._rest)
        self._rest.clear()
        if piece:
            yield piece

    def _keep(self, piece: bytes) -> None:
        self._rest += piece
        if self._most is not None and len(self._rest) > self._most:
            raise TooLongError
