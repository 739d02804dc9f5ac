"""Files whose download goes on where an earlier one, of another process, broke off."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import Self

from .download import Download, Progress, part_stem


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
        stem = part_stem(self.path)
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
