"""What a column of the table depends on, as one key."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from architecture.imports import SOURCE, imports, modules
from corpus.kept import key_of, key_of_files
from support import ROOT

HERE = Path(__file__).parent
TEMPLATES = ROOT / "templates"

_GENERATE = ("commands.generate", "commands.packages.prepare")
_VERIFY_COMMANDS = ("commands.verify", "commands.packages.proof")

_TOOLS = {
    "valid": ("openapi-spec-validator", "jsonschema"),
    "imports": ("pydantic", "pydantic-core", "httpx2"),
    "black": ("black",),
    "ruff": ("ruff",),
    "mypy": ("mypy", "pydantic", "httpx2"),
    "pyright": ("pyright", "pydantic", "httpx2"),
    "verify": ("pydantic", "pydantic-core", "httpx2", "jsonschema"),
    "names": (),
}
"""The distributions that a column runs, or that what it runs depends on."""


def closure(roots: Iterable[str]) -> set[str]:
    """Return modules and all that they import, in functions and packages as well.

    Raises `KeyError` for a root that is no module.
    """
    known = modules()
    roots = list(roots)
    for root in roots:
        known[root]
    needs: dict[str, set[str]] = {}
    for one in imports():
        if one.ours:
            needs.setdefault(one.importer, set()).add(one.imported)
    found: set[str] = set()
    pending = list(roots)
    while pending:
        module = pending.pop()
        if module in found or module not in known:
            continue
        found.add(module)
        # A module is imported with the packages that it lies in.
        pending += [*needs.get(module, ()), module.rpartition(".")[0]]
    return found


@cache
def generator() -> str:
    """Return the key of everything that decides what `generate` makes."""
    code = _code({*closure(_GENERATE), "cli"})
    templates = [
        one
        for one in TEMPLATES.rglob("*")
        if one.is_file() and "__pycache__" not in one.parts
    ]
    return key_of(
        code,
        key_of_files(TEMPLATES, templates),
        sys.version,
        *(version(name) for name in ("pydantic", "pyyaml")),
    )


@cache
def runtime() -> str:
    """Return the key of the modules that packages carry."""
    folder = TEMPLATES / "runtime"
    return key_of_files(folder, folder.rglob("*.py"))


def judge_modules() -> set[str]:
    """Return the modules that decide what `verify` finds in a package.

    What a document is published as is in the package: the stages that make it are
    those of `generate`, whose result is part of the key.
    """
    roots = [name for name in modules() if f"{name}.".startswith("verify.")]
    return closure(roots) | set(_VERIFY_COMMANDS)


@cache
def tool(column: str) -> str:
    """Return the key of what a column runs, whatever the package."""
    code = {"verify": judge_modules, "names": _naming, "valid": _validating}
    return key_of(
        column,
        sys.version,
        *(f"{name} {version(name)}" for name in _TOOLS[column]),
        _code(code[column]()) if column in code else "",
        (HERE / "tools.py").read_bytes(),
        *((HERE / f"{name}.py").read_bytes() for name in _BESIDE.get(column, ())),
    )


_BESIDE = {"valid": ("defects",), "names": ("naming",)}


def _naming() -> set[str]:
    return closure(("build", "names", "document.normalize.normalize"))


def _validating() -> set[str]:
    return closure(("commands.validate",))


def _code(names: Iterable[str]) -> str:
    known = modules()
    return key_of_files(SOURCE, (known[name] for name in names))


def document(path: Path, root: Path) -> str:
    """Return the key of a document and of all files below the folder of its project."""
    return key_of(path.relative_to(root).as_posix(), below(root))


@cache
def below(root: Path) -> str:
    """Return the key of all files below a folder, read once in a run."""
    return key_of_files(root, (one for one in root.rglob("*") if one.is_file()))


def package(folder: Path) -> dict[str, str]:
    """Return the keys of a package: what each column looks at in it."""
    python = key_of_files(
        folder,
        (one for one in folder.rglob("*.py") if "__pycache__" not in one.parts),
    )
    published = key_of((folder / "openapi.json").read_bytes())
    manifest = json.loads((folder / ".clientwright.json").read_text(encoding="utf-8"))
    # The hashes of its files: those that matter are part of the keys.
    manifest.pop("files")
    whole = key_of(python, published, json.dumps(manifest))
    keys = dict.fromkeys(_TOOLS, python)
    return keys | {"valid": published, "verify": whole, "names": whole}
