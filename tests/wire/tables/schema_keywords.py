"""JSON Schema 2020-12, keyword by keyword: what is read stays what it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from ..rows import Instance, Json, Kept, Raises, Reply, Row, Table, body, responds

_TEXT: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}
_NUMBER: Json = {"type": "number"}
_DATE: Json = {"type": "string", "format": "date"}
_MIXED: Json = {"enum": [1, "1", None, True, 1.5, [1], {"a": 1}]}
_PAIR: Json = {"type": "array", "prefixItems": [_TEXT, _INTEGER]}


def _object(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


_KEPT: dict[str, tuple[Json, tuple[str, ...]]] = {
    # Validation, section 6.1.1: "any number with a zero fractional part".
    "integer": (
        _INTEGER,
        ("9007199254740993", "18446744073709551617", "-9223372036854775809", "0"),
    ),
    "int64": (
        {"type": "integer", "format": "int64"},
        ("9223372036854775807", "-9223372036854775808"),
    ),
    "number": (_NUMBER, ("9007199254740993", "1.5", "-0.0", "5e-324", "1e308")),
    "const: null": ({"const": None}, ("null",)),
    "enum": (_MIXED, ("1", '"1"', "null", "true", "1.5", "[1]", '{"a": 1}')),
    "type": ({"type": ["string", "integer", "null"]}, ('"1"', "1", "null")),
    "type with an array": (
        {"type": ["array", "string"], "items": _INTEGER},
        ('"1"', "[1]", "[]"),
    ),
    "prefixItems": (_PAIR, ('["a", 1]', '["a"]', "[]", '["a", 1, {"b": null}]')),
    "prefixItems, and no items": (
        {**_PAIR, "items": False},
        ('["a", 1]', '["a"]', "[]"),
    ),
    "prefixItems, and items": (
        {**_PAIR, "items": _DATE},
        ('["a", 1, "2020-01-01", "2020-01-02"]', '["a"]'),
    ),
    "contains": ({"type": "array", "contains": _INTEGER}, ('[1, "a", null]',)),
    "unevaluatedItems": (
        {"type": "array", "prefixItems": [_TEXT], "unevaluatedItems": _DATE},
        ('["a", "2020-01-01"]',),
    ),
    "unevaluatedProperties": (
        {**_object(a=_TEXT), "unevaluatedProperties": _DATE},
        ('{"a": "x", "q": "2020-01-01"}',),
    ),
    "patternProperties": (
        {"type": "object", "patternProperties": {"^d": _DATE, "^n": _INTEGER}},
        ('{"d1": "2020-01-01", "n": 1}',),
    ),
    "propertyNames": (
        {"propertyNames": {"enum": ["a", "b"]}, "additionalProperties": _INTEGER},
        ('{"a": 1}', "{}"),
    ),
    "dependentSchemas": (
        {
            **_object(a=_TEXT),
            "dependentSchemas": {"a": {"properties": {"d": _DATE}}},
        },
        ('{"a": "x", "d": "2020-01-01"}', '{"d": "2020-01-01"}'),
    ),
    "dependentRequired": (
        {**_object(a=_TEXT, b=_TEXT), "dependentRequired": {"a": ["b"]}},
        ('{"a": "x", "b": "y"}', '{"b": "y"}', "{}"),
    ),
    "a schema that is true": (True, ("null", "1", '{"a": [null]}')),
    "not": ({"not": _TEXT}, ("1", "null", "[]")),
    "multipleOf": ({"type": "number", "multipleOf": 0.01}, ("19.99", "0")),
    "minProperties": ({"type": "object", "minProperties": 1}, ('{"a": 1}',)),
    "$defs below a schema": (
        {"$ref": "#/components/schemas/Holder/$defs/inner"},
        ('{"d": "2020-01-01"}',),
    ),
    # Validation, section 8: no more than an annotation.
    "contentSchema": (
        {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": _object(a=_INTEGER),
        },
        (r'"{\"a\": 1}"', '"no JSON"'),
    ),
    "contentEncoding: base16": (
        {"type": "string", "contentEncoding": "base16"},
        ('"00ff"',),
    ),
    **{
        form: ({"type": "string", "format": form}, (f'"{text}"',))
        for form, text in (
            ("uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
            ("ipv4", "192.0.2.1"),
            ("ipv6", "2001:db8::1"),
            ("uri", "https://x.example/a%20b?c=d#e"),
            ("iri", "https://x.example/ü"),
            ("uri-template", "/{a}/{?b*}"),
            ("json-pointer", "/a~1b/0"),
            ("regex", "^a+$"),
            ("idn-email", "ü@x.example"),
            ("duration", "P1Y2M3DT4H"),
        )
    },
}


def _kept() -> Iterator[Row]:
    for name, (schema, texts) in _KEPT.items():
        for text in texts:
            yield Row(
                name=f"{name}: {text}",
                operation=responds("application/json", _object(v=schema)),
                call=lambda call, _: call(),
                reply=_reply(f'{{"v": {text}}}'),
                result=Kept(data={"v": json.loads(text)}),
            )


def _reply(text: str | bytes) -> Reply:
    content = text if isinstance(text, bytes) else text.encode()
    return Reply(
        status=200, headers={"Content-Type": "application/json"}, content=content
    )


def _read(name: str, schema: Json, text: str | bytes, result: object) -> Row:
    return Row(
        name=f"JSON text: {name}",
        operation=responds("application/json", schema),
        call=lambda call, _: call(),
        reply=_reply(text),
        result=result,
    )


_BROKEN = Raises(name="UnexpectedResponseError")
_TEXTS = (
    _read("an integer with a fraction of nought", _INTEGER, "1.0", 1),
    _read("an integer with an exponent", _INTEGER, "1e2", 100),
    _read("a negative nought", _INTEGER, "-0", 0),
    _read("a number beyond all doubles", _NUMBER, "1e400", _BROKEN),
    _read("NaN", _NUMBER, "NaN", _BROKEN),
    _read("-Infinity in anything", {}, '{"a": -Infinity}', _BROKEN),
    # RFC 8259, section 4: many implementations "report the last name/value pair only".
    _read("two of a name", {}, '{"a": 1, "a": 2}', {"a": 2}),
    _read(
        "two of a name in a model",
        {"$ref": "#/components/schemas/Thing"},
        '{"a": 1, "a": 2}',
        Instance(name="Thing", data={"a": 2}),
    ),
    # Section 8.1: parsers "MAY ignore the presence of a byte order mark".
    _read("a byte order mark", _INTEGER, b"\xef\xbb\xbf1", 1),
    _read("Latin-1", _TEXT, b'"\xfc"', _BROKEN),
    _read("something behind it", _TEXT, '"a" x', _BROKEN),
    _read("a comment", _INTEGER, "1 // one", _BROKEN),
    _read("a comma too many", {}, "[1,]", _BROKEN),
    _read("single quotes", {}, "{'a': 1}", _BROKEN),
    _read("leading noughts", {}, "[01]", _BROKEN),
    _read("a line break in a string", {}, '["a\nb"]', _BROKEN),
    # Section 8.2: what they become "is unpredictable"; nothing else may be lost.
    _read("half of a surrogate pair", {}, '["\\ud800", 1]', ["\ud800", 1]),
    _read("NUL", _TEXT, '"a\\u0000b"', "a\0b"),
)
_SENT = (
    Row(
        name="a tuple of typed items",
        method="post",
        operation=body("application/json", {**_PAIR, "items": _DATE}),
        call=lambda call, _: call(["a", 1, date(2020, 1, 1)]),
        content=b'["a",1,"2020-01-01"]',
    ),
    Row(
        name="a constant of null",
        method="post",
        operation=body("application/json", _object(v={"const": None})),
        call=lambda call, _: call(v=None),
        content=b'{"v":null}',
    ),
    Row(
        name="a value of a mixed enum",
        method="post",
        operation=body("application/json", _object(v=_MIXED)),
        call=lambda call, _: call(v=1.5),
        content=b'{"v":1.5}',
    ),
)
_SCHEMAS: Json = {
    "Thing": _object(a=_INTEGER),
    "Holder": {"type": "object", "$defs": {"inner": _object(d=_DATE)}},
}

TABLES = (
    Table(
        name="schema keywords",
        document={"components": {"schemas": _SCHEMAS}},
        client={"strict_responses": True},
        rows=(*_kept(), *_TEXTS, *_SENT),
    ),
)
