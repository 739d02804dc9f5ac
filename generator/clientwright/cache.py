"""Where things are kept that can be made again: the user's cache folder.

XDG Base Directory Specification, `XDG_CACHE_HOME`.
"""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """Give the folder of this program; it need not be there."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "clientwright"
