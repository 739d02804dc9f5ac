"""Ends responses that are read synchronously, when their clock says so.

One timer does it for all: the HTTP library may read on without giving anything back.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from math import inf
from threading import Condition, Thread
from typing import Final

from .intake import Clock

_LINGER: Final = 1.0
"""Seconds that the timer's thread waits for another response."""


@contextmanager
def watching(given: socket.socket, clock: Clock) -> Iterator[None]:
    """Shut a socket down within, when the clock of the response is over."""
    timer = _timer(os.getpid())
    timer.add(clock, given)
    try:
        yield
    except Exception:
        # What a socket that was shut down ends in depends on where it was read.
        if not clock.expired:
            raise
    finally:
        timer.discard(clock)
    if clock.expired:
        raise clock.failure()


class _Timer:
    """Ends what is due. Its thread is there while something is watched."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._watched: dict[Clock, socket.socket] = {}
        self._thread: Thread | None = None
        self._next = inf
        self._idle = False

    def add(self, clock: Clock, given: socket.socket) -> None:
        with self._changed:
            self._watched[clock] = given
            if self._thread is None:
                self._thread = Thread(target=self._run, name="deadline", daemon=True)
                self._thread.start()
            elif clock.deadline < self._next:
                self._changed.notify()

    def discard(self, clock: Clock) -> None:
        with self._changed:
            self._watched.pop(clock, None)

    def _run(self) -> None:
        with self._changed:
            while self._end_due():
                self._changed.wait(self._next - time.monotonic())
            self._thread = None

    def _end_due(self) -> bool:
        """End what is due, and find out when to look again; False: nothing is left."""
        now = time.monotonic()
        for clock in [one for one in self._watched if one.deadline <= now]:
            clock.expired = True
            with suppress(OSError):
                # TLS is left as it is, for its own thread.
                shut = socket.socket.shutdown
                shut(self._watched.pop(clock), socket.SHUT_RDWR)
        if not self._watched and self._idle:
            return False
        self._idle = not self._watched
        # One that nobody waits for may be read on, and be late, in so many seconds.
        ends = [min(clock.deadline, now + clock.idle) for clock in self._watched]
        self._next = min([*ends, now + _LINGER])
        return True


@lru_cache(maxsize=1)
def _timer(_process: int) -> _Timer:
    """Return a process's timer: threads do not live on in a fork."""
    return _Timer()
