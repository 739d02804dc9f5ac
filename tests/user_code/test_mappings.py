"""Type checkers hold mappings to the fields of models, where settings ask for it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment, here, mypy_options

_FOLDER = Path(__file__).parent
_PROGRAM = "mappings.py"
_SETTINGS = """
[vendors.fleet]
spec = "fleet.yaml"
output = "fleet"
inputs = "typed-dict"
"""


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and the program."""
    folder = tmp_path_factory.mktemp("user")
    for name in ("fleet.yaml", _PROGRAM):
        shutil.copy(_FOLDER / name, folder)
    (folder / "clientwright.toml").write_text(_SETTINGS, encoding="utf-8")
    made = here("generate", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder


def _refused(work: Path, *command: str) -> set[int]:
    """Return the lines of the program that a type checker has errors of."""
    found = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=work,
        env=environment(MYPYPATH=str(work / "fleet" / "src")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1, found.stdout + found.stderr
    lines = re.findall(r"(?m)mappings\.py:(\d+)(?::\d+)*(?: -|:) error", found.stdout)
    return set(map(int, lines))


def _marked() -> set[int]:
    """Return the lines that type checkers must refuse."""
    lines = (_FOLDER / _PROGRAM).read_text(encoding="utf-8").splitlines()
    return {at for at, line in enumerate(lines, 1) if line.endswith("# refused")}


def test_mypy(work: Path) -> None:
    """`mypy --strict`."""
    assert _refused(work, "mypy", *mypy_options(work), _PROGRAM) == _marked()


def test_pyright(work: Path) -> None:
    """pyright's strict mode."""
    settings = {
        "include": [_PROGRAM],
        "extraPaths": ["fleet/src"],
        "strict": [_PROGRAM],
        "pythonVersion": "3.11",
    }
    config = work / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    python = ("--pythonpath", sys.executable)
    assert _refused(work, "pyright", "--project", str(config), *python) == _marked()
