"""`clientwright cache`: what is kept that can be made again."""

from __future__ import annotations

from ..cache import cache_folder, clear, files
from ..diagnostics import GenerationError, Place, counted
from .terminal.console import Console
from .terminal.results import DONE


def show(console: Console) -> int:
    """Print where the cache is and how large; return the exit code."""
    sizes = [size for _, size in files()]
    number = counted(len(sizes), "file")
    console.status(f"{cache_folder()}: {number}, {sum(sizes)} bytes")
    return DONE


def empty(console: Console) -> int:
    """Remove the cache; return the exit code. Raises `GenerationError`."""
    try:
        count, size = clear()
    except OSError as error:
        msg = f"cannot be removed: {error.strerror}"
        raise GenerationError(msg, Place(str(cache_folder()), "")) from error
    console.status(f"removed {counted(count, 'file')}, {size} bytes")
    return DONE
