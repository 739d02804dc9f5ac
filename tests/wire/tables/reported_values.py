"""Values that other generators were reported to read or to write back wrongly.

`docs/reported-faults.md` names the reports of each row.
"""

from __future__ import annotations

import json

from ..rows import Instance, Json, Kept, Reply, Row, Table, responds
from .reported import object_of, ref

_STRING: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}
_NUMBER: Json = {"type": "number"}
_BOOLEAN: Json = {"type": "boolean"}
_DATE: Json = {"type": "string", "format": "date"}
_DATE_TIME: Json = {"type": "string", "format": "date-time"}
_NULL: Json = {"type": "null"}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _map(values: Json) -> Json:
    return {"type": "object", "additionalProperties": values}


def _pair(*items: Json) -> Json:
    size = {"minItems": len(items), "maxItems": len(items)}
    return {"type": "array", "prefixItems": list(items), **size}


def _template(name: str) -> Json:
    item = {"$dynamicAnchor": "item", **ref(name)}
    return {**ref("Page"), "$defs": {"item": item}}


_SCHEMAS: Json = {
    "A": object_of("x", x=_INTEGER),
    "B": object_of("y", y=_INTEGER),
    "C": object_of(a=_STRING),
    "Any": {
        "anyOf": [
            *(_STRING, _NUMBER, _BOOLEAN, _NULL),
            *(_list(ref("Any")), _map(ref("Any"))),
        ]
    },
    "Currency": {"enum": ["EUR", None]},
    "First": object_of("item_type", item_type={"const": "first"}, a=_INTEGER),
    "Second": object_of("item_type", item_type={"const": "second"}, a=_INTEGER),
    "Nested": {
        "oneOf": [ref("Outer"), ref("Inner")],
        "discriminator": {
            "propertyName": "@type",
            "mapping": {"outer": "Outer", "inner": "Inner"},
        },
    },
    "Outer": object_of("@type", **{"@type": _STRING, "in": ref("Nested")}),
    "Inner": object_of("@type", **{"@type": _STRING, "v": _INTEGER}),
    "Patterns": {
        "type": "object",
        "properties": {"a": _STRING},
        "patternProperties": {"^x-": _INTEGER, "_at$": _DATE_TIME},
        "additionalProperties": False,
    },
    "Conditions": {
        **object_of(k={"enum": ["a", "b"]}),
        "if": {"properties": {"k": {"const": "a"}}},
        "then": object_of("x", x=_INTEGER),
        "else": object_of(y=_DATE),
    },
    "Page": {
        **object_of(items=_list({"$dynamicRef": "#item"}), next=ref("Page")),
        "$defs": {"item": {"$dynamicAnchor": "item", "not": {}}},
    },
    "PageOfA": _template("A"),
    "PageOfB": _template("B"),
    "Group": object_of(members=_list(ref("User")), parent=ref("Group")),
    "User": object_of(groups=_list(ref("Group")), best=ref("User")),
}


def _value(schema: Json, value: Json) -> Json:
    return {"schema": object_of(v=schema), "value": {"v": value}}


