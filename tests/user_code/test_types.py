"""A user's program is type-checked against a package, by the strict rules of both."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment, here, mypy_options

_FOLDER = Path(__file__).parent
_FEATURES = "fakes,cassettes,streaming-responses,request"
"""Raw calls are not typed here: `test_kit.py` has those that are."""
_PROGRAMS = ("program.py", "unread.py", "fakes.py", "cassette.py")


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and the program."""
    folder = tmp_path_factory.mktemp("user")
    made = here(
        "generate",
        *("--spec", _FOLDER / "harbour.yaml"),
        *("--output", folder / "harbour", "--features", _FEATURES),
    )
    assert made.returncode == 0, made.stderr
    for name in _PROGRAMS:
        shutil.copy(_FOLDER / name, folder)
    return folder


def _run(work: Path, *command: str) -> None:
    found = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=work,
        env=environment(
            MYPYPATH=str(work / "harbour/src"), PYTHONPATH=str(work / "harbour/src")
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_mypy(work: Path) -> None:
    """`mypy --strict`."""
    _run(work, "mypy", *mypy_options(work), *_PROGRAMS)


def test_pyright(work: Path) -> None:
    """pyright's strict mode, of the programs alone."""
    settings = {
        "include": [*_PROGRAMS],
        "extraPaths": ["harbour/src"],
        "strict": [*_PROGRAMS],
        "pythonVersion": "3.11",
    }
    config = work / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    _run(work, "pyright", "--project", str(config), "--pythonpath", sys.executable)


def test_tests_of_users(work: Path) -> None:
    """What stands in for the server does what is said of it."""
    _run(work, "pytest", "-q", "-p", "no:cacheprovider", "fakes.py", "cassette.py")
