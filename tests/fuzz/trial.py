"""One document through the pipeline in process, and what must hold of the outcome.

Right is a package in which every file is as promised, or a `GenerationError`; anything
else is a finding.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import black
from hostile.shapes import faults
from support import environment

from clientwright.diagnostics import Collector, GenerationError
from clientwright.ir.source import SourceFile
from clientwright.pipeline import Clock, Job, make
from clientwright.settings import PackageSettings

SECONDS = 20.0
"""Of processor time; longer than this is a hang."""

_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
models = importlib.import_module(package.__name__ + ".models")
for name in getattr(models, "__all__", ()):
    getattr(models, name)
"""


class HangError(BaseException):
    """The time is over; no `except Exception` on the way may take it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a document."""

    kind: str
    """`package`, `error` (a clean one), or `finding`."""

    detail: str = ""
    """Of a finding: what is wrong, and where in our code."""

    files: tuple[SourceFile, ...] = ()

    said: str = ""
    """Pointers and messages of all remarks, and of the error."""


def attempt(file: Path, *, models: str = "builtin") -> Outcome:
    """Make the package of a document, as far as rendering, and look at every file."""
    collector = Collector()
    settings = PackageSettings(generator="0", models=models)
    try:
        with _no_longer_than(SECONDS):
            package = make(
                Job(spec=str(file), settings=settings), {}, collector, Clock()
            )
            wrong = faults(package.files)
    except GenerationError as error:
        pointer = error.place.pointer if error.place else ""
        return Outcome("error", said=f"{pointer}: {error.message}\n{_said(collector)}")
    except HangError:
        return Outcome("finding", f"longer than {SECONDS:g} s: {_last_frames()}")
    except Exception as error:
        return Outcome("finding", f"{type(error).__name__}: {error} {_last_frames()}")
    if wrong:
        return Outcome("finding", wrong[0])
    return Outcome("package", files=package.files, said=_said(collector))


def _said(collector: Collector) -> str:
    return "\n".join(
        f"{one.place.pointer if one.place else ''}: {one.message}" for one in collector
    )


def _last_frames() -> str:
    """Name the places in our code that the exception at hand went through last."""
    _, _, trace = sys.exc_info()
    frames = [
        f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}"
        for frame in traceback.extract_tb(trace)
        if "clientwright" in frame.filename
    ]
    return f"in {' < '.join(reversed(frames[-3:]))}"


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise HangError

    before = signal.signal(signal.SIGPROF, ring)
    # Again and again: what is raised in a callback of the collector is not heard.
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def look_closer(files: Sequence[SourceFile]) -> str:
    """Say what is wrong with a package in use: black, and importing all of it."""
    for one in files:
        if one.path.endswith(".py") and "/_runtime/" not in one.path:
            formatted = black.format_str(one.text, mode=black.Mode())
            if formatted != one.text:
                return f"black changes {one.path}"
    return import_all(files)


def import_all(files: Sequence[SourceFile]) -> str:
    """Import every module and every model of a package; say what went wrong."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in files:
            path = folder / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(one.text, encoding="utf-8")
        package = next(path.name for path in (folder / "src").iterdir())
        return _imported(folder / "src", package)


def _imported(source: Path, package: str) -> str:
    try:
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT_ALL, package],
            env=environment(PYTHONPATH=str(source)),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "the package does not import within a minute"
    if done.returncode == 0:
        return ""
    tree = [line for line in done.stderr.splitlines() if line.strip()]
    return f"the package does not import: {tree[-1] if tree else done.returncode}"
