"""Whether what a reference leads to can stand in its place."""

from __future__ import annotations

from ...ir.document import Json
from ..grammar import OBJECTS, Slot, slot
from .references import Target


def misfit(place: Slot, target: Target) -> str | None:
    """Say why a value cannot stand in a slot, None where it can."""
    node = target.node
    if place.shape == "one" and place.kind in OBJECTS:
        if isinstance(node, dict):
            # A document is a map of many things, and none of its own parts.
            if target.pointer == "#" and ("openapi" in node or "swagger" in node):
                return "it is a whole document"
            return None
        if place.kind == "Schema" and isinstance(node, bool):
            return None
        return "no object stands there"
    if place.shape == "list":
        return None if isinstance(node, list) else "no array stands there"
    if place.shape == "map":
        return None if isinstance(node, dict) else "no object stands there"
    if place.kind == "text":
        return None if isinstance(node, str) else "no text stands there"
    return None


def is_item(place: Slot, node: Json) -> bool:
    """Return whether an object stands in the place of an array of objects."""
    listed = place.shape == "list" and place.kind in OBJECTS
    return listed and isinstance(node, dict)


def as_read(place: Slot, value: Json) -> Slot:
    """Return the slot of an object that stands alone where an array may stand.

    Of an item in place of an array, repair makes the array.
    """
    if not isinstance(value, dict):
        return place
    alone = place.shape == "one or list"
    if alone or (is_item(place, value) and "$ref" not in value):
        return slot(place.kind)
    return place
