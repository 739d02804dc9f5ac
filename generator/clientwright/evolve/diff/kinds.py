"""What a schema is to a user, and what takes the place of what."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import is_nullable, resolve
from ...ir.schema import (
    AnySchema,
    ArraySchema,
    Branch,
    ConstSchema,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    PrimitiveSchema,
    Property,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from .recorder import shown


def _scalar(scalar: Scalar) -> str:
    """Name a scalar in the words of JSON Schema."""
    return scalar.value.replace("text", "string")


def kind(schema: Schema) -> str:
    """Name what a schema is, as far as a change of it changes the Python type."""
    match schema:
        case PrimitiveSchema():
            return _scalar(schema.scalar)
        case EnumSchema():
            return f"enum of {_scalar(schema.scalar) if schema.scalar else 'values'}"
        case ConstSchema():
            return f"constant {shown(schema.value)}"
        case ObjectSchema():
            return "object"
        case MapSchema():
            return "map"
        case ArraySchema():
            return "array"
        case TupleSchema():
            return f"tuple of {len(schema.prefix)}"
        case UnionSchema():
            return f"union by {schema.tag}" if schema.tag else "union"
        case AnySchema():
            return "any"
        case NeverSchema():
            return "nothing"
        case _:
            return "reference"


def is_wider(old: Schema, new: Schema) -> bool:
    """Tell whether every value of `old` fits `new`, when they differ in kind."""
    match old, new:
        case _, AnySchema():
            return True
        case NeverSchema(), _:
            return True
        case PrimitiveSchema(scalar=Scalar.INTEGER), PrimitiveSchema(
            scalar=Scalar.NUMBER
        ):
            return True
        case EnumSchema(), PrimitiveSchema():
            return old.scalar is new.scalar
        case _:  # a constant too: what the client filled in is asked for now
            return False


Tags = Mapping[tuple[SchemaId, str], set[str]]


def is_filled_in(api: Api, tags: Tags, owner: SchemaId, member: Property) -> bool:
    """Tell whether a constructor gives a member its value: a constant, or a tag."""
    if is_nullable(api, member.schema):
        return False
    node = api.schemas[resolve(api, member.schema)]
    return isinstance(node, ConstSchema) or len(tags.get((owner, member.name), ())) == 1


def branches(api: Api, names: Names, union: UnionSchema) -> dict[str, Branch]:
    """Give a union's branches by what users know them by, in order.

    That is the place of a component, the name of another class, and what it is of a
    branch without a name; a second one of the same kind gets a number.
    """
    components = frozenset(api.components)
    found: dict[str, Branch] = {}
    for branch in union.branches:
        target = resolve(api, branch.schema)
        node = api.schemas[target]
        if target in components:
            key = node.place.pointer
        else:
            key = names.schemas.get(target) or kind(node)
        number = sum(other.split("~~")[0] == key for other in found)
        found[f"{key}~~{number + 1}" if number else key] = branch
    return found


def last(key: str) -> str:
    """Give a branch's key as a person says it."""
    return key.split("~~")[0].rsplit("/", 1)[-1]
