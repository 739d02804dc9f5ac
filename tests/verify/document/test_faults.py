"""Where a document contradicts itself: examples, defaults, formats and scopes."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, root_of

from clientwright.verify.document.faults import (
    DEFAULT,
    FORMAT,
    REFUSED,
    SCOPES,
    UNDECLARED,
    find_faults,
)

Json = Any
DAY = {"type": "string", "format": "date"}
NAMED = {"type": "object", "properties": {"name": {"type": "string"}}}


@pytest.mark.parametrize(
    ("node", "faults"),
    [
        ({"type": "integer", "example": 5}, []),
        ({"type": "integer", "example": "5"}, [(REFUSED, "/example")]),
        ({"type": "integer", "examples": [5, "5"]}, [(REFUSED, "/examples/1")]),
        ({"type": "integer", "default": 5}, []),
        ({"type": "integer", "default": "5"}, [(DEFAULT, "/default")]),
        ({"enum": ["a"], "default": "b"}, [(DEFAULT, "/default")]),
        ({**DAY, "example": "2024-02-29"}, []),
        ({**DAY, "example": "2023-02-29"}, [(FORMAT, "/example")]),
        ({**NAMED, "example": {"name": "x"}}, []),
        ({**NAMED, "example": {"nane": "x"}}, [(UNDECLARED, "/example/nane")]),
        (
            {**NAMED, "additionalProperties": True, "example": {"nane": "x"}},
            [],
        ),
        (
            {**NAMED, "patternProperties": {"^x": {}}, "example": {"xa": 1}},
            [],
        ),
        # An example inside, and one that is written for one direction alone.
        (
            {"properties": {"a": {"type": "integer", "example": "x"}}},
            [(REFUSED, "/properties/a/example")],
        ),
        (
            {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "integer", "readOnly": True}, "a": {}},
                "example": {"a": 1},
            },
            [],
        ),
        # Any of the branches may be meant.
        (
            {"oneOf": [NAMED, {"properties": {"age": {}}}], "example": {"age": 1}},
            None,
        ),
    ],
)
def test_schemas(node: Json, faults: list[tuple[str, str]] | None) -> None:
    found = find_faults(root_of({"Model": node}))
    codes = [(one.code, one.pointer.removeprefix(f"{WHERE}Model")) for one in found]
    if faults is None:
        assert UNDECLARED not in {code for code, _ in codes}
        return
    assert codes == faults


def _operation(**more: Json) -> Json:
    return {"responses": {"200": {"description": "It"}}, **more}


def _root(operation: Json, version: str = "3.0.4", **more: Json) -> Json:
    root = root_of({"Pet": NAMED}, version)
    return {**root, "paths": {"/a": {"post": operation}}, **more}


def _body(media_type: str = "application/json", **content: Json) -> Json:
    given = {"schema": {"type": "integer"}, **content}
    return _operation(requestBody={"content": {media_type: given}})


@pytest.mark.parametrize(
    ("operation", "pointers"),
    [
        (_body(example=5), []),
        (_body(example="x"), ["/requestBody/content/application~1json/example"]),
        (
            _body(examples={"good": {"value": 5}, "bad": {"value": "x"}}),
            ["/requestBody/content/application~1json/examples/bad/value"],
        ),
        (_body(examples={"elsewhere": {"externalValue": "https://x"}}), []),
        # Of other media types, a text is what is written.
        (_body("text/plain", example="x"), []),
        (
            _operation(
                parameters=[
                    {
                        "name": "n",
                        "in": "query",
                        "schema": {"type": "integer"},
                        "example": "x",
                    }
                ]
            ),
            ["/parameters/0/example"],
        ),
    ],
)
def test_examples_beside_a_schema(operation: Json, pointers: list[str]) -> None:
    found = find_faults(_root(operation))
    assert [one.pointer.removeprefix("#/paths/~1a/post") for one in found] == pointers
    assert {one.code for one in found} <= {REFUSED}


@pytest.mark.parametrize(
    ("kind", "version", "faults"),
    [
        # 3.0.4: for other types the array must be empty; 3.1 lets roles stand there.
        ({"type": "apiKey", "in": "header", "name": "X"}, "3.0.4", [SCOPES]),
        ({"type": "http", "scheme": "basic"}, "3.0.4", [SCOPES]),
        ({"type": "oauth2", "flows": {}}, "3.0.4", []),
        ({"type": "openIdConnect", "openIdConnectUrl": "/x"}, "3.0.4", []),
        ({"type": "http", "scheme": "basic"}, "3.1.1", []),
    ],
)
def test_scopes(kind: Json, version: str, faults: list[str]) -> None:
    root = _root(_operation(security=[{"s": ["read"]}]), version)
    root["components"]["securitySchemes"] = {"s": kind}
    found = find_faults(root)
    assert [one.code for one in found] == faults
    assert all(one.pointer == "#/paths/~1a/post/security/0/s" for one in found)
