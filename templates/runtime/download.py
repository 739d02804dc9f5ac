"""Files that bytes are written to as they arrive, and their names."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Final, Self, TypeAlias
from urllib.parse import unquote

Progress: TypeAlias = Callable[[int, int | None], object]
"""Is called with the number of bytes so far and of all; None: nobody says."""

# Compiled with the first name that comes.
_PARAMETER: Final = (
    r"""(?i)(?:^|;)\s*(filename\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))"""
)
_EXTENDED: Final = r"(?s)([\w-]*)'[^']*'(.*)"
_ENCODINGS: Final = {"utf-8": "utf-8", "iso-8859-1": "latin-1"}
_UNFIT: Final = r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
"""Characters that no name has, and those that show a name as another than it is."""
_DRIVE: Final = r"^\s*(?:[A-Za-z]:)+"
"""On Windows, another folder."""
_LONGEST: Final = 255
"""Bytes that file systems give a name."""
_PART: Final = 200
"""Bytes of it in the name of a part, which has more beside them."""


def filename(disposition: str) -> str | None:
    """Return the name that a server gives a file (RFC 6266, section 4.3).

    The last part alone of what may be a path, cut where no file can have a name as
    long; None where nothing is left of it.
    """
    given: dict[str, str] = {}
    for key, quoted, bare in re.findall(_PARAMETER, disposition):
        text = re.sub(r"\\(.)", r"\1", quoted) if quoted else bare.strip()
        given.setdefault(key.lower(), text)
    extended = re.fullmatch(_EXTENDED, given.get("filename*", ""))
    name = given.get("filename", "")
    if extended is not None and extended[1].lower() in _ENCODINGS:
        encoding = _ENCODINGS[extended[1].lower()]
        name = unquote(extended[2], encoding=encoding, errors="replace")
    name = re.sub(_UNFIT, "", name.replace("\\", "/").rpartition("/")[2])
    name = re.sub(_DRIVE, "", name).strip(" .")
    return _shortened(name, _LONGEST).rstrip(" .") or None


def _shortened(name: str, most: int) -> str:
    """Return a name of so many bytes at most; a short suffix stays."""
    if len(_encoded(name)) <= most:
        return name
    stem, dot, suffix = name.rpartition(".")
    end = f"{dot}{suffix}"
    if not stem or len(_encoded(end)) > most // 4:
        stem, end = name, ""
    cut = _encoded(stem)[: most - len(_encoded(end))]
    return cut.decode("utf-8", "ignore") + end


def _encoded(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _part_stem(path: Path) -> str:
    """Return how the names of a file's parts begin; they may be longer than its own."""
    return f".{_shortened(path.name, _PART)}."


class Download:
    """A file that stands under its name only when it is whole."""

    def __init__(
        self, path: str | os.PathLike[str], total: int | None, progress: Progress | None
    ) -> None:
        self.path = Path(path)
        self._total = total
        self._progress = progress
        self.size = 0
        """Bytes that are in the file."""
        if self.path.is_dir():  # Before anything is read, and not when it is renamed.
            said = os.strerror(errno.EISDIR)
            raise IsADirectoryError(errno.EISDIR, said, str(self.path))
        part = f"{_part_stem(self.path)}{token_hex(8)}.part"
        self._part = self.path.with_name(part)
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        self._file = self._part.open("xb")
        return self

    def write(self, chunk: bytes) -> None:
        """Write what arrived, and say so."""
        assert self._file is not None
        self._file.write(chunk)
        self.size += len(chunk)
        if self._progress is not None:
            self._progress(self.size, self._total)

    def __exit__(self, kind: object, *_: object) -> None:
        assert self._file is not None
        try:
            if kind is None:
                self._file.flush()
                os.fsync(self._file.fileno())
            self._file.close()
            if kind is None:
                self._part.replace(self.path)
        finally:
            self._file.close()
            self._part.unlink(missing_ok=True)


class ResumedDownload(Download):
    """A file whose parts stay until it is whole; one process at a time writes it.

    Parts are kept under a name of their own for each version of the content.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        total: int | None,
        progress: Progress | None,
        version: str,
    ) -> None:
        """`version` is what tells this content from all others."""
        super().__init__(path, total, progress)
        stem = _part_stem(self.path)
        digest = hashlib.sha256(version.encode()).hexdigest()[:16]
        self._part = self.path.with_name(f"{stem}{digest}.resume")
        for other in self.path.parent.glob("*.resume"):
            if _is_of(other, stem) and other != self._part:
                other.unlink(missing_ok=True)
        known = _size(self._part)
        self.size = 0 if total is not None and known >= total else known

    def restart(self) -> None:
        """Forget what is there: the server gives all of it."""
        self.size = 0

    def __enter__(self) -> Self:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self._part, flags, 0o666), "ab")
        self._file.truncate(self.size)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            super().__exit__(kind)
        elif self._file is not None:
            self._file.close()


def _size(part: Path) -> int:
    """Return how many bytes are there; what is no file of this user's own is removed.

    The name can be foreseen, and the folder may be one that others write to, too.
    """
    try:
        found = part.lstat()
    except FileNotFoundError:
        return 0
    own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    if own and stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
        return found.st_size
    part.unlink()
    return 0


def _is_of(path: Path, stem: str) -> bool:
    """Whether a file has parts of this one."""
    name = path.name
    return name.startswith(stem) and len(name) == len(stem) + 23
