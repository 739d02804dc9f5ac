"""A clock that tests put forward: what would take minutes takes nothing."""

from __future__ import annotations

import os
import time

from runtime import sender


class Clock:
    """The time of the machine, and what a test has added to it.

    Limits are then far longer than any machine pauses, and are passed all the same.
    """

    def __init__(self) -> None:
        self._added = 0.0

    def monotonic(self) -> float:
        """Return the seconds, as `time.monotonic` does."""
        return time.monotonic() + self._added

    def put_forward(self, seconds: float) -> None:
        """Let so many seconds have gone by, and whatever is due then be ended."""
        self._added += seconds
        timer = sender._timer(os.getpid())
        with timer._changed:
            timer._end_due()
