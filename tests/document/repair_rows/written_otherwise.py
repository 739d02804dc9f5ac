"""Words of other versions, older forms, and misspelt ones."""

from __future__ import annotations

from .places import GET, GONE, JSON, KEY, MODEL, QUERY, SAID, TEXT, THING, Row, body

ROWS: tuple[Row, ...] = (
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
        "beside_reference",
        "2.0",
        {
            "#/responses": {"R": SAID},
            f"{GET}/responses/200": {"$ref": "#/responses/R", "description": "Mine"},
        },
        {f"{GET}/responses/200": {"$ref": "#/responses/R"}},
    ),
    (
        "address",
        "2.0",
        {"#/host": "http://Api.acme.com:80/v1/", "#/basePath": "pets"},
        {"#/host": "Api.acme.com:80", "#/basePath": "/v1/pets", "#/schemes": ["http"]},
    ),
    ("address", "2.0", {"#/host": "", "#/basePath": ""}, {"#/host": GONE}),
    (
        "address",
        "2.0",
        {"#/host": "acme.com/v1", "#/basePath": "/"},
        {"#/host": "acme.com", "#/basePath": "/v1"},
    ),
    (
        "oauth_address",
        "2.0",
        {
            "#/host": "acme.com",
            "#/securityDefinitions": {
                "code": {
                    "type": "oauth2",
                    "flow": "accessCode",
                    "authorizationUrl": "https://acme.com/login",
                    "tokenUrl": " ",
                },
                "key": {"type": "oauth2", "flow": "password", "tokenUrl": ""},
                "no": {"type": "oauth2", "flow": "application"},
            },
        },
        {
            "#/securityDefinitions/code/tokenUrl": "about:blank",
            "#/securityDefinitions/key/tokenUrl": "about:blank",
            "#/securityDefinitions/no/tokenUrl": "about:blank",
        },
    ),
    (
        "multi_elsewhere",
        "2.0",
        {
            f"{GET}/parameters": [
                {
                    "name": "h",
                    "in": "header",
                    "type": "array",
                    "items": TEXT,
                    "collectionFormat": "multi",
                }
            ]
        },
        {f"{GET}/parameters/0/collectionFormat": GONE},
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
        "beside_content",
        "3.0.3",
        {
            f"{GET}/parameters": [
                {
                    "name": "q",
                    "in": "query",
                    "style": "form",
                    "explode": True,
                    **body(schema=TEXT),
                }
            ]
        },
        {
            f"{GET}/parameters": [
                {
                    "name": "q",
                    "in": "query",
                    "x-style": "form",
                    **body(schema=TEXT),
                    "x-explode": True,
                }
            ]
        },
    ),
    (
        "examples_beside_content",
        "3.0.3",
        {
            f"{GET}/parameters": [
                {
                    "name": "q",
                    "in": "query",
                    **body(schema=TEXT),
                    "examples": {"a": {"value": "b"}},
                },
                {
                    "name": "r",
                    "in": "query",
                    "example": "a",
                    **body(schema=TEXT, example="b"),
                },
            ]
        },
        {
            f"{GET}/parameters": [
                {
                    "name": "q",
                    "in": "query",
                    **body(schema=TEXT, examples={"a": {"value": "b"}}),
                },
                {
                    "name": "r",
                    "in": "query",
                    "x-example": "a",
                    **body(schema=TEXT, example="b"),
                },
            ]
        },
    ),
    (
        "two_targets",
        "3.1.0",
        {
            f"{GET}/operationId": "getA",
            f"{GET}/responses/200/links": {
                "known": {"operationId": "getA", "operationRef": "#/paths/~1gone/get"},
                "other": {"operationId": "gone", "operationRef": "#/paths/~1a/get"},
            },
        },
        {
            f"{GET}/responses/200/links": {
                "known": {
                    "operationId": "getA",
                    "x-operationRef": "#/paths/~1gone/get",
                },
                "other": {
                    "x-operationId": "gone",
                    "operationRef": "#/paths/~1a/get",
                },
            }
        },
    ),
    (
        "license_url",
        "3.1.0",
        {"#/info/license": {"name": "MIT", "identifier": "MIT", "url": "https://a.b"}},
        {
            "#/info/license": {
                "name": "MIT",
                "x-identifier": "MIT",
                "url": "https://a.b",
            }
        },
    ),
    (
        "external_value",
        "3.0.3",
        {"#/components/examples": {"a": {"value": 1, "externalValue": "https://a.b"}}},
        {
            "#/components/examples": {
                "a": {"value": 1, "x-externalValue": "https://a.b"}
            }
        },
    ),
    (
        "parent",
        "3.2.0",
        {"#/tags": [{"name": "a", "parent": "b"}, {"name": "c", "parent": "a"}]},
        {"#/tags": [{"name": "a", "x-parent": "b"}, {"name": "c", "parent": "a"}]},
    ),
    (
        "schemes",
        "2.0",
        {"#/schemes": ["https:", "HTTP", "tcp"], f"{GET}/schemes": ["wss://"]},
        {"#/schemes": ["https", "http"], f"{GET}/schemes": ["wss"]},
    ),
    ("no_responses", "3.1.0", {f"{GET}/responses": {}}, {f"{GET}/responses": GONE}),
    (
        "type_of_component",
        "3.0.3",
        {
            THING: {"type": "object"},
            "#/components/schemas/Other": {
                "properties": {"a": {"type": "Thing", "description": "A."}},
                "type": "object",
            },
        },
        {
            "#/components/schemas/Other": {
                "properties": {"a": {"$ref": THING, "description": "A."}},
                "type": "object",
            },
        },
    ),
    (
        "type_of_component",
        "2.0",
        {MODEL: {"items": {"type": "Thing"}, "type": "array"}},
        {MODEL: {"items": {"$ref": MODEL}, "type": "array"}},
    ),
)
