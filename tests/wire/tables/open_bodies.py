"""Bodies that take more than the document names, or need not be sent at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ..rows import Call, Json, Row, Table, body

_NAMED: Json = {"type": "object", "properties": {"dayOf": {"type": "string"}}}
_OPEN: tuple[tuple[str, Json], ...] = (
    ("additionalProperties: true", {**_NAMED, "additionalProperties": True}),
    ("additionalProperties: {}", {**_NAMED, "additionalProperties": {}}),
    ("unevaluatedProperties: {}", {**_NAMED, "unevaluatedProperties": {}}),
    ("a part that is open", {"allOf": [_NAMED, {"additionalProperties": {}}]}),
    ("a part that is open, too", {"allOf": [{**_NAMED, "additionalProperties": {}}]}),
    ("patternProperties", {**_NAMED, "patternProperties": {"^x-": {}}}),
)
_PRICE: Json = {"anyOf": [{"type": "number"}, {"type": "string"}]}


def _optional(name: str, media_type: str, call: Call, content: bytes | None) -> Row:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {}, "b": {}}}
    given = {"content": {media_type: {"schema": schema}}}
    empty = {"content-type": None} if content == b"" else {}
    return Row(
        name=name,
        method="post",
        operation={"requestBody": given},
        call=call,
        content=content,
        headers=empty,
    )


def _rows() -> Iterator[Row]:
    for name, schema in _OPEN:
        yield Row(
            name=name,
            method="post",
            operation=body("application/json", schema),
            call=lambda call, _: call({"day_of": "x", "x-more": [1]}),
            content=b'{"dayOf":"x","x-more":[1]}',
        )
    for media_type in ("application/json", "application/x-www-form-urlencoded"):
        yield _optional(f"no {media_type}", media_type, lambda call, _: call(), b"")
    yield _optional(
        "an optional body is sent with its fields",
        "application/json",
        lambda call, _: call(a=1),
        b'{"a":1}',
    )
    for shown, value, text in (
        ("a decimal", Decimal("1.10"), '"1.10"'),
        ("a number", 1.5, "1.5"),
        ("a string", "1.50", '"1.50"'),
    ):
        yield Row(
            name=f"{shown} where numbers and strings may be",
            method="post",
            operation=body(
                "application/json", {"type": "object", "properties": {"v": _PRICE}}
            ),
            call=lambda call, _, value=value: call(v=value),
            content=f'{{"v":{text}}}'.encode(),
        )
    yield Row(
        name="raw bytes of an image range",
        method="post",
        operation=body("image/*", {}),
        call=lambda call, _: call(b"\x89PNG", content_type="image/png"),
        content=b"\x89PNG",
        headers={"content-type": "image/png"},
    )
    yield Row(
        name="a suffix alone",
        method="post",
        operation=body("application/*+json", _NAMED),
        call=lambda call, _: call({"dayOf": "x"}),
        content=b'{"dayOf":"x"}',
    )
    yield Row(
        name="a form in one argument, by names of fields",
        method="post",
        operation=body(
            "application/x-www-form-urlencoded",
            {
                "type": "object",
                "properties": {
                    "dayOf": {"type": "string", "format": "date"},
                    "sealOf": {"type": "string", "contentEncoding": "base64url"},
                },
                "additionalProperties": True,
            },
        ),
        call=lambda call, _: call(
            {"day_of": date(2024, 2, 29), "seal_of": b"\xff\xfe", "more": "x"}
        ),
        content=b"dayOf=2024-02-29&sealOf=__4%3D&more=x",
    )


TABLES = (Table(name="open bodies", rows=tuple(_rows())),)
