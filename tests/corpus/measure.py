"""Measures one document: what clientwright makes of it, column by column.

Every tool runs in a process of its own with a time limit, on a package in a folder of
its own; a column that cannot be measured says why instead of a figure.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.defects import is_defect
from corpus.naming import Figures, measured
from support import CLIENTWRIGHT, environment

COLUMNS = (
    "generates",
    "operations",
    "schemas",
    "any",
    "pages",
    "valid",
    "imports",
    "black",
    "ruff",
    "mypy",
    "pyright",
    "verify",
)
EXTRA = ("names",)
"""Columns that are measured only where they are asked for."""

VALIDATE = """
import sys
from pathlib import Path
from clientwright.commands.validate import faults
from clientwright.diagnostics import Collector
from clientwright.document.read.load import load
found = faults(load(sys.argv[1], Collector()))
lines = (one.message.replace(chr(10), " ") for one in found)
Path(sys.argv[2]).write_text("".join(f"{line}{chr(10)}" for line in lines))
"""

KINDS = ("cursor", "last id", "url", "link", "offset", "page")
"""Ways of paging."""

IMPORT_ALL = """
import importlib, pkgutil, sys
sys.setrecursionlimit(3000)
failed = []
for package in map(importlib.import_module, sys.argv[1:]):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        name = module.name
        try:
            importlib.import_module(name)
        except BaseException as error:
            failed.append(f"{name}: {type(error).__name__}: {error}"[:300])
    models = sys.modules.get(package.__name__ + ".models")
    for name in getattr(models, "__all__", ()):
        try:
            getattr(models, name)
        except BaseException as error:
            failed.append(f"models.{name}: {type(error).__name__}: {error}"[:300])
