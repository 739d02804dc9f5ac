"""Given a document of any version, want the one form, and its remarks."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.normalize.normalize import normalize
from clientwright.document.repair.repair import repair
from clientwright.ir.document import Document

from .conftest import Loader, codes

INFO = {"title": "T", "version": "1"}


def run(root: dict[str, Any], collector: Collector) -> Document:
    whole = {"openapi": "3.1.0", "info": INFO, "paths": {}, **root}
    if "swagger" in root:
        del whole["openapi"]
    return normalize(Document(whole, "api.json", "0" * 64), collector)


@pytest.mark.parametrize(
    ("version", "schema", "want"),
    [
        ("3.1.0", {"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ("3.1.0", {"type": ["string"]}, {"type": "string"}),
        ("3.1.0", {"type": ["null"]}, {"type": "null"}),
        ("3.1.0", {"type": ["string", "integer"]}, None),
        (
            "3.1.0",
            {"type": ["string", "integer", "null"]},
            {"type": ["string", "integer"], "nullable": True},
        ),
        ("3.1.0", {"type": "string", "nullable": True}, None),
        ("3.1.0", {"anyOf": [{"type": "null"}, {"type": "string"}]}, None),
        ("3.0.3", {"type": "string", "nullable": True}, None),
        (
            "3.0.3",
            {"type": "string", "x-nullable": True},
            {"type": "string", "x-nullable": True, "nullable": True},
        ),
        (
            "3.0.3",
            {"minimum": 1, "exclusiveMinimum": True, "maximum": 5},
            {"exclusiveMinimum": 1, "maximum": 5},
        ),
        ("3.0.3", {"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ("3.1.0", {"exclusiveMaximum": 5}, None),
        ("3.0.3", {"example": 0}, {"examples": [0]}),
        ("3.1.0", {"example": 1, "examples": [2]}, {"examples": [1, 2]}),
        ("3.1.0", {"examples": {"a": {"value": 1}}}, {"examples": [1]}),
        (
            "3.0.3",
            {"type": "string", "format": "byte"},
            {"type": "string", "format": "byte", "contentEncoding": "base64"},
        ),
        ("3.0.3", {"type": "file"}, {"type": "string", "format": "binary"}),
        (
            "3.1.0",
            {"contentMediaType": "application/octet-stream"},
            {
                "contentMediaType": "application/octet-stream",
                "format": "binary",
                "type": "string",
            },
        ),
        (
            "3.1.0",
            {"items": [{"type": ["string", "null"]}], "additionalItems": False},
            {"prefixItems": [{"type": "string", "nullable": True}], "items": False},
        ),
        ("3.1.0", {"default": {"type": ["a", "null"], "example": 1}}, None),
    ],
)
def test_schemas(collector: Collector, version: str, schema: Any, want: Any) -> None:
    root = {"openapi": version, "components": {"schemas": {"A": schema}}}
    found = run(root, collector).root["components"]["schemas"]["A"]
    assert found == (schema if want is None else want)
    told = [one.code for one in collector]
    assert told == (["items-list"] if isinstance(schema.get("items"), list) else [])


def test_siblings_of_references(collector: Collector) -> None:
    a = {"$ref": "#/components/schemas/B", "description": "d", "minLength": 1}
    schemas = {"A": a, "B": {"type": "string"}}
    newer = run({"components": {"schemas": schemas}}, collector)
    assert newer.root["components"]["schemas"]["A"] == a
    assert not list(collector)
    older = run({"openapi": "3.0.3", "components": {"schemas": schemas}}, collector)
    assert older.root["components"]["schemas"]["A"] == {
        "$ref": "#/components/schemas/B",
        "description": "d",
    }
    assert codes(collector) == [("reference-siblings", "#/components/schemas/A")]


def test_schemas_that_contain_themselves(collector: Collector) -> None:
    schemas = {
        "A": {"allOf": [{"$ref": "#/components/schemas/B"}, {"type": "object"}]},
        "B": {"$ref": "#/components/schemas/C"},
        "C": {"allOf": [{"allOf": [{"$ref": "#/components/schemas/A"}]}]},
        "Tree": {
            "allOf": [{"properties": {"t": {"$ref": "#/components/schemas/Tree"}}}]
        },
    }
    run({"components": {"schemas": schemas}}, collector)
    found = dict.fromkeys(pointer for _, pointer in codes(collector))
    assert list(found) == [
        "#/components/schemas/A",
        "#/components/schemas/A/allOf/0",
        "#/components/schemas/B",
        "#/components/schemas/C",
        "#/components/schemas/C/allOf/0",
        "#/components/schemas/C/allOf/0/allOf/0",
    ]


def test_ranges_of_statuses(collector: Collector) -> None:
    responses = {"4xx": {"description": "d"}, "default": {"description": "e"}}
    root = {"paths": {"/a": {"get": {"responses": responses}}}}
    whole = {"openapi": "3.1.0", "info": INFO, **root}
    document = repair(Document(whole, "api.json", "0" * 64), collector)
    found = document.root["paths"]["/a"]["get"]["responses"]
    assert list(found) == ["4XX", "default"]
    at = "#/paths/~1a/get/responses"
    assert document.place(f"{at}/4XX/description").pointer == f"{at}/4xx/description"


def test_older_forms_in_newer_documents(loaded: Loader, collector: Collector) -> None:
    operation = {
        "parameters": [
            {"name": "b", "in": "body", "schema": {"type": ["integer", "null"]}},
            {"name": "q", "in": "query", "type": "string"},
        ],
        "responses": {"200": {"description": "d", "schema": {"type": "file"}}},
    }
    root = {"openapi": "3.1.0", "info": INFO, "paths": {"/a": {"post": operation}}}
    bundled = bundle(loaded(root), collector)
    document = normalize(repair(bundled, collector), collector)
    at = "#/paths/~1a/post"
    assert document.root["paths"]["/a"]["post"] == {
        "parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}],
        "requestBody": {
            "content": {
                "application/json": {"schema": {"type": "integer", "nullable": True}},
            }
        },
        "responses": {
            "200": {
                "description": "d",
                "content": {
                    "application/json": {
                        "schema": {"type": "string", "format": "binary"}
                    }
                },
            }
        },
    }
    assert codes(collector) == [
        ("older-form", f"{at}/parameters/0"),
        ("older-form", f"{at}/parameters/1"),
        ("older-form", f"{at}/responses/200"),
        ("older-form", f"{at}/responses/200/schema/type"),
    ]
    body = document.place(f"{at}/requestBody/content/application~1json/schema")
    assert body.pointer == f"{at}/parameters/0/schema"
    assert document.place(f"{at}/parameters/0").pointer == f"{at}/parameters/1"
