"""Scalars, objects, arrays, limits, words: one keyword at a time."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.ir.schema import MISSING, Access, Xml

TEXT = {"type": "string"}


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"type": "string"}, "text"),
        ({"type": "string", "format": "date-time"}, "date-time"),
        ({"type": "string", "format": "date"}, "date"),
        ({"type": "string", "format": "time"}, "time"),
        ({"type": "string", "format": "uuid"}, "uuid"),
        ({"type": "string", "format": "duration"}, "text"),
        ({"type": "string", "format": "email"}, "text"),
        ({"type": "string", "format": "int64"}, "text"),
        ({"type": "string", "format": "made-up"}, "text"),
        ({"type": "string", "format": "binary"}, "text"),
        ({"type": "string", "format": "decimal"}, "decimal-text"),
        ({"type": "string", "format": "base64url"}, "base64url"),
        ({"type": "string", "contentEncoding": "base64"}, "base64"),
        ({"type": "string", "contentEncoding": "BASE64URL"}, "base64url"),
        ({"type": "string", "contentEncoding": "base16"}, "text"),
        ({"type": "string", "contentMediaType": "application/json"}, "text"),
        ({"type": "number"}, "number"),
        ({"type": "number", "format": "decimal"}, "decimal"),
        ({"type": "number", "format": "int32"}, "number"),
        ({"type": "integer", "format": "int64"}, "integer"),
        ({"type": "integer", "format": "date-time"}, "integer"),
        ({"type": "boolean"}, "boolean"),
        ({"format": "date-time"}, "date-time"),
        ({"format": "int32"}, "integer"),
        ({"format": "made-up"}, "any"),
        ({"pattern": "^a"}, "text"),
        ({"minimum": 3}, "number"),
        ({"minItems": 3}, "[any]"),
        ({"minProperties": 3}, "{: any}"),
        ({}, "any"),
        (True, "any"),
        (False, "never"),
        ({"description": "words"}, "any"),
        ({"not": {"type": "string"}}, "any"),
    ],
)
def test_scalars(read: Any, given: Any, want: str) -> None:
    """Types, formats, and types that follow from other keywords."""
    assert read(given).text == want


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"type": "object"}, "{: any}"),
        ({"type": "object", "properties": {}}, "{: any}"),
        ({"type": "object", "additionalProperties": True}, "{: any}"),
        ({"type": "object", "additionalProperties": TEXT}, "{: text}"),
        ({"additionalProperties": TEXT}, "{: text}"),
        ({"type": "object", "additionalProperties": False}, "{!}"),
        ({"properties": {"a": TEXT}}, "{a: text}"),
        (
            {"properties": {"a": TEXT}, "additionalProperties": {"type": "integer"}},
            "{a: text, ...: integer}",
        ),
        (
            {"properties": {"a": TEXT}, "additionalProperties": {}},
            "{a: text, ...: any}",
        ),
        ({"properties": {"a": TEXT}, "additionalProperties": False}, "{a: text!}"),
        ({"properties": {"a": TEXT}, "unevaluatedProperties": False}, "{a: text!}"),
        ({"patternProperties": {"^x-": TEXT}}, "{: text}"),
        (
            {"patternProperties": {"^x-": TEXT, "^y-": {"type": "integer"}}},
            "{/^x-/: text, /^y-/: integer}",
        ),
        (
            {"properties": {"a": TEXT}, "patternProperties": {"^x-": TEXT}},
            "{a: text, /^x-/: text}",
        ),
        ({"type": "object", "required": ["a"]}, "{: any}"),
        (
            {"properties": {"b": TEXT}, "required": ["a", "b", "a"]},
            "{b*: text, a*: any}",
        ),
        (
            {"type": "object", "required": ["a"], "additionalProperties": TEXT},
            "{a*: text, ...: text}",
        ),
        ({"properties": {"a": False, "$ref": TEXT}}, "{a: never, $ref: text}"),
        ({"properties": {"": TEXT, "a/b~c": TEXT}}, "{: text, a/b~c: text}"),
    ],
)
def test_objects(read: Any, given: Any, want: str) -> None:
    """Every form of members, named, further and by pattern."""
    assert read(given).text == want


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"type": "array"}, "[any]"),
        ({"items": TEXT}, "[text]"),
        ({"items": {"items": TEXT}}, "[[text]]"),
        ({"prefixItems": [TEXT, {"type": "integer"}]}, "(text, integer, [any])"),
        ({"prefixItems": [TEXT], "items": False}, "(text)"),
        ({"prefixItems": [TEXT], "items": TEXT}, "(text, [text])"),
        ({"type": "array", "items": [TEXT], "additionalItems": False}, "(text)"),
        ({"prefixItems": [TEXT], "unevaluatedItems": False}, "(text)"),
    ],
)
def test_arrays(read: Any, given: Any, want: str) -> None:
    """Lists, and tuples in the old and the new way."""
    assert read(given).text == want


@pytest.mark.parametrize(
    ("given", "want", "code"),
    [
        ({"type": "strnig"}, "any!", "wrong-type"),
        ({"type": "file"}, "text", "older-form"),
        ({"type": {}}, "any!", "wrong-type"),
        ({"type": None, "properties": {"a": TEXT}}, "{a: text}", "wrong-type"),
        ({"properties": []}, "{: any}", "wrong-type"),
        ({"properties": {"a": "string"}}, "{a: text}", "wrong-type"),
        ({"type": "object", "required": True}, "{: any}", "wrong-type"),
        ({"type": "object", "required": [5]}, "{: any}", "wrong-type"),
        ({"type": "object", "additionalProperties": "yes"}, "{: any}", "wrong-type"),
        ({"type": "array", "items": "x"}, "[any]", "wrong-type"),
        ({"allOf": {}}, "any", "wrong-type"),
        ({"oneOf": 5, "type": "string"}, "text", "wrong-type"),
        ({"type": "string", "format": {}}, "text", "wrong-type"),
        ({"type": "string", "description": {}}, "text", "wrong-type"),
        ({"type": "string", "minLength": -1}, "text", "wrong-type"),
        ({"type": "string", "pattern": 5}, "text", "wrong-type"),
        ({"type": "string", "default": 5}, "text", "default-mismatch"),
        ({"type": "string", "default": None}, "text", "default-mismatch"),
        ({"type": "string", "readOnly": "x"}, "text", "wrong-type"),
        ("string", "text", "wrong-type"),
        (None, "any", "wrong-type"),
        ([], "any", "wrong-type"),
    ],
)
def test_faults(read: Any, given: Any, want: str, code: str) -> None:
    """A wrong type anywhere is a diagnostic, and the rest stays."""
    reading = read(given)
    assert (reading.text, reading.codes) == (want, [code])


def test_number_beyond_every_float(read: Any) -> None:
    """A limit may be larger than a float can be."""
    assert read({"type": "number", "minimum": 10**400}).codes == []


def test_what_every_schema_has(read: Any) -> None:
    """Words, limits in document order, access, XML, the name given by hand."""
    schema = read(
        {
            "type": "string",
            "title": "Code",
            "description": "A code.",
            "maxLength": 5.0,
            "minLength": 1,
            "pattern": "^a",
            "uniqueItems": False,
            "format": "made-up",
            "default": "a",
            "examples": ["a", "b"],
            "readOnly": True,
            "deprecated": True,
            "xml": {"name": "code", "attribute": True},
            "x-clientwright-name": "AreaCode",
        }
    ).schema
    assert (schema.title, schema.description) == ("Code", "A code.")
    assert schema.limits == (("maxLength", 5), ("minLength", 1), ("pattern", "^a"))
    assert schema.format == "made-up"
    assert (schema.default, schema.examples) == ("a", ("a", "b"))
    assert (schema.access, schema.deprecated) == (Access.READ_ONLY, True)
    assert schema.xml == Xml(name="code", attribute=True)
    assert schema.name_hint == "AreaCode"


def test_null_default_is_no_missing_one(read: Any) -> None:
    """A default of null is told from none."""
    assert (
        read({"type": "string", "nullable": True, "default": None}).schema.default
        is None
    )
    assert read(TEXT).schema.default is MISSING


def test_inline_schemas_have_their_pointer(read: Any) -> None:
    """Every schema that is reached has its pointer as its id."""
    given = {"properties": {"a/b": {"type": "array", "items": {"enum": ["x", "y"]}}}}
    ids = set(read(given).api.schemas)
    start = "#/components/schemas/Given"
    assert ids == {
        start,
        f"{start}/properties/a~1b",
        f"{start}/properties/a~1b/items",
    }


def test_depth(read: Any) -> None:
    """Two thousand objects one in the other, and as many references in a row."""
    given: dict[str, Any] = TEXT
    for _ in range(2000):
        given = {"type": "object", "properties": {"a": given}}
    chain = {f"C{n}": {"$ref": f"#/components/schemas/C{n + 1}"} for n in range(2000)}
    reading = read(given, C2000=TEXT, **chain)
    assert len(reading.api.schemas) == 4002
    assert reading.codes == []


@pytest.mark.parametrize(
    "reference",
    [
        "#/components/schemas/A%20b/properties/x~1y",
        "#/components/schemas/Alias/properties/x~1y",
        "#/components/schemas/List/prefixItems/0",
    ],
)
def test_pointers(read: Any, reference: str) -> None:
    """Escapes of URLs and of pointers, references on the way, items of lists."""
    reading = read(
        {"properties": {"it": {"$ref": reference}}},
        Alias={"$ref": "#/components/schemas/A b"},
        List={"prefixItems": [{"type": "integer"}]},
        **{"A b": {"properties": {"x/y": {"type": "integer"}}}},
    )
    assert reading.text == "{it: integer}"
    assert set(reading.codes) == {"component-key"}
