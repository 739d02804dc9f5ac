"""What tests of several rooms share: where things are, and how to run the tool."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import io
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

from clientwright.cli import main

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "generated"
SPECS = ROOT / "specs"
_CACHES = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
VENDORS = ("apexscore", "factify", "faxplus", "periskope")

CLIENTWRIGHT = (
    sys.executable,
    "-c",
    "import sys; from clientwright.cli import main; sys.exit(main())",
)
"""The command as the tests start it: it needs no installed script."""


def environment(**changes: str) -> dict[str, str]:
    """Give the environment for a process that is to find our package."""
    path = os.pathsep.join(
        part
        for part in (str(ROOT / "generator"), os.environ.get("PYTHONPATH", ""))
        if part
    )
    return {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1", **changes}


def mypy_options(own: Path) -> tuple[str, ...]:
    """Give mypy strict rules, and in an own folder what it knows of the libraries."""
    rules = ("--strict", "--no-error-summary", "--config-file", os.devnull)
    return (*rules, "--cache-dir", str(mypy_cache(own)))


def mypy_cache(own: Path) -> Path:
    """Give what mypy knows of the libraries, in a folder that is not there yet.

    They are read once for all processes; what one run adds, no other one sees.
    """
    known, cache = ROOT / ".mypy_cache" / "libraries", own / "mypy-cache"
    known.mkdir(parents=True, exist_ok=True)
    with (known / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (known / "whole").exists():
            command = (sys.executable, "-m", "mypy", "--strict", "-c", _LIBRARIES)
            bare = ("--config-file", os.devnull, "--cache-dir", str(known / "cache"))
            subprocess.run([*command, *bare], check=True, capture_output=True)
            (known / "whole").touch()
    if not cache.exists():
        # Mypy replaces files and never writes into them: links will do.
        shutil.copytree(known / "cache", cache, copy_function=os.link)
    return cache


_LIBRARIES = "import httpx2, pydantic, pydantic_core, pytest"


def clientwright(
    *arguments: str | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    timeout: float = 300,
) -> subprocess.CompletedProcess[str]:
    """Run the command and give its exit code and output, whatever they are."""
    return subprocess.run(
        [*CLIENTWRIGHT, *map(str, arguments)],
        cwd=cwd,
        env=environment(**(env or {})),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )


def here(
    *arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in this process, which spares it the start of a Python.

    For all that does not depend on the terminal, signals or processes.
    """
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.dict(os.environ, environment(**(env or {})), clear=True),
    ):
        code = main([*map(str, arguments)])
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Hold that what is done within takes so many seconds of a processor.

    Of this thread alone, and without collections of garbage: those go through all that
    the tests before have made.
    """
    collects = gc.isenabled()
    gc.disable()
    started = time.thread_time()
    try:
        yield
        took = time.thread_time() - started
    finally:
        if collects:
            gc.enable()
    assert took < seconds, f"{took:.2f} s"


def in_turn(
    *commands: tuple[str | Path, ...], cwd: Path = ROOT, timeout: float = 300
) -> list[subprocess.CompletedProcess[str]]:
    """Run commands one after the other in one process, which may not take for ever."""
    path = os.pathsep.join(map(str, (ROOT / "generator", ROOT / "tests")))
    done = subprocess.run(
        [sys.executable, "-c", _IN_TURN, *(shlex.join(map(str, c)) for c in commands)],
        cwd=cwd,
        env=environment(PYTHONPATH=path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [
        subprocess.CompletedProcess(given, *result)
        for given, result in zip(commands, json.loads(done.stdout), strict=True)
    ]


_IN_TURN = """
import json, shlex, sys
from pathlib import Path
from support import here
done = [here(*shlex.split(one), cwd=Path.cwd()) for one in sys.argv[1:]]
print(json.dumps([[one.returncode, one.stdout, one.stderr] for one in done]))
"""


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, without what Python leaves there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _CACHES & set(path.parts)
    }
