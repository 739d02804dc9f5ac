"""The modules of the runtime that a package uses: those that it imports, and on.

A package's imports are the list of what it uses. Imports inside functions count: what
is loaded when it is first needed has to be there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from functools import cache

from ..installed import templates_folder

_OF_PACKAGE = re.compile(
    r"""^\s*from \.+_runtime\.(\w+) import |["'](?:\.?_runtime)\.(\w+)["']""",
    re.MULTILINE,
)
"""An import of the runtime, or its place in the table of a lazy `__init__.py`."""


def closure(sources: Iterable[str]) -> dict[str, str]:
    """Return the modules that a package's Python files use: text by name.

    Raises `LookupError` where one of them is not there.
    """
    texts = _texts()
    found = {"__init__"}
    for source in sources:
        found.update(a or b for a, b in _OF_PACKAGE.findall(source))
    waiting = list(found)
    while waiting:
        for name in _imports(waiting.pop()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return {name: texts[name] for name in sorted(found)}


@cache
def _texts() -> dict[str, str]:
    folder = templates_folder() / "runtime"
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.py"))
    }


@cache
def _imports(name: str) -> frozenset[str]:
    """Return the modules that one of the runtime's imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(_texts()[name])):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            if node.module is None:
                found.update(one.name for one in node.names)
            else:
                found.add(node.module)
    return frozenset(found)
