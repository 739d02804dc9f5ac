"""Measures one document: what clientwright makes of it, column by column.

What an earlier run has found is taken from there, as far as nothing has changed that it
depends on: the package is made only where the document or the generator is another, and
a tool runs only on a package with other bytes.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus import fingerprints
from corpus.kept import key_of
from corpus.naming import Figures
from corpus.several import SHARED, looked_at
from corpus.tools import TOOLS, Options, Package, Result, Subject, expected, tail
from support import CLIENTWRIGHT

COLUMNS = (
    "generates",
    "operations",
    "schemas",
    "any",
    "names",
    "pages",
    "valid",
    "imports",
    "black",
    "ruff",
    "mypy",
    "pyright",
    "verify",
)

KINDS = ("cursor", "last id", "url", "link", "offset", "page")
"""Ways of paging."""


@dataclass(slots=True)
class Row:
    """All cells of one document."""

    name: str
    cells: dict[str, Result] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """How long what ran now has taken; nothing for what was kept."""


@dataclass(slots=True)
class Made:
    """What making a package has given: its counts, and keys of what they are of."""

    cells: dict[str, Result]
    package: dict[str, str] = field(default_factory=dict)
    """Column → key of what it looks at in the package; nothing where there is none."""

    remarks: str = ""
    """Key of what was said of the document."""


def measure_in(
    subjects: Sequence[Subject], *, work: Path, options: Options, keep: bool
) -> list[Row]:
    """Measure several, each in a folder of its name, which goes unless kept."""
    folders = [work / subject.name for subject in subjects]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    found = measure(list(zip(subjects, folders, strict=True)), options)
    for folder in folders if not keep else ():
        shutil.rmtree(folder)
    return found


def measure(subjects: Sequence[tuple[Subject, Path]], options: Options) -> list[Row]:
    """Fill in the columns asked for; what has to be made goes into the folders."""
    several = [_Measuring(subject, folder, options) for subject, folder in subjects]
    for column, tool in TOOLS.items():
        lacking = [one for one in several if one.lacks(column)]
        if column not in SHARED:
            for one in lacking:
                one.fill(column, tool)
        elif lacking:
            _share(column, lacking)
    return [one.row for one in several]


def _share(column: str, several: Sequence[_Measuring]) -> None:
    """Fill in a column of several packages at once; each has its part of the time."""
    started = time.monotonic()
    found = looked_at(column, [one.package for one in several])
    seconds = (time.monotonic() - started) / len(several)
    for one, result in zip(several, found, strict=True):
        one.put(column, result, seconds)


class _Measuring:
    """One document, and what is known of it."""

    def __init__(self, subject: Subject, work: Path, options: Options) -> None:
        self.package = Package(subject, work / "package", work, options)
        self.row = Row(subject.name)
        self._options = options
        self._document = fingerprints.document(subject.path, subject.root)
        self._is_there = False
        self._made = self._known() or self._make()
        self.row.cells |= self._made.cells

    def lacks(self, column: str) -> bool:
        """Return whether a tool has to run; then the package is there."""
        if not self._made.package or column not in self._options.columns:
            return False
        kept = self._options.kept.get(self._key(column, self._made))
        if kept is not None:
            self.row.cells[column] = _result(kept)
            return False
        if not self._is_there:
            self._made = self._make()
        return self._is_there

    def fill(self, column: str, tool: Callable[[Package], Result]) -> None:
        """Let a tool look at the package alone."""
        started = time.monotonic()
        found = tool(self.package)
        self.put(column, found, time.monotonic() - started)

    def put(self, column: str, found: Result, seconds: float) -> None:
        """Take what a tool has found."""
        self.row.cells[column] = found
        self.row.seconds[column] = seconds
        if found.lasting:
            key = self._key(column, self._made)
            self._options.kept.put(key, dataclasses.asdict(found))

    def _key(self, column: str, made: Made) -> str:
        parts = [fingerprints.tool(column), made.package[column]]
        if column in {"verify", "names"}:
            subject = self.package.subject
            parts += [self._document, made.remarks, subject.name]
            parts += [str(subject.operations)]
        return key_of(*parts)

    def _making(self) -> str:
        subject = self.package.subject
        operations = str(subject.operations)
        given = (*self._options.generate, operations)
        return key_of("generate", fingerprints.generator(), self._document, *given)

    def _known(self) -> Made | None:
        """Return what an earlier run has made of the same document."""
        kept = self._options.kept.get(self._making())
        if kept is None:
            return None
        cells = {name: _result(one) for name, one in kept["cells"].items()}
        return Made(cells, kept["package"], kept["remarks"])

    def _make(self) -> Made:
        """Generate the package, and keep what it is."""
        package = self.package
        row = generated(package)
        self.row.seconds |= row.seconds
        made = Made(row.cells)
        self._is_there = row.cells["generates"].clean
        if self._is_there:
            report = _report(package)
            made.package = fingerprints.package(package.out)
            said = [report["diagnostics"], report.get("excluded")]
            made.remarks = key_of(json.dumps(said))
        if row.cells["generates"].lasting:
            self._options.kept.put(self._making(), dataclasses.asdict(made))
        return made


def _result(kept: dict[str, Any]) -> Result:
    figures = kept["figures"]
    return Result(**{**kept, "figures": Figures(**figures) if figures else None})


def make(subject: Subject, work: Path, options: Options) -> tuple[Package, Row]:
    """Generate a document's package into `work`, and count what is in it."""
    package = Package(subject, work / "package", work, options)
    return package, generated(package)


