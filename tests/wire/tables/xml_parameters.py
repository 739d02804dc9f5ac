"""Parameters whose `content` is XML: OpenAPI 3.2.0, section "Parameter Object".

A value is written as its media type has it, and then encoded for its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from ..rows import Json, Row, Table, parameter

_TEXT: Json = {"type": "string"}
_THING: Json = {
    "type": "object",
    "properties": {
        "a": _TEXT,
        "b": {"type": "integer", "xml": {"attribute": True}},
        "c": {"type": "array", "items": _TEXT, "xml": {"wrapped": True}},
        "onDay": {"type": "string", "format": "date"},
    },
    "xml": {"name": "thing"},
}
_SCHEMAS: tuple[tuple[str, Json, object, str], ...] = (
    (
        "an object",
        _THING,
        {"a": "x&y", "b": 1, "c": ["p", "q"]},
        '<thing b="1"><a>x&amp;y</a><c><c>p</c><c>q</c></c></thing>',
    ),
    (
        "a component",
        {"$ref": "#/components/schemas/Thing"},
        {"a": "ü", "on_day": "2024-02-29"},
        "<thing><a>ü</a><onDay>2024-02-29</onDay></thing>",
    ),
    (
        "an object without a name",
        {"type": "object", "properties": {"a": _TEXT}},
        {"a": "x"},
        "<v><a>x</a></v>",
    ),
    ("a string is XML", _TEXT, "<a/>", "<a/>"),
)


def _rows() -> Iterator[Row]:
    for name, schema, value, text in _SCHEMAS:
        for media_type in ("application/xml", "application/vnd.x+xml"):
            content = {media_type: {"schema": schema}}
            yield Row(
                name=f"{name} as {media_type} in a query",
                operation=parameter("v", "query", content=content),
                call=lambda call, _, value=value: call(v=value),
                target=f"?v={quote(text, safe='')}",
            )
        content = {"application/xml": {"schema": schema}}
        yield Row(
            name=f"{name} in a path",
            operation=parameter("v", "path", content=content),
            path="/{v}",
            call=lambda call, _, value=value: call(value),
            target=f"/{quote(text, safe='')}",
        )
        yield Row(
            name=f"{name} in a header field",
            operation=parameter("v", "header", content=content),
            call=lambda call, _, value=value: call(v=value),
            headers={"v": text},
        )
        yield Row(
            name=f"{name} in a cookie",
            operation=parameter("v", "cookie", content=content),
            call=lambda call, _, value=value: call(v=value),
            headers={"cookie": f"v={quote(text, safe='')}"},
        )


TABLES = (
    Table(
        name="xml parameters",
        document={"components": {"schemas": {"Thing": _THING}}},
        rows=tuple(_rows()),
    ),
)
