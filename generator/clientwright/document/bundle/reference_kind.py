"""Whether what a reference leads to can stand in its place, and what is meant if not.

Documents written by hand often refer to a schema in the place of a parameter, a body or
an answer (`200: {$ref: '#/components/schemas/Pet'}`).
"""

from __future__ import annotations

import re

from ...ir.document import Json
from ..edits import Change
from ..grammar import OBJECTS, Slot
from .references import Target

_SCHEMA = re.compile(r"#/(?:components/schemas|definitions)/[^/]+")


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


def holder_meant(place: Slot, value: Json, target: Target) -> str | None:
    """Name the kind of object whose schema a reference leads to; None: it does not."""
    if place.shape != "one" or not isinstance(value, dict):
        return None
    if not _SCHEMA.fullmatch(target.pointer):
        return None
    named = isinstance(value.get("in"), str) and isinstance(value.get("name"), str)
    sure = place.kind in {"Response", "RequestBody", "MediaType"}
    return place.kind if sure or (place.kind == "Parameter" and named) else None


def held(kind: str, version: str, reference: str) -> Change:
    """Give what makes the object that has the schema, as JSON where it has a type."""

    def change(value: Json) -> Json:
        beside = {key: item for key, item in value.items() if key != "$ref"}
        schema: dict[str, Json] = {"schema": {"$ref": reference}}
        if kind == "Response":
            beside.setdefault("description", "")
        if kind not in {"Parameter", "MediaType"} and version != "2":
            schema = {"content": {"application/json": schema}}
        return {**beside, **schema}

    return change
