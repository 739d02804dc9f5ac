"""What writes a value as its schema has it, where its Python type alone does not say.

Bytes are base64 or base64url, decimals may be text, a datetime is no date; a mapping in
the place of a model has names of fields, and such values inside.
"""

from __future__ import annotations

from ....ir.api import Api
from ....ir.names import Names
from ....ir.query import held, number_or_text, resolve, resolved
from ....ir.schema import (
    ArraySchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
)
from ...source import layout
from ...types.expressions import Name
from ..plan.context import Context

_SCALARS = {
    Scalar.BASE64: "base64",
    Scalar.BASE64URL: "base64url",
    Scalar.DATE: "full_date",
    Scalar.DECIMAL_TEXT: "decimal_text",
}
_INSIDE = frozenset(_SCALARS) - {Scalar.BASE64}
"""Base64 goes without saying in JSON."""


def encoding(context: Context, schema: SchemaId) -> layout.Node | None:
    """Return what writes a value of a schema, or the items of an array; None: nothing.

    The node is the name of a function of the runtime, or a call of `as_type`.
    """
    node = resolved(context.api, schema)
    seen: set[SchemaId] = set()
    while isinstance(node, ArraySchema) and node.id not in seen:
        seen.add(node.id)  # an array may be one of itself
        node = resolved(context.api, node.items)
    if isinstance(node, PrimitiveSchema):
        name = _SCALARS.get(node.scalar)
        return None if name is None else Name(name)
    if number_or_text(context.api, node):
        return Name("decimal_text")
    if resolve(context.api, schema) not in context.by_type:
        return None
    return layout.call("as_type", layout.Lambda(context.hints.result(schema)))


def written_by_type(api: Api, names: Names) -> frozenset[SchemaId]:
    """Return the schemas of which plain values must be written by their type.

    They have, or hold, a property of another name in Python or a value that is text of
    a format. Time grows with the number of schemas and of their references.
    """
    holders: dict[SchemaId, list[SchemaId]] = {}
    found: set[SchemaId] = set()
    for id_, node in api.schemas.items():
        for inner in held(node):
            holders.setdefault(api.same.get(inner, inner), []).append(id_)
        if _differs(api, node, names):
            found.add(id_)
    waiting = list(found)
    while waiting:
        for holder in holders.get(waiting.pop(), ()):
            if holder not in found:
                found.add(holder)
                waiting.append(holder)
    return frozenset(found)


def _differs(api: Api, node: Schema, names: Names) -> bool:
    """Tell a schema whose plain values are not what they are on the wire."""
    match node:
        case ObjectSchema():
            return any(
                names.fields.get((node.id, one.name), one.name) != one.name
                for one in node.properties
            )
        case PrimitiveSchema():
            return node.scalar in _INSIDE
        case _:
            return number_or_text(api, node)
