"""Documents of version 2.0 become documents of version 3."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.normalize.normalize import normalize
from clientwright.document.normalize.swagger2_parameters import request_body
from clientwright.ir.document import Document

from .conftest import Loader

SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "T", "version": "1"},
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


@pytest.mark.parametrize(
    ("host", "base", "schemes", "urls"),
    [
        ("https://a.example/", "v1", [], ["https://a.example/v1"]),
        ("http://a.example", "/v1/", [], ["http://a.example/v1"]),
        (
            "a.example",
            "/",
            ["http", "https"],
            ["https://a.example", "http://a.example"],
        ),
        ("", "v1/x", ["https"], ["/v1/x"]),
    ],
)
def test_swagger_2_servers(
    loaded: Loader,
    collector: Collector,
    host: str,
    base: str,
    schemes: list[str],
    urls: list[str],
) -> None:
    root = {**SWAGGER, "host": host, "basePath": base, "schemes": schemes}
    made = normalize(bundle(loaded(root), collector), collector)
    assert [server["url"] for server in made.root["servers"]] == urls


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
                "collectionFormat": "pipes",
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


BYTES = {"type": "string", "format": "binary"}
LISTED = {"type": "array", "items": BYTES}
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"


@pytest.mark.parametrize(
    ("value", "consumes", "expected"),
    [
        ({"type": "file"}, [], PARTS),
        ({"type": "file"}, [FORM], PARTS),
        (BYTES, [], PARTS),
        (LISTED, [], PARTS),
        (LISTED, ["application/json"], PARTS),
        (BYTES, [FORM], FORM),
        (LISTED, [FORM], FORM),
        ({"type": "string"}, [], FORM),
    ],
)
def test_swagger_2_bytes_in_forms(
    value: dict[str, Any], consumes: list[str], expected: str
) -> None:
    part = {"name": "data", "in": "formData", **value}
    body = request_body([(part, "#/x")], consumes, "#/y")
    assert list(body.value["content"]) == [expected]


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
