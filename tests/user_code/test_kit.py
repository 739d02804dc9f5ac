"""What users write against a package that has everything: checked, and run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment, here, mypy_options

_FOLDER = Path(__file__).parent / "kit"
_WRONG = "wrong.py"
_PROGRAMS = tuple(
    sorted(one.name for one in _FOLDER.glob("*.py") if one.name != _WRONG)
)
_PACKAGES = ("depot", "forge")


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages and the programs."""
    folder = tmp_path_factory.mktemp("kit") / "kit"
    shutil.copytree(_FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    made = here("generate", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder


def _run(work: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(work / one / "src") for one in _PACKAGES)
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=work,
        env=environment(MYPYPATH=path, PYTHONPATH=path),
        capture_output=True,
        text=True,
        check=False,
    )


def _wrong() -> set[int]:
    lines = (_FOLDER / _WRONG).read_text(encoding="utf-8").splitlines()
    return {at for at, line in enumerate(lines, 1) if line.endswith("# wrong")}


def test_mypy(work: Path) -> None:
    """`mypy --strict` finds nothing, but in the lines that are wrong."""
    names = (*_PROGRAMS, _WRONG)
    found = _run(work, "mypy", *mypy_options(work), *names)
    errors = re.findall(r"^(\S+?):(\d+): error: ", found.stdout, re.MULTILINE)
    assert {name for name, _ in errors} == {_WRONG}, found.stdout + found.stderr
    assert {int(line) for _, line in errors} == _wrong(), found.stdout


def test_pyright(work: Path) -> None:
    """Nor does pyright's strict mode."""
    names = [*_PROGRAMS, _WRONG]
    settings = {
        "include": names,
        "extraPaths": [f"{one}/src" for one in _PACKAGES],
        "strict": names,
        "pythonVersion": "3.11",
    }
    config = work / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    python = ("--pythonpath", sys.executable)
    found = _run(work, "pyright", "--project", str(config), "--outputjson", *python)
    errors = [
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1, one["message"])
        for one in json.loads(found.stdout)["generalDiagnostics"]
    ]
    assert {name for name, _, _ in errors} == {_WRONG}, errors
    assert {line for _, line, _ in errors} == _wrong(), errors


def test_programs(work: Path) -> None:
    """They do what they say."""
    found = _run(work, "pytest", "-q", "-p", "no:cacheprovider", *_PROGRAMS)
    assert found.returncode == 0, found.stdout + found.stderr
