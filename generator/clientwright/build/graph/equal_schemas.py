"""Finds inline schemas that say the same, so that they become one class.

Objects must agree in their own words too, since a class shows them; of enums and
unions, which are aliases, only what they allow counts. Components are never merged:
they have names of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from ...ir.api import Api
from ...ir.document import Json
from ...ir.query import held
from ...ir.schema import (
    MISSING,
    AnySchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from .merge_patches import copy_of

Key: TypeAlias = tuple[object, ...]


class _Interner:
    """Numbers meanings: schemas with equal numbers are equal."""

    def __init__(
        self, schemas: Mapping[SchemaId, Schema], fixed: set[SchemaId]
    ) -> None:
        self.schemas = schemas
        self.fixed = fixed
        self.meaning: dict[SchemaId, int] = {}
        """What a schema is and says of itself."""
        self.same: dict[SchemaId, SchemaId] = {}
        self._numbers: dict[Key, int] = {}
        self._first: dict[Key, SchemaId] = {}

    def number(self, key: Key) -> int:
        return self._numbers.setdefault(key, len(self._numbers))

    def settle(self, id_: SchemaId) -> None:
        """Number one schema whose parts are numbered."""
        schema = self.schemas[id_]
        if id_ in self.fixed:
            self.meaning[id_] = self.number(("id", id_))
            return
        shape = (type(schema), *self._shape(schema), *_use(schema))
        words = (schema.title, schema.description, schema.deprecated)
        told = (*words, *_samples(schema))
        self.meaning[id_] = self.number((*shape, *told))
        match schema:
            case ObjectSchema():
                key: Key = (*shape, *words)
            case EnumSchema() | UnionSchema():
                key = (*shape, schema.title)
            case _:
                return
        first = self._first.setdefault(key, id_)
        if first != id_:
            self.same[id_] = first

    def _part(self, id_: SchemaId | None) -> object:
        return None if id_ is None else self.meaning.get(id_, id_)

    def _shape(self, schema: Schema) -> Iterator[object]:
        match schema:
            case ObjectSchema():
                yield schema.closed
                yield schema.is_patch
                yield self._part(schema.additional)
                for member in schema.properties:
                    yield (member.name, self._part(member.schema), member.required)
                for pattern, id_ in schema.patterns:
                    yield (pattern, self._part(id_))
            case UnionSchema():
                yield schema.tag
                yield self._part(schema.fallback)
                for branch in schema.branches:
                    yield (self._part(branch.schema), branch.tags)
            case EnumSchema():
                yield schema.open
                yield frozenset(
                    (*frozen(one.value), one.name, one.description)
                    for one in schema.members
                )
            case RefSchema(target=target):
                yield self._part(target)
            case ConstSchema(value=value):
                yield frozen(value)
            case PrimitiveSchema(scalar=scalar, format=form):
                yield scalar
                yield form == "duration"  # Text too, and of another type in Python.
            case AnySchema() | NeverSchema():
                return
            case ArraySchema() | MapSchema() | TupleSchema():
                yield isinstance(schema, TupleSchema) and schema.rest is None
                for id_ in held(schema):
                    yield self._part(id_)


def _samples(schema: Schema) -> Key:
    """Give the default and the examples, which most schemas have not."""
    if schema.default is MISSING and not schema.examples:
        return ()
    return (frozen(schema.default), frozen(schema.examples))


def _use(schema: Schema) -> Key:
    """Give what every schema has beside its shape and words."""
    limits: Key = ()
    if schema.limits:
        limits = tuple((name, frozen(value)) for name, value in schema.limits)
    return (schema.nullable, schema.access, limits, schema.xml, schema.name_hint)


def frozen(value: Json) -> Key:
    """Give a key for a JSON value; of deep ones only the same object is equal."""
    if value is MISSING or isinstance(value, str | int | float | None):
        return (type(value), value)
    if isinstance(value, tuple | list) and len(value) < 100:
        flat = [v for v in value if isinstance(v, str | int | float | None)]
        if len(flat) == len(value):
            return ("list", *((type(v), v) for v in flat))
    return ("container", id(value))


def find_same(api: Api) -> dict[SchemaId, SchemaId]:
    """Map every inline schema that equals an earlier one to that one.

    Linear: parts are settled before the whole; a part that is under way, on a ring of
    inline schemas, counts as equal to itself only.
    """
    schemas = api.schemas
    components = {*api.components, *map(copy_of, api.components)}
    interner = _Interner(schemas, components)
    entered: set[SchemaId] = set()
    for root in schemas:
        stack = [root]
        while stack:
            id_ = stack[-1]
            if id_ in interner.meaning:
                stack.pop()
            elif id_ in entered:
                interner.settle(id_)
                stack.pop()
            else:
                entered.add(id_)
                if id_ not in components:
                    inner = (i for i in held(schemas[id_]) if i not in entered)
                    stack.extend(reversed(list(inner)))
    return interner.same
