"""How long a response may take, and one timer for all that are read synchronously.

The HTTP library's read timeout begins anew with every byte. Here raw bytes are counted:
a response that is read whole has a total limit, and a lowest speed once the read
timeout is over; a stream may be silent for the read timeout, and has no total.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from math import inf
from threading import Condition, Thread
from types import TracebackType
from typing import Final, TypeVar

import httpx2

T = TypeVar("T")

_SLOWEST: Final = 1024
"""Bytes a second: a response that is read whole and comes more slowly than this, beyond
the read timeout, has timed out although no single read has."""
_LINGER: Final = 1.0
"""Seconds that the timer's thread waits for another response."""


class Clock:
    """The time that one response may take; what arrives moves its end."""

    __slots__ = (
        "_check",
        "_idle",
        "_started",
        "_total",
        "deadline",
        "expired",
        "size",
    )

    def __init__(
        self,
        timeout: httpx2.Timeout,
        total: float | None = None,
        *,
        whole: bool,
        check: Callable[[int], None] | None = None,
    ) -> None:
        """Begin now, with the head of the response.

        Args:
            total: Seconds for a response that is read whole; None: no end.
            whole: Whether the response is read whole, or a stream.
            check: Called with the number of raw bytes so far; raises for too many.
        """
        self._check = check
        self._idle = inf if timeout.read is None else timeout.read
        self._total = inf if total is None or not whole else total
        self._started = time.monotonic() if whole else inf
        self.size = 0
        """Raw bytes that have arrived."""
        self.expired = False
        """Whether the timer has ended the response."""
        self._move(time.monotonic())

    def _move(self, now: float) -> None:
        if self._started == inf:
            self.deadline = now + self._idle
            return
        slowest = self._idle + self.size / _SLOWEST
        self.deadline = self._started + min(slowest, self._total)

    def add(self, size: int) -> None:
        """Count raw bytes that have arrived."""
        now = time.monotonic()
        self.size += size
        if self._check is not None:
            self._check(self.size)
        if now > self.deadline or self.expired:
            raise self.failure()
        self._move(now)

    def left(self) -> float | None:
        """Return the seconds that the next read may take; None: no end."""
        return None if self.deadline == inf else self.deadline - time.monotonic()

    def failure(self) -> httpx2.ReadTimeout:
        """Return the error of a response that takes too long."""
        if self._total <= self._idle + self.size / _SLOWEST:
            return httpx2.ReadTimeout(
                f"the response takes more than {self._total:g} s (limits.total_seconds)"
            )
        return httpx2.ReadTimeout("the response comes too slowly")


def head_seconds(timeout: httpx2.Timeout) -> float | None:
    """Return the seconds in which a response must have begun: those of all phases."""
    phases = (timeout.pool, timeout.connect, timeout.write, timeout.read)
    given = [phase for phase in phases if phase is not None]
    return sum(given) if len(given) == len(phases) else None


def late_head() -> httpx2.ReadTimeout:
    """Return the error of a response that does not begin."""
    return httpx2.ReadTimeout("the head of the response comes too slowly")


async def within(
    seconds: float | None,
    action: Awaitable[T],
    failure: Callable[[], httpx2.ReadTimeout],
) -> T:
    """Await something, for so many seconds at most."""
    import asyncio  # Who only calls synchronously does not pay for it.

    scope = asyncio.timeout(seconds)
    try:
        async with scope:
            return await action
    except TimeoutError:
        if not scope.expired():
            raise
    raise failure()


def ending(response: httpx2.Response, clock: Clock) -> AbstractContextManager[object]:
    """End a response that is read synchronously within, when its clock says so.

    Only where the HTTP library may read on without giving anything back, in what frames
    the chunks of HTTP/1.1; elsewhere each read comes back to the clock.
    """
    if (
        "transfer-encoding" not in response.headers
        or response.http_version != "HTTP/1.1"
        or clock.deadline == inf
    ):
        return nullcontext()
    stream = response.extensions.get("network_stream")
    found = stream.get_extra_info("socket") if stream is not None else None
    return _Watch(found, clock) if isinstance(found, socket.socket) else nullcontext()


class _Watch:
    """One response that the timer ends by shutting its socket down."""

    __slots__ = ("_socket", "clock")

    def __init__(self, given: socket.socket, clock: Clock) -> None:
        self._socket = given
        self.clock = clock

    def __enter__(self) -> None:
        _timer().add(self)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _timer().discard(self)
        # What a socket that was shut down ends in depends on where it was read.
        if self.clock.expired and (error is None or isinstance(error, Exception)):
            raise self.clock.failure() from None

    def end(self) -> None:
        """Let whoever reads see the end; TLS is left as it is, for its own thread."""
        self.clock.expired = True
        with suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


class _Timer:
    """Ends what is due. Its thread is there while something is watched."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self._changed = Condition()
        self._watched: set[_Watch] = set()
        self._thread: Thread | None = None
        self._next = inf
        self._idle = False

    def add(self, watch: _Watch) -> None:
        with self._changed:
            self._watched.add(watch)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="deadline", daemon=True)
                self._thread.start()
            elif watch.clock.deadline < self._next:
                self._changed.notify()

    def discard(self, watch: _Watch) -> None:
        with self._changed:
            self._watched.discard(watch)

    def _run(self) -> None:
        with self._changed:
            while self._end_due():
                self._changed.wait(self._next - time.monotonic())
            self._thread = None

    def _end_due(self) -> bool:
        """End what is due, and find out when to look again; False: nothing is left."""
        now = time.monotonic()
        due = [watch for watch in self._watched if watch.clock.deadline <= now]
        for watch in due:
            self._watched.discard(watch)
            watch.end()
        if not self._watched and self._idle:
            return False
        self._idle = not self._watched
        deadlines = [watch.clock.deadline for watch in self._watched]
        self._next = min([*deadlines, now + _LINGER])
        return True


class _Shared:
    timer: _Timer | None = None


def _timer() -> _Timer:
    """Return this process's timer: threads do not live on in a fork."""
    if _Shared.timer is None or _Shared.timer.process != os.getpid():
        _Shared.timer = _Timer()
    return _Shared.timer
