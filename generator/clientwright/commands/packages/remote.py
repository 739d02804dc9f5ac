"""Jobs in processes of their own, on whatever machine this is run.

`python -m clientwright.commands.packages.remote` reads jobs from standard input, and
writes their results to standard output, as pickles: it is a part of this program that
is spoken to by this program alone. It is kept for the next job.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from ... import __version__

_idle: list[subprocess.Popen[bytes]] = []
"""Processes of this worker that wait for a job."""

_lock = threading.Lock()
_SECONDS = 2.0
"""Until a process that can read no more is killed."""


def version_here() -> str:
    """Return the version of clientwright that this process has."""
    return __version__


def packed(job: Callable[..., Any], *given: Any) -> bytes:
    """Return a function and its data, for a machine that need not know them."""
    return pickle.dumps((job, given))


def unpacked(result: bytes) -> Any:
    """Return what a job gave, or raise what it raised."""
    succeeded, value = pickle.loads(result)
    if not succeeded:
        raise value
    return value


def in_own_process(folder: str, paths: Sequence[str], job: bytes) -> bytes:
    """Do a job that was packed in a process of its own, and return its packed result.

    Args:
        folder: Where it runs: relative paths are meant from there.
        paths: Where it finds modules that are not installed.

    Raises:
        ChildProcessError: The process ended without a result.
    """
    process = _taken()
    reading, writing = process.stdout, process.stdin
    assert reading is not None
    assert writing is not None
    try:
        pickle.dump((folder, list(paths), job), writing)
        writing.flush()
        result: bytes = pickle.load(reading)
    except (EOFError, OSError, pickle.UnpicklingError):
        _end(process)
        msg = f"the process of a document ended with exit code {process.returncode}"
        raise ChildProcessError(msg) from None
    with _lock:
        _idle.append(process)
    return result


def _taken() -> subprocess.Popen[bytes]:
    """Return a process that waits, or a new one."""
    with _lock:
        while _idle:
            process = _idle.pop()
            if process.poll() is None:
                return process
        atexit.unregister(end_processes)
        atexit.register(end_processes)
    return subprocess.Popen(
        # Not from the current folder: it may hold modules of any name.
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def end_processes() -> None:
    """End the processes that wait for a job."""
    with _lock:
        while _idle:
            _end(_idle.pop())


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, unless it has ended by itself, and close what led to it."""
    try:
        # It ends when it can read no more; `communicate` closes the pipes.
        process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def _serve(reading: BinaryIO, writing: BinaryIO) -> None:
    """Do jobs until there are no more: whoever asks has ended."""
    while True:
        try:
            folder, paths, packet = pickle.load(reading)
        except EOFError:
            return
        os.chdir(folder)
        sys.path += [path for path in paths if path not in sys.path]
        try:
            # Only now: the function may be in one of those places.
            job, given = pickle.loads(packet)
            result = True, job(*given)
        except Exception as error:
            result = False, error
        pickle.dump(pickle.dumps(result), writing)
        writing.flush()


if __name__ == "__main__":
    # What a job prints is for people, and must not come between.
    with os.fdopen(os.dup(1), "wb") as _results:
        os.dup2(2, 1)
        _serve(sys.stdin.buffer, _results)
