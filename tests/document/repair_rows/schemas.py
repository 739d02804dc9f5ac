"""Schemas that no value fits, or that their version does not have."""

from __future__ import annotations

from .places import GET, TEXT, THING, Row

ROWS: tuple[Row, ...] = (
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
        "items",
        "3.0.3",
        {THING: {"type": "array"}},
        {THING: {"type": "array", "items": {}}},
    ),
)
