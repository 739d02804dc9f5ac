"""One mutant on one document: make the package, put the mistake in, verify."""

from __future__ import annotations

import logging
import shutil
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from clientwright.cli import main as clientwright
from clientwright.verify import VerifyReport, verify_package
from mutants.mutant import Mutant
from mutants.witness import testimony

End: TypeAlias = Literal["caught", "MISSED", "equivalent", "unfit"]


@dataclass(frozen=True, slots=True)
class Trial:
    """How one mutant ended on one document."""

    document: str
    mutant: Mutant
    end: End
    told: str = ""
    """The failure that caught it."""

    @property
    def counts(self) -> bool:
        """Whether the mistake shows: on the wire, or in what calls come to."""
        return self.end in ("caught", "MISSED")


def make(document: Path, folder: Path) -> Path:
    """Generate the package of a document; gives its folder."""
    output = folder / document.stem
    arguments = ["generate", "--spec", str(document), "--output", str(output), "-q"]
    try:
        clientwright([*arguments, "--package", document.stem])
    except SystemExit as end:
        if end.code not in (0, None):
            raise
    return output


def mutate(package: Path, mutant: Mutant) -> tuple[Path, str] | None:
    """Give the file that a mutant changes and its new text; None: it fits nowhere.

    Raises StaleError where a definition of the runtime is not what it was.
    """
    for path in sorted((package / "src" / package.name).glob(mutant.edit.files)):
        changed = mutant.edit.change(path.read_text("utf-8"))
        if changed is not None:
            return path.relative_to(package), changed
    return None


def judge(report: VerifyReport) -> str | None:
    """Give the failure that names an operation and what is wrong, if there is one."""
    for failure in report.failures:
        named = failure.pointer.startswith("#/paths/")
        if named and failure.what and failure.expected and failure.actual:
            return f"{failure.pointer}: {failure.what}: {failure.actual}"
    return None


@lru_cache(maxsize=8)
def _whole(package: Path) -> list[str]:
    """Give the testimony of a package without a mistake."""
    return testimony(package)


def attempt(package: Path, mutant: Mutant) -> Trial:
    """Mutate a copy of a package and verify it; where nothing is found, ask why."""
    logging.disable(logging.CRITICAL)
    edit = mutate(package, mutant)
    if edit is None:
        return Trial(package.name, mutant, "unfit")
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / package.name
        shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
        path, text = edit
        (copy / path).write_text(text, "utf-8")
        report = verify_package(copy, fail_fast=True)
        told = judge(report)
        if told is not None:
            return Trial(package.name, mutant, "caught", told[:300])
        if not report.failures and testimony(copy) == _whole(package):
            return Trial(package.name, mutant, "equivalent")
    other = report.failures[0].actual if report.failures else "nothing was found"
    return Trial(package.name, mutant, "MISSED", other[:300])
