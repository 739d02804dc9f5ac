"""Unions of unions: what has been tried is remembered, and nothing else changes."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import jsonschema_rs
import pytest
from support import at_most

from clientwright.verify.schemas.remembering_validator import Asserted, Remembering
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.scalars import occurs

Json = Any


def _schemas(schemas: dict[str, Json]) -> Schemas:
    info = {"title": "x", "version": "1"}
    root = {"openapi": "3.1.0", "info": info, "paths": {}}
    return Schemas({**root, "components": {"schemas": schemas}})


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _inside(levels: int, last: Json) -> Json:
    value = last
    for _ in range(levels):
        value = {"child": value}
    return value


_NODE = {"type": "object", "required": ["child"], "properties": {"child": _ref("N")}}
_LATTICE = {f"L{n}": {"anyOf": [_ref(f"L{n + 1}")] * 2} for n in range(60)}
_UNEVALUATED = {
    "anyOf": [{"properties": {"a": {}}}, {"patternProperties": {"^b": {}}}],
    "unevaluatedProperties": False,
    "properties": {"child": _ref("U")},
}


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_a_union_that_contains_itself_takes_no_time(word: str) -> None:
    schemas = _schemas({"N": {word: [_ref("A"), _ref("B")]}, "A": _NODE, "B": _NODE})
    for levels in (22, 50, 5_000):
        with at_most(2):
            value = _inside(levels, "x")
            assert not schemas.accepts("#/components/schemas/N", value, "request")
            assert len(schemas.errors("#/components/schemas/N", value, "request")) == 1


def test_unions_of_unions_take_no_time() -> None:
    schemas = _schemas({**_LATTICE, "L60": {"type": "string", "pattern": "^(a+)+$"}})
    with at_most(2):
        assert schemas.accepts("#/components/schemas/L0", "aa", "request")
        for wrong in ("a" * 50 + "!", 1, None):
            assert schemas.errors("#/components/schemas/L0", wrong, "request")


_KINDS: dict[str, Json] = {
    "one": {"oneOf": [{"type": "integer"}, {"minimum": 2}, {"type": "array"}]},
    "all": {"allOf": [{"type": ["integer", "array", "null"]}, {"not": {"const": 1}}]},
    "if": {"if": {"type": "integer"}, "then": {"maximum": 1}, "else": {"maxItems": 1}},
    "array": {"prefixItems": [{"type": "integer"}], "items": {"type": "null"}},
    "contains": {"contains": {"const": 1}, "maxContains": 1, "type": "array"},
    "object": {
        "required": ["a"],
        "properties": {"a": {"type": "integer"}},
        "patternProperties": {"^b": {"type": "null"}},
        "additionalProperties": {"type": "array"},
        "propertyNames": {"maxLength": 2},
        "dependentSchemas": {"c": {"required": ["b"]}},
    },
    "closed": {"properties": {"a": {}}, "additionalProperties": False},
    "unevaluated": _UNEVALUATED | {"properties": {"c": {}}},
    "unevaluated of all": {
        "allOf": [{"$ref": "#/components/schemas/closer"}, {"properties": {"b": {}}}],
        "unevaluatedProperties": {"type": "null"},
    },
    "closer": {"properties": {"a": {}}, "if": {"required": ["c"]}},
}


@pytest.mark.parametrize("name", [name for name in _KINDS if name != "closer"])
def test_it_agrees_with_the_fast_one(name: str) -> None:
    schemas = _schemas(_KINDS)
    tree = schemas.tree("request")
    pointer = f"#/components/schemas/{name}"
    chance = random.Random(name)

    def value(levels: int) -> Json:
        kinds: list[Callable[[], Json]] = [
            lambda: chance.choice([0, 1, 2, 3, None, True, "x", 1.0])
        ]
        if levels:
            kinds.append(
                lambda: [value(levels - 1) for _ in range(chance.randrange(4))]
            )
            kinds.append(
                lambda: {
                    chance.choice(["a", "b", "bb", "c", "child", "ddd"]): value(
                        levels - 1
                    )
                    for _ in range(chance.randrange(4))
                }
            )
        return chance.choice(kinds)()

    answers = set()
    asserted = Asserted()
    for _ in range(300):
        made = value(3)
        remembering = Remembering(tree.find, occurs, asserted)
        slow = remembering.wrong(tree.find(pointer), made)
        answers.add(slow is None)
        assert (slow is None) == schemas.accepts(pointer, made, "request"), made
    assert answers == {True, False}


def test_what_schemas_say_is_compiled_once_for_all_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And what many say is compiled for one of them."""
    text = {"type": "string", "maxLength": 9}
    node = {"type": "object", "properties": {"child": _ref("N"), "a": text, "b": text}}
    schemas = _schemas({"N": {"anyOf": [node, {"type": "null"}]}, **_LATTICE})
    schemas.prepare("request")
    compiled: list[Json] = []
    real = jsonschema_rs.Draft202012Validator

    def counted(schema: Json, **options: Any) -> Any:
        compiled.append(schema)
        return real(schema, **options)

    monkeypatch.setattr(jsonschema_rs, "Draft202012Validator", counted)
    pointer = "#/components/schemas/N"
    for n in range(20):
        value = _inside(5, {"a": "x", "b": f"{n}"})
        assert schemas.accepts(pointer, value, "request")
        assert not schemas.accepts(pointer, _inside(5, {"a": n}), "request")
    assert sorted(one["type"] for one in compiled) == ["null", "object", "string"]


def test_what_is_said_of_an_object_itself_needs_nothing_inside_of_it() -> None:
    """Its kind, size and names; what is said of all of it is held against all."""
    asserted = Asserted()
    full = {"a": {"b": [1, 2]}, "c": None}
    for said, holds in (
        ({"type": "object"}, True),
        ({"type": "array"}, False),
        ({"required": ["a", "c"]}, True),
        ({"required": ["d"]}, False),
        ({"maxProperties": 1}, False),
        ({"dependentRequired": {"a": ["d"]}}, False),
        ({"const": {"a": {"b": [1, 2]}, "c": None}}, True),
        ({"const": {"a": None, "c": None}}, False),
        ({"enum": [1, {"a": {"b": [1, 2]}, "c": None}]}, True),
    ):
        assert (asserted.wrong(said, full) is None) == holds, said
    for said, holds in (
        ({"minItems": 2}, True),
        ({"minItems": 3}, False),
        ({"uniqueItems": True}, True),
    ):
        assert (asserted.wrong(said, [{"a": 1}, {"a": 2}]) is None) == holds, said
    assert asserted.wrong({"uniqueItems": True}, [1, 1]) is not None
