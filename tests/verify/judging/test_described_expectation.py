"""A request against the schemas of its operation, as the mock server reads it.

Texts become JSON data by the types of their schema (OpenAPI 3.2, appendix B); numbers
are written as in JSON (RFC 8259, section 6).
"""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, schemas_of

from clientwright.verify.document.api import (
    Body,
    Content,
    Encoding,
    Operation,
    Parameter,
    Scheme,
)
from clientwright.verify.judge.described_expectation import Described
from clientwright.verify.values.made import Maker
from clientwright.verify.wire.decode import ABSENT

Json = Any
SCHEMA = f"{WHERE}Model"


def _operation(body: Body | None = None, **more: Json) -> Operation:
    given = {"security": (), **more}
    return Operation(
        pointer="#",
        method="POST",
        path="/a",
        parameters=(),
        body=body,
        responses=(),
        **given,
    )


def _described(node: Json, operation: Operation | None = None) -> Described:
    schemes = {
        name: Scheme(name=name, kind=kind, location="header", parameter=name)
        for name, kind in (("key", "apiKey"), ("other", "apiKey"), ("token", "bearer"))
    }
    maker = Maker(schemas_of(Model=node), "request")
    return Described(operation or _operation(), schemes, maker)


def _parameter(**more: Json) -> Parameter:
    given = {"schema": SCHEMA, "required": False, **more}
    return Parameter(
        name="a", location="query", style="form", explode=True, pointer="#", **given
    )


@pytest.mark.parametrize(
    ("node", "shapes"),
    [
        ({"type": "string"}, ["text"]),
        ({"type": "integer"}, ["text"]),
        ({"type": "array"}, ["list"]),
        ({"type": "object"}, ["map"]),
        ({"type": ["array", "string"]}, ["list", "text"]),
        ({"oneOf": [{"type": "object"}, {"type": "string"}]}, ["map", "text"]),
        ({"properties": {"a": {}}}, ["map"]),
        ({"items": {}}, ["list"]),
        ({}, ["text"]),
    ],
)
def test_shapes(node: Json, shapes: list[str]) -> None:
    """Structured ones first."""
    assert _described(node).shapes(_parameter()) == shapes
    assert _described(node).shapes(_parameter(schema=None)) == ["text"]


OBJECT = {
    "type": "object",
    "properties": {"a": {"type": "integer"}, "b": {"type": "boolean"}},
    "additionalProperties": {"type": "number"},
}


@pytest.mark.parametrize(
    ("node", "sent", "value"),
    [
        ({"type": "string"}, "5", "5"),
        ({"type": "integer"}, "5", 5),
        ({"type": "integer"}, "-5", -5),
        ({"type": "integer"}, "five", "five"),
        ({"type": "integer"}, "5.5", "5.5"),
        ({"type": "integer"}, "1_000", "1_000"),
        ({"type": "integer"}, " 5", " 5"),
        ({"type": "integer"}, "\u0665", "\u0665"),
        ({"type": "number"}, "5.5", 5.5),
        ({"type": "number"}, "1e3", 1000),
        ({"type": "number"}, "nan", "nan"),
        ({"type": "number"}, "1e999", "1e999"),
        ({"type": "number"}, "Infinity", "Infinity"),
        ({"type": "number"}, "1_0.5", "1_0.5"),
        ({"type": "boolean"}, "true", True),
        ({"type": "boolean"}, "True", "True"),
        ({"type": "boolean"}, "1", "1"),
        ({"type": ["integer", "null"]}, "", None),
        ({"type": ["string", "null"]}, "", ""),
        ({"type": ["integer", "string"]}, "5", 5),
        ({"type": ["integer", "string"]}, "x", "x"),
        ({"items": {"type": "integer"}}, ["1", "x"], [1, "x"]),
        (OBJECT, {"a": "1", "b": "false", "c": "0.5"}, {"a": 1, "b": False, "c": 0.5}),
        ({"oneOf": [{"type": "integer"}, {"type": "boolean"}]}, "true", True),
    ],
)
def test_texts_as_their_types_have_them(node: Json, sent: Json, value: Json) -> None:
    described = _described(node)
    found = described.typed(sent, described.maker.schema(SCHEMA), 0)
    assert (type(found), found) in ((type(value), value), (float, value))


