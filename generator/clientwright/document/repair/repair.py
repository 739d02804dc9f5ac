"""The fourth stage: what people and tools write wrong, put right before anyone asks.

What comes out is valid in its own version of OpenAPI: later stages need no tolerance,
and trust the types of what they read. Each repair is an edit that keeps the places of
the vendor's document, and a diagnostic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Collector
from ...ir.document import Document, Json, join, tokens
from ..edits import edited_and_moved
from ..grammar import DOCUMENT, Slot, slot
from ..redirect import redirect, renames
from ..version import version_of
from .rule_order import by_kind
from .walk import Walk

_MOST_ROUNDS = 30
"""A repair may show what is to be repaired next; a few rounds are enough for that."""


def repair(document: Document, collector: Collector) -> Document:
    """Return a document that is valid in its own version.

    Raises:
        GenerationError: A root part such as `paths` is of a wrong type.
    """
    version = version_of(document.root)
    again: Mapping[str, Slot] = {"#": DOCUMENT}
    late = by_kind(version, late=True)
    for _ in range(_MOST_ROUNDS):
        document = _in_rounds(document, collector, again)
        walk = Walk(document, version, collector, late)
        for place, value, pointer, around in _related(document.root):
            if place.kind == "PathItem" and "#" in walk.again:
                break  # paths have other names now
            walk.look(place, value, pointer, around)
        if not walk.edits:
            break
        document, again = _applied(walk), walk.again
    return document


def _in_rounds(
    document: Document, collector: Collector, again: Mapping[str, Slot]
) -> Document:
    """Repair each object by itself, in rounds until nothing more is found.

    After the first round only what has changed is looked at, and what is around it.
    """
    version = version_of(document.root)
    rules = by_kind(version, late=False)
    for _ in range(_MOST_ROUNDS):
        walk = Walk(document, version, collector, rules)
        walk.run(
            (place, _at(document.root, pointer), pointer)
            for pointer, place in _outermost(again).items()
        )
        if not walk.edits:
            break
        document, again = _applied(walk), walk.again
    return document


def _applied(walk: Walk) -> Document:
    """Apply the edits of a walk; references follow what they move."""
    document, shifts = edited_and_moved(walk.document, walk.edits, walk.moves)
    moved = renames(document, walk.moves) | {old: new for new, old in shifts}
    return redirect(document, moved)


def _related(
    root: Mapping[str, Json],
) -> Iterator[tuple[Slot, Json, str, tuple[Slot, str]]]:
    """Yield the objects that say something about others, and what is around them."""
    whole = (DOCUMENT, "#")
    yield DOCUMENT, root, "#", whole
    paths = root.get("paths", {})
    yield slot("Paths"), paths, "#/paths", whole
    around = (slot("Paths"), "#/paths")
    for path, item in paths.items():
        if not path.startswith("x-"):
            yield slot("PathItem"), item, join("#/paths", path), around


def _outermost(pointers: Mapping[str, Slot]) -> dict[str, Slot]:
    """Leave out pointers below others."""
    found: dict[str, Slot] = {}
    for pointer in sorted(pointers):
        parts = pointer.split("/")
        above = ("/".join(parts[:n]) for n in range(1, len(parts)))
        if not any(around in found for around in above):
            found[pointer] = pointers[pointer]
    return found


def _at(root: Mapping[str, Json], pointer: str) -> Json:
    node: Json = root
    for token in tokens(pointer):
        node = node[int(token)] if isinstance(node, list) else node[token]
    return node
