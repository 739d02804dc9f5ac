"""What comes in is bounded: content of a response, within the limits and in time.

The HTTP library's read timeout begins anew with every byte. Here raw bytes are counted:
a response that is read whole has a total limit, and a lowest speed once the read
timeout is over; a stream may be silent for the read timeout, and has no total. What is
compressed is decompressed from a stream that counts.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from math import inf
from typing import Any, Final

import httpx2

from .errors import ResponseTooLargeError
from .media import charset, content_type
from .options import Limits
from .redact import hide
from .request import PreparedRequest

_EXTENSIONS: Final = ("http_version", "reason_phrase")
_SLOWEST: Final = 1024
"""Bytes a second: a response that is read whole and comes more slowly than this, beyond
the read timeout, has timed out although no single read has."""
_SILENT: Final = 64 * 1024
"""Compressed bytes that may come to nothing: zeros after the end, members without
content."""
_SILENT_BLOCKS: Final = 1024 * 1024
_IN_BLOCKS: Final = ("br", "zstd")
"""Codings that come to nothing before a block is complete."""


class Clock:
    """The time of a response that is read whole; what arrives moves its end.

    `stream_clock.py` has that of a stream.
    """

    __slots__ = ("_check", "_started", "_total", "deadline", "expired", "idle", "size")

    def __init__(
        self,
        timeout: httpx2.Timeout,
        total: float | None = None,
        check: Callable[[int], None] | None = None,
    ) -> None:
        """Begin now, with the head; `check` raises for too many raw bytes."""
        self._check = check
        self.idle = inf if timeout.read is None else timeout.read
        """Seconds for which a server may be silent."""
        self._total = inf if total is None else total
        """Seconds for the whole response."""
        self._started = time.monotonic()
        self.size = 0
        """Raw bytes that have arrived."""
        self.expired = False
        """Whether the timer has ended the response."""
        self.deadline = self._end()
        """When the next read must have ended."""

    def _end(self) -> float:
        return self._started + min(self.idle + self.size / _SLOWEST, self._total)

    def resume(self) -> None:
        """Wait for what comes next."""

    def add(self, size: int) -> None:
        """Count raw bytes that have arrived."""
        self.size += size
        if self._check is not None:
            self._check(self.size)
        if time.monotonic() > self.deadline or self.expired:
            raise self.failure()
        self.deadline = self._end()

    def left(self) -> float | None:
        """Return the seconds that the next read may take; None: no end."""
        return None if self.deadline == inf else self.deadline - time.monotonic()

    def failure(self) -> httpx2.ReadTimeout:
        if self._total <= self.idle + self.size / _SLOWEST:
            return httpx2.ReadTimeout(
                f"the response takes more than {self._total:g} s (limits.total_seconds)"
            )
        return httpx2.ReadTimeout("the response comes too slowly")


async def pieces(
    response: httpx2.Response, prepared: PreparedRequest, clock: Clock, sender: Any
) -> AsyncIterator[bytes]:
    """Yield the decompressed content of a response as it arrives, in time.

    Raises:
        ResponseTooLargeError: It is compressed more often than the limits allow.
    """
    if response.is_stream_consumed:
        yield response.content  # It was in memory from the beginning.
        return
    codings = response.headers.get("content-encoding", "").lower()
    count, most = codings.count(",") + 1, sender.limits.encodings
    if most is not None and count > most:
        raise ResponseTooLargeError(
            f"{prepared.place}: the response is encoded {count} times"
            " (limits.encodings)",
            response=head(response, prepared),
        )
    counted = _Counted(sender.received(response, clock), clock, codings)
    source = aiter(counted)
    if codings:
        from .codings import decompressed

        source = decompressed(counted, response)
    async for piece in source:
        counted.silent = 0
        yield piece


class _Counted(httpx2.AsyncByteStream):
    """The raw bytes of a response."""

    def __init__(
        self, received: AsyncIterator[bytes], clock: Clock, codings: str
    ) -> None:
        self._received = received
        self._clock = clock
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


def size_check(
    response: httpx2.Response, prepared: PreparedRequest, limits: Limits
) -> Callable[[int], None]:
    """Return what raises an error for more bytes than a response may have."""
    most = limits.response_bytes

    def check(size: int) -> None:
        if most is not None and size > most:
            raise ResponseTooLargeError(
                f"{prepared.place}: the response has more than {most} bytes"
                " (limits.response_bytes)",
                response=head(response, prepared),
            )

    return check


async def joined(pieces: AsyncIterator[bytes], check: Callable[[int], None]) -> bytes:
    found: list[bytes] = []
    size = 0
    async for piece in pieces:
        size += len(piece)
        check(size)
        found.append(piece)
    return b"".join(found)


def head(response: httpx2.Response, prepared: PreparedRequest) -> httpx2.Response:
    """Return a response as callers see it: without content and credentials."""
    return Received(response, prepared, b"").shown


class Received:
    """A response that was read; what callers may see of it is made when they look."""

    __slots__ = ("_prepared", "_raw", "_shown", "content", "sent_type", "status_code")

    def __init__(
        self, raw: httpx2.Response, prepared: PreparedRequest, content: bytes
    ) -> None:
        self._raw = raw
        self._prepared = prepared
        self._shown: httpx2.Response | None = None
        self.status_code = raw.status_code
        self.content = content
        """Decompressed."""
        self.sent_type: str | None = content_type(raw.headers)

    @property
    def shown(self) -> httpx2.Response:
        """The response as callers see it: read, and without credentials."""
        if self._shown is None:
            raw, prepared = self._raw, self._prepared
            extensions: dict[str, Any] = {
                key: raw.extensions[key] for key in _EXTENSIONS if key in raw.extensions
            }
            if extensions.get("reason_phrase", b"OK") != b"OK":
                reason = prepared.redactor.scrub(raw.reason_phrase)
                extensions["reason_phrase"] = reason.encode("ascii", "ignore")
            shown = httpx2.Response(
                self.status_code,
                content=self.content,
                request=hide(raw.request, prepared.api),
                extensions=extensions,
                default_encoding=raw.default_encoding,
            )
            # Only now: what was compressed is not any more.
            shown.headers = prepared.redactor.headers(raw.headers)
            self._shown = shown
        return self._shown

    @property
    def headers(self) -> httpx2.Headers:
        """The headers, without credentials."""
        return self.shown.headers

    def header(self, name: str) -> str:
        """Return the value of a header, empty where there is none, likewise."""
        return self._prepared.redactor.scrub(self._raw.headers.get(name, ""))

    @property
    def text(self) -> str | bytes | None:
        """The content as text where it is text, else as it is; None: there is none."""
        try:
            return self.content.decode(charset(self.sent_type or "")) or None
        except UnicodeDecodeError:
            return self.content

    def quoted(self, text: str, most: int) -> str:
        """Return the first characters of what the server says, without credentials."""
        return self._prepared.redactor.beginning(text, most)
