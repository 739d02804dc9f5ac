"""Which values a schema accepts, by JSON Schema 2020-12 and by OpenAPI's own dialects.

Each row of the first table is asked of both validators: of the fast one, and of the
one that remembers.
"""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, root_of, schemas_of

from clientwright.verify.schemas.remembering_validator import Asserted, Remembering
from clientwright.verify.schemas.validators import Direction, Schemas, fragment
from clientwright.verify.values.scalars import occurs

Json = Any
MODEL = f"{WHERE}Model"

_ADDRESS = {
    "type": "object",
    "properties": {"street": {"type": "string"}},
    "required": ["street"],
}

VALID: list[tuple[Json, list[Json], list[Json]]] = [
    # Validation, section 6.1.
    ({"type": "integer"}, [1, 1.0, -0.0], [1.5, "1", True, None]),
    ({"type": "number"}, [1, 1.5], ["1", True]),
    ({"type": ["string", "null"]}, ["", None], [0, []]),
    ({"type": "boolean"}, [True, False], [0, 1, "true"]),
    ({"type": "array"}, [[]], [{}, "[]"]),
    ({"type": "object"}, [{}], [[], None]),
    ({"enum": [1, "a", None]}, [1, 1.0, "a", None], [2, True, "A", []]),
    ({"enum": [False]}, [False], [0, None, ""]),
    ({"const": {"a": [1]}}, [{"a": [1]}, {"a": [1.0]}], [{"a": []}, {}]),
    # Sections 6.2 to 6.5.
    ({"multipleOf": 0.01}, [4.02, 0, "x"], [4.022]),
    ({"multipleOf": 2}, [4, -4, 0], [3]),
    ({"minimum": 1, "maximum": 2}, [1, 2, 1.5, "0"], [0.9, 2.1]),
    ({"exclusiveMinimum": 1, "exclusiveMaximum": 2}, [1.5], [1, 2]),
    ({"minLength": 2, "maxLength": 3}, ["ab", "😀😀", 1], ["a", "😀", "abcd"]),
    ({"pattern": "b"}, ["abc", 1], ["ac", "B"]),
    ({"minItems": 1, "maxItems": 2}, [[1], [1, 2], {}], [[], [1, 2, 3]]),
    ({"uniqueItems": True}, [[1, 2], [1, True], [{}, []]], [[1, 1.0], [{}, {}]]),
    ({"minProperties": 1, "maxProperties": 1}, [{"a": 1}], [{}, {"a": 1, "b": 2}]),
    ({"required": ["a"]}, [{"a": None}, []], [{}, {"b": 1}]),
    (
        {"dependentRequired": {"a": ["b"]}},
        [{}, {"b": 1}, {"a": 1, "b": 2}],
        [{"a": 1}],
    ),
    # Core, section 10.2: composition and conditions.
    ({"allOf": [{"minimum": 1}, {"maximum": 2}]}, [1, 2], [0, 3]),
    ({"anyOf": [{"type": "string"}, {"minimum": 5}]}, ["", 5, {}], [4]),
    ({"oneOf": [{"multipleOf": 2}, {"multipleOf": 3}]}, [2, 3], [6, 5]),
    ({"not": {"type": "integer"}}, ["a", 1.5], [1]),
    ({"not": {}}, [], [1, None, {}]),
    (
        {"if": {"minimum": 5}, "then": {"maximum": 9}, "else": {"multipleOf": 2}},
        [5, 9, 4],
        [10, 3],
    ),
    ({"if": {"minimum": 5}, "then": {"maximum": 9}}, [3, 9], [10]),
    ({"then": {"maximum": 9}}, [10], []),
    ({"dependentSchemas": {"a": {"required": ["b"]}}}, [{"a": 1, "b": 1}], [{"a": 1}]),
    # Section 10.3: what is inside.
    ({"items": {"type": "integer"}}, [[], [1]], [["1"], [1, "1"]]),
    (
        {"prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
        [[], [1], [1, "a"]],
        [["a"], [1, 1]],
    ),
    ({"prefixItems": [True], "items": False}, [[], [1]], [[1, 2]]),
    ({"contains": {"const": 1}}, [[1], [0, 1, 1]], [[], [0]]),
    ({"contains": {"const": 1}, "minContains": 0}, [[], [0]], []),
    (
        {"contains": {"const": 1}, "minContains": 2, "maxContains": 2},
        [[1, 1]],
        [[1], [1, 1, 1]],
    ),
    ({"properties": {"a": {"type": "integer"}}}, [{"a": 1}, {"b": "x"}], [{"a": "1"}]),
    ({"properties": {"a": False}}, [{}, {"b": 1}], [{"a": 1}]),
    (
        {"patternProperties": {"^x": {"type": "integer"}}},
        [{"x1": 1, "y": "z"}],
        [{"x": "1"}],
    ),
    (
        {
            "properties": {"a": {}},
            "patternProperties": {"^x": {}},
            "additionalProperties": {"type": "integer"},
        },
        [{"a": "", "xy": "", "b": 1}],
        [{"b": ""}],
    ),
    ({"propertyNames": {"maxLength": 1}}, [{"a": 1}, {}], [{"ab": 1}]),
    # Section 11: what nothing else has looked at.
    (
        {
            "allOf": [{"properties": {"a": {}}}],
            "properties": {"b": {}},
            "unevaluatedProperties": False,
        },
        [{"a": 1, "b": 2}, {}],
        [{"a": 1, "c": 3}],
    ),
    (
        {
            "anyOf": [
                {"properties": {"a": {"const": 1}}, "required": ["a"]},
                {"properties": {"b": {"const": 2}}, "required": ["b"]},
            ],
            "unevaluatedProperties": False,
        },
        [{"a": 1}, {"b": 2}, {"a": 1, "b": 2}],
        [{"a": 1, "b": 3}, {}],
    ),
    # "Understanding JSON Schema", structuring.
    (
        {
            "type": "object",
            "properties": {"home": refer("Address"), "work": refer("Address")},
            "required": ["home"],
        },
        [{"home": {"street": "x"}}],
        [{}, {"home": {}}, {"home": {"street": 1}}, {"work": {"street": "x"}}],
    ),
    ({"$ref": f"{WHERE}Address", "maxProperties": 1}, [{"street": "x"}], [{"a": 1}]),
    (
        {"properties": {"next": refer("Model")}, "required": ["id"]},
        [{"id": 1, "next": {"id": 2}}],
        [{"id": 1, "next": {}}, {"id": 1, "next": {"id": 2, "next": {}}}],
    ),
    (True, [1, None, {}], []),
    (False, [], [1, None, {}]),
    # Formats are annotations (validation, section 7.2.1).
    ({"type": "string", "format": "date"}, ["yesterday"], [1]),
    ({"contentEncoding": "base64"}, ["not base64!"], []),
]


@pytest.mark.parametrize(
    ("node", "good", "bad"), VALID, ids=[str(row[0])[:60] for row in VALID]
)
def test_values(node: Json, good: list[Json], bad: list[Json]) -> None:
    schemas = schemas_of(Model=node, Address=_ADDRESS)
    tree = schemas.tree("request")
    for value, fits in [(v, True) for v in good] + [(v, False) for v in bad]:
        assert schemas.accepts(MODEL, value, "request") is fits, value
        assert (schemas.errors(MODEL, value, "request") == []) is fits, value
        slow = Remembering(tree.find, occurs, Asserted()).wrong(tree.find(MODEL), value)
        assert (slow is None) is fits, value


OLD: list[tuple[str, Json, list[Json], list[Json]]] = [
    # 3.0.4, Schema Object: `nullable`, booleans beside the bounds.
    ("3.0.4", {"type": "string", "nullable": True}, ["", None], [1]),
    ("3.0.4", {"type": "string"}, [""], [None]),
    (
        "3.0.4",
        {"type": "integer", "minimum": 1, "exclusiveMinimum": True},
        [2],
        [1, 0],
    ),
    ("3.0.4", {"minimum": 1, "exclusiveMinimum": False}, [1], [0]),
    ("3.0.4", {"maximum": 1, "exclusiveMaximum": True}, [0.5], [1]),
    ("3.0.4", {"type": "array", "items": {"type": "integer"}}, [[1]], [["a"]]),
    # A reference hides what stands beside it (3.0.4, Reference Object).
    ("3.0.4", {"$ref": f"{WHERE}Other", "maxLength": 1}, ["long"], [1]),
    ("3.1.1", {"$ref": f"{WHERE}Other", "maxLength": 1}, ["x"], ["long", 1]),
    ("3.1.1", {"type": "string", "nullable": True}, [""], [1]),
    ("3.2.0", {"type": ["string", "null"]}, ["", None], [1]),
    ("3.2.0", {"exclusiveMinimum": 1}, [2], [1]),
]


@pytest.mark.parametrize(("version", "node", "good", "bad"), OLD)
def test_versions(version: str, node: Json, good: list[Json], bad: list[Json]) -> None:
    schemas = schemas_of(version, Model=node, Other={"type": "string"})
    for value in good:
        assert schemas.accepts(MODEL, value, "response"), value
    for value in bad:
        assert not schemas.accepts(MODEL, value, "response"), value


def test_swagger() -> None:
    """2.0: `definitions`, `x-nullable`, and files."""
    root = {
        "swagger": "2.0",
        "info": {"title": "x", "version": "1"},
        "paths": {},
        "definitions": {
            "Pet": {"type": "object", "required": ["a"]},
            "Name": {"type": "string", "x-nullable": True},
            "File": {"type": "file"},
        },
    }
    schemas = Schemas(root)
    assert schemas.accepts("#/definitions/Pet", {"a": 1}, "request")
    assert not schemas.accepts("#/definitions/Pet", {}, "request")
    assert schemas.accepts("#/definitions/Name", None, "request")
    assert schemas.accepts("#/definitions/File", "bytes", "request")


@pytest.mark.parametrize(
    ("direction", "flag", "required"),
    [
        ("request", "readOnly", False),
        ("response", "readOnly", True),
        ("request", "writeOnly", True),
        ("response", "writeOnly", False),
    ],
)
def test_what_travels_one_way(direction: Direction, flag: str, required: bool) -> None:
    """3.0.4: if it is required, that is so for the other direction only."""
    nodes = [
        {"required": ["a"], "properties": {"a": {flag: True}}},
        {"required": ["a"], "properties": {"a": refer("Flagged")}},
        {"allOf": [{"required": ["a"]}, {"properties": {"a": {flag: True}}}]},
    ]
    for node in nodes:
        schemas = schemas_of(
            "3.0.4", Model=node, Flagged={"type": "string", flag: True}
        )
        assert schemas.accepts(MODEL, {}, direction) is not required, node


def test_errors_have_their_places() -> None:
    node = {"properties": {"a/b": {"items": {"type": "integer"}}}}
    (found,) = schemas_of(Model=node).errors(MODEL, {"a/b": [1, "x"]}, "request")
    assert found.startswith("#/a~1b/1: ")


def test_a_schema_that_stands_nowhere() -> None:
    schemas = Schemas(root_of({"Pet": {"type": "object"}}))
    pointer = schemas.add({"type": "array", "items": refer("Pet")})
    assert schemas.accepts(pointer, [{}], "request")
    assert not schemas.accepts(pointer, ["x"], "request")


def test_schemas_of_operations() -> None:
    """By their pointers, odd characters in them included (RFC 6901, section 6)."""
    content = {"application/json": {"schema": {"type": "integer"}}}
    item = {"get": {"responses": {"200": {"description": "", "content": content}}}}
    root = root_of({"A b%c/d~e": {"type": "string"}, "Model": refer("A b%c~1d~0e")})
    schemas = Schemas({**root, "paths": {"/a/{b}": item}})
    at = "#/paths/~1a~1{b}/get/responses/200/content/application~1json/schema"
    assert schemas.accepts(at, 1, "response")
    assert not schemas.accepts(at, "1", "response")
    assert schemas.accepts(MODEL, "x", "response")
    assert not schemas.accepts(MODEL, 1, "response")


@pytest.mark.parametrize(
    ("pointer", "uri"),
    [
        # RFC 6901, section 6.
        ("#", "#"),
        ("#/foo/0", "#/foo/0"),
        ("#/", "#/"),
        ("#/a~1b", "#/a~1b"),
        ("#/c%d", "#/c%25d"),
        ("#/e^f", "#/e%5Ef"),
        ("#/g|h", "#/g%7Ch"),
        ("#/i\\j", "#/i%5Cj"),
        ('#/k"l', "#/k%22l"),
        ("#/ ", "#/%20"),
        ("#/m~0n", "#/m~0n"),
    ],
)
def test_fragments(pointer: str, uri: str) -> None:
    assert fragment(pointer) == uri
