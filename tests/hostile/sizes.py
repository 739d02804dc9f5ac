"""Documents as large as one likes, each large in one way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


def _root(schemas: Json, paths: Json | None = None, **more: Any) -> Json:
    given = paths if paths is not None else {"/all": {"get": READ}}
    info = {"title": "Large", "version": "1"}
    root = {"openapi": "3.1.0", "info": info, "paths": given, **more}
    return {**root, "components": {"schemas": schemas}}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: Json) -> Json:
    return {"description": "", "content": {"application/json": {"schema": schema}}}


def _get(name: str, **more: Any) -> Json:
    return {"responses": {"200": _answer(_ref(name))}, **more}


TEXT: Json = {"type": "string"}
OBJECT: Json = {"type": "object", "properties": {"a": TEXT}}


def _branch(number: int) -> Json:
    return {
        "type": "object",
        "required": [f"p{number}"],
        "properties": {f"p{number}": TEXT},
    }


READ: Json = _get("S0", operationId="read", tags=["all"])


def _alike(number: int) -> str:
    """Give names that differ in punctuation alone."""
    bits = f"{number:012b}"
    return "".join(f"a{'-' if bit == '1' else '_'}" for bit in bits)


def _lattice(word: str) -> Callable[[int], Json]:
    """Two schemas a row, each of both of the next row: 2^n ways through."""

    def made(size: int) -> Json:
        schemas: Json = {}
        for row in range(size):
            below = [_ref(f"S{2 * row + 2}"), _ref(f"S{2 * row + 3}")]
            schemas[f"S{2 * row}"] = {word: below}
            schemas[f"S{2 * row + 1}"] = {word: below, "description": "x"}
        schemas[f"S{2 * size}"] = _branch(0)
        schemas[f"S{2 * size + 1}"] = _branch(1)
        return _root(schemas)

    return made


def _ring(size: int) -> Json:
    """Unions that lead to one another, each with a branch of its own."""
    schemas: Json = {}
    for number in range(size):
        following = _ref(f"S{(number + 1) % size}")
        schemas[f"S{number}"] = {"oneOf": [_branch(number), following]}
    return _root(schemas)


def _fields(size: int) -> Json:
    """Two schemas a row as fields and items of one another."""
    schemas: Json = {}
    for row in range(size):
        below = {
            "a": _ref(f"S{2 * row + 2}"),
            "b": {"type": "array", "items": _ref(f"S{2 * row + 3}")},
        }
        for at in (2 * row, 2 * row + 1):
            schemas[f"S{at}"] = {"type": "object", "properties": below}
    schemas |= {f"S{2 * size}": OBJECT, f"S{2 * size + 1}": OBJECT}
    return _root(schemas)


def _containers(size: int) -> Json:
    """Arrays and maps of unions of the next row's, none of which has a class."""
    schemas: Json = {}
    for row in range(size):
        inner = {"anyOf": [_ref(f"S{row + 1}"), {"type": "array", "items": TEXT}]}
        other = {"type": "object", "additionalProperties": _ref(f"S{row + 1}")}
        schemas[f"S{row}"] = {"type": "array", "items": {"oneOf": [inner, other]}}
    schemas[f"S{size}"] = TEXT
    return _root(schemas)