@pytest.mark.parametrize(
    ("node", "parameter", "sent", "right"),
    [
        ({"type": "integer", "maximum": 5}, _parameter(), "5", True),
        ({"type": "integer", "maximum": 5}, _parameter(), "6", False),
        ({"type": "integer"}, _parameter(), "x", False),
        ({}, _parameter(required=True), ABSENT, False),
        ({}, _parameter(), ABSENT, True),
        ({"type": "array", "minItems": 2}, _parameter(), ["a"], False),
        (
            {"type": "object", "required": ["a"]},
            _parameter(content="application/json"),
            '{"a": 1}',
            True,
        ),
        (
            {"type": "object", "required": ["a"]},
            _parameter(content="application/json"),
            "{}",
            False,
        ),
        ({}, _parameter(content="application/json"), "{a}", False),
    ],
)
def test_parameters(node: Json, parameter: Parameter, sent: Json, right: bool) -> None:
    assert (_described(node).value(parameter, sent) is None) is right


def test_properties_that_are_declared() -> None:
    assert list(_described(OBJECT).members(_parameter())) == ["a", "b"]
    assert _described(OBJECT).members(_parameter(schema=None)) == {}


FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=b"
PARTS = (
    b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n%s\r\n'
    b'--b\r\nContent-Disposition: form-data; name="b"\r\n\r\ntrue\r\n--b--\r\n'
)


@pytest.mark.parametrize(
    ("field", "body", "right"),
    [
        ("application/json", b'{"a": 1, "b": true}', True),
        ("application/json", b'{"a": 1.0}', True),
        ("application/json", b'{"a": "1"}', False),
        ("application/json", b'{"a": 1', False),
        (FORM, b"a=1&b=true&c=0.5", True),
        (FORM, b"a=x", False),
        (FORM, b"c=x", False),
        (FORM, b"a=%zz", False),
        (MULTIPART, PARTS % b"1", True),
        (MULTIPART, PARTS % b"x", False),
        (MULTIPART, b"--c--", False),
        ("application/octet-stream", b"whatever", True),
    ],
)
def test_bodies(field: str, body: bytes, right: bool) -> None:
    content = Content(media_type=field, schema=SCHEMA, pointer="#")
    operation = _operation(Body(required=True, contents=(content,)))
    found = _described(OBJECT, operation).body(content, field, body)
    assert (found is None) is right


@pytest.mark.parametrize(
    ("query", "encoding", "value"),
    [
        (b"a=1&a=2", {}, {"a": [1, 2]}),
        (b"a=1,2", {"a": Encoding(style="form", explode=False)}, {"a": [1, 2]}),
        (b"o=%7B%22x%22%3A1%7D", {}, {"o": {"x": 1}}),
        (b"o%5Bx%5D=1", {"o": Encoding(style="deepObject")}, {"o": {"x": 1}}),
        (b"more=1&more=2", {}, {"more": ["1", "2"]}),
    ],
)
def test_forms(query: bytes, encoding: Json, value: Json) -> None:
    """Are put together by their properties; what is not declared stays text."""
    numbers = {"type": "array", "items": {"type": "integer"}}
    inner = {"type": "object", "properties": {"x": {"type": "integer"}}}
    declared = {"properties": {"a": numbers, "o": inner}}
    node = {"type": "object", **declared, "enum": [value]}
    content = Content(media_type=FORM, schema=SCHEMA, encoding=encoding, pointer="#")
    operation = _operation(Body(required=True, contents=(content,)))
    assert _described(node, operation).body(content, FORM, query) is None
    assert _described({**node, "enum": [{}]}, operation).body(content, FORM, query)


@pytest.mark.parametrize(
    ("required", "field", "body", "right"),
    [
        (True, None, b"", False),
        (False, None, b"", True),
        (None, None, b"", True),
        (None, None, b"x", False),
        (None, "application/json", b"{}", False),
    ],
)
def test_no_body(
    required: bool | None, field: str | None, body: bytes, right: bool
) -> None:
    rule = None if required is None else Body(required=required, contents=())
    found = _described({}, _operation(rule)).body(None, field, body)
    assert (found is None) is right


@pytest.mark.parametrize(
    ("security", "sent", "right"),
    [
        # OpenAPI 3.2, section 4.30: alternatives of which all parts must come.
        ((), [], True),
        ((("key",),), [], False),
        ((("key",),), ["header:key"], True),
        ((("key", "other"),), ["header:key"], False),
        ((("key", "other"),), ["header:key", "header:other"], True),
        ((("key",), ("token",)), ["header:authorization"], True),
        ((("key",), ()), [], True),
    ],
)
def test_credentials(security: Any, sent: list[str], right: bool) -> None:
    operation = _operation(security=security)
    found = _described({}).credentials(frozenset(sent), operation)
    assert (found is None) is right