def generated(package: Package) -> Row:
    """Generate a package, and count what is in it."""
    subject, report = package.subject, package.work / "generate.json"
    row = Row(subject.name)
    arguments = (*subject.source, "--output", package.out, "--report", report)
    command = ("generate", *arguments, *package.options.generate)
    started = time.monotonic()
    made = package.started(CLIENTWRIGHT[-1], *command, cwd=subject.root)
    row.seconds["generate"] = time.monotonic() - started
    ok = made.returncode == 0 and report.exists()
    lasting = ok or made.returncode in {1, 2}
    row.cells["generates"] = Result(ok, int(ok), 1, detail=tail(made), lasting=lasting)
    if not ok:
        row.cells |= dict.fromkeys(COLUMNS[1:], Result(False, text="-"))
        nothing = Result(False, 0, subject.operations or 0)
        row.cells |= {"operations": nothing, "verify": nothing}
        return row
    row.cells |= _counts(subject, _report(package))
    return row


def _report(package: Package) -> dict[str, Any]:
    text = (package.work / "generate.json").read_text(encoding="utf-8")
    report: dict[str, Any] = json.loads(text)
    return report


def _counts(subject: Subject, report: dict[str, Any]) -> dict[str, Result]:
    """Read the report, held against the index, which was counted by others."""
    operations, schemas = report["operations"], report["schemas"]
    untyped = schemas.get("any", 0)
    missing = [*operations["missing"], *schemas["missing"]]
    count = expected(subject, report)
    return {
        "operations": Result(
            operations["package"] == count == operations["document"],
            operations["package"],
            count,
            detail="\n".join(f"{m['pointer']}: {m['reason']}" for m in missing[:10]),
        ),
        "schemas": Result(
            schemas["package"] == schemas["document"],
            schemas["package"],
            schemas["document"],
        ),
        "any": Result(untyped == 0, text=str(untyped)),
        "pages": _pages(report),
    }


def _pages(report: dict[str, Any]) -> Result:
    """Count the operations that page, by kind."""
    paged = report["pagination"]["paged"]
    kinds = Counter(_kind(one) for one in paged)
    text = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])
    return Result(True, len(paged), len(paged), text=text or "0", kinds=dict(kinds))


def _kind(paged: dict[str, Any]) -> str:
    if paged.get("next_url") == "link":
        return "link"
    return "last id" if "/-1/" in paged.get("cursor", "") else str(paged["kind"])
