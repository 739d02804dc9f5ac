"""When Python looks for garbage: all that this program says of it stands here.

Counting references frees nearly all that a package leaves behind. The collector looks
for the rest, cycles, again and again while trees only grow, and finds next to nothing:
of a small document that was a tenth of the time, and of a large one it is more with
every object that there is.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave what is in cycles until the end of a block of work, which is bounded."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def end_of_process() -> None:
    """Say that a process is about to end: all of its memory goes back at once.

    The interpreter looks for cycles several times while it shuts down; what is frozen
    it lets be. What runs at the end (`atexit`, open files) runs as ever.
    """
    gc.freeze()
