"""Programs against vendors that stream, in five manners, are type-checked strictly."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment, here, mypy_options

_FOLDER = Path(__file__).parent / "streaming"
_DOCUMENTS = sorted(_FOLDER.glob("*.yaml"))


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package of each document, and the program."""
    folder = tmp_path_factory.mktemp("streaming")
    for document in _DOCUMENTS:
        made = here(
            *("generate", "--strict", "--spec", document),
            *("--output", folder / document.stem, "--package", document.stem),
        )
        assert made.returncode == 0, made.stderr
    shutil.copy(_FOLDER / "program.py", folder)
    return folder


def _run(work: Path, *command: str) -> None:
    sources = os.pathsep.join(str(work / one.stem / "src") for one in _DOCUMENTS)
    found = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=work,
        env=environment(MYPYPATH=sources, PYTHONPATH=sources),
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_mypy(work: Path) -> None:
    """`mypy --strict`."""
    _run(work, "mypy", *mypy_options(work), "program.py")


def test_pyright(work: Path) -> None:
    """pyright's strict mode, of the program alone."""
    settings = {
        "include": ["program.py"],
        "extraPaths": [f"{one.stem}/src" for one in _DOCUMENTS],
        "strict": ["program.py"],
        "pythonVersion": "3.11",
    }
    config = work / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    _run(work, "pyright", "--project", str(config), "--pythonpath", sys.executable)


@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda one: one.stem)
def test_verify(work: Path, document: Path) -> None:
    """What they do is what the documents say."""
    package = work / document.stem
    found = here("verify", "--package-dir", package, "--spec", document)
    assert found.returncode == 0, found.stdout + found.stderr