print("\\n".join(failed[:20]))
sys.exit(bool(failed))
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A document of the corpus and what its index says of it."""

    name: str
    path: Path
    operations: int | None
    """None: nobody has counted them but us."""

    scattered: bool = False
    """Whether it is made of several files, which may lie above it."""

    @property
    def source(self) -> tuple[str | Path, ...]:
        """Give the arguments that name it."""
        outside = ("--allow-outside",) if self.scattered else ()
        return ("--spec", self.path, *outside)


@dataclass(frozen=True, slots=True)
class Result:
    """One cell: `done` of `total`, whether that is clean, and what is to be told."""

    clean: bool
    done: int = 0
    total: int = 0
    text: str = ""
    detail: str = ""
    figures: Figures | None = None
    """Of names, to be summed up."""
    kinds: dict[str, int] = field(default_factory=dict)
    """Counts of what the cell is made of."""


@dataclass(slots=True)
class Row:
    """All cells of one document."""

    name: str
    cells: dict[str, Result] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured, and how long a tool may take."""

    columns: Sequence[str]
    timeout: float
    generate: Sequence[str] = ()
    """Further arguments of `generate`: those that choose an engine."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was made, and what its measuring needs."""

    subject: Subject
    out: Path
    work: Path
    options: Options

    @property
    def source(self) -> Path:
        """The folder that is imported."""
        (package,) = (path for path in (self.out / "src").iterdir() if path.is_dir())
        return package

    def run(self, *command: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a tool beside the package."""
        return _run(command, self.work, self.options.timeout, **env)

    def python(self, *arguments: str | Path, **env: str) -> Result:
        """Run a Python program whose exit code is the verdict."""
        result = self.run(sys.executable, *arguments, **env)
        clean = result.returncode == 0
        return Result(clean, text="yes" if clean else "no", detail=_tail(result))


def measure(subject: Subject, work: Path, options: Options) -> Row:
    """Generate a document's package into `work` and fill in the columns asked for."""
    package, row = make(subject, work, options)
    if not row.cells["generates"].clean:
        return row
    for column, tool in _TOOLS.items():
        if column in options.columns:
            started = time.monotonic()
            row.cells[column] = tool(package)
            row.seconds[column] = time.monotonic() - started
    return row


def make(subject: Subject, work: Path, options: Options) -> tuple[Package, Row]:
    """Generate a document's package into `work`, and count what is in it."""
    row = Row(subject.name)
    package = Package(subject, work / "package", work, options)
    report = work / "generate.json"
    arguments = (*subject.source, "--output", package.out, "--report", report)
    started = time.monotonic()
    made = package.run(*CLIENTWRIGHT, "generate", *arguments, *options.generate)
    row.seconds["generate"] = time.monotonic() - started
    ok = made.returncode == 0 and report.exists()
    row.cells["generates"] = Result(ok, int(ok), 1, detail=_tail(made))
    if not ok:
        row.cells |= dict.fromkeys(COLUMNS[1:], Result(False, text="-"))
        nothing = Result(False, 0, subject.operations or 0)
        row.cells |= {"operations": nothing, "verify": nothing}
        return package, row
    row.cells |= _counts(subject, json.loads(report.read_text(encoding="utf-8")))
    return package, row


def _counts(subject: Subject, report: dict[str, Any]) -> dict[str, Result]:
    """Read the report, held against the index, which was counted by others."""
    operations, schemas = report["operations"], report["schemas"]
    untyped = schemas.get("any", 0)
    missing = [*operations["missing"], *schemas["missing"]]
    expected = _expected(subject, report)
    return {
        "operations": Result(
            operations["package"] == expected == operations["document"],
            operations["package"],
            expected,
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


def _expected(subject: Subject, report: dict[str, Any]) -> int:
    """Give the number of operations, from the index where there is one."""
    counted: int = report["operations"]["document"]
    return counted if subject.operations is None else subject.operations


def _run(
    command: Sequence[str | Path], cwd: Path, timeout: float, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run a tool; one that takes too long counts as failed, with code 124."""
    try:
        return subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=environment(**env),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", "took too long")


def _tail(result: subprocess.CompletedProcess[str]) -> str:
    if result.returncode == 0:
        return ""
    return (result.stdout + result.stderr).strip()[-1500:]


def _imports(package: Package) -> Result:
    source = package.source
    return package.python("-c", IMPORT_ALL, source.name, PYTHONPATH=str(source.parent))


def black(package: Package, *folders: Path) -> Result:
    """Hold a package, or any folders, against Black's defaults."""
    config = package.work / "black.toml"
    config.write_text("")
    quiet = ("--quiet", "--check", "--diff", "--workers", "1", "--config", config)
    return package.python("-m", "black", *quiet, *(folders or (package.out,)))


def ruff(package: Package, *folders: Path) -> Result:
    """Hold a package, or any folders, against Ruff's defaults."""
    quiet = ("--quiet", "--check", "--isolated")
    return package.python("-m", "ruff", "format", *quiet, *(folders or (package.out,)))


def mypy(package: Package, *sources: Path) -> Result:
    """Check a package's types, or those of any sources, by the strict rules."""
    bare = ("--cache-dir", os.devnull, "--config-file", os.devnull)
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *bare)
    result = package.run(*command, *(sources or (package.source,)))
    return _findings(result, result.stdout.count(": error:"))


def _pyright(package: Package) -> Result:
    config = package.work / "pyrightconfig.json"
    source = (package.out / "src").relative_to(package.work)
    settings = {"include": [source.as_posix()], "pythonVersion": "3.11"}
    config.write_text(json.dumps(settings))
    python = ("--pythonpath", sys.executable)
    command = (sys.executable, "-m", "pyright", "--project", config, *python)
    result = package.run(*command)
    return _findings(result, result.stdout.count(" - error:"))


def _findings(result: subprocess.CompletedProcess[str], count: int) -> Result:
    if result.returncode == 0:
        return Result(True, text="0")
    return Result(False, text=str(count) if count else "fails", detail=_tail(result))


def verify(package: Package) -> Result:
    """Let `verify` prove the operations that the document has."""
    subject, report = package.subject, package.work / "verify.json"
    made = json.loads((package.work / "generate.json").read_text(encoding="utf-8"))
    expected = _expected(subject, made)
    arguments = ("--package-dir", package.out, *subject.source)
    command = (*CLIENTWRIGHT, "verify", *arguments, "--report", report)
    result = package.run(*command)
    if not report.exists():
        return Result(False, 0, expected, detail=_tail(result))
    found = json.loads(report.read_text(encoding="utf-8"))
    clean = result.returncode == 0 and found["verified"] == expected
    lines = [
        f"{f['pointer']} {f['mode']} {f['status']}: {f['what']}"
        for f in found["failures"][:10]
    ]
    detail = "\n".join(lines) or _tail(result)
    return Result(clean, found["verified"], expected, detail=detail)


def names(package: Package) -> Result:
    """Measure how operations and types are called."""
    found = measured(package.subject.name, package.out)
    return Result(found.clean, text=found.text, figures=found)


def _valid(package: Package) -> Result:
    """Count what the validator refuses in `openapi.json`, its own defects aside."""
    report = package.work / "validate.txt"
    command = (sys.executable, "-c", VALIDATE, package.out / "openapi.json", report)
    result = package.run(*command)
    if result.returncode != 0 or not report.exists():
        return Result(False, text="fails", detail=_tail(result))
    errors = [line for line in report.read_text().splitlines() if not is_defect(line)]
    return Result(not errors, text=str(len(errors)), detail="\n".join(errors[:10]))


_TOOLS: dict[str, Callable[[Package], Result]] = {
    "valid": _valid,
    "imports": _imports,
    "black": black,
    "ruff": ruff,
    "mypy": mypy,
    "pyright": _pyright,
    "verify": verify,
    "names": names,
}
