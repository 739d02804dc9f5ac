"""Where documents are worked on: here, in processes, or on a Dask cluster.

What is handed over is a function by its name and plain data; so any
`concurrent.futures.Executor` will do, and what comes back is the same, in the same
order, wherever it was made.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from ... import __version__
from ...diagnostics import GenerationError
from ..terminal.extras import require
from .remote import in_own_process, packed, unpacked, version_here

T = TypeVar("T")
PROCESS = "process"
_DASK = re.compile(r"dask://(?P<host>[^/\s:]+|\[[0-9a-fA-F:]+\])(?::(?P<port>\d+))?/?")
_PORT = "8786"
"""Where Dask's scheduler listens unless it is told otherwise."""

_SECONDS = 10


def checked_executor(text: str) -> str:
    """Return what a user asked for; raises `ValueError` where it is none."""
    if text != PROCESS and _DASK.fullmatch(text) is None:
        raise ValueError(f"{text!r} is neither `{PROCESS}` nor `dask://HOST:PORT`")
    return text


@contextmanager
def workers(
    kind: str | None, jobs: int, paths: Sequence[str] = ()
) -> Iterator[Executor | None]:
    """Give what makes several packages at once; None for one after the other.

    Args:
        kind: `process`, `dask://HOST:PORT`, or None: processes where `jobs` says so.
        jobs: Processes; 1 with `process` is one for each processor.
        paths: Where workers of a cluster find modules that are not installed.

    Raises `GenerationError` where the cluster cannot be used.
    """
    if kind is not None and kind != PROCESS:
        with _dask(kind, paths) as executor:
            yield executor
        return
    if kind is None and jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fork has what is imported by then; elsewhere than on Linux, it is not safe.
    start = "fork" if sys.platform == "linux" else "spawn"
    count = jobs if jobs > 1 else os.cpu_count()
    with ProcessPoolExecutor(count, get_context(start)) as executor:
        yield executor


@contextmanager
def _dask(address: str, paths: Sequence[str]) -> Iterator[Executor]:
    require("dask", "`--executor dask://…`")
    # Its functions have no annotations.
    distributed: Any = import_module("distributed")
    match = _DASK.fullmatch(address)
    if match is None:
        raise GenerationError(f"{address[:200]!a} is not `dask://HOST:PORT`")
    place = f"tcp://{match['host']}:{match['port'] or _PORT}"
    try:
        client = distributed.Client(place, timeout=_SECONDS, set_as_default=False)
    except (OSError, TimeoutError) as error:
        raise GenerationError(f"there is no Dask scheduler at {address}") from error
    with client:
        _check_workers(client, address)
        yield Remote(client.get_executor(pure=False), paths)


def _check_workers(client: Any, address: str) -> None:
    """Raise `GenerationError` unless every worker has this version."""
    try:
        found = client.run(version_here)
    except Exception as error:  # What a worker raises is raised here.
        msg = f"the workers of {address} cannot import clientwright: {error}"
        hint = f"install clientwright {__version__} on each"
        raise GenerationError(msg, hint=hint) from error
    if not found:
        raise GenerationError(f"the cluster at {address} has no workers")
    others = sorted({one for one in found.values() if one != __version__})
    if others:
        msg = f"workers of {address} have clientwright {', '.join(others)}"
        raise GenerationError(msg, hint=f"install clientwright {__version__} on each")


class Remote(Executor):
    """Runs each job on a worker, in a process of its own, in the folder that we are in.

    Bounds of time and memory are a process's, and workers have threads.
    """

    def __init__(self, executor: Executor, paths: Sequence[str] = ()) -> None:
        self._executor = executor
        self._paths = list(paths)

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Submit a function that can be imported, with data."""
        job = packed(partial(fn, **kwargs), *args)
        future: Future[T] = Future()
        there = self._executor.submit(in_own_process, str(Path.cwd()), self._paths, job)
        there.add_done_callback(partial(_take_over, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End it; the cluster goes on."""
        self._executor.shutdown(wait=wait, cancel_futures=cancel_futures)


def _take_over(future: Future[Any], there: Future[bytes]) -> None:
    """Give a future what another one has, unpacked."""
    if there.cancelled() or not future.set_running_or_notify_cancel():
        future.cancel()
        return
    try:
        future.set_result(unpacked(there.result()))
    except Exception as error:  # The job's own, or the cluster's.
        future.set_exception(error)
