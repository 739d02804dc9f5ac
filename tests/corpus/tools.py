"""The tools that look at a package, a column each.

Every tool runs in a process of its own with a time limit, on a package in a folder of
its own; a column that cannot be measured says why instead of a figure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus import fingerprints
from corpus.defects import is_defect
from corpus.kept import Kept, key_of
from corpus.naming import Figures, measured
from corpus.started import TIMED_OUT, starter
from support import CLIENTWRIGHT, environment

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

_FILES_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Subject:
    """A document of the corpus and what its index says of it."""

    name: str
    path: Path
    operations: int | None
    """None: nobody has counted them but us."""

    root: Path
    """The folder of the project that it lies in; commands run there."""

    @property
    def source(self) -> tuple[str | Path, ...]:
        """Return the arguments that name it."""
        return ("--spec", self.path)


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

    lasting: bool = True
    """False where the machine was too slow: another run may find another result."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is measured, and how long a tool may take."""

    columns: Sequence[str]
    timeout: float
    generate: Sequence[str] = ()
    """Further arguments of `generate`: those that choose an engine."""

    kept: Kept = field(default_factory=lambda: Kept(None))


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

    def run(
        self,
        *command: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a tool beside the package, or elsewhere, where no file is code."""
        safe = {"PYTHONSAFEPATH": "1", **(env or {})}
        return _run(command, cwd or self.work, self.options.timeout, safe)

    def started(
        self, code: str, *arguments: str | Path, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run code of ours in a process that has imported it already."""
        if sys.platform != "linux":
            return self.run(sys.executable, "-c", code, *arguments, cwd=cwd)
        safe = environment(PYTHONSAFEPATH="1")
        return starter(safe).run(
            code,
            [str(one) for one in arguments],
            cwd=cwd or self.work,
            timeout=self.options.timeout,
            environment=safe,
        )

    def python(self, *arguments: str | Path, **env: str) -> Result:
        """Run a Python program whose exit code is the verdict."""
        result = self.run(sys.executable, *arguments, env=env)
        clean = result.returncode == 0
        text = "yes" if clean else "no"
        return Result(clean, text=text, detail=tail(result), lasting=_lasts(result))


def expected(subject: Subject, report: dict[str, Any]) -> int:
    """Return the number of operations, from the index where there is one.

    The index counts those, too, that the document itself keeps to its vendor
    (`x-internal`); a report lists them as excluded.
    """
    counted: int = report["operations"]["document"]
    if subject.operations is None:
        return counted
    return subject.operations - len(report["excluded"])


def _run(
    command: Sequence[str | Path],
    cwd: Path,
    timeout: float,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a tool; one that takes too long counts as failed, with code 124."""
    try:
        return subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=environment(**(env or {})),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, TIMED_OUT, "", "took too long")


def tail(result: subprocess.CompletedProcess[str]) -> str:
    """Return the end of what a tool that failed has said."""
    if result.returncode == 0:
        return ""
    return (result.stdout + result.stderr).strip()[-1500:]


def _lasts(result: subprocess.CompletedProcess[str]) -> bool:
    """Return whether a tool came to an end by itself; a killed one did not."""
    return result.returncode >= 0 and result.returncode != TIMED_OUT


def imports(package: Package) -> Result:
    """Import every module and every model."""
    source = package.source
    return package.python("-c", IMPORT_ALL, source.name, PYTHONPATH=str(source.parent))


def in_blacks_style(packages: Sequence[Package]) -> Result:
    """Hold packages against Black's defaults: the files that are not known yet."""
    state, first = fingerprints.tool("black"), packages[0]
    every = [file for one in packages for file in sorted(one.out.rglob("*.py"))]
    files = first.options.kept.without("black", every, state)
    for start in range(0, len(files), _FILES_AT_ONCE):
        some = files[start : start + _FILES_AT_ONCE]
        result = black(first, *some)
        if not result.clean:
            return result
        first.options.kept.add("black", some, state)
    return Result(True, text="yes")


def black(package: Package, *paths: Path) -> Result:
    """Hold files and folders against Black's defaults."""
    config = package.work / "black.toml"
    config.write_text("")
    quiet = ("--quiet", "--check", "--diff", "--workers", "1", "--config", config)
    return package.python("-m", "black", *quiet, *paths)


def ruff(package: Package, *folders: Path) -> Result:
    """Hold a package, or any folders, against Ruff's defaults."""
    quiet = ("--quiet", "--check", "--isolated")
    return package.python("-m", "ruff", "format", *quiet, *(folders or (package.out,)))


def mypy(package: Package, *sources: Path, cache: Path | None = None) -> Result:
    """Check a package's types, or those of any sources, by the strict rules.

    `cache` is a folder with what mypy knows; without it, that of the package's options.
    """
    cache = cache or _known_libraries(package) or Path(os.devnull)
    bare = ("--cache-dir", cache, "--config-file", os.devnull)
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *bare)
    result = package.run(*command, *(sources or (package.source,)))
    return _findings(result, result.stdout.count(": error:"))


def warm(options: Options, work: Path) -> None:
    """Let mypy read the libraries of all packages once, where results are kept."""
    folder = options.kept.place("mypy")
    if folder is None:
        return
    program = work / "libraries.py"
    program.write_text("import httpx2, pydantic, pydantic_core\n")
    bare = ("--cache-dir", folder, "--config-file", os.devnull)
    command = (sys.executable, "-m", "mypy", "--strict", *bare, program)
    _run(command, work, options.timeout)


def _known_libraries(package: Package) -> Path | None:
    """Return a folder with what mypy knows of libraries, and of no other package."""
    known = package.options.kept.place("mypy")
    if known is None or not known.is_dir():
        return None
    own = package.work / "mypy-cache"
    if not own.exists():
        # mypy replaces files and never writes into them: links will do.
        shutil.copytree(known, own, copy_function=os.link)
    return own


def pyright(packages: Sequence[Package]) -> Result:
    """Check types by the standard rules; a module of the runtime once, not each time.

    It is the same in all packages, and so is what it imports.
    """
    first = packages[0]
    kept = first.options.kept
    runtime = [
        file
        for one in packages
        for file in sorted((one.source / "_runtime").glob("*.py"))
    ]
    state = key_of(fingerprints.runtime(), fingerprints.tool("pyright"))
    new = kept.without("pyright", runtime, state)
    folder = Path(os.path.commonpath([one.work for one in packages]))
    settings = {
        "include": [_below(folder, one.out / "src") for one in packages],
        "exclude": [_below(folder, one) for one in runtime if one not in set(new)],
        "pythonVersion": "3.11",
    }
    # Paths in it count from where it lies.
    config = folder / f"pyrightconfig-{first.work.name}.json"
    config.write_text(json.dumps(settings))
    python = ("--pythonpath", sys.executable)
    command = (sys.executable, "-m", "pyright", "--project", config, *python)
    try:
        result = first.run(*command)
    finally:
        config.unlink()
    found = _findings(result, result.stdout.count(" - error:"))
    if found.clean:
        kept.add("pyright", new, state)
    return found


def _below(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _findings(result: subprocess.CompletedProcess[str], count: int) -> Result:
    if result.returncode == 0:
        return Result(True, text="0")
    text = str(count) if count else "fails"
    return Result(False, text=text, detail=tail(result), lasting=_lasts(result))


def verify(package: Package) -> Result:
    """Let `verify` prove the operations that the document has."""
    subject, report = package.subject, package.work / "verify.json"
    made = json.loads((package.work / "generate.json").read_text(encoding="utf-8"))
    count = expected(subject, made)
    arguments = ("--package-dir", package.out, *subject.source)
    command = ("verify", *arguments, "--report", report)
    result = package.started(CLIENTWRIGHT[-1], *command, cwd=subject.root)
    if not report.exists():
        return Result(False, 0, count, detail=tail(result), lasting=_lasts(result))
    found = json.loads(report.read_text(encoding="utf-8"))
    clean = result.returncode == 0 and found["verified"] == count
    lines = [
        f"{f['pointer']} {f['mode']} {f['status']}: {f['what']}"
        for f in found["failures"][:10]
    ]
    detail = "\n".join(lines) or tail(result)
    return Result(
        clean, found["verified"], count, detail=detail, lasting=_lasts(result)
    )


def names(package: Package) -> Result:
    """Measure how operations and types are called."""
    found = measured(package.subject.name, package.out)
    return Result(found.clean, text=found.text, figures=found)


def _valid(package: Package) -> Result:
    """Count what the validator refuses in `openapi.json`, its own defects aside."""
    report = package.work / "validate.txt"
    result = package.started(VALIDATE, package.out / "openapi.json", report)
    if result.returncode != 0 or not report.exists():
        return Result(False, text="fails", detail=tail(result), lasting=_lasts(result))
    errors = [line for line in report.read_text().splitlines() if not is_defect(line)]
    return Result(not errors, text=str(len(errors)), detail="\n".join(errors[:10]))


TOOLS: dict[str, Callable[[Package], Result]] = {
    "valid": _valid,
    "imports": imports,
    "black": lambda package: in_blacks_style([package]),
    "ruff": ruff,
    "mypy": mypy,
    "pyright": lambda package: pyright([package]),
    "verify": verify,
    "names": names,
}
