"""Packages to verify: made once, damaged in copies."""

from __future__ import annotations

import shutil
from pathlib import Path

from support import here


def make(document: Path, folder: Path) -> Path:
    """Generate the package of a document; gives its folder."""
    output = folder / document.stem
    result = here("generate", "--spec", document, "--output", output, "-q")
    assert result.returncode == 0, result.stderr
    return output


def damaged(package: Path, folder: Path, file: str, old: str, new: str) -> Path:
    """Give a copy of a package in which a text of one of its files is another."""
    copy = folder / package.name
    shutil.copytree(package, copy)
    path = copy / "src" / package.name / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return copy
