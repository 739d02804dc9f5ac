"""What the judge decodes, makes and validates with has tables of its own.

Judge and client may be wrong together: then no verification finds it. So each module
of these rooms is held against the standards' own examples, without any client.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from architecture.imports import SOURCE, module_of
from support import ROOT

ROOMS = ("wire", "values", "schemas")
TABLES = ROOT / "tests" / "verify"


def _modules() -> list[str]:
    return sorted(
        module_of(path)
        for room in ROOMS
        for path in (SOURCE / "verify" / room).glob("*.py")
        if path.name != "__init__.py"
    )


def _imported(source: str) -> set[str]:
    """Return the modules of ours that a test imports names of."""
    return {
        node.module.removeprefix("clientwright.")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module is not None
    }


def _tables() -> list[Path]:
    return sorted(path for room in ROOMS for path in (TABLES / room).glob("test_*.py"))


def without_table(modules: Iterable[str], sources: Iterable[str]) -> list[str]:
    """Return the modules that no table imports."""
    seen = set().union(*map(_imported, sources))
    return [name for name in modules if name not in seen]


def test_each_decoder_and_maker_has_a_table() -> None:
    """A new one does not come without."""
    sources = [path.read_text(encoding="utf-8") for path in _tables()]
    assert without_table(_modules(), sources) == []


def test_tables_ask_no_client() -> None:
    """Nor make a package: they know the standards alone."""
    asked = {
        path.name: sorted(
            name
            for name in _imported(path.read_text(encoding="utf-8"))
            if name.startswith(("runtime", "cli", "pipeline", "build", "views"))
        )
        for path in _tables()
    }
    assert {name: found for name, found in asked.items() if found} == {}


def test_the_rule_can_fail() -> None:
    """It finds a module without a table, and one that is only spoken of."""
    source = "from clientwright.verify.wire.decode import unquote\n# verify.wire.xml"
    assert without_table(["verify.wire.decode"], [source]) == []
    assert without_table(["verify.wire.xml"], [source]) == ["verify.wire.xml"]
