"""Room for work that nests deeper than a stack usually allows."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Lock, Thread, stack_size
from typing import Final, TypeVar

T = TypeVar("T")

_FRAMES: Final = 100_000
_BYTES: Final = 256 * 1024 * 1024
"""Reserved, not used, as far as the work does not need it."""
_one_at_a_time = Lock()


def deeply(work: Callable[[], T]) -> T:
    """Do some work; where the stack is too small for it, once more on a larger one.

    Schemas that refer to each other in a ring or chain of a hundred or more are built
    by functions that call each other as deep.
    """
    try:
        return work()
    except RecursionError:
        return _with_room(work)


def _with_room(work: Callable[[], T]) -> T:
    """Do some work on a stack of its own, large enough for thousands of frames more."""
    results: list[T] = []
    failures: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            failures.append(error)

    with _one_at_a_time:
        limit, size = sys.getrecursionlimit(), stack_size(_BYTES)
        try:
            sys.setrecursionlimit(max(limit, _FRAMES))
            thread = Thread(target=run, name="building-models")
            thread.start()
            thread.join()
        finally:
            stack_size(size)
            sys.setrecursionlimit(limit)
    for failure in failures:
        raise failure
    return results[0]
