"""Which paths may be written below a folder, on any system.

Paths of files come from names, names from a document, and an earlier manifest is as
untrusted as both: nothing is opened before it has passed here.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from ..diagnostics import GenerationError

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
MANIFEST = ".clientwright.json"
_FORBIDDEN = frozenset('<>:"|?*\\')
_LONGEST = 200


def is_safe(path: str) -> bool:
    """Tell whether a relative path with `/` stays below its folder on every system.

    Refused: absolute paths, `.` and `..`, backslashes and drive letters, control
    characters, names that Windows reserves or changes, and very long ones.
    """
    parts = path.split("/")
    return len(path) <= 4 * _LONGEST and all(map(_is_safe_part, parts))


def is_generated(path: str) -> bool:
    """Tell whether a package can have such a file: safe, and in no hidden place.

    Of files whose names begin with a dot there is the manifest alone; folders with such
    names belong to other programs, which may run what is in them.
    """
    folder, _, name = path.rpartition("/")
    hidden = f"/{folder}".count("/.") or (name.startswith(".") and path != MANIFEST)
    return not hidden and is_safe(path)


def _is_safe_part(part: str) -> bool:
    if not part or len(part.encode("utf-8", "surrogatepass")) > _LONGEST:
        return False
    if part in (".", "..") or part[-1] in ". " or not part.isprintable():
        return False
    if not _FORBIDDEN.isdisjoint(part):
        return False
    return part.partition(".")[0].rstrip().lower() not in _RESERVED


def check_paths(paths: Iterable[str]) -> None:
    """Refuse paths that are unsafe, or that a file system may take for one another.

    Raises `GenerationError`.
    """
    seen: dict[str, tuple[str, bool]] = {}
    for path in paths:
        if not is_generated(path):
            msg = f"refused to write {path[:200]!a}: no safe file name"
            raise GenerationError(msg)
        if path in seen:
            msg = f"two files have one path: {path[:200]!a}"
            raise GenerationError(msg)
        _claim(seen, path, True)
        folder = path
        while "/" in folder:
            folder = folder.rpartition("/")[0]
            if not _claim(seen, folder, False):
                break


def _claim(seen: dict[str, tuple[str, bool]], path: str, is_file: bool) -> bool:
    """Note a path; False when it was known, an error when another is too like it."""
    key = path if path.isascii() else unicodedata.normalize("NFKC", path)
    claim = (path, is_file)
    known = seen.setdefault(key.casefold(), claim)
    if known != claim:
        msg = f"two files would be one: {known[0][:200]!a} and {path[:200]!a}"
        raise GenerationError(msg)
    return known is claim


class Folder:
    """A folder whose files are reached without following links.

    Paths are text here: there are thousands, and `Path` takes each apart.
    """

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._known: set[str] = set()

    def target(self, path: str) -> str:
        """Give the file for a safe path, which need not be there.

        Raises `GenerationError` where a symbolic link, or something that is no folder,
        stands on the way, or where the file itself is no regular file.
        """
        here = self._root
        parts = path.split("/")
        for index, part in enumerate(parts[:-1]):
            here = f"{here}/{part}"
            if here in self._known:
                continue
            if not self._is(here, stat.S_ISDIR, path, parts[: index + 1]):
                return f"{self._root}/{path}"
            self._known.add(here)
        self._is(f"{here}/{parts[-1]}", stat.S_ISREG, path, parts)
        return f"{here}/{parts[-1]}"

    def _is(
        self, here: str, wanted: Callable[[int], bool], path: str, parts: list[str]
    ) -> bool:
        """Tell whether something is there; an error where it is something else."""
        try:
            mode = os.lstat(here).st_mode
        except FileNotFoundError:
            return False
        if wanted(mode):
            return True
        kind = "a symbolic link" if stat.S_ISLNK(mode) else "something else"
        msg = f"refused to write {path}: {kind} stands at {'/'.join(parts)}"
        raise GenerationError(msg)
