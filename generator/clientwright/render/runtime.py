"""The modules of the runtime that a package uses: those that it imports, and on.

A package's imports are the list of what it uses. Imports inside functions count: what
is loaded when it is first needed has to be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..installed import templates_folder

_OF_PACKAGE = re.compile(r"""_runtime\.(\w+)(?: import |["'])""")
"""What may name a module of the runtime; it begins with letters to be found fast."""

_NAMED = re.compile(
    r"""[ \t]*from \.+_runtime\.\w+ import |.*["']\.?_runtime\.\w+["']"""
)
"""A line up to there: an import, or a row in the table of a lazy `__init__.py`."""

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
            if _NAMED.fullmatch(source, start, match.end()):
                found.add(match[1])
    waiting = list(found)
    while waiting:
        for name in _imports(waiting.pop()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return {name: _text(name) for name in sorted(found)}


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
