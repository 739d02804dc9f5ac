"""Uploads that say how far they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import SEEK_CUR, SEEK_END, SEEK_SET, BytesIO
from os import PathLike
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from .errors import InvalidArgumentError
from .files import Readable

Progress: TypeAlias = Callable[[int, int | None], object]
"""Is called with the number of bytes so far and of all; None: nobody knows."""


class TrackedFile:
    """Content of a file or a body, in the place of the content itself.

    A path is opened when it is sent. An iterable is sent as it comes, and once: a
    request with one is not tried again. Where a request is, counting begins anew.
    """

    def __init__(
        self,
        content: bytes | PathLike[str] | Readable | Iterable[bytes],
        progress: Progress,
    ) -> None:
        """`progress` is called with the bytes that were handed on, and all or None."""
        self._source = _source(content)
        self._progress = progress
        self._at = 0
        name = getattr(content, "name", None)
        self.name = name if isinstance(name, str) else None
        """What a part of a form is called as a file."""

    def seekable(self) -> bool:
        """Whether it can be sent again, and its size is known."""
        return self._source.size is not None

    def tell(self) -> int:
        """Return how many bytes were handed on."""
        return self._at

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        """Go to a place, as in a file."""
        whole = self._source.size or 0
        self._at = offset + {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: whole}[whence]
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, and say so."""
        chunk = self._source.read(self._at, size)
        self._at += len(chunk)
        if chunk:
            self._progress(self._at, self._source.size)
        return chunk


class _Named:
    """A file that is open only while a piece of it is read: none is left open."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise InvalidArgumentError(f"there is no file {str(path)!r}")
        self._path = path
        self.size: int | None = path.stat().st_size

    def read(self, at: int, size: int) -> bytes:
        with self._path.open("rb") as file:
            file.seek(at)
            return file.read(size)


class _Opened:
    """A binary file object, from where it stands."""

    def __init__(self, file: Readable) -> None:
        self._file = file
        self._start: int | None = None
        self.size: int | None = None
        seekable = getattr(file, "seekable", None)
        if seekable is not None and seekable():
            found = cast(BinaryIO, file)
            self._start = found.tell()
            self.size = found.seek(0, SEEK_END) - self._start
            found.seek(self._start)

    def read(self, at: int, size: int) -> bytes:
        if self._start is not None:
            cast(BinaryIO, self._file).seek(self._start + at)
        return self._file.read(size)


class _Pieces:
    """Pieces that come one after the other."""

    size: int | None = None

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces: Iterator[bytes] = iter(pieces)

    def read(self, _at: int, _size: int) -> bytes:
        return next((piece for piece in self._pieces if piece), b"")


def _source(content: object) -> _Named | _Opened | _Pieces:
    match content:
        case bytes() | bytearray() | memoryview():
            return _Opened(BytesIO(content))
        case PathLike():
            return _Named(Path(cast("PathLike[str]", content)))
        case Readable():
            return _Opened(content)
        case str():
            pass
        case Iterable():
            return _Pieces(content)
    raise InvalidArgumentError(
        "content must be bytes, a path, a binary file object or an iterable of bytes,"
        f" not {type(content).__name__}"
    )
