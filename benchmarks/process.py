"""Run a command as a whole process and tell what the operating system saw of it."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: wall clock and processor seconds, peak MB, exit code."""

    wall: float
    processor: float
    peak: float
    code: int


@dataclass(frozen=True, slots=True)
class Result:
    """The medians of several runs; `code` is the worst exit code seen."""

    wall: float
    processor: float
    peak: float
    code: int
    runs: int


def run(command: Sequence[str], *, log: Path, timeout: float = 600.0) -> Run:
    """Run a command to its end, its output into `log`.

    Raises:
        TimeoutError: It was still running after `timeout` seconds, and was killed.
    """
    started = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - started > timeout:
                process.kill()
                process.wait()
                raise TimeoutError(f"{command[0]} took longer than {timeout:g} s")
            time.sleep(0.002)
        # Popen must not wait again for a child that is reaped already.
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        wall=time.monotonic() - started,
        processor=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss / 1024,
        code=process.returncode,
    )


def alternate(
    commands: Mapping[str, Callable[[], Sequence[str]]], *, rounds: int, log: Path
) -> dict[str, Result]:
    """Run several commands in turn, `rounds` times, after one uncounted round.

    Each entry makes its command anew for every run, so that it can clear its output
    folder first. Machines drift; taking turns keeps the ratios honest.
    """
    seen: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            measured = run(command(), log=log / f"{name}.log")
            if number:
                seen[name].append(measured)
    return {name: summary(runs) for name, runs in seen.items()}


def summary(runs: Sequence[Run]) -> Result:
    """Reduce runs of one command to their medians."""
    return Result(
        wall=statistics.median(r.wall for r in runs),
        processor=statistics.median(r.processor for r in runs),
        peak=statistics.median(r.peak for r in runs),
        code=max((abs(r.code) for r in runs), default=0),
        runs=len(runs),
    )
