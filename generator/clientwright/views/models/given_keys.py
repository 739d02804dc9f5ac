"""Which keys a mapping in the place of a model has."""

from __future__ import annotations

from keyword import iskeyword

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import access
from ...ir.schema import Access, ObjectSchema


def is_open(node: ObjectSchema) -> bool:
    """Return whether an object may have properties that no class can list."""
    return node.additional is not None or bool(node.patterns)


def given_keys(api: Api, names: Names, node: ObjectSchema) -> dict[str, str] | None:
    """Return the key of each property that a caller may give: the name of its field.

    Where another property is called so on the wire, its wire name tells them apart.
    None where a class cannot have such keys, or where there are none.
    """
    wires = {one.name for one in node.properties}
    found: dict[str, str] = {}
    for one in node.properties:
        if access(api, one.schema) is Access.READ_ONLY:
            continue
        name = names.fields.get((node.id, one.name), one.name)
        key = one.name if name != one.name and name in wires else name
        if not key.isidentifier() or iskeyword(key) or key.startswith("__"):
            return None
        found[one.name] = key
    return found or None
