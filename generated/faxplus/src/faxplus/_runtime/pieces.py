"""The content of a response piece by piece, raw bytes counted and timed.

The HTTP library's read timeout begins anew with every byte. Here raw bytes are counted:
a response that is read whole has a total limit, and a lowest speed once the read
timeout is over; a stream may be silent for the read timeout, and has no total. What is
compressed is decompressed by the HTTP library, from a stream that counts.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from math import inf
from typing import Final

import httpx2

_SLOWEST: Final = 1024
"""Bytes a second: a response that is read whole and comes more slowly than this, beyond
the read timeout, has timed out although no single read has."""
_SILENT: Final = 64 * 1024
"""Compressed bytes that may come to nothing: bytes after the end of a gzip member are
kept by the decompressor, and copied with every piece that follows."""
_SILENT_BLOCKS: Final = 1024 * 1024
_IN_BLOCKS: Final = ("br", "zstd")
"""Codings that come to nothing before a block is complete."""


class Clock:
    """The time that one response may take; what arrives moves its end."""

    __slots__ = (
        "_check",
        "_idle",
        "_started",
        "_total",
        "deadline",
        "expired",
        "size",
    )

    def __init__(
        self,
        timeout: httpx2.Timeout,
        total: float | None = None,
        *,
        whole: bool,
        check: Callable[[int], None] | None = None,
    ) -> None:
        """Begin now, with the head of the response.

        Args:
            total: Seconds for a response that is read whole; None: no end.
            whole: Whether the response is read whole, or a stream.
            check: Called with the number of raw bytes so far; raises for too many.
        """
        self._check = check
        self._idle = inf if timeout.read is None else timeout.read
        self._total = inf if total is None or not whole else total
        self._started = time.monotonic() if whole else inf
        self.size = 0
        """Raw bytes that have arrived."""
        self.expired = False
        """Whether the timer has ended the response."""
        self._move(time.monotonic())

    def _move(self, now: float) -> None:
        if self._started == inf:
            self.deadline = now + self._idle
            return
        slowest = self._idle + self.size / _SLOWEST
        self.deadline = self._started + min(slowest, self._total)

    def add(self, size: int) -> None:
        """Count raw bytes that have arrived."""
        now = time.monotonic()
        self.size += size
        if self._check is not None:
            self._check(self.size)
        if now > self.deadline or self.expired:
            raise self.failure()
        self._move(now)

    def left(self) -> float | None:
        """Return the seconds that the next read may take; None: no end."""
        return None if self.deadline == inf else self.deadline - time.monotonic()

    def failure(self) -> httpx2.ReadTimeout:
        """Return the error of a response that takes too long."""
        if self._total <= self._idle + self.size / _SLOWEST:
            return httpx2.ReadTimeout(
                f"the response takes more than {self._total:g} s (limits.total_seconds)"
            )
        return httpx2.ReadTimeout("the response comes too slowly")


async def pieces(
    response: httpx2.Response, clock: Clock, received: AsyncIterator[bytes]
) -> AsyncIterator[bytes]:
    """Give the decompressed content of what is received."""
    if response.is_stream_consumed:
        yield response.content  # It was in memory from the beginning.
        return
    counted = _Counted(response, clock, received)
    source: AsyncIterator[bytes] = aiter(counted)
    if "content-encoding" in response.headers:
        source = httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=counted,
            request=response.request,
        ).aiter_bytes()
    async for piece in source:
        counted.silent = 0
        yield piece


class _Counted(httpx2.AsyncByteStream):
    """The raw bytes of a response."""

    def __init__(
        self, response: httpx2.Response, clock: Clock, received: AsyncIterator[bytes]
    ) -> None:
        self._clock = clock
        self._received = received
        codings = response.headers.get("content-encoding", "").lower()
        in_blocks = any(coding in codings for coding in _IN_BLOCKS)
        self._most = _SILENT_BLOCKS if in_blocks else _SILENT
        self.silent = 0
        """Raw bytes since the last that came to something."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._received:
            if self.silent > self._most:
                raise httpx2.DecodingError("compressed content that comes to nothing")
            self._clock.add(len(piece))
            self.silent += len(piece)
            yield piece
