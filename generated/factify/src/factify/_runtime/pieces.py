"""The content of a response piece by piece, raw bytes counted and timed.

What is compressed is decompressed by the HTTP library, from a stream that counts.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterator
from typing import Final

import httpx2

from .deadline import Clock, ending, within

_SILENT: Final = 64 * 1024
"""Compressed bytes that may come to nothing: bytes after the end of a gzip member are
kept by the decompressor, and copied with every piece that follows."""
_SILENT_BLOCKS: Final = 1024 * 1024
_IN_BLOCKS: Final = ("br", "zstd")
"""Codings that come to nothing before a block is complete."""


def pieces(response: httpx2.Response, clock: Clock) -> Iterator[bytes]:
    """Give the decompressed content as it arrives."""
    with ending(response, clock):
        if response.is_stream_consumed:
            yield from response.iter_bytes()  # It was in memory from the beginning.
            return
        counted = _Counted(response, clock)
        if "content-encoding" not in response.headers:
            for piece in counted:
                counted.silent = 0
                yield piece
            return
        for piece in _over(response, counted).iter_bytes():
            counted.silent = 0
            yield piece


async def async_pieces(response: httpx2.Response, clock: Clock) -> AsyncIterator[bytes]:
    """Give the decompressed content as it arrives, likewise."""
    counted = _AsyncCounted(response, clock)
    source: AsyncIterable[bytes] = counted
    if response.is_stream_consumed:
        source = response.aiter_bytes()
    elif "content-encoding" in response.headers:
        source = _over(response, counted).aiter_bytes()
    async for piece in source:
        counted.silent = 0
        yield piece


def _over(
    response: httpx2.Response, stream: httpx2.SyncByteStream | httpx2.AsyncByteStream
) -> httpx2.Response:
    """Make a response that decompresses what the counting stream gives."""
    return httpx2.Response(
        response.status_code,
        headers=response.headers,
        stream=stream,
        request=response.request,
    )


class _Count:
    """What the raw bytes of a response come to."""

    def __init__(self, response: httpx2.Response, clock: Clock) -> None:
        self._response = response
        self._clock = clock
        codings = response.headers.get("content-encoding", "").lower()
        in_blocks = any(coding in codings for coding in _IN_BLOCKS)
        self._most = _SILENT_BLOCKS if in_blocks else _SILENT
        self.silent = 0
        """Raw bytes since the last that came to something."""

    def _add(self, piece: bytes) -> bytes:
        if self.silent > self._most:
            raise httpx2.DecodingError("compressed content that comes to nothing")
        self._clock.add(len(piece))
        self.silent += len(piece)
        return piece


class _Counted(_Count, httpx2.SyncByteStream):
    """The raw bytes of a response."""

    def __iter__(self) -> Iterator[bytes]:
        yield from map(self._add, self._response.iter_raw())


class _AsyncCounted(_Count, httpx2.AsyncByteStream):
    """The raw bytes of a response, asynchronously."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        clock = self._clock
        raw = aiter(self._response.aiter_raw())
        while True:
            piece = await within(clock.left(), anext(raw, None), clock.failure)
            if piece is None:
                return
            yield self._add(piece)
