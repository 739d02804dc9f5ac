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
)
