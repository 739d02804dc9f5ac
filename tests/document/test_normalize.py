"""Given a document of any version, want the one form, and its remarks."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.bundle import bundle
from clientwright.document.normalize import normalize
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
    assert not list(collector)


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
    document = run(root, collector)
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
    document = normalize(bundle(loaded(root), collector), collector)
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
    ]
    body = document.place(f"{at}/requestBody/content/application~1json/schema")
    assert body.pointer == f"{at}/parameters/0/schema"
    assert document.place(f"{at}/parameters/0").pointer == f"{at}/parameters/1"


SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": INFO,
    "host": "example.com",
    "basePath": "/v1/",
    "schemes": ["http", "https"],
    "consumes": ["application/json"],
    "produces": ["application/json", "text/csv"],
    "definitions": {
        "Pet": {"type": "object", "discriminator": "kind", "x-nullable": True},
        "Dog": {"allOf": [{"$ref": "#/definitions/Pet"}]},
    },
    "parameters": {
        "Limit": {"name": "limit", "in": "query", "type": "integer"},
        "Body": {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/Pet"}},
    },
    "responses": {"Bad": {"description": "bad", "schema": {"type": "string"}}},
    "securityDefinitions": {
        "basic": {"type": "basic"},
        "key": {"type": "apiKey", "in": "header", "name": "K"},
        "oauth": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://a",
            "tokenUrl": "https://t",
            "scopes": {"r": "read"},
        },
    },
    "paths": {
        "/pets": {
            "parameters": [{"$ref": "#/parameters/Body"}],
            "post": {
                "parameters": [
                    {"$ref": "#/parameters/Limit"},
                    {
                        "name": "ids",
                        "in": "query",
                        "type": "array",
                        "items": {"type": "string"},
                        "collectionFormat": "pipes",
                    },
                ],
                "responses": {
                    "200": {
                        "description": "ok",
                        "schema": {"$ref": "#/definitions/Pet"},
                        "examples": {"text/csv": "a,b"},
                        "headers": {"X-A": {"type": "integer", "description": "h"}},
                    },
                    "400": {"$ref": "#/responses/Bad"},
                },
            },
            "put": {
                "consumes": ["application/xml"],
                "produces": ["text/plain"],
                "parameters": [{"name": "own", "in": "body", "schema": True}],
                "responses": {
                    "204": {"description": "none"},
                    "400": {"$ref": "#/responses/Bad"},
                },
            },
        },
        "/file": {
            "post": {
                "parameters": [
                    {"name": "q", "in": "query", "type": "string"},
                    {"name": "f", "in": "formData", "type": "file", "required": True},
                    {
                        "name": "t",
                        "in": "formData",
                        "type": "array",
                        "items": {"type": "string"},
                        "collectionFormat": "multi",
                    },
                    {"name": "h", "in": "header", "type": "string"},
                ],
                "responses": {"200": {"description": "d", "schema": {"type": "file"}}},
            },
            "get": {
                "produces": [],
                "consumes": [],
                "parameters": [{"name": "f", "in": "formData", "type": "string"}],
                "responses": {},
            },
        },
    },
}


@pytest.fixture
def upgraded(loaded: Loader, collector: Collector) -> Document:
    document = normalize(bundle(loaded(SWAGGER), collector), collector)
    assert not list(collector)
    return document


def test_swagger_2_root(upgraded: Document) -> None:
    root = upgraded.root
    assert root["openapi"] == "2.0"
    assert not set(root) & {"swagger", "host", "basePath", "schemes", "definitions"}
    assert [server["url"] for server in root["servers"]] == [
        "https://example.com/v1",
        "http://example.com/v1",
    ]
    assert root["components"]["schemas"] == {
        "Pet": {
            "type": "object",
            "discriminator": {"propertyName": "kind"},
            "x-nullable": True,
            "nullable": True,
        },
        "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}]},
    }
    assert root["components"]["parameters"] == {
        "Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    }
    assert root["components"]["securitySchemes"] == {
        "basic": {"type": "http", "scheme": "basic"},
        "key": {"type": "apiKey", "in": "header", "name": "K"},
        "oauth": {
            "type": "oauth2",
            "flows": {
                "authorizationCode": {
                    "authorizationUrl": "https://a",
                    "tokenUrl": "https://t",
                    "scopes": {"r": "read"},
                }
            },
        },
    }


def test_swagger_2_operations(upgraded: Document) -> None:
    pet = {"$ref": "#/components/schemas/Pet"}
    text = {"type": "string"}
    pets = upgraded.root["paths"]["/pets"]
    assert pets["parameters"] == []
    assert pets["post"] == {
        "parameters": [
            {"$ref": "#/components/parameters/Limit"},
            {
                "name": "ids",
                "in": "query",
                "schema": {"type": "array", "items": text},
                "style": "pipeDelimited",
                "explode": False,
            },
        ],
        "requestBody": {"content": {"application/json": {"schema": pet}}},
        "responses": {
            "200": {
                "description": "ok",
                "headers": {"X-A": {"description": "h", "schema": {"type": "integer"}}},
                "content": {
                    "application/json": {"schema": pet},
                    "text/csv": {"schema": pet, "example": "a,b"},
                },
            },
            "400": {"$ref": "#/components/responses/Bad"},
        },
    }
    assert pets["put"]["requestBody"]["content"] == {
        "application/xml": {"schema": True}
    }
    # Another media type than the shared answer has: it is written out.
    assert pets["put"]["responses"] == {
        "204": {"description": "none"},
        "400": {"description": "bad", "content": {"text/plain": {"schema": text}}},
    }


def test_swagger_2_forms(upgraded: Document) -> None:
    post = upgraded.root["paths"]["/file"]["post"]
    assert [p["name"] for p in post["parameters"]] == ["q", "h"]
    assert post["requestBody"] == {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "f": {"type": "string", "format": "binary"},
                        "t": {"type": "array", "items": {"type": "string"}},
                    },
                    "required": ["f"],
                },
                "encoding": {"t": {"style": "form", "explode": True}},
            }
        },
    }
    media = post["responses"]["200"]["content"]["application/json"]
    assert media["schema"] == {"type": "string", "format": "binary"}
    get = upgraded.root["paths"]["/file"]["get"]
    assert list(get["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]


FILE = "#/paths/~1file/post"


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("#/components/schemas/Pet/type", "#/definitions/Pet/type"),
        ("#/components/parameters/Limit/name", "#/parameters/Limit/name"),
        ("#/components/parameters/Limit/schema", "#/parameters/Limit"),
        ("#/components/responses/Bad/description", "#/responses/Bad/description"),
        (
            "#/components/responses/Bad/content/application~1json/schema/type",
            "#/responses/Bad/schema/type",
        ),
        ("#/components/securitySchemes/key/name", "#/securityDefinitions/key/name"),
        ("#/servers", "#/host"),
        ("#/paths/~1pets/post/parameters/1/schema", "#/paths/~1pets/post/parameters/1"),
        (
            "#/paths/~1pets/post/requestBody/content/application~1json/schema",
            "#/parameters/Body/schema",
        ),
        (
            "#/paths/~1pets/post/responses/200/content/text~1csv/schema",
            "#/paths/~1pets/post/responses/200/schema",
        ),
        (
            "#/paths/~1pets/post/responses/200/headers/X-A/schema",
            "#/paths/~1pets/post/responses/200/headers/X-A",
        ),
        (
            "#/paths/~1pets/put/responses/400/content/text~1plain/schema",
            "#/responses/Bad/schema",
        ),
        (
            "#/paths/~1file/post/parameters/1/name",
            "#/paths/~1file/post/parameters/3/name",
        ),
        (
            f"{FILE}/requestBody/content/multipart~1form-data/schema/properties/t/items",
            "#/paths/~1file/post/parameters/2/items",
        ),
    ],
)
def test_swagger_2_places(upgraded: Document, new: str, old: str) -> None:
    assert upgraded.place(new).pointer == old
