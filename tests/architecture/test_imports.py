"""Who may import whom: `cli → pipeline → stages → ir, diagnostics`."""

from __future__ import annotations

import pytest
from architecture.imports import Import, imports, modules, room_of

_BASE = {"ir", "diagnostics", "frozen"}
_STAGES = ("document", "build", "names", "views", "render", "output", "models")

ALLOWED: dict[str, set[str]] = {
    "frozen": set(),
    "garbage": set(),
    "diagnostics": {"frozen"},
    "cache": set(),
    "installed": set(),
    "migrations": set(),
    "page": {"installed"},
    "ir": {"diagnostics", "frozen"},
    **{stage: {*_BASE} for stage in _STAGES},
    "render": {*_BASE, "cache", "installed", "page", "views"},
    "output": {*_BASE, "cache"},
    "settings": {*_BASE},
    "views": {*_BASE, "settings"},
    "inspection": {*_BASE, "page"},
    "starting": set(),
    "report": {*_BASE, "document", "output"},
    "pipeline": {*_BASE, *_STAGES, "settings"},
    "verify": {
        "diagnostics",
        "ir.document",
        "document.read",
        "document.overlay",
        "document.bundle",
        "page",
    },
    "evolve": {*_BASE, *_STAGES, "cache", "page", "settings", "pipeline"},
}
"""Room → rooms, or single modules, that it may import beside itself."""

_COMMANDS = ("cli", "commands", "__main__")
"""Rooms that know everything and may import it when a command is run."""


_SELDOM = tuple(
    f"document.{name}" for name in ("pages.extract", "read.positions", "read.yaml_tree")
)
"""Modules for a notation that many documents are not in, with what they import."""


def _may(found: Import) -> bool:
    room = room_of(found.importer)
    if room in _COMMANDS or found.imported == "" or room_of(found.imported) == room:
        return True
    names = ALLOWED.get(room, set())
    return any(
        found.imported == name or found.imported.startswith(name + ".")
        for name in names
    )


def _describe(found: Import) -> str:
    return f"{found.importer}:{found.line} imports {found.imported}"


def test_rooms_import_only_what_they_may() -> None:
    """Stages know the data between them and nothing of one another."""
    wrong = [_describe(found) for found in imports() if found.ours and not _may(found)]
    assert wrong == []


def test_every_room_has_a_rule() -> None:
    """A new room says whom it may import before it holds anything."""
    rooms = {room_of(name) for name in modules() if name}
    assert rooms <= {*ALLOWED, *_COMMANDS}


def test_imports_in_functions_hide_no_circle() -> None:
    """Our own modules are imported at the top, but for commands that start quickly."""
    hidden = [
        _describe(found)
        for found in imports()
        if found.ours
        and found.in_function
        and room_of(found.importer) not in {*_COMMANDS, "pipeline"}
        and found.imported not in _SELDOM
    ]
    assert hidden == []


def test_there_is_no_circle() -> None:
    """No module leads back to itself, whichever way its imports are written."""
    graph: dict[str, set[str]] = {name: set() for name in modules()}
    for found in imports():
        if found.ours and found.imported != found.importer:
            graph[found.importer].add(found.imported)
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        if module in path:
            pytest.fail(" → ".join((*path[path.index(module) :], module)))
        if module in done:
            return
        for target in sorted(graph.get(module, ())):
            visit(target, (*path, module))
        done.add(module)

    for name in graph:
        visit(name, ())


def test_the_judge_shares_nothing_with_the_client() -> None:
    """What is checked is not checked with the code that made it."""
    forbidden = {"build", "names", "views", "render", "models", "pipeline"}
    shared = [
        _describe(found)
        for found in imports()
        if room_of(found.importer) == "verify"
        and (
            (found.ours and room_of(found.imported) in forbidden)
            or found.imported.startswith(("document.normalize", "document.repair"))
            or "_runtime" in found.imported
        )
    ]
    assert shared == []


def test_one_adapter_knows_the_second_engine() -> None:
    """It takes one function of its package, and the types of that one's options."""
    library = "datamodel_code_generator"
    found = {
        (one.importer, one.imported)
        for one in imports()
        if one.imported.partition(".")[0] == library
    }
    assert found == {
        ("models.datamodel", library),
        ("models.datamodel", f"{library}.enums"),
        ("models.datamodel", f"{library}.format"),
    }