_UNTYPED: Json = {"at": "2023-03-24", "n": 1.5, "big": 12345678901234567890}
_KEPT: dict[str, Json] = {
    # Each is read into a model without a fault, and written back as it was.
    "an integer where a number may be": _value({"oneOf": [_INTEGER, _NUMBER]}, 42),
    "a number where an integer may be": _value({"oneOf": [_INTEGER, _NUMBER]}, 4.5),
    "digits of a string": _value({"anyOf": [_INTEGER, _STRING, _BOOLEAN]}, "42"),
    "true where an integer may be": _value({"anyOf": [_INTEGER, _BOOLEAN]}, True),
    "a list of objects in a union": _value(
        {"oneOf": [_STRING, ref("A"), _list(ref("B"))]}, [{"y": 1}]
    ),
    "unions in a map": _value(
        _map({"anyOf": [_STRING, _NUMBER, _list(_STRING), ref("A")]}),
        {"s": "x", "n": 1.5, "l": ["q"], "o": {"x": 1}},
    ),
    "a tuple of a union": _value(
        {"anyOf": [_pair(_NUMBER, _NUMBER), _pair(_STRING, _INTEGER), ref("A")]},
        ["a", 1],
    ),
    "an object beside tuples": _value(
        {"anyOf": [_pair(_NUMBER, _NUMBER), ref("A")]}, {"x": 1}
    ),
    "null or a list: null": _value({"oneOf": [_NULL, _list(ref("C"))]}, None),
    "null or a list: a list": _value({"oneOf": [_NULL, _list(ref("C"))]}, [{"a": ""}]),
    "null of two": _value({"oneOf": [_NULL, ref("Currency")]}, None),
    "a list of types: an object": _value(
        {"type": ["object", "null"], "properties": {"x": _INTEGER}}, {"x": 1}
    ),
    "null in a list": _value(_list({"anyOf": [ref("C"), _NULL]}), [{"a": "x"}, None]),
    "null in a map": _value(_map({"anyOf": [ref("C"), _NULL]}), {"a": None, "b": {}}),
    "null in the place of a list in a list": _value(
        _list({"anyOf": [_list(ref("C")), _NULL]}), [[{"a": "z"}], None]
    ),
    "null beside a default": _value(
        {"type": ["string", "null"], "default": "hello"}, None
    ),
    "any JSON": _value(ref("Any"), {"a": [1, None, {"b": True}], "c": "2020-01-01"}),
    "untyped data that looks like a date": _value({"type": "object"}, _UNTYPED),
    "a map of maps": _value(_map(_map(_INTEGER)), {"a": {"b": 1}}),
    "an empty enum value": _value({"enum": ["", "+1", "-1", "!=", "\n"]}, ""),
    "an enum value of signs": _value({"enum": ["", "+1", "-1", "!=", "\n"]}, "-1"),
    "an enum of several types": _value({"enum": ["1", 1, True, 1.5, None]}, 1.5),
    "an enum of one null": _value({"enum": ["a", None]}, None),
    "a list of nothing": _value(_list({"not": {}}), []),
    "pages of A": {"schema": ref("PageOfA"), "value": {"items": [{"x": 1}]}},
    "pages of B": {"schema": ref("PageOfB"), "value": {"items": [{"y": 1}]}},
    "schemas of one another": {
        "schema": ref("Group"),
        "value": {"members": [{"groups": [{"members": []}], "best": {}}]},
    },
    "an object in an object of its union": {
        "schema": ref("Nested"),
        "value": {"@type": "outer", "in": {"@type": "inner", "v": 1}},
    },
    "properties by patterns": {
        "schema": ref("Patterns"),
        "value": {"a": "1", "x-n": 5, "made_at": "2020-01-01T00:00:00Z"},
    },
    "properties of a condition": {
        "schema": ref("Conditions"),
        "value": {"k": "b", "y": "2020-01-01"},
    },
}


def _reply(value: Json) -> Reply:
    fields = {"Content-Type": "application/json"}
    return Reply(status=200, headers=fields, content=json.dumps(value).encode())


def _kept(name: str, schema: Json, value: Json) -> Row:
    return Row(
        name=f"kept: {name}",
        operation=responds("application/json", schema),
        call=lambda call, _: call(),
        reply=_reply(value),
        result=Kept(data=value),
    )


def _told(name: str, schema: Json, value: Json, kind: str) -> Row:
    return Row(
        name=f"told: {name}",
        operation=responds("application/json", schema),
        call=lambda call, _: call(),
        reply=_reply(value),
        result=Instance(name=kind, data=value),
    )


_TAGGED: Json = {
    "oneOf": [ref("First"), ref("Second")],
    "discriminator": {"propertyName": "item_type"},
}
_TOLD = (
    _told("by constants", _TAGGED, {"item_type": "second", "a": 1}, "Second"),
    _told(
        "by a tag with a sign",
        ref("Nested"),
        {"@type": "inner", "v": 1},
        "Inner",
    ),
    _told("by what is required", {"oneOf": [ref("A"), ref("B")]}, {"y": 1}, "B"),
    _told("a template of A", ref("PageOfA"), {"items": [{"x": 1}]}, "PageOfA"),
)

TABLES = (
    Table(
        name="reported values",
        document={"components": {"schemas": _SCHEMAS}},
        client={"strict_responses": True},
        rows=(
            *(_kept(name, **each) for name, each in _KEPT.items()),
            *_TOLD,
        ),
    ),
    Table(
        name="reported faults of servers",
        document={"components": {"schemas": _SCHEMAS}},
        rows=(
            Row(
                name="a date-time that no calendar has",
                operation=responds(
                    "application/json", object_of(at=_DATE_TIME, x=_INTEGER)
                ),
                call=lambda call, _: call(),
                reply=_reply({"at": "-5877585-01-28T05:08:53.857Z", "x": 1}),
                result=Kept(data={"at": "-5877585-01-28T05:08:53.857Z", "x": 1}),
            ),
            Row(
                name="null where the document has none",
                operation=responds(
                    "application/json",
                    object_of(at=_DATE_TIME, o=ref("C"), l=_list(ref("C"))),
                ),
                call=lambda call, _: call(),
                reply=_reply({"at": None, "o": None, "l": None}),
                result=Kept(data={"at": None, "o": None, "l": None}),
            ),
            Row(
                name="a success that is not documented",
                operation=responds("application/json", object_of(x=_INTEGER)),
                call=lambda call, _: call(),
                reply=Reply(status=202),
                result=None,
            ),
        ),
    ),
)
