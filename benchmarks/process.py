"""Run a command as a whole process and tell what the operating system saw of it."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LONG = 20.0
"""Seconds; a command that takes longer is not repeated after its first run."""

_LIMIT = 600.0


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: wall clock and processor seconds, peak MB, exit code."""

    wall: float
    processor: float
    peak: float
    code: int


@dataclass(frozen=True, slots=True)
class Command:
    """A program and its arguments, and what to do before each run of it."""

    arguments: Sequence[str]
    prepare: Callable[[], None]
    folder: Path | None = None
    """Where it is run."""


def run(command: Command, environment: Mapping[str, str], log: Path) -> Run:
    """Prepare a command and run it to its end, its output into `log`.

    Killed after ten minutes, which counts as a failure: exit code -9.
    """
    command.prepare()
    os.sync()  # What others have written is not for this one to bring to the disk.
    started = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command.arguments,
            cwd=command.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - started > _LIMIT:
                process.kill()
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
    commands: Mapping[str, Command],
    *,
    rounds: int,
    environment: Mapping[str, str],
    log: Path,
) -> dict[str, dict[str, float]]:
    """Run several commands in turn, `rounds` times, and give each one's medians.

    An uncounted round comes first, so that all of them find their files in memory and
    their modules compiled; of a command that takes `LONG`, it is the one that counts.
    Machines drift; taking turns keeps the ratios honest.
    """
    first = {name: run(one, environment, log) for name, one in commands.items()}
    seen: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if first[name].wall < LONG:
                seen[name].append(run(command, environment, log))
    return {name: summary(seen[name] or [first[name]]) for name in commands}


def summary(runs: Sequence[Run]) -> dict[str, float]:
    """Reduce runs of one command to their medians; `code` is the worst one seen."""
    return {
        "wall": statistics.median(r.wall for r in runs),
        "processor": statistics.median(r.processor for r in runs),
        "peak": statistics.median(r.peak for r in runs),
        "code": max(abs(r.code) for r in runs),
        "runs": len(runs),
    }
