"""Wheel and sdist of a package: built with `build`, checked and uploaded with twine.

Both run as the programs that their authors publish, in processes of their own; what
they say is shown without what looks like a secret.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass

_SECONDS = 600
_PYTHON = (sys.executable, "-P", "-m")
"""Runs a module, never one of the current folder, where files may have any name."""
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "dist", ".clientwright-stage")
_SECRETS = ("TWINE_PASSWORD", "TWINE_USERNAME")


def build_distributions(package: Path, folder: Path) -> tuple[Path, ...]:
    """Build wheel and sdist from a copy of a package's folder.

    The build backend of this environment is used where there is one; without, `build`
    fetches it. Raises `GenerationError` when building fails.
    """
    if not (package / "pyproject.toml").is_file():
        msg = "there is no package to build"
        raise GenerationError(msg, Place(str(package), ""))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="clientwright-build-") as temporary:
        source = Path(temporary) / "package"
        shutil.copytree(package, source, ignore=_LEFT_OUT)
        made = Path(temporary) / "dist"
        command = [*_PYTHON, "build", "--outdir", str(made)]
        if importlib.util.find_spec("hatchling") is not None:
            command.append("--no-isolation")
        result = _run([*command, str(source)])
        if result.returncode != 0:
            msg = f"the package cannot be built: {_last_lines(result)}"
            raise GenerationError(msg, Place(str(package / "pyproject.toml"), ""))
        return tuple(_put(file, folder) for file in sorted(made.iterdir()))


def _put(file: Path, folder: Path) -> Path:
    """Copy a file into a folder, where it is whole or not there."""
    target = folder / file.name
    part = folder / f"{file.name}.part"
    shutil.copy2(file, part)
    part.replace(target)
    return target


def check_distributions(files: Sequence[Path]) -> list[str]:
    """Give what `twine check --strict` has to complain about."""
    command = [*_PYTHON, "twine", "check", "--strict"]
    result = _run([*command, *map(str, files)])
    return [] if result.returncode == 0 else [_last_lines(result)]


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of an upload."""

    sent: tuple[str, ...]
    present: tuple[str, ...]
    """Files that the index had already."""

    failure: str | None


def upload(files: Sequence[Path], repository_url: str) -> Uploaded:
    """Upload files one by one, so that a failed upload can be run again.

    Credentials come from twine's own places and are not shown.
    """
    command = [*_PYTHON, "twine", "upload", "--non-interactive"]
    command += [
        "--verbose",
        "--disable-progress-bar",
        "--repository-url",
        repository_url,
    ]
    sent: list[str] = []
    present: list[str] = []
    for file in files:
        result = _run([*command, str(file)])
        if result.returncode == 0:
            sent.append(file.name)
        elif _PRESENT.search(" ".join(_said(result))):
            present.append(file.name)
        else:
            failure = _without_secrets(_last_lines(result), os.environ)
            return Uploaded(tuple(sent), tuple(present), failure)
    return Uploaded(tuple(sent), tuple(present), None)


_PRESENT = re.compile(r"409 Conflict|already exists|already been taken", re.IGNORECASE)


def uncommitted(paths: Sequence[Path]) -> tuple[str, ...]:
    """List changes that git does not have; empty without git or a repository."""
    git = shutil.which("git")
    if git is None:
        return ()
    found: dict[str, None] = {}
    for path in paths:
        folder = path if path.is_dir() else path.parent
        result = _run(
            [git, "-C", str(folder), "status", "--porcelain", "--", str(path.resolve())]
        )
        if result.returncode == 0:
            found.update(dict.fromkeys(line[3:] for line in result.stdout.splitlines()))
    return tuple(found)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "NO_COLOR": "1", "COLUMNS": "1000"},
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"over {_SECONDS} seconds")


def _said(result: subprocess.CompletedProcess[str]) -> list[str]:
    """Give the words of a program's output, without its colours."""
    return _COLOUR.sub("", f"{result.stdout}\n{result.stderr}").split()


def _last_lines(result: subprocess.CompletedProcess[str]) -> str:
    text = _COLOUR.sub("", f"{result.stdout}\n{result.stderr}")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    said = [line for line in lines if line]
    errors = [line for line in said if not line.startswith("INFO ")]
    return "; ".join((errors or said)[-3:])


_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_CREDENTIALS = re.compile(r"//[^/\s@]+@")
_SHORTEST = 4
"""Characters of what is worth hiding: a shorter word would be found everywhere."""


def _without_secrets(text: str, environment: Mapping[str, str]) -> str:
    for name in _SECRETS:
        secret = environment.get(name, "")
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, "***")
    return _CREDENTIALS.sub("//***@", text)
