"""Where things are kept that can be made again: the user's cache folder.

XDG Base Directory Specification, `XDG_CACHE_HOME`.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder of this program; it need not be there.

    The specification has relative values ignored.
    """
    given = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(given) if Path(given).is_absolute() else Path("~/.cache").expanduser()
    return base / "clientwright"


def private_folder(name: str) -> Path | None:
    """Make a folder in the cache that nobody but this user can put anything into.

    Returns None where there can be none, and where the cache lies in the folder that
    the program runs in: what is there may have come with the project.
    """
    folder = cache_folder() / name
    try:
        if _is_within(folder, Path.cwd()):
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if _is_ours_alone(folder) else None
    except OSError:
        return None  # a machine without a place for it works without


def _is_within(folder: Path, other: Path) -> bool:
    """Tell whether a folder that was chosen lies in another; home is never meant."""
    if "XDG_CACHE_HOME" not in os.environ:
        return False
    return folder.resolve().is_relative_to(other.resolve())


def _is_ours_alone(folder: Path) -> bool:
    """Tell whether nobody else can write there; Windows keeps profiles apart."""
    if sys.platform == "win32":
        return True
    state = folder.stat()
    return state.st_uid == os.getuid() and not state.st_mode & 0o022


def files() -> Iterator[tuple[Path, int]]:
    """Return every file in the cache with its size in bytes; links are not followed."""
    for inside, _, names in os.walk(cache_folder()):
        for name in names:
            file = Path(inside, name)
            try:
                yield file, file.lstat().st_size
            except OSError:
                continue  # another run has removed it meanwhile


def clear() -> tuple[int, int]:
    """Remove the cache; return how many files that were, and their bytes.

    Raises `OSError` where something in it cannot be removed.
    """
    found = list(files())
    folder = cache_folder()
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        _remove(folder)
    return len(found), sum(size for _, size in found)


def _remove(folder: Path) -> None:
    """Remove a folder; what other runs put into it meanwhile may stay."""
    for _ in range(5):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno != errno.ENOTEMPTY:
                raise
        else:
            return


def keep_newest(folder: Path, most: int) -> None:
    """Remove the oldest results in a folder, but for so many; a race is no failure."""
    with os.scandir(folder) as entries:
        results = [one for one in entries if one.name.endswith(".json")]
    if len(results) <= most:
        return
    for entry in sorted(results, key=_age)[: len(results) - most]:
        Path(entry.path).unlink(missing_ok=True)


def _age(entry: os.DirEntry[str]) -> float:
    try:
        return entry.stat(follow_symlinks=False).st_mtime
    except OSError:
        return 0.0
