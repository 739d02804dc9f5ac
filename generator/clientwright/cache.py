"""Where things are kept that can be made again: the user's cache folder.

XDG Base Directory Specification, `XDG_CACHE_HOME`.
"""

from __future__ import annotations

import os
import sys
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
