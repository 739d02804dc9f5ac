"""What a request carries: pieces of bytes, files and iterables, sent in order.

Files are opened when they are sent and not before, so that a request can be repeated.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import SEEK_END, SEEK_SET
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from .body import Content
from .encode import is_a_model
from .errors import InvalidArgumentError
from .files import RawBody, Readable

CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Positioned:
    """A file object and where it stood: it is sent from there each time."""

    file: Readable
    start: int | None
    """None: it cannot seek, and is sent once."""


_Piece: TypeAlias = bytes | Path | _Positioned | Iterable[bytes] | AsyncIterable[bytes]


class Pieces(Content):
    """Content that is sent in pieces, and its media type."""

    def __init__(self, media_type: str, sources: Iterable[RawBody]) -> None:
        super().__init__(media_type, None)
        self.sources = tuple(sources)
        self._pieces = tuple(_piece(source) for source in self.sources)
        self._started = False
        self._declared: int | None = None

    @property
    def whole(self) -> bytes | None:
        pieces = [piece for piece in self._pieces if isinstance(piece, bytes)]
        return b"".join(pieces) if len(pieces) == len(self._pieces) else None

    @property
    def length(self) -> int | None:
        lengths = [_length(piece) for piece in self._pieces]
        known = [length for length in lengths if length is not None]
        return sum(known) if len(known) == len(lengths) else None

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent now: always once, again where nothing is used up."""
        return not self._started or all(map(_repeatable, self._pieces))

    def stream(
        self, _is_async: bool
    ) -> bytes | Iterable[bytes] | AsyncIterable[bytes] | None:
        whole = self.whole
        if whole is not None:
            return whole
        return _AsyncChunks(self) if _is_async else self

    def declare(self, length: int) -> None:
        """State the number of bytes; what is not known is checked when it is sent."""
        super().declare(length)
        self._declared = length

    def __iter__(self) -> Iterator[bytes]:
        self._started = True
        left = self._declared
        for piece in self._pieces:
            for chunk in _chunks(piece):
                left = _left(left, len(chunk))
                yield chunk
        _refuse_missing(left)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._started = True
        left = self._declared
        for piece in self._pieces:
            if isinstance(piece, AsyncIterable):
                async for chunk in piece:
                    left = _left(left, len(chunk))
                    yield chunk
            else:
                for chunk in _chunks(piece):
                    left = _left(left, len(chunk))
                    yield chunk
        _refuse_missing(left)


def _left(left: int | None, sent: int) -> int | None:
    """Count what is still to be sent of a declared length."""
    if left is not None and sent > left:
        raise InvalidArgumentError("the content has more bytes than its Content-Length")
    return left if left is None else left - sent


def _refuse_missing(left: int | None) -> None:
    if left:
        raise InvalidArgumentError(
            "the content has fewer bytes than its Content-Length"
        )


class _AsyncChunks:
    """Content for the asynchronous HTTP client: it iterates in no other way."""

    def __init__(self, content: Pieces) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._content)


def is_file(value: object) -> bool:
    """Whether a value is bytes, a path or a binary file object."""
    if isinstance(value, bytes | bytearray | memoryview | os.PathLike):
        return True
    # Data may have a property of that name.
    return (
        callable(getattr(value, "read", None))
        and isinstance(value, Readable)
        and not isinstance(value, Mapping)
        and not is_a_model(value)
    )


def file_name(value: object) -> str | None:
    """Give the name that a path or a file object goes by, without its folders."""
    if isinstance(value, os.PathLike):
        return Path(cast("os.PathLike[str]", value)).name
    name = getattr(value, "name", None)
    return Path(name).name if isinstance(name, str) else None


def _piece(source: object) -> _Piece:
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return _existing(Path(cast("os.PathLike[str]", source)))
    if isinstance(source, Readable):
        return _Positioned(source, _position(source))
    if isinstance(source, (Iterable, AsyncIterable)) and not isinstance(source, str):
        return source
    raise InvalidArgumentError(
        "content must be bytes, a path, a binary file object or an iterable of bytes,"
        f" not {type(source).__name__}"
    )


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise InvalidArgumentError(f"there is no file {str(path)!r}")
    return path


def _position(file: Readable) -> int | None:
    seekable = getattr(file, "seekable", None)
    if seekable is None or not seekable():
        return None
    return cast(BinaryIO, file).tell()


def _length(piece: _Piece) -> int | None:
    if isinstance(piece, bytes):
        return len(piece)
    if isinstance(piece, Path):
        return piece.stat().st_size
    if isinstance(piece, _Positioned) and piece.start is not None:
        file = cast(BinaryIO, piece.file)
        end = file.seek(0, SEEK_END)
        file.seek(piece.start, SEEK_SET)
        return end - piece.start
    return None


def _repeatable(piece: _Piece) -> bool:
    if isinstance(piece, _Positioned):
        return piece.start is not None
    return not isinstance(piece, (Iterator, AsyncIterator))


def _chunks(piece: _Piece) -> Iterator[bytes]:
    match piece:
        case bytes():
            yield piece
        case Path():
            with piece.open("rb") as file:
                yield from _read(file)
        case _Positioned():
            if piece.start is not None:
                cast(BinaryIO, piece.file).seek(piece.start, SEEK_SET)
            yield from _read(piece.file)
        case AsyncIterable():
            raise InvalidArgumentError(
                "an asynchronous iterable needs the asynchronous client"
            )
        case _:
            yield from piece


def _read(file: Readable) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        if not isinstance(chunk, bytes):
            raise InvalidArgumentError("a file must be opened in binary mode")
        yield chunk
