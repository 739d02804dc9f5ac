"""The modules of the runtime that a package uses: those that it imports, and on.

A package's imports are the list of what it uses. Imports inside functions count: what
is loaded when it is first needed has to be there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..installed import templates_folder

_OF_PACKAGE = re.compile(r"""_runtime\.(\w+)(?: import |":)""")
"""What may name a module of the runtime; it begins with letters to be found fast."""

_NAMED = re.compile(
    r"""[ \t]*from \.+_runtime\.\w+ import |[^"\n]*"\.?_runtime\.\w+":"""
)
"""A line up to there: an import, or a row in the table of a lazy `__init__.py`."""

_QUOTES = '"""'

_OF_RUNTIME = re.compile(
    r"^[ \t]*from \.(\w*) import (?:\(([^)]*)\)|([^\n#]*))", re.MULTILINE
)
"""An import in the runtime: of a module, or of several in brackets or on the line."""

_NAME = re.compile(r"(\w+)(?: as \w+)?")


def closure(sources: Iterable[str]) -> dict[str, str]:
    """Return the modules that a package's Python files use: text by name.

    Raises `LookupError` where one of them is not there.
    """
    found = {"__init__"}
    for source in sources:
        for match in _OF_PACKAGE.finditer(source):
            start = source.rfind("\n", 0, match.start()) + 1
            if match[1] in found or not _NAMED.fullmatch(source, start, match.end()):
                continue
            if source.count(_QUOTES, 0, start) % 2 or not _is_there(match[1]):
                # It may be prose of a document, which can look like anything.
                found |= _named(source)
                break
            found.add(match[1])
    waiting = list(found)
    while waiting:
        for name in _imports(waiting.pop()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return {name: _text(name) for name in sorted(found)}


def _named(source: str) -> set[str]:
    """Return the modules that a file names: `closure` looks no closer than it must."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module)):
                named = [module]
            case ast.Call(func=ast.Name(id="lazy"), args=[_, ast.Dict(keys=keys)]):
                values = [one.value for one in keys if isinstance(one, ast.Constant)]
                named = [one for one in values if isinstance(one, str)]
            case _:
                continue
        found.update(
            one.rpartition(".")[2]
            for one in named
            if one.lstrip(".").startswith("_runtime.")
        )
    return found


def _is_there(name: str) -> bool:
    return (_folder() / f"{name}.py").is_file()


@cache
def _text(name: str) -> str:
    """Read a module of the runtime; raises `LookupError` where there is none."""
    try:
        return (_folder() / f"{name}.py").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"the runtime has no module {name}") from None


@cache
def _folder() -> Path:
    return templates_folder() / "runtime"


@cache
def _imports(name: str) -> frozenset[str]:
    """Return the modules that one of the runtime's imports, wherever it does so.

    Our own modules are written in one way, so that it takes no parser to find them.
    """
    found: set[str] = set()
    for module, several, one in _OF_RUNTIME.findall(_text(name)):
        found.update([module] if module else _NAME.findall(several or one))
    return frozenset(found)
