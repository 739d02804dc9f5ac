"""What tests of several rooms share: where things are, and how to run the tool."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping
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


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, without what Python leaves there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _CACHES & set(path.parts)
    }
