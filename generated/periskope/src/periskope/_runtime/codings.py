"""Content codings that are undone here: gzip, and what is called deflate.

The HTTP library reads the first member of gzip alone, and takes what was cut off for
whole. Other codings are its own.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Final

import httpx2

_PIECE: Final = 1024 * 1024
"""Bytes that are decompressed at once."""
_IDENTITY: Final = ("", "identity")
_GZIP: Final = ("gzip", "x-gzip")


async def decompressed(
    raw: httpx2.AsyncByteStream, response: httpx2.Response
) -> AsyncIterator[bytes]:
    """Yield what the raw bytes of a response decompress to.

    Names have no case, and the last coding is undone first (RFC 9110, section 8.4).
    """
    given = response.headers["content-encoding"].split(",")
    names = [name.strip().lower() for name in given]
    names = [name for name in names if name not in _IDENTITY]
    if not all(name == "deflate" or name in _GZIP for name in names):
        other = httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=raw,
            request=response.request,
        )
        async for piece in other.aiter_bytes():
            yield piece
        return
    formats = [_Format(name in _GZIP) for name in reversed(names)]
    async for arrived in raw:
        pieces: Iterable[bytes] = (arrived,)
        for one in formats:
            pieces = one.feed(pieces)
        for piece in pieces:
            yield piece
    if any(one.is_open for one in formats):
        raise httpx2.DecodingError("the compressed content is cut off")


class _Format:
    """Members of gzip (RFC 1952, section 2.2), or deflate (RFC 9110, section 8.4.1.2).

    That is the zlib format (RFC 1950), or its data alone, which some servers send.
    """

    def __init__(self, gzip: bool) -> None:
        self._gzip = gzip
        self._inflater: Any = None
        self._held = b""
        self._ended = False
        """Whether a member, or all of deflate, was read to its end."""

    @property
    def is_open(self) -> bool:
        return self._inflater is not None or bool(self._held)

    def feed(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield what pieces decompress to, a megabyte at most at once."""
        for piece in pieces:
            try:
                yield from self._inflated(piece)
            except zlib.error as error:
                raise httpx2.DecodingError(str(error)) from None

    def _inflated(self, piece: bytes) -> Iterator[bytes]:
        while piece := self._begin(piece):
            while content := self._inflater.decompress(piece, _PIECE):
                yield content
                piece = self._inflater.unconsumed_tail
            if not self._inflater.eof:
                return
            piece = self._end()

    def _end(self) -> bytes:
        """Leave a member that was read to its end, and return what follows it."""
        rest: bytes = self._inflater.unused_data
        self._inflater, self._ended = None, True
        return rest

    def _begin(self, piece: bytes) -> bytes:
        """Return what is to be decompressed, its decompressor made."""
        if self._inflater is not None:
            return piece
        if self._ended:
            piece = piece.lstrip(b"\0")  # gzip itself takes zeros for a filling.
            if piece and not self._gzip:
                raise httpx2.DecodingError("bytes after the compressed content")
        piece, self._held = self._held + piece, b""
        if piece:
            wrapped = zlib.MAX_WBITS
            if self._gzip:
                self._inflater = zlib.decompressobj(wrapped | 16)
            elif len(piece) == 1:
                self._held = piece
                return b""
            else:
                is_wrapped = piece[0] & 15 == 8 and int.from_bytes(piece[:2]) % 31 == 0
                self._inflater = zlib.decompressobj(wrapped if is_wrapped else -wrapped)
        return piece
