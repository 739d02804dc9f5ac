"""What tells one of several subschemas from the others: a title, a tag, a constant."""

from __future__ import annotations

from collections import Counter

from ...ir.api import Api
from ...ir.query import resolve
from ...ir.schema import (
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    Schema,
    SchemaId,
    UnionSchema,
)
from ..words import digest, words

_LOOKED_AT = 50
"""Branches and properties that are looked at to find a name."""


def branch_words(
    api: Api, owner: SchemaId | None, pointer: str, token: str, index: str
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Tell one of several subschemas from the others, never by its position.

    Gives its part of the identity, which nothing but the branch itself decides, words
    to append to the owner's name, and words that name it alone.
    """
    if token == "allOf":
        return "", (), ()
    if token == "prefixItems":
        number = int(index) + 1 if index.isdecimal() and len(index) < 6 else 0
        return str(number), ("item", str(number)), ()
    schema = api.schemas.get(pointer)
    union = api.schemas.get(owner) if owner is not None else None
    if schema is None:
        return "", (), ()
    title = words(schema.title) if schema.title else ()
    start = words(union.title) if union is not None and union.title else ()
    if title and title != start:
        whole = title if start and title[: len(start)] == start else ()
        return "-".join(title), title, whole
    if isinstance(union, UnionSchema):
        for branch in union.branches:
            if branch.schema == pointer and branch.tags and words(branch.tags[0]):
                return branch.tags[0], words(branch.tags[0]), ()
    return _kind(api, schema, union)


def _kind(
    api: Api, schema: Schema, union: Schema | None
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Name a branch by a constant, or by the property that is the rarest."""
    match schema:
        case ObjectSchema():
            constants = _constants(api, schema)
            if constants:
                return constants[0], words(constants[0]), ()
            told = digest("\0".join(sorted(p.name for p in schema.properties)), 8)
            rare = _rarest(api, union, schema)
            said = ("with", *words(rare[0])) if rare else ("object",)
            return told, said, ()
        case EnumSchema():
            return "enum", ("enum",), ()
        case UnionSchema():
            return "union", ("union",), ()
        case _:
            return "", (), ()


def _constants(api: Api, schema: ObjectSchema) -> list[str]:
    """Give the constants of an object that are words, in order."""
    found: list[str] = []
    for one in schema.properties[:_LOOKED_AT]:
        value = api.schemas.get(resolve(api, one.schema))
        if isinstance(value, ConstSchema) and isinstance(value.value, str):
            found += [value.value] if words(value.value) else []
    return found


def _rarest(api: Api, union: Schema | None, schema: ObjectSchema) -> list[str]:
    """Order an object's properties by how few branches of the union have them."""
    count: Counter[str] = Counter()
    if isinstance(union, UnionSchema):
        for branch in union.branches[:_LOOKED_AT]:
            node = api.schemas[resolve(api, branch.schema)]
            if isinstance(node, ObjectSchema) and node.id != schema.id:
                count.update(one.name for one in node.properties)
    named = [one for one in schema.properties[:_LOOKED_AT] if words(one.name)]
    named.sort(key=lambda one: (count[one.name], not one.required))
    return [one.name for one in named]


def more_words(
    api: Api, schema: Schema, union: Schema | None, said: tuple[str, ...]
) -> tuple[str, ...]:
    """Give what else may tell a branch: its further constants and properties."""
    if not isinstance(schema, ObjectSchema) or not isinstance(union, UnionSchema):
        return ()
    found: list[str] = []
    for constant in map(words, _constants(api, schema)):
        found += constant if said[-len(constant) :] != constant else ()
    if found:
        return tuple(found)
    for name in map(words, _rarest(api, union, schema)[1:3]):
        found += ("and", *name)
    return tuple(found)
