"""A folder is a test: `tests/cases/<concept>/<case>/`.

A case holds a document (`openapi.yaml` or `openapi.json`, with further files if it is
made of several; or pages: `pages/`, `page.md`, `page.html`, `page.txt`,
`collection.json`, `archive.har`), perhaps `overlay.yaml`, and perhaps
`clientwright.toml` where it is about settings (its output is `out`). What must come of
it:

- `expected/`: files of the package, compared exactly; others are not looked at
- `diagnostics.txt`: every warning and error; without the file there must be none
- `error.txt`: the command ends with exit code 2 and says this, and writes nothing

Every package that a case makes must also parse, be in the style of Black and of Ruff,
import, and pass `verify`. `CLIENTWRIGHT_UPDATE=1` rewrites what a case expects.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import black
import pytest
from importing import imported
from support import here

CASES = Path(__file__).parent
UPDATE = bool(os.environ.get("CLIENTWRIGHT_UPDATE"))

_PAGES = ("pages", "page.md", "page.html", "page.txt", "collection.json", "archive.har")
_DOCUMENTS = ("openapi.yaml", "openapi.json", *_PAGES)


def _cases() -> list[str]:
    return sorted(
        folder.parent.relative_to(CASES).as_posix()
        for name in _DOCUMENTS
        for folder in CASES.glob(f"*/*/{name}")
    )


def _generate(case: Path, work: Path) -> subprocess.CompletedProcess[str]:
    """Run the command on a copy, in its folder: messages then hold no path of ours."""
    shutil.copytree(case, work, ignore=shutil.ignore_patterns("expected"))
    if (case / "clientwright.toml").exists():
        return here("generate", "--report", "report.json", cwd=work)
    document = next(name for name in _DOCUMENTS if (case / name).exists())
    overlays = sorted(path.name for path in case.glob("overlay*.yaml"))
    return here(
        "generate",
        *("--spec", document, "--output", "out", "--package", "case_client"),
        *(part for overlay in overlays for part in ("--overlay", overlay)),
        *("--report", "report.json"),
        cwd=work,
    )


def _line(diagnostic: Mapping[str, Any]) -> str:
    place = ":".join(
        str(diagnostic[key])
        for key in ("file", "line", "pointer")
        if diagnostic.get(key) not in (None, "")
    )
    return (
        f"{diagnostic['severity']}[{diagnostic['code']}] {place}: "
        f"{diagnostic['message']}"
    )


def _same(file: Path, text: str) -> None:
    """Compare with the file that a case expects, or write it."""
    if UPDATE:
        file.write_text(text, encoding="utf-8")
        if not text and file.suffix == ".txt":
            file.unlink()
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == expected, f"{file} differs"


@cache
def _is_formatted(text: str) -> bool:
    """Ask Black; many files are the same in all packages."""
    return black.format_str(text, mode=black.Mode()) == text


@cache
def _parses(text: str) -> bool:
    ast.parse(text)
    return True


def _check_python(folder: Path) -> None:
    """Hold what is promised of every file: it parses and needs no formatter."""
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert _parses(text), path
        if "_runtime" not in path.parts:
            assert _is_formatted(text), f"black would change {path.name}"
    ruff = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "--diff", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ruff.returncode == 0, ruff.stdout + ruff.stderr


def _check_imports(folder: Path) -> None:
    """Import every module and load every model."""
    package = next(path.name for path in (folder / "src").iterdir() if path.is_dir())
    wrong = imported(folder / "src", package)
    assert not wrong, wrong


@pytest.mark.parametrize("name", _cases())
def test_case(name: str, tmp_path: Path) -> None:
    """Make the package of a case and hold everything that it expects."""
    case = CASES / name
    work = tmp_path / "work"
    result = _generate(case, work)
    if (case / "error.txt").exists():
        assert result.returncode == 2, result.stdout + result.stderr
        _same(case / "error.txt", result.stderr)
        assert not (work / "out").exists()
        return
    assert result.returncode == 0, result.stdout + result.stderr

    report = json.loads((work / "report.json").read_text(encoding="utf-8"))
    remarks = [d for d in report["diagnostics"] if d["severity"] != "info"]
    _same(case / "diagnostics.txt", "".join(_line(d) + "\n" for d in remarks))
    for file in sorted((case / "expected").rglob("*")):
        if file.is_file():
            made = work / "out" / file.relative_to(case / "expected")
            _same(file, made.read_text(encoding="utf-8"))

    _check_python(work / "out")
    _check_imports(work / "out")
    verified = here("verify", "--package-dir", "out", cwd=work)
    assert verified.returncode == 0, verified.stdout + verified.stderr


@pytest.mark.parametrize(
    ("module", "models", "wrong"),
    [
        ("", "", ""),
        ("import nowhere", "", "No module named 'nowhere'"),
        ("import warnings; warnings.warn('old')", "", "UserWarning: old"),
        ("", "__all__ = ['Pet']", "has no attribute 'Pet'"),
        ("import os; os._exit(3)", "", "the process ended"),
    ],
)
def test_what_does_not_import_is_told(
    tmp_path: Path, module: str, models: str, wrong: str
) -> None:
    """A module, a warning, or a model that is promised and not there."""
    package = tmp_path / "pets"
    package.mkdir()
    for name, text in (("__init__", ""), ("shop", module), ("models", models)):
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    told = imported(tmp_path, "pets")
    assert wrong in told
    assert bool(told) is bool(wrong)


def test_there_are_cases() -> None:
    """Keep the runner from passing because it finds nothing."""
    assert _cases()
