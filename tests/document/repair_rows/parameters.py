"""Faults of parameters, of Swagger 2.0 as well."""

from __future__ import annotations

from .places import GET, GONE, JSON, MODEL, QUERY, SAID, TEXT, Row, body

ROWS: tuple[Row, ...] = (
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
        "body_keywords",
        "2.0",
        {
            f"{GET}/parameters": [
                {
                    "name": "b",
                    "in": "body",
                    "schema": {"$ref": MODEL},
                    "type": "array",
                    "items": TEXT,
                    "collectionFormat": "csv",
                    "default": [],
                    "format": "x",
                    "enum": [[]],
                    "minItems": 1,
                }
            ]
        },
        {
            f"{GET}/parameters": [
                {"name": "b", "in": "body", "schema": {"$ref": MODEL}},
            ]
        },
    ),
    (
        "other_schema",
        "2.0",
        {
            MODEL: {"type": "object"},
            f"{GET}/responses/200/headers": {"X-A": {"schema": {"type": "object"}}},
            f"{GET}/parameters": [
                {**QUERY, "schema": {"$ref": MODEL}},
                {**QUERY, "name": "n", "schema": {"type": "object"}, **TEXT},
                {
                    **QUERY,
                    "name": "l",
                    "schema": {"type": "array", "items": {"$ref": MODEL}},
                },
            ],
        },
        {
            f"{GET}/responses/200/headers": {
                "X-A": {"x-schema": {"type": "object"}, **TEXT}
            },
            f"{GET}/parameters": [
                {"name": "q", "in": "query", "x-schema": {"$ref": MODEL}, **TEXT},
                {"name": "n", "in": "query", "x-schema": {"type": "object"}, **TEXT},
                {
                    "name": "l",
                    "in": "query",
                    "x-schema": {"type": "array", "items": {"$ref": MODEL}},
                    "type": "array",
                    "items": TEXT,
                    "collectionFormat": "multi",
                },
            ],
        },
    ),
)
