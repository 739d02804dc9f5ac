"""The content of a response piece by piece, raw bytes counted and timed.

What is compressed is decompressed by the HTTP library, from a stream that counts.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterator

import httpx2

from .deadline import Clock, ending, within


def pieces(response: httpx2.Response, clock: Clock) -> Iterator[bytes]:
    """Give the decompressed content as it arrives.

    Raises:
        httpx2.ReadTimeout: It takes too long.
        httpx2.RequestError: It breaks off, or is not compressed as it says.
    """
    with ending(response, clock):
        if response.is_stream_consumed:
            yield from response.iter_bytes()  # It was in memory from the beginning.
            return
        counted = _Counted(response, clock)
        if "content-encoding" not in response.headers:
            yield from counted
            return
        yield from _over(response, counted).iter_bytes()


async def async_pieces(response: httpx2.Response, clock: Clock) -> AsyncIterator[bytes]:
    """Give the decompressed content as it arrives, likewise."""
    source: AsyncIterable[bytes] = _AsyncCounted(response, clock)
    if response.is_stream_consumed:
        source = response.aiter_bytes()
    elif "content-encoding" in response.headers:
        source = _over(response, _AsyncCounted(response, clock)).aiter_bytes()
    async for piece in source:
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


class _Counted(httpx2.SyncByteStream):
    """The raw bytes of a response."""

    def __init__(self, response: httpx2.Response, clock: Clock) -> None:
        self._response = response
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._response.iter_raw():
            self._clock.add(len(piece))
            yield piece


class _AsyncCounted(httpx2.AsyncByteStream):
    """The raw bytes of a response, asynchronously."""

    def __init__(self, response: httpx2.Response, clock: Clock) -> None:
        self._response = response
        self._clock = clock

    async def __aiter__(self) -> AsyncIterator[bytes]:
        clock = self._clock
        raw = aiter(self._response.aiter_raw())
        while True:
            piece = await within(clock.left(), anext(raw, None), clock.failure)
            if piece is None:
                return
            clock.add(len(piece))
            yield piece
