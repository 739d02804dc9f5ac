"""Bytes → lines, as they arrive; each byte is looked at a fixed number of times."""

from __future__ import annotations

from collections.abc import Iterator


class TooLongError(Exception):
    """A line or an event has more bytes than allowed."""


class Lines:
    """Cuts bytes into lines; ends are LF, and with `any_end` CR and CRLF as well."""

    def __init__(self, most: int | None, *, any_end: bool) -> None:
        self._most = most
        self._any_end = any_end
        self._rest = bytearray()
        self._after_cr = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Give the lines that a chunk completes."""
        if self._any_end:
            chunk = self._unified(chunk)
        first, *others = chunk.split(b"\n")
        self._keep(first)
        if not others:
            return
        line, self._rest = bytes(self._rest), bytearray()
        yield line
        for line in others[:-1]:
            self._check(len(line))
            yield line
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
        self._check(len(self._rest) + len(piece))
        self._rest += piece

    def _check(self, length: int) -> None:
        if self._most is not None and length > self._most:
            raise TooLongError
