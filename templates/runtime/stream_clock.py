"""The time that a stream may be silent."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import inf

import httpx2

from .intake import Clock


class StreamClock(Clock):
    """Counts only the time in which somebody waits for what comes next."""

    __slots__ = ()

    def __init__(
        self, timeout: httpx2.Timeout, check: Callable[[int], None] | None = None
    ) -> None:
        super().__init__(timeout, None, check)
        self.resume()

    def _end(self) -> float:
        """Whoever takes what arrived may take their time."""
        return inf

    def resume(self) -> None:
        """Wait for what comes next, from now on."""
        self.deadline = time.monotonic() + self.idle
