"""Reads which of our modules imports which, from the source alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from support import ROOT

PACKAGE = "clientwright"
SOURCE = ROOT / "generator" / PACKAGE


@dataclass(frozen=True, slots=True)
class Import:
    """One module that another one names; both are absolute, without our prefix.

    `clientwright.document.read.load` is `document.load`; the package itself is `""`.
    """

    importer: str
    imported: str
    line: int
    in_function: bool
    ours: bool


def module_of(path: Path) -> str:
    """Give the dotted name of a file below the package."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules() -> dict[str, Path]:
    """Give every module of the package."""
    return {module_of(path): path for path in sorted(SOURCE.rglob("*.py"))}


def room_of(module: str) -> str:
    """Give the room that a module lies in: its first folder, or itself."""
    return module.partition(".")[0]


@cache
def imports() -> tuple[Import, ...]:
    """Read every import statement of the package, those in functions included."""
    known = modules()
    return tuple(found for path in known.values() for found in _imports_of(path, known))


def _imports_of(path: Path, known: dict[str, Path]) -> Iterator[Import]:
    module = module_of(path)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node, in_function in _statements(tree, False):
        for target in _targets(node, package, known):
            ours = target == PACKAGE or target.startswith(PACKAGE + ".")
            name = target.removeprefix(PACKAGE).removeprefix(".") if ours else target
            yield Import(module, name, node.lineno, in_function, ours)


def _statements(
    node: ast.AST, in_function: bool
) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, in_function
        inside = in_function or isinstance(
            child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
        )
        yield from _statements(child, inside)


def _targets(
    node: ast.Import | ast.ImportFrom, package: str, known: dict[str, Path]
) -> Iterator[str]:
    """Give absolute module names; `from . import x` names x where that is a module."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        parts = [PACKAGE, *(package.split(".") if package else [])]
        parts = parts[: len(parts) - node.level + 1]
        base = ".".join([*parts, *([base] if base else [])])
    if base != PACKAGE and not base.startswith(PACKAGE + "."):
        yield base
        return
    inner = base.removeprefix(PACKAGE).removeprefix(".")
    for alias in node.names:
        name = f"{inner}.{alias.name}" if inner else alias.name
        yield f"{PACKAGE}.{name}" if name in known else base
