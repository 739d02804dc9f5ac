"""A large document in slices, each verified by a process of its own.

The slices are decided by the document alone, so that the same calls are made on every
machine; how many are verified at a time is the machine's matter.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, ForkProcess
from typing import TypeAlias

from ...diagnostics import GenerationError
from ...document.read.budget import within
from ...document.read.limits import Limits
from ..document.api import Operation
from ..report.findings import Failure, Proof
from .clients import MODES
from .driver import Driver, Tally

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with the number of operations begun, of all, and the name of this one."""

Prepare: TypeAlias = Callable[[], Driver]
"""Gives a driver that has seen nothing yet."""

_Work: TypeAlias = Callable[
    [Sequence[Operation], Callable[[str], None]], Tally | GenerationError
]
"""Verifies operations in a process of its own."""

SLICE = 60
"""Operations of a slice: enough to be worth a process."""


@dataclass(slots=True)
class _Running:
    """A slice that is being verified, and by which process."""

    number: int
    operations: Sequence[Operation]
    process: ForkProcess
    begun: int = 0


def drive(
    prepare: Prepare,
    operations: Sequence[Operation],
    progress: Progress | None,
    *,
    fail_fast: bool = False,
    limits: Limits | None = None,
) -> Tally:
    """Verify operations, several slices at a time where the system can fork.

    With `fail_fast`, no slice is begun after a failure. Raises `GenerationError` where
    a process of its own takes more than the limits allow.
    """
    slices = [operations[n : n + SLICE] for n in range(0, len(operations), SLICE)]
    counter = _Counter(len(operations), progress)
    jobs = _jobs(len(slices))
    whole = Tally()
    with _seldom_collected():
        if jobs > 1:
            bounded = _bounded(prepare, limits or Limits())
            tallies = _fork(bounded, slices, counter, jobs, fail_fast=fail_fast)
        else:
            tallies = (prepare().drive(one, counter.told) for one in slices)
        for tally in tallies:
            whole.add(tally)
            if fail_fast and tally.failures:
                break
    return whole


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Look for cycles seldom, and never in what is there already.

    A document and its package are a million objects that all stay: to look through them
    again and again was an eighth of a verification (1.6 of 12.7 s, OpenAI's document).
    """
    gc.collect()
    gc.freeze()
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


_SELDOM = 20_000
"""Objects more than before until the collector looks at the youngest."""


class _Counter:
    """Counts the operations that were begun."""

    def __init__(self, count: int, progress: Progress | None) -> None:
        self._count = count
        self._progress = progress
        self._done = 0

    def told(self, label: str) -> None:
        if self._progress is not None:
            self._progress(self._done, self._count, label)
        self._done += 1


def _jobs(slices: int) -> int:
    """Decide how many slices are verified at a time."""
    if sys.platform != "linux":  # Forking is not to be trusted elsewhere.
        return 1
    return min(slices, len(os.sched_getaffinity(0)))


def _bounded(prepare: Prepare, limits: Limits) -> _Work:
    """Bound what a slice takes in a process of its own."""

    def work(
        operations: Sequence[Operation], told: Callable[[str], None]
    ) -> Tally | GenerationError:
        try:
            with within(limits, "openapi.json"):
                return prepare().drive(operations, told)
        except GenerationError as error:
            return error

    return work


def _fork(
    work: _Work,
    slices: Sequence[Sequence[Operation]],
    counter: _Counter,
    jobs: int,
    *,
    fail_fast: bool,
) -> Iterator[Tally]:
    """Give what was found, in the order of the slices."""
    context = multiprocessing.get_context("fork")
    waiting = list(enumerate(slices))[::-1]
    idle: list[tuple[Connection, ForkProcess]] = []
    running: dict[Connection, _Running] = {}
    done: dict[int, Tally] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                number, operations = waiting.pop()
                here, process = idle.pop() if idle else _start(context, work, slices)
                running[here] = _Running(number, operations, process)
                here.send(number)
            ready = wait(running)
            for here in [one for one in running if one in ready]:
                one = running[here]
                try:
                    message = here.recv()
                except EOFError:
                    message = _ended(one)
                if isinstance(message, GenerationError):
                    raise message
                if isinstance(message, Tally):
                    done[one.number] = message
                    if fail_fast and message.failures:
                        waiting.clear()
                    del running[here]
                    if one.process.exitcode is None:
                        idle.append((here, one.process))
                    else:
                        here.close()
                else:
                    one.begun += 1
                    counter.told(message)
    finally:
        for process in (*(p for _, p in idle), *(r.process for r in running.values())):
            process.terminate()
            process.join()
    yield from (done[number] for number in sorted(done))


def _start(
    context: ForkContext, work: _Work, slices: Sequence[Sequence[Operation]]
) -> tuple[Connection, ForkProcess]:
    """Start a process that verifies the slices whose numbers it is sent.

    One after the other, since what the package has built for one serves the next.
    """
    here, there = context.Pipe()

    def run() -> None:
        here.close()
        while True:
            there.send(work(slices[there.recv()], there.send))

    process = context.Process(target=run, daemon=True)
    process.start()
    there.close()
    return here, process


def _ended(one: _Running) -> Tally:
    """Say where a process was when it ended: none of its operations is verified."""
    one.process.join()
    at = one.operations[max(one.begun - 1, 0)]
    what, actual = "the process ended", f"exit code {one.process.exitcode}"
    failures = [
        Failure(at.pointer, mode, None, what, "a result", actual) for mode in MODES
    ]
    proofs = [Proof(o.pointer, o.method, o.path, 0, False) for o in one.operations]
    return Tally(failures, proofs)
