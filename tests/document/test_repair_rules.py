"""Each rule of repair: given a fault, expect what is written, valid for its version."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import openapi_spec_validator
import pytest

from clientwright.diagnostics import Collector
from clientwright.document.repair.repair import repair
from clientwright.document.repair.rule_order import RULES
from clientwright.ir.document import Document, tokens

GONE = object()
SAID = {"description": ""}
TEXT = {"type": "string"}
GET = "#/paths/~1a/get"
THING = "#/components/schemas/Thing"
MODEL = "#/definitions/Thing"
KEY = "#/components/securitySchemes/key"
QUERY = {"name": "q", "in": "query", "schema": TEXT}
JSON = "application/json"


def base(version: str) -> dict[str, Any]:
    """Return a valid document with one operation and one schema."""
    operation: dict[str, Any] = {"responses": {"200": dict(SAID)}}
    root: dict[str, Any] = {
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": operation}},
    }
    if version == "2.0":
        return {"swagger": version, **root, "definitions": {"Thing": {}}}
    components = {"schemas": {"Thing": {}}}
    return {"openapi": version, **root, "components": components}


def put(tree: Any, pointer: str, value: Any) -> None:
    *path, last = tokens(pointer)
    for token in path:
        tree = (
            tree[int(token)] if isinstance(tree, list) else tree.setdefault(token, {})
        )
    if value is GONE:
        tree.pop(last, None)
    else:
        tree[int(last) if isinstance(tree, list) else last] = value


def get(tree: Any, pointer: str) -> Any:
    for token in tokens(pointer):
        if isinstance(tree, list):
            tree = tree[int(token)]
        elif token in tree:
            tree = tree[token]
        else:
            return GONE
    return tree


def body(**media: Any) -> dict[str, Any]:
    return {"content": {JSON: media}}


ROWS: list[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]] = [
    (
        "method",
        "3.0.3",
        {"#/paths/~1a": {"GET": {"responses": {"200": SAID}}}},
        {"#/paths/~1a": {"get": {"responses": {"200": SAID}}}},
    ),
    (
        "parameters_by_name",
        "3.0.3",
        {f"{GET}/parameters": {"q": {"in": "query", "schema": TEXT}}},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "location",
        "3.1.0",
        {f"{GET}/parameters": [{**QUERY, "in": "Query"}]},
        {f"{GET}/parameters": [QUERY]},
    ),
    ("scheme_type", "3.0.3", {KEY: {"type": "Bearer"}}, {f"{KEY}/scheme": "bearer"}),
    (
        "scheme_type",
        "2.0",
        {"#/securityDefinitions/key": {"type": "jwt"}},
        {"#/securityDefinitions/key/name": "Authorization"},
    ),
    (
        "status",
        "3.1.0",
        {f"{GET}/responses": {"4xx": SAID, " 200": SAID, "Default": SAID, "2": SAID}},
        {f"{GET}/responses": dict.fromkeys(("4XX", "200", "default", "x-2"), SAID)},
    ),
    (
        "status",
        "2.0",
        {f"{GET}/responses": {"200": SAID, "4xx": SAID}},
        {f"{GET}/responses": {"200": SAID, "x-4XX": SAID}},
    ),
    (
        "schema_in_place",
        "3.0.3",
        {f"{GET}/responses/200": {"$ref": THING}},
        {f"{GET}/responses/200": {**body(schema={"$ref": THING}), **SAID}},
    ),
    (
        "beside_reference",
        "3.1.0",
        {
            "#/components/parameters/Q": QUERY,
            f"{GET}/parameters": [{"$ref": "#/components/parameters/Q", "in": "query"}],
        },
        {f"{GET}/parameters": [{"$ref": "#/components/parameters/Q"}]},
    ),
    (
        "bare_media_type",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, "content": {JSON: TEXT}}},
        {f"{GET}/responses/200": {**SAID, **body(schema=TEXT)}},
    ),
    (
        "produces",
        "3.0.3",
        {f"{GET}/produces": ["text/csv"], f"{GET}/responses/200/schema": TEXT},
        {f"{GET}/responses/200": {**SAID, "content": {"text/csv": {"schema": TEXT}}}},
    ),
    (
        "without_content",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, "schema": TEXT}},
        {f"{GET}/responses/200": {**SAID, **body(schema=TEXT)}},
    ),
    (
        "without_content",
        "3.1.0",
        {f"{GET}/requestBody": {JSON: {"schema": TEXT}}},
        {f"{GET}/requestBody": body(schema=TEXT)},
    ),
    (
        "own_type",
        "3.0.3",
        {f"{GET}/parameters": [{"name": "q", "in": "query", "type": "string"}]},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "body_parameter",
        "3.0.3",
        {f"{GET}/parameters": [{"name": "b", "in": "body", "schema": TEXT}]},
        {f"{GET}/requestBody": body(schema=TEXT), f"{GET}/parameters": []},
    ),
    (
        "file_type",
        "3.0.3",
        {THING: {"type": "file"}},
        {THING: {"type": "string", "format": "binary"}},
    ),
    (
        "no_examples",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, **body(examples=None)}},
        {f"{GET}/responses/200": {**SAID, **body()}},
    ),
    (
        "examples",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, **body(examples=[1, 2])}},
        {
            f"{GET}/responses/200/content/application~1json/examples": {
                "example1": {"value": 1},
                "example2": {"value": 2},
            }
        },
    ),
    (
        "example_and_examples",
        "3.0.3",
        {
            f"{GET}/responses/200": {
                **SAID,
                **body(example=1, examples={"b": {"value": 2}}),
            }
        },
        {
            f"{GET}/responses/200/content/application~1json": {
                "examples": {"example": {"value": 1}, "b": {"value": 2}}
            }
        },
    ),
    (
        "content",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, "content": {"json": {}, "\x00": {}}}},
        {f"{GET}/responses/200": {**SAID, **body()}},
    ),
    (
        "content",
        "3.1.0",
        {f"{GET}/responses/200": {**SAID, "content": {"": {"schema": TEXT}}}},
        {f"{GET}/responses/200": {**SAID, "content": {"*/*": {"schema": TEXT}}}},
    ),
    (
        "listed",
        "2.0",
        {"#/produces": ["json", "text/csv"]},
        {"#/produces": [JSON, "text/csv"]},
    ),
    (
        "item_schema",
        "3.1.0",
        {f"{GET}/responses/200": {**SAID, **body(itemSchema=TEXT)}},
        {
            f"{GET}/responses/200": {
                **SAID,
                **body(schema={"type": "array", "items": TEXT}),
            }
        },
    ),
    ("const", "3.0.3", {THING: {"const": "a"}}, {THING: {"enum": ["a"]}}),
    (
        "types",
        "3.0.3",
        {THING: {"type": ["string", "null"]}},
        {THING: {"type": "string", "nullable": True}},
    ),
    (
        "types",
        "3.0.3",
        {THING: {"type": ["string", "array"], "items": TEXT}},
        {THING: {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}},
    ),
    (
        "types",
        "3.0.3",
        {THING: {"type": "null"}},
        {THING: {"nullable": True, "enum": [None]}},
    ),
    (
        "exclusive",
        "3.0.3",
        {THING: {"exclusiveMinimum": 5, "minimum": 2}},
        {THING: {"minimum": 5, "exclusiveMinimum": True}},
    ),
    (
        "examples",
        "3.0.3",
        {THING: {"examples": ["a", "b"]}},
        {THING: {"example": "a", "x-examples": ["a", "b"]}},
    ),
    (
        "content",
        "3.0.3",
        {THING: {"type": "string", "contentEncoding": "base64"}},
        {f"{THING}/format": "byte"},
    ),
    (
        "exclusive_flags",
        "3.1.0",
        {THING: {"type": "number", "minimum": 0, "exclusiveMinimum": True}},
        {THING: {"type": "number", "exclusiveMinimum": 0}},
    ),
    (
        "exclusive_flags",
        "3.1.1",
        {THING: {"maximum": 3, "exclusiveMaximum": False, "exclusiveMinimum": True}},
        {THING: {"maximum": 3}},
    ),
    (
        "recursive_anchor",
        "3.1.0",
        {THING: {"$recursiveAnchor": True, "type": "object"}},
        {THING: {"type": "object"}},
    ),
    (
        "empty_items",
        "2.0",
        {"#/definitions/Thing": {"type": "array", "items": []}},
        {"#/definitions/Thing": {"type": "array", "items": {}}},
    ),
    (
        "empty_items",
        "3.1.0",
        {THING: {"type": "array", "items": []}},
        {THING: {"type": "array", "items": {}}},
    ),
    (
        "listed_items",
        "3.1.0",
        {THING: {"type": "array", "items": [TEXT, {}], "additionalItems": False}},
        {THING: {"type": "array", "prefixItems": [TEXT, {}], "items": False}},
    ),
    (
        "nested_type",
        "3.0.3",
        {THING: {"title": "Outer", "type": {**TEXT, "title": "T", "maxLength": 5}}},
        {THING: {**TEXT, "title": "Outer", "maxLength": 5}},
    ),
    (
        "examples",
        "3.1.0",
        {THING: {"examples": {"One": {"value": 1}, "Two": {"value": 2}}}},
        {THING: {"examples": [1, 2]}},
    ),
    (
        "examples",
        "3.1.0",
        {THING: {"examples": {"One": {"id": 1}, "Two": {"id": 2}}}},
        {THING: {"examples": [{"id": 1}, {"id": 2}]}},
    ),
    (
        "examples",
        "3.1.0",
        {THING: {"properties": {"id": {}}, "examples": {"id": 1}}},
        {THING: {"properties": {"id": {}}, "examples": [{"id": 1}]}},
    ),
    (
        "examples",
        "3.2.0",
        {THING: {**TEXT, "examples": "abc"}},
        {THING: {**TEXT, "examples": ["abc"]}},
    ),
    ("examples", "3.1.0", {THING: {"examples": None}}, {THING: {"examples": []}}),
    ("empty_enum", "3.0.3", {THING: {"enum": []}}, {THING: {}}),
    ("repeated_values", "3.1.0", {THING: {"enum": [1, 1]}}, {THING: {"enum": [1]}}),
    ("empty_union", "3.1.0", {THING: {"oneOf": []}}, {THING: {}}),
    ("empty_required", "3.0.3", {THING: {"required": []}}, {THING: {}}),
    (
        "multiple_of_nothing",
        "3.1.0",
        {THING: {"multipleOf": 0}},
        {THING: {"x-multipleOf": 0}},
    ),
    ("pattern", "3.0.3", {THING: {"pattern": "/^a$/i"}}, {THING: {"pattern": "^a$"}}),
    (
        "pattern",
        "3.0.3",
        {THING: {"pattern": "(?i)a"}},
        {THING: {"x-pattern": "(?i)a"}},
    ),
    (
        "pattern_properties",
        "3.1.0",
        {THING: {"patternProperties": {"[": {}, "^a": {}}}},
        {THING: {"patternProperties": {"^a": {}}}},
    ),
    (
        "default",
        "3.0.3",
        {THING: {"type": "integer", "default": "10"}},
        {THING: {"type": "integer", "default": 10}},
    ),
    (
        "default",
        "3.1.0",
        {THING: {"enum": ["a"], "default": "b"}},
        {THING: {"enum": ["a"], "x-default": "b"}},
    ),
    (
        "schema_and_content",
        "3.0.3",
        {f"{GET}/parameters": [{**QUERY, "content": {JSON: {}}}]},
        {f"{GET}/parameters/0/content": GONE, f"{GET}/parameters/0/schema": TEXT},
    ),
    (
        "one_media_type",
        "3.0.3",
        {
            f"{GET}/parameters": [
                {"name": "q", "in": "query", "content": {JSON: {}, "a/b": {}}}
            ]
        },
        {f"{GET}/parameters/0/content": {JSON: {}}},
    ),
    (
        "style",
        "3.0.3",
        {f"{GET}/parameters": [{**QUERY, "style": "matrix"}]},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "flags",
        "3.1.0",
        {
            f"{GET}/parameters": [
                {**QUERY, "allowEmptyValue": True, "allowReserved": True},
                {**QUERY, "in": "header", "allowEmptyValue": True},
                {**QUERY, "in": "cookie", "allowReserved": False},
                {"name": "c", "in": "query", "allowReserved": True, **body()},
            ]
        },
        {
            f"{GET}/parameters": [
                {**QUERY, "allowEmptyValue": True, "allowReserved": True},
                {**QUERY, "in": "header", "x-allowEmptyValue": True},
                {**QUERY, "in": "cookie", "x-allowReserved": False},
                {"name": "c", "in": "query", "x-allowReserved": True, **body()},
            ]
        },
    ),
    (
        "flags",
        "3.2.0",
        {
            f"{GET}/parameters": [
                {**QUERY, "in": "cookie", "allowReserved": True},
                {**QUERY, "in": "header", "allowReserved": True},
            ]
        },
        {
            f"{GET}/parameters": [
                {**QUERY, "in": "cookie", "allowReserved": True},
                {**QUERY, "in": "header", "x-allowReserved": True},
            ]
        },
    ),
    (
        "flags",
        "2.0",
        {
            f"{GET}/parameters": [
                {"name": "f", "in": "formData", "allowEmptyValue": True, **TEXT},
                {"name": "h", "in": "header", "allowEmptyValue": True, **TEXT},
            ]
        },
        {
            f"{GET}/parameters": [
                {"name": "f", "in": "formData", "allowEmptyValue": True, **TEXT},
                {"name": "h", "in": "header", "x-allowEmptyValue": True, **TEXT},
            ]
        },
    ),
    (
        "body_type",
        "2.0",
        {f"{GET}/parameters": [{"name": "b", "in": "body", **TEXT, "maxLength": 5}]},
        {
            f"{GET}/parameters": [
                {"name": "b", "in": "body", "schema": {**TEXT, "maxLength": 5}}
            ]
        },
    ),
    (
        "simple_schema",
        "2.0",
        {
            MODEL: {**TEXT, "enum": ["a", "b"], "title": "T", "x-enum-varnames": []},
            f"{GET}/parameters": [
                QUERY,
                {**QUERY, "name": "e", "schema": {"$ref": MODEL}},
                {**QUERY, "name": "u", "schema": {"enum": ["x"]}},
                {**QUERY, "name": "l", "schema": {"type": "array", "items": TEXT}},
            ],
        },
        {
            f"{GET}/parameters": [
                {"name": "q", "in": "query", **TEXT},
                {
                    "name": "e",
                    "in": "query",
                    **TEXT,
                    "enum": ["a", "b"],
                    "x-enum-varnames": [],
                },
                {"name": "u", "in": "query", **TEXT, "enum": ["x"]},
                {
                    "name": "l",
                    "in": "query",
                    "type": "array",
                    "items": TEXT,
                    "collectionFormat": "multi",
                },
            ]
        },
    ),
    (
        "object_parameter",
        "2.0",
        {f"{GET}/parameters": [{"name": "o", "in": "query", "type": "object"}]},
        {f"{GET}/parameters": [{"name": "o", "in": "query", **TEXT}]},
    ),
    (
        "several_files",
        "2.0",
        {
            f"{GET}/parameters": [
                {
                    "name": "f",
                    "in": "formData",
                    "type": "array",
                    "items": {"type": "file"},
                }
            ],
            f"{GET}/consumes": ["multipart/form-data"],
        },
        {f"{GET}/parameters/0/collectionFormat": "multi"},
    ),
    (
        "inner_file",
        "2.0",
        {
            f"{GET}/parameters": [
                {
                    "name": "f",
                    "in": "formData",
                    "type": "array",
                    "items": {"type": "file"},
                }
            ],
            f"{GET}/consumes": ["multipart/form-data"],
            MODEL: {"type": "file"},
        },
        {
            f"{GET}/parameters/0/items": {**TEXT, "format": "binary"},
            MODEL: {**TEXT, "format": "binary"},
        },
    ),
    (
        "repeated",
        "2.0",
        {
            f"{GET}/tags": ["A", "B", "A"],
            f"{GET}/produces": [JSON, JSON],
            f"{GET}/schemes": ["https", "https"],
            "#/consumes": [JSON, "text/plain", JSON],
            "#/schemes": ["https", "https"],
        },
        {
            "#/consumes": [JSON, "text/plain"],
            "#/schemes": ["https"],
            f"{GET}/tags": ["A", "B"],
            f"{GET}/produces": [JSON],
            f"{GET}/schemes": ["https"],
        },
    ),
    (
        "pattern",
        "2.0",
        {
            f"{GET}/parameters": [
                {"name": "p", "in": "query", **TEXT, "pattern": "{.*}"}
            ]
        },
        {
            f"{GET}/parameters": [
                {"name": "p", "in": "query", **TEXT, "x-pattern": "{.*}"}
            ]
        },
    ),
    (
        "named_header",
        "3.0.3",
        {f"{GET}/responses/200": {**SAID, "headers": {"X-A": {**QUERY}}}},
        {f"{GET}/responses/200/headers/X-A": {"schema": TEXT}},
    ),
    (
        "repeated",
        "3.0.3",
        {f"{GET}/parameters": [QUERY, {**QUERY, "description": "Again."}]},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "header_name",
        "3.0.3",
        {f"{GET}/parameters": [{**QUERY, "in": "header", "name": "X-Key: 1"}, QUERY]},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "unused",
        "3.0.3",
        {f"{GET}/parameters": [{**QUERY, "in": "path", "required": True}]},
        {f"{GET}/parameters": []},
    ),
    (
        "overloaded_paths",
        "3.0.3",
        {
            "#/x-ms-paths": {
                "/b?c=1": {"get": {"responses": {"200": {}}}},
                "/a": {
                    "get": {"responses": {"200": SAID}},
                    "put": {"responses": {"200": SAID}},
                },
            }
        },
        {
            "#/paths/~1b?c=1/get/responses/200": SAID,
            "#/paths/~1a/put/responses/200": SAID,
            "#/x-ms-paths": GONE,
        },
    ),
    (
        "slash",
        "3.0.3",
        {"#/paths/b": {"get": {"responses": {"200": SAID}}}},
        {"#/paths/~1b/x-clientwright-path": "b", "#/paths/b": GONE},
    ),
    (
        "expression",
        "3.0.3",
        {
            "#/paths/~1b~1{+q}": {
                "get": {
                    "parameters": [{**QUERY, "in": "path", "required": True}],
                    "responses": {"200": SAID},
                }
            }
        },
        {"#/paths/~1b~1{q}/x-clientwright-segments": ["q"]},
    ),
    (
        "operation_ids",
        "3.0.3",
        {
            f"{GET}/operationId": "a",
            "#/paths/~1b/get": {"operationId": "a", "responses": {"200": SAID}},
        },
        {f"{GET}/operationId": "a", "#/paths/~1b/get/x-operationId": "a"},
    ),
    (
        "tags",
        "3.0.3",
        {"#/tags": [{"name": "a"}, {"name": "a", "description": "Again."}]},
        {"#/tags": [{"name": "a"}]},
    ),
    (
        "component_keys",
        "3.1.0",
        {
            "#/components/schemas/A«B»": TEXT,
            THING: {"$ref": "#/components/schemas/A«B»"},
        },
        {THING: {"$ref": "#/components/schemas/A_B_"}},
    ),
    (
        "unknown_field",
        "3.0.3",
        {THING: {"patternProperties": {"^a": TEXT}}, f"{GET}/consumes": [JSON]},
        {THING: {"x-patternProperties": {"^a": TEXT}}, f"{GET}/x-consumes": [JSON]},
    ),
    (
        "items_of_parameter",
        "2.0",
        {
            f"{GET}/parameters": [
                {
                    "name": "q",
                    "in": "query",
                    "type": "array",
                    "items": {"type": "string", "title": "A"},
                }
            ]
        },
        {f"{GET}/parameters/0/items": {"type": "string", "x-title": "A"}},
    ),
    (
        "unresolved",
        "3.0.3",
        {f"{GET}/parameters": [{"x-clientwright-unresolved": "#/nowhere"}]},
        {f"{GET}/parameters": []},
    ),
    ("document", "3.0.3", {"#/info": GONE, "#/paths": GONE}, {"#/paths": {}}),
    ("info", "3.0.3", {"#/info": {}}, {"#/info": {"title": "", "version": ""}}),
    ("words", "3.0.3", {"#/info/license": {}}, {"#/info/license": {"name": ""}}),
    ("tag", "3.0.3", {"#/tags": [{"description": "D"}]}, {"#/tags": []}),
    ("discriminator", "3.0.3", {THING: {"discriminator": {}}}, {THING: {}}),
    ("server", "3.0.3", {"#/servers": [{"description": "D"}]}, {"#/servers": []}),
    (
        "server_variable",
        "3.0.3",
        {"#/servers": [{"url": "/{v}", "variables": {"v": {"enum": ["a"]}}}]},
        {"#/servers/0/variables/v": {"enum": ["a"], "default": "a"}},
    ),
    ("response", "3.1.0", {f"{GET}/responses/200": {}}, {f"{GET}/responses/200": SAID}),
    ("responses", "3.0.3", {GET: {}}, {GET: {"responses": {"default": SAID}}}),
    (
        "request_body",
        "3.0.3",
        {f"{GET}/requestBody": {"required": True}},
        {f"{GET}/requestBody": {"required": True, "content": {}}},
    ),
    (
        "parameter",
        "3.0.3",
        {f"{GET}/parameters": [{"name": "q", "in": "nowhere", "schema": TEXT}]},
        {f"{GET}/parameters": []},
    ),
    ("security_scheme", "3.0.3", {KEY: {"type": "magic"}}, {KEY: GONE}),
    (
        "security_scheme",
        "3.1.0",
        {KEY: {"type": "apiKey", "in": "header", "name": "X\r\nEvil"}},
        {KEY: GONE},
    ),
    (
        "security_scheme",
        "3.1.0",
        {KEY: {"type": "apiKey", "in": "cookie", "name": "a=1; b"}},
        {KEY: GONE},
    ),
    ("token_scheme", "3.0.3", {KEY: {"type": "oauth2"}}, {f"{KEY}/flows": {}}),
    (
        "token_scheme",
        "3.1.0",
        {KEY: {"type": "openIdConnect"}},
        {KEY: {"type": "http", "scheme": "bearer"}},
    ),
    (
        "flow",
        "3.0.3",
        {KEY: {"type": "oauth2", "flows": {"password": {"tokenUrl": "/t"}}}},
        {f"{KEY}/flows/password": {"tokenUrl": "/t", "scopes": {}}},
    ),
    (
        "required_in_path",
        "3.0.3",
        {
            "#/paths/~1b~1{q}/get": {
                "parameters": [{**QUERY, "in": "path"}],
                "responses": {"200": SAID},
            }
        },
        {"#/paths/~1b~1{q}/get/parameters/0/required": True},
    ),
    (
        "untyped",
        "3.0.3",
        {f"{GET}/parameters": [{"name": "q", "in": "query"}]},
        {f"{GET}/parameters": [QUERY]},
    ),
    (
        "undeclared",
        "3.0.3",
        {"#/paths/~1b~1{q}/get": {"responses": {"200": SAID}}},
        {
            "#/paths/~1b~1{q}/get/parameters": [
                {**QUERY, "in": "path", "required": True}
            ]
        },
    ),
    (
        "items",
        "3.0.3",
        {THING: {"type": "array"}},
        {THING: {"type": "array", "items": {}}},
    ),
]
"""Name of a rule, version, faults by pointer, and what stands there afterwards."""


@pytest.mark.parametrize(
    ("version", "faults", "expected"),
    [row[1:] for row in ROWS],
    ids=[f"{name}-{version}" for name, version, *_ in ROWS],
)
def test_rule(
    version: str, faults: Mapping[str, Any], expected: Mapping[str, Any]
) -> None:
    """The fault is told, what is written is valid, and nothing more is to be done."""
    root = base(version)
    for pointer, value in faults.items():
        put(root, pointer, value if value is GONE else copy.deepcopy(value))
    before = copy.deepcopy(root)
    collector = Collector()
    document = repair(Document(root, "api.json", "0"), collector)
    for pointer, value in expected.items():
        assert get(document.root, pointer) == value, pointer
    assert root == before
    assert list(_errors(document.root)) == []
    again = Collector()
    assert repair(document, again).root == document.root
    assert not list(again)


def test_keywords_of_a_referred_schema_come_from_the_reference() -> None:
    root = base("2.0")
    root["definitions"]["Thing"] = {**TEXT, "enum": ["a"]}
    root["paths"]["/a"]["get"]["parameters"] = [{**QUERY, "schema": {"$ref": MODEL}}]
    document = repair(Document(root, "api.json", "0"), Collector())
    at = f"{GET}/parameters/0"
    assert document.place(f"{at}/enum").pointer == f"{at}/schema"


def _errors(root: Mapping[str, Any]) -> Iterator[str]:
    """Yield what openapi-spec-validator finds wrong."""
    plain = copy.deepcopy(dict(root))
    kind = _VALIDATORS[str(plain.get("openapi", "2"))[:3]]
    for error in kind(plain).iter_errors():
        yield f"{list(error.absolute_path)}: {error.message[:200]}"


_VALIDATORS: dict[str, Any] = {
    "2": openapi_spec_validator.OpenAPIV2SpecValidator,
    "3.0": openapi_spec_validator.OpenAPIV30SpecValidator,
    "3.1": openapi_spec_validator.OpenAPIV31SpecValidator,
    "3.2": openapi_spec_validator.OpenAPIV32SpecValidator,
}


def test_every_rule_has_a_row() -> None:
    """A new rule comes with a fault that it repairs."""
    assert {one.find.__name__ for one in RULES} == {name for name, *_ in ROWS}