SIZES: dict[str, tuple[int, Callable[[int], Json]]] = {
    "operations of one id": (
        400,
        lambda n: _root(
            {"S0": OBJECT},
            {f"/p{i}": {"get": _get("S0", operationId="x")} for i in range(n)},
        ),
    ),
    "operations of one resource": (
        400,
        lambda n: _root(
            {"S0": OBJECT},
            {f"/p{i}": {"get": _get("S0", tags=["t"])} for i in range(n)},
        ),
    ),
    "parts of one composition": (
        200,
        lambda n: _root(
            {
                "S0": {"allOf": [_ref(f"M{i}") for i in range(n)]},
                **{
                    f"M{i}": {"type": "object", "properties": {f"p{i}": {}}}
                    for i in range(n)
                },
            }
        ),
    ),
    "segments of a path": (
        1000,
        lambda n: _root(
            {"S0": OBJECT},
            {"/" + "/".join(f"s{i}" for i in range(n)): {"get": _get("S0")}},
        ),
    ),
    "parameters of a path": (
        1000,
        lambda n: _root(
            {"S0": OBJECT},
            {"/" + "/".join(f"{{p{i}}}" for i in range(n)): {"get": _get("S0")}},
        ),
    ),
    "levels of resources": (
        1000,
        lambda n: _root(
            {"S0": OBJECT},
            {"/p": {"get": _get("S0", **{"x-fern-sdk-group-name": ["a"] * n})}},
        ),
    ),
    "dots of a name": (
        4000,
        lambda n: _root(
            {"S0": OBJECT},
            {
                "/" + "a." * n: {"get": _get("S0", operationId="a." * n + "b")},
                "/b" + ":a" * n: {"get": _get("S0")},
            },
        ),
    ),
    "tags": (
        400,
        lambda n: _root(
            {"S0": OBJECT},
            {f"/p{i}": {"get": _get("S0", tags=[f"t{i}"])} for i in range(n)},
            tags=[{"name": f"t{i}", "description": "x"} for i in range(n)],
        ),
    ),
    "schemas": (500, lambda n: _root({f"S{i}": OBJECT for i in range(n)})),
    "different schemas": (
        500,
        lambda n: _root({f"S{i}": _branch(i) for i in range(n)}),
    ),
    "unions in a ring": (300, _ring),
    "schemas of one title": (
        500,
        lambda n: _root({f"S{i}": {**_branch(i), "title": "T"} for i in range(n)}),
    ),
    "inline schemas": (
        300,
        lambda n: _root(
            {
                "S0": {
                    "type": "object",
                    "properties": {f"p{i}": _branch(i) for i in range(n)},
                }
            }
        ),
    ),
    "properties": (
        2000,
        lambda n: _root(
            {"S0": {"type": "object", "properties": {f"p{i}": TEXT for i in range(n)}}}
        ),
    ),
    "properties that collide": (
        500,
        lambda n: _root(
            {
                "S0": {
                    "type": "object",
                    "properties": {_alike(i): TEXT for i in range(n)},
                }
            }
        ),
    ),
    "enum": (4000, lambda n: _root({"S0": {"enum": [f"v{i}" for i in range(n)]}})),
    "enum of numbers": (
        2000,
        lambda n: _root({"S0": {"type": "integer", "enum": list(range(n))}}),
    ),
    "branches": (
        300,
        lambda n: _root(
            {"S0": {"oneOf": [_ref(f"S{i}") for i in range(1, n)]}}
            | {f"S{i}": _branch(i) for i in range(1, n)}
        ),
    ),
    "branches with a tag": (
        300,
        lambda n: _root(
            {
                "S0": {
                    "oneOf": [_ref(f"S{i}") for i in range(1, n)],
                    "discriminator": {"propertyName": "kind"},
                }
            }
            | {
                f"S{i}": {
                    "type": "object",
                    "required": ["kind"],
                    "properties": {"kind": {"const": f"k{i}"}},
                }
                for i in range(1, n)
            }
        ),
    ),
    "parts of an allOf": (
        300,
        lambda n: _root(
            {"S0": {"allOf": [_ref(f"S{i}") for i in range(1, n)]}}
            | {f"S{i}": _branch(i) for i in range(1, n)}
        ),
    ),
    "a chain of references": (
        500,
        lambda n: _root(
            {f"S{i}": _ref(f"S{i + 1}") for i in range(n)} | {f"S{n}": OBJECT}
        ),
    ),
    "parameters": (
        400,
        lambda n: _root(
            {"S0": OBJECT},
            {
                "/p": {
                    "get": _get(
                        "S0",
                        parameters=[
                            {"name": f"p{i}", "in": "query", "schema": TEXT}
                            for i in range(n)
                        ],
                    )
                }
            },
        ),
    ),
    "statuses and media types": (
        20,
        lambda n: _root(
            {"S0": OBJECT},
            {
                "/p": {
                    "get": {
                        "responses": {
                            str(200 + i): {
                                "description": "",
                                "content": {
                                    f"application/x{j}+json": {"schema": _ref("S0")}
                                    for j in range(10)
                                },
                            }
                            for i in range(n)
                        }
                    }
                }
            },
        ),
    ),
    "server variables": (
        300,
        lambda n: _root(
            {"S0": OBJECT},
            servers=[
                {
                    "url": "https://a.test/" + "".join(f"{{v{i}}}" for i in range(n)),
                    "variables": {
                        f"v{i}": {"default": "a", "enum": ["a", "b"]} for i in range(n)
                    },
                }
            ],
        ),
    ),
    "security alternatives": (
        150,
        lambda n: {
            **(
                root := _root(
                    {"S0": OBJECT},
                    security=[{f"k{i}": [], f"k{i + 1}": []} for i in range(n)],
                )
            ),
            "components": {
                **root["components"],
                "securitySchemes": {
                    f"k{i}": {"type": "apiKey", "in": "header", "name": f"X-{i}"}
                    for i in range(n + 1)
                },
            },
        },
    ),
    "text": (400_000, lambda n: _root({"S0": {**OBJECT, "description": "word " * n}})),
    "text without spaces": (
        400_000,
        lambda n: _root({"S0": {**OBJECT, "description": "x" * n}}),
    ),
    "markup": (
        20_000,
        lambda n: _root({"S0": {**OBJECT, "description": "<b>&amp;`*[" * n}}),
    ),
    "a default": (
        20_000,
        lambda n: _root(
            {"S0": {"type": "object", "properties": {"a": {"default": [1] * n}}}}
        ),
    ),
    "an example": (
        20_000,
        lambda n: _root({"S0": {**OBJECT, "example": {"a": ["x"] * n}}}),
    ),
}
"""How a document grows, and a size that takes long enough to be measured."""

LATTICES: dict[str, Callable[[int], Json]] = {
    "oneOf": _lattice("oneOf"),
    "anyOf": _lattice("anyOf"),
    "allOf": _lattice("allOf"),
    "fields": _fields,
    "containers": _containers,
}
"""Small documents with exponentially many ways through them."""
