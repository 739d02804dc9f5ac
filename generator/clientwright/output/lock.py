"""One run at a time in a folder.

Two runs that compare and write the same files would each see half of the other's work.
The lock is a file in the user's cache, held by the operating system and so never left
behind; where there is no such place, nothing is locked.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from ..cache import private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05


@contextmanager
def locked(folders: Iterable[Path], waiting: Callable[[Path], None]) -> Iterator[None]:
    """Have folders to oneself; `waiting` is called once for each that is in use."""
    kept = private_folder("locks")
    with ExitStack() as held:
        # In one order for all, so that no two runs wait for each other.
        for folder in sorted({one.resolve() for one in folders}) if kept else ():
            name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:32]
            held.enter_context(_held(Path(kept or ".", name), folder, waiting))
        yield


@contextmanager
def _held(file: Path, folder: Path, waiting: Callable[[Path], None]) -> Iterator[None]:
    with open(file, "ab") as opened:
        if not _is_taken(opened):
            waiting(folder)
            while not _is_taken(opened):
                time.sleep(_PAUSE)
        try:
            yield
        finally:
            # Workers that were forked meanwhile have the file open too.
            _release(opened)


if sys.platform == "win32":

    def _is_taken(file: IO[bytes]) -> bool:
        """Take the lock unless another run has it."""
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:

    def _is_taken(file: IO[bytes]) -> bool:
        """Take the lock unless another run has it; a file system may have none."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
