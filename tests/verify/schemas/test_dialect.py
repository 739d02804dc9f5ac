"""Keywords of OpenAPI 2.0, 3.0.4 and 3.1.1, as JSON Schema 2020-12 has them."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.schemas.dialect import Dialect, fits, number, usable
from clientwright.verify.schemas.nullable import null_branch, or_null, with_null

Json = Any


def _converted(schema: Json, *, old: bool, hidden: str = "readOnly") -> Json:
    def look(node: Json) -> Json:
        return node

    def refer(reference: str) -> str | None:
        return reference if reference.startswith("#/known") else None

    dialect = Dialect(
        old=old, hidden=hidden, refer=refer, look=look, children=lambda _: ()
    )
    return dialect.convert(schema)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        # 3.0.4, Schema Object.
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        (
            {"maximum": 5, "exclusiveMaximum": True, "minimum": 1},
            {"exclusiveMaximum": 5, "minimum": 1},
        ),
        ({"maximum": 5, "exclusiveMaximum": False}, {"maximum": 5}),
        ({"$ref": "#/known/A", "minLength": 1}, {"$ref": "#/known/A"}),
        (
            {"$ref": "#/known/A", "nullable": True},
            {"anyOf": [{"$ref": "#/known/A"}, {"type": "null"}]},
        ),
        ({"$ref": "#/unknown"}, {}),
        # 2.0: files, JSON Schema's items of before 2020.
        ({"type": "file"}, {"type": "string", "format": "binary"}),
        (
            {"items": [{"type": "string"}, {}], "additionalItems": False},
            {"prefixItems": [{"type": "string"}, {}], "items": False},
        ),
        ({"type": "string", "x-nullable": True}, {"type": ["string", "null"]}),
        # Extensions that are keywords of later versions.
        (
            {"x-patternProperties": {"^a": {"type": "string"}}},
            {"patternProperties": {"^a": {"type": "string"}}},
        ),
        ({"x-oneOf": [{}], "oneOf": [{"type": "null"}]}, {"oneOf": [{"type": "null"}]}),
    ],
)
def test_old_keywords(schema: Json, expected: Json) -> None:
    assert _converted(schema, old=True) == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"$ref": "#/known/A", "minLength": 1}, {"$ref": "#/known/A", "minLength": 1}),
        ({"exclusiveMaximum": 5}, {"exclusiveMaximum": 5}),
        ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
        ({"const": None}, {"const": None}),
        (True, True),
        (False, False),
        ({"properties": {"a": True, "b": {"type": "null"}}}, None),
        ({"if": {"minimum": 1}, "then": False, "else": {"maxLength": 1}}, None),
        ({"dependentRequired": {"a": ["b"]}}, None),
        ({"prefixItems": [{"minimum": 1}], "items": False}, None),
        ({"contains": {"const": 1}, "minContains": 0, "maxContains": 2}, None),
        ({"unevaluatedProperties": False}, None),
        ({"propertyNames": {"maxLength": 3}}, None),
    ],
)
def test_keywords(schema: Json, expected: Json) -> None:
    assert _converted(schema, old=False) == (schema if expected is None else expected)


@pytest.mark.parametrize(
    "schema",
    [
        *({"type": "text"}, {"type": 5}, {"minLength": "3"}, {"minLength": -1}),
        *({"maxItems": 1.5}, {"minimum": True}, {"multipleOf": 0}, {"pattern": "("}),
        *({"pattern": 5}, {"required": 5}, {"enum": []}, {"enum": "a"}, {"items": 5}),
        *({"properties": []}, {"allOf": []}, {"anyOf": {}}, {"format": 5}, {"not": 1}),
        *("string", 5, None, [], {"uniqueItems": "yes"}, {"examples": "x"}),
    ],
)
@pytest.mark.parametrize("old", [True, False])
def test_what_says_nothing_that_could_be_checked(schema: Json, old: bool) -> None:
    found = _converted(schema, old=old)
    assert found in ({}, {"required": []})


def test_counts_are_whole_numbers() -> None:
    """JSON Schema, section 6.3: 2.0 is an integer."""
    assert _converted({"minLength": 2.0}, old=False) == {"minLength": 2}
    assert type(_converted({"minLength": 2.0}, old=False)["minLength"]) is int


def test_what_does_not_travel_is_not_required() -> None:
    node = {"required": ["a", "b", "a"], "properties": {"a": {"readOnly": True}}}
    assert _converted(node, old=False)["required"] == ["b"]
    assert _converted(node, old=False, hidden="writeOnly")["required"] == ["a", "b"]


def test_an_enumeration_that_its_type_refuses() -> None:
    """The values are what the author looked at."""
    node = {"type": "string", "enum": [1, 2]}
    assert _converted(node, old=False) == {"enum": [1, 2]}
    assert "type" in _converted({"type": "integer", "enum": [1, "a"]}, old=False)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
        ({"type": "string", "enum": ["a"]}, None),
        ({"enum": ["a", None]}, {"enum": ["a", None]}),
        ({"anyOf": [{}]}, {"anyOf": [{}, {"type": "null"}]}),
        ({"$ref": "#/a"}, {"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}),
        ({"allOf": [{}]}, {"anyOf": [{"allOf": [{}]}, {"type": "null"}]}),
        (
            {"const": 1, "readOnly": True},
            {
                "anyOf": [{"const": 1, "readOnly": True}, {"type": "null"}],
                "readOnly": True,
            },
        ),
        ({}, {}),
    ],
)
def test_null_beside_a_schema(schema: Json, expected: Json) -> None:
    if expected is None:
        expected = {"type": ["string", "null"], "enum": ["a", None]}
    assert with_null(schema) == expected


def test_null_outside_and_as_a_branch() -> None:
    assert or_null({"type": "x"}) == {"anyOf": [{"type": "x"}, {"type": "null"}]}
    assert null_branch({"nullable": True, "title": "N"}) == {"enum": [None]}
    for branch in ({"nullable": True, "type": "string"}, {"nullable": False}, True, {}):
        assert null_branch(branch) == branch


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        (None, {"null"}),
        (True, {"boolean"}),
        (0, {"integer", "number"}),
        (1.0, {"integer", "number"}),
        (1.5, {"number"}),
        ("1", {"string"}),
        ([], {"array"}),
        ({}, {"object"}),
    ],
)
def test_types_of_values(value: Json, kinds: set[str]) -> None:
    """JSON Schema, core, section 4.2.1; validation, section 6.1.1."""
    every = ("null", "boolean", "integer", "number", "string", "array", "object")
    assert {kind for kind in every if fits(value, [kind])} == kinds
    assert number(value) is ("number" in kinds)


@pytest.mark.parametrize(
    ("pattern", "good"), [("^a$", True), ("[a-z]+", True), ("(", False), ("[", False)]
)
def test_patterns(pattern: str, good: bool) -> None:
    assert usable(pattern) is good
