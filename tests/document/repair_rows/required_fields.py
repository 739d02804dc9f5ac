"""What a document must have and does not."""

from __future__ import annotations

from .places import GET, GONE, KEY, SAID, TEXT, THING, Row

ROWS: tuple[Row, ...] = (
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
        "field_of_other_type",
        "3.0.3",
        {
            KEY: {
                "type": "http",
                "scheme": "basic",
                "in": "header",
                "name": "X-Key",
                "bearerFormat": "JWT",
            }
        },
        {
            KEY: {
                "type": "http",
                "scheme": "basic",
                "x-in": "header",
                "x-name": "X-Key",
                "x-bearerFormat": "JWT",
            }
        },
    ),
    (
        "field_of_other_type",
        "3.1.0",
        {KEY: {"type": "apiKey", "in": "query", "name": "k", "scheme": "bearer"}},
        {KEY: {"type": "apiKey", "in": "query", "name": "k", "x-scheme": "bearer"}},
    ),
    (
        "field_of_other_type",
        "2.0",
        {
            "#/securityDefinitions/key": {
                "type": "oauth2",
                "flow": "implicit",
                "scopes": {},
                "authorizationUrl": "https://a.example/a",
                "name": "n",
                "tokenUrl": "https://a.example/t",
            }
        },
        {
            "#/securityDefinitions/key": {
                "type": "oauth2",
                "flow": "implicit",
                "scopes": {},
                "authorizationUrl": "https://a.example/a",
                "x-name": "n",
                "x-tokenUrl": "https://a.example/t",
            }
        },
    ),
    (
        "address_of_other_flow",
        "3.0.3",
        {
            KEY: {
                "type": "oauth2",
                "flows": {
                    "password": {
                        "tokenUrl": "https://a.example/t",
                        "scopes": {},
                        "authorizationUrl": "https://a.example/a",
                    }
                },
            }
        },
        {
            f"{KEY}/flows/password": {
                "tokenUrl": "https://a.example/t",
                "scopes": {},
                "x-authorizationUrl": "https://a.example/a",
            }
        },
    ),
    (
        "flow",
        "3.0.3",
        {
            KEY: {
                "type": "oauth2",
                "flow": "application",
                "scopes": {"a": "b"},
                "tokenUrl": "https://a.example/t",
            }
        },
        {
            KEY: {
                "type": "oauth2",
                "flows": {
                    "clientCredentials": {
                        "tokenUrl": "https://a.example/t",
                        "scopes": {"a": "b"},
                    }
                },
            }
        },
    ),
    ("short_version", "3.0", {}, {"#/openapi": "3.0.0"}),
    ("short_version", "3.1", {}, {"#/openapi": "3.1.0"}),
    (
        "scheme_type",
        "2.0",
        {
            "#/securityDefinitions/key": {
                "type": "http",
                "scheme": "Bearer",
                "bearerFormat": "JWT",
            },
            "#/securityDefinitions/other": {"type": "http", "scheme": "basic"},
        },
        {
            "#/securityDefinitions/key": {
                "type": "apiKey",
                "name": "Authorization",
                "in": "header",
                "x-scheme": "bearer",
            },
            "#/securityDefinitions/other": {"type": "basic"},
        },
    ),
    (
        "scheme_type",
        "3.1.0",
        {KEY: {"type": "basic"}},
        {KEY: {"type": "http", "scheme": "basic"}},
    ),
)
