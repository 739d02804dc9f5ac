"""What one document may cost: processor time and memory.

Both bounds are the operating system's, so that no stage needs to count. Windows has
neither; there, only the sizes of documents are bounded.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ...diagnostics import Place
from .limits import MEBIBYTE, Limits, exceeded

if sys.platform != "win32":
    import resource


_AGAIN = 1.0
"""Seconds after which it rings once more, where something has taken the first."""


class _OverError(BaseException):
    """The time is over; no `except Exception` on the way may take it."""


@contextmanager
def within(limits: Limits, spec: str) -> Iterator[None]:
    """Bound what the work inside takes.

    Raises:
        GenerationError: It took more processor time or memory than the limits allow.
    """
    place = Place(spec, "#")
    try:
        with in_memory(limits.memory), _in_time(limits.seconds):
            yield
            return
    except _OverError:
        failure = exceeded("seconds", limits.seconds, place)
    except MemoryError:
        failure = exceeded("memory", limits.memory, place)
    raise failure


@contextmanager
def _in_time(seconds: int) -> Iterator[None]:
    """Ring once the process has used so much time; only a main thread hears it.

    What is bounded already, as part of something larger, stays bounded by that.
    """
    if (
        sys.platform == "win32"
        or threading.current_thread() is not threading.main_thread()
        or signal.getitimer(signal.ITIMER_PROF)[0] > 0
    ):
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _OverError

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def in_memory(mebibytes: int) -> Iterator[None]:
    """Let no more mebibytes be allocated, unless a stricter bound is set already."""
    if sys.platform == "win32":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    known = [bound for bound in (soft, hard) if bound != resource.RLIM_INFINITY]
    wanted = min([mebibytes * MEBIBYTE, *known])
    try:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    except (OSError, ValueError):
        # A system that knows the bound but does not enforce it, as macOS.
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
