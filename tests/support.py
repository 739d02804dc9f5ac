"""What tests of several rooms share: where things are, and how to run the tool."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import multiprocessing
import os
import pkgutil
import shlex
import subprocess
import sys
import traceback
import warnings
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from unittest import mock

from clientwright.cli import main

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "generated"
SPECS = ROOT / "specs"
_CACHES = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
MYPY = (
    "--strict",
    "--no-error-summary",
    *("--config-file", os.devnull),
    *(
        "--cache-dir",
        str(ROOT / ".mypy_cache" / os.environ.get("PYTEST_XDIST_WORKER", "main")),
    ),
)
"""Strict rules, and a cache: most of what mypy reads are the same libraries."""

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


def imported(source: Path, package: str) -> str:
    """Import all of a package in a process of its own; give what went wrong, if any.

    The process is forked from one that has what packages need, and nothing of ours.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["httpx2", "pydantic"])
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_import_all, args=(there, str(source), package))
    process.start()
    there.close()
    try:
        return str(here.recv())
    except EOFError:
        return "the process ended"
    finally:
        process.join()


def _import_all(told: Connection, source: str, package: str) -> None:
    """Import every module and load every model, warnings being errors."""
    warnings.simplefilter("error")
    sys.path.insert(0, source)
    try:
        whole = importlib.import_module(package)
        for module in pkgutil.walk_packages(whole.__path__, f"{package}."):
            importlib.import_module(module.name)
        models = importlib.import_module(f"{package}.models")
        for name in getattr(models, "__all__", ()):
            getattr(models, name)
    except BaseException:
        told.send(traceback.format_exc())
    else:
        told.send("")


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, without what Python leaves there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _CACHES & set(path.parts)
    }
