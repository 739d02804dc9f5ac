"""What is decided when all schemas are known: equal ones, inputs, provenance."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.build import build
from clientwright.diagnostics import Collector, Place
from clientwright.ir.document import Document
from clientwright.ir.query import lost_types

TEXT = {"type": "string"}
JSON = "application/json"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"properties": {"a": TEXT}}, {"properties": {"a": TEXT}}, True),
        ({"properties": {"a": TEXT}}, {"properties": {"b": TEXT}}, False),
        (
            {"properties": {"a": TEXT}},
            {"properties": {"a": TEXT}, "required": ["a"]},
            False,
        ),
        (
            {"properties": {"a": TEXT}},
            {"properties": {"a": {**TEXT, "description": "words"}}},
            False,
        ),
        (
            {"properties": {"a": TEXT}, "description": "One."},
            {"properties": {"a": TEXT}, "description": "Other."},
            False,
        ),
        ({"enum": ["x", "y"], "description": "One."}, {"enum": ["x", "y"]}, True),
        ({"enum": ["x", "y"]}, {"enum": ["y", "x"]}, True),
        ({"enum": ["1", "2"]}, {"enum": [1, 2]}, False),
        ({"oneOf": [TEXT, {"type": "integer"}]}, {"type": ["string", "integer"]}, True),
        (
            {"properties": {"a": {"properties": {"b": TEXT}}}},
            {"properties": {"a": {"properties": {"b": TEXT}}}},
            True,
        ),
        (
            {"properties": {"a": TEXT}},
            {"properties": {"a": TEXT}, "nullable": True},
            False,
        ),
        (
            {"properties": {"a": TEXT}},
            {"properties": {"a": {**TEXT, "format": "uri"}}},
            True,
        ),
        (
            {"properties": {"a": TEXT}},
            {"properties": {"a": {**TEXT, "format": "duration"}}},
            False,
        ),
    ],
)
def test_equal_inline_schemas(read: Any, one: Any, other: Any, same: bool) -> None:
    """Structure counts, and of objects what they say of themselves."""
    api = read({"properties": {"one": one, "other": other}}).api
    start = "#/components/schemas/Given/properties"
    assert (api.same.get(f"{start}/other") == f"{start}/one") is same


def test_components_are_never_merged(read: Any) -> None:
    """They have names of their own."""
    given = {"properties": {"a": TEXT}}
    assert read(given, Other=given, Third={"properties": {"x": given}}).api.same == {}


def test_recursive_inline_schemas(read: Any) -> None:
    """A ring of inline schemas ends, and equal parts of it are still found."""
    here = "#/components/schemas/Given/properties/tree"
    tree = {"properties": {"left": {"$ref": here}, "leaf": {"enum": ["x", "y"]}}}
    api = read({"properties": {"tree": tree, "leaf": {"enum": ["x", "y"]}}}).api
    assert list(api.same.values()) != []


def _inputs(make: Any, body: Any, **schemas: Any) -> Any:
    operation = {"requestBody": {"content": {JSON: {"schema": body}}}}
    answer = {"content": {JSON: {"schema": {"$ref": "#/components/schemas/Only"}}}}
    schemas = {name: {"type": "object", **value} for name, value in schemas.items()}
    only = {"properties": {"id": {**TEXT, "readOnly": True}}, "required": ["id"]}
    api, _ = make(
        paths={"/a": {"post": {**operation, "responses": {"200": answer}}}},
        components={"schemas": {**schemas, "Only": only}},
    )
    return {id_.rpartition("/")[2] for id_ in api.inputs}


THING = {
    "properties": {"id": {**TEXT, "readOnly": True}, "name": TEXT},
    "required": ["id"],
}
REF = {"$ref": "#/components/schemas/Thing"}


@pytest.mark.parametrize(
    ("body", "want"),
    [
        (REF, set()),
        ({"type": "array", "items": REF}, {"Thing"}),
        ({"properties": {"thing": REF}}, {"Thing"}),
        ({"$ref": "#/components/schemas/Holder"}, {"Thing"}),
        (
            {"type": "array", "items": {"$ref": "#/components/schemas/Holder"}},
            {"Thing", "Holder"},
        ),
        (
            {"additionalProperties": {"oneOf": [REF, TEXT]}},
            {"Thing", "additionalProperties"},
        ),
    ],
)
def test_inputs(make: Any, body: Any, want: Any) -> None:
    """Classes for requests, only where a request reaches a required `readOnly`.

    A body whose properties are keywords needs none for itself.
    """
    holder = {"properties": {"thing": REF}}
    assert _inputs(make, body, Thing=THING, Holder=holder) == want


def test_places_are_the_vendors() -> None:
    """Every node tells where its part of the vendor's own document stands."""
    root = {
        "openapi": "3.2.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/a": {"get": {"parameters": [{"$ref": "#/components/parameters/P"}]}}
        },
        "components": {
            "parameters": {"P": {"name": "p", "in": "query", "schema": TEXT}},
            "schemas": {"A": {"properties": {"b": {"properties": {"c": TEXT}}}}},
        },
    }
    origins = {
        "#/components/parameters": Place("t.yaml", "#/parameters"),
        "#/components/schemas": Place("t.yaml", "#/definitions"),
        "#/components/schemas/A/properties/b": Place("b.yaml", "#"),
    }
    api = build(Document(root, "t.yaml", "0", origins), Collector())
    places = {id_: schema.place for id_, schema in api.schemas.items()}
    start = "#/components/schemas/A"
    assert places[start] == Place("t.yaml", "#/definitions/A")
    assert places[f"{start}/properties/b"] == Place("b.yaml", "#")
    assert places[f"{start}/properties/b/properties/c"] == Place(
        "b.yaml", "#/properties/c"
    )
    assert api.operations[0].parameters[0].place == Place("t.yaml", "#/parameters/P")


def test_lost_types(read: Any) -> None:
    """Fields that the document types and that ended as any value are counted."""
    odd = {"type": "strnig"}
    given = {"properties": {"a": odd, "b": {"type": "array", "items": odd}, "c": {}}}
    assert len(lost_types(read(given).api)) == 2
