"""What the document allows, its meaning allows too: against a JSON Schema validator.

Meaning may be wider than the document (limits, conditions, exactly one of several); it
must never be narrower, or a right answer could not be read as its type. Schemas that
contradict themselves are left out: there the meaning is a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.ir.api import Api
from clientwright.ir.document import Document
from clientwright.ir.schema import (
    AnySchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Scalar,
    TupleSchema,
    UnionSchema,
)

NAMES = ("a", "b", "k")
COMPONENTS = ("A", "B", "C")
CHOSEN = {
    "allof-conflict",
    "allof-self",
    "composition-too-large",
    "reference-cycle",
    "union-self",
    "union-widened",
}
"""Diagnostics of schemas that no value, or not every value they allow, can fit."""

LEAVES: list[Any] = [
    {},
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "null"},
    {"type": "object"},
    {"type": "array"},
    {"type": ["string", "null"]},
    {"type": ["string", "integer"]},
    {"const": "x"},
    {"const": 1},
    {"enum": ["x", "y"]},
    {"enum": ["x", 1, True]},
    {"enum": ["y", None]},
    *({"$ref": f"#/components/schemas/{name}"} for name in COMPONENTS),
]
VALUES = st.recursive(
    st.sampled_from(["x", "y", "z", 1, 2, 1.5, True, None]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from((*NAMES, "other")), inner, max_size=3)
    ),
    max_leaves=6,
)


def _composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(inner, min_size=1, max_size=3)
    object_ = st.fixed_dictionaries(
        {
            "type": st.just("object"),
            "properties": st.dictionaries(st.sampled_from(NAMES), inner),
        },
        optional={
            "required": st.lists(st.sampled_from(NAMES), unique=True),
            "additionalProperties": st.booleans() | inner,
            "allOf": several,
            "oneOf": several,
            "anyOf": several,
        },
    )
    return st.one_of(
        object_,
        st.fixed_dictionaries({"oneOf": several}),
        st.fixed_dictionaries({"anyOf": several}),
        st.fixed_dictionaries({"allOf": several}),
        st.fixed_dictionaries({"type": st.just("array"), "items": inner}),
        st.fixed_dictionaries({"prefixItems": several, "type": st.just("array")}),
    )


SCHEMAS = st.recursive(st.sampled_from(LEAVES), _composed, max_leaves=8)
GIVEN = st.fixed_dictionaries(dict.fromkeys(("Given", *COMPONENTS), SCHEMAS))


def _refusals(api: Api, id_: str, value: Any) -> Iterator[str]:
    """Tell where a value does not fit the meaning of a schema."""
    schema = api.schemas[id_]
    if value is None and schema.nullable:
        return
    match schema:
        case AnySchema():
            return
        case RefSchema(target=target):
            yield from _refusals(api, target, value)
        case UnionSchema():
            yield from _of_union(api, schema, value)
        case ObjectSchema() if isinstance(value, dict):
            yield from _of_object(api, schema, value)
        case MapSchema(values=values) if isinstance(value, dict):
            for inner in value.values():
                yield from _refusals(api, values, inner)
        case ArraySchema(items=items) if isinstance(value, list):
            for inner in value:
                yield from _refusals(api, items, inner)
        case TupleSchema() if isinstance(value, list):
            for index, inner in enumerate(value):
                rest = schema.prefix[index : index + 1] or (schema.rest,)
                yield from _refusals(api, rest[0], inner) if rest[0] else [id_]
        case EnumSchema(members=members):
            if not any(_equal(member.value, value) for member in members):
                yield id_
        case ConstSchema(value=only):
            yield from [] if _equal(only, value) else [id_]
        case PrimitiveSchema(scalar=scalar):
            yield from [] if _is(scalar, value) else [id_]
        case _:
            yield id_


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other) and isinstance(one, bool) is isinstance(other, bool)


def _is(scalar: Scalar, value: Any) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    match scalar:
        case Scalar.BOOLEAN:
            return isinstance(value, bool)
        case Scalar.INTEGER:
            return number and value == int(value)
        case Scalar.NUMBER:
            return number
        case Scalar.NULL:
            return value is None
        case _:
            return isinstance(value, str)


def _of_union(api: Api, schema: UnionSchema, value: Any) -> Iterator[str]:
    branches = schema.branches
    if schema.tag and isinstance(value, dict):
        said = value.get(schema.tag)
        branches = tuple(b for b in branches if said in b.tags)
    if not any(not list(_refusals(api, b.schema, value)) for b in branches):
        yield schema.id


def _of_object(
    api: Api, schema: ObjectSchema, value: Mapping[str, Any]
) -> Iterator[str]:
    for member in schema.properties:
        if member.name in value:
            yield from _refusals(api, member.schema, value[member.name])
        elif member.required:
            yield schema.id
    others = set(value) - {member.name for member in schema.properties}
    if schema.closed and others:
        yield schema.id
    for name in others if schema.additional else ():
        yield from _refusals(api, schema.additional or "", value[name])


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(GIVEN, st.lists(VALUES, min_size=20, max_size=20))
def test_meaning_is_never_narrower(schemas: dict[str, Any], values: list[Any]) -> None:
    """Every value that a validator accepts fits what was built."""
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    collector = Collector()
    api = build(Document(root, "t.yaml", "0"), collector)
    if CHOSEN & {diagnostic.code for diagnostic in collector}:
        return
    start = "#/components/schemas/Given"
    validator = jsonschema_rs.Draft202012Validator({**root, "$ref": start})
    for value in values:
        if validator.is_valid(value):
            assert list(_refusals(api, start, value)) == []


def test_the_test_can_fail(read: Any) -> None:
    """A value of the wrong type is refused by the meaning as well."""
    api = read({"type": "object", "properties": {"a": {"type": "string"}}}).api
    start = "#/components/schemas/Given"
    assert list(_refusals(api, start, {"a": "x"})) == []
    assert list(_refusals(api, start, {"a": 1})) == [f"{start}/properties/a"]


@pytest.mark.parametrize("value", [[], {"a": 1}, "x", 1, None])
def test_any_takes_anything(read: Any, value: Any) -> None:
    """The empty schema allows every value."""
    assert list(_refusals(read({}).api, "#/components/schemas/Given", value)) == []
