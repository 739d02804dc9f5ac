"""Single values as text: RFC 3339, RFC 4648, RFC 9562, RFC 8259, in every place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from uuid import UUID

from ..rows import Json, Row, Table, body, parameter

_CET = timezone(timedelta(hours=1))
_ID = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")


def _string(form: str) -> Json:
    return {"type": "string", "format": form}


_BYTES = b"\xfb\xff\xfe"
_VALUES: tuple[tuple[str, Json, object, str], ...] = (
    ("true", {"type": "boolean"}, True, "true"),
    ("false", {"type": "boolean"}, False, "false"),
    ("an integer", {"type": "integer"}, 0, "0"),
    ("a negative integer", {"type": "integer"}, -7, "-7"),
    ("a large integer", {"type": "integer"}, 2**63, "9223372036854775808"),
    ("a number", {"type": "number"}, 1.5, "1.5"),
    ("a whole number", {"type": "number"}, 2, "2"),
    ("a date", _string("date"), date(2024, 2, 29), "2024-02-29"),
    ("an early date", _string("date"), date(987, 6, 5), "0987-06-05"),
    (
        "a date-time of UTC",
        _string("date-time"),
        datetime(1985, 4, 12, 23, 20, 50, 520000, UTC),
        "1985-04-12T23:20:50.520000Z",
    ),
    (
        "a date-time with an offset",
        _string("date-time"),
        datetime(1996, 12, 19, 16, 39, 57, tzinfo=_CET),
        "1996-12-19T16:39:57+01:00",
    ),
    (
        # RFC 3339, section 5.6: time-numoffset is of hours and minutes.
        "a date-time with seconds in its offset",
        _string("date-time"),
        datetime(1850, 1, 1, tzinfo=timezone(timedelta(minutes=19, seconds=32))),
        "1849-12-31T23:40:28Z",
    ),
    ("a time", _string("time"), time(12, 0, 27, tzinfo=UTC), "12:00:27Z"),
    (
        "a duration",
        _string("duration"),
        timedelta(days=1, hours=2, seconds=3.5),
        "P1DT2H3.5S",
    ),
    ("a duration of months", _string("duration"), "P1M", "P1M"),
    ("a UUID", _string("uuid"), _ID, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("base64", _string("byte"), _BYTES, "+//+"),
    (
        "base64url",
        {"type": "string", "contentEncoding": "base64url"},
        _BYTES,
        "-__-",
    ),
    ("base64 with padding", _string("byte"), b"fo", "Zm8="),
    ("an enum of strings", {"type": "string", "enum": ["a", "b"]}, "b", "b"),
    ("an enum of integers", {"type": "integer", "enum": [1, 2]}, 2, "2"),
    ("a string of digits", {"type": "string"}, "007", "007"),
    ("a string `null`", {"type": "string"}, "null", "null"),
)
_ENCODED = str.maketrans({":": "%3A", "+": "%2B", "/": "%2F", "=": "%3D"})


def _parameters() -> Iterator[Row]:
    for name, schema, value, text in _VALUES:
        encoded = text.translate(_ENCODED)
        yield Row(
            name=f"{name} in a query",
            operation=parameter("v", "query", schema),
            call=lambda call, _, value=value: call(v=value),
            target=f"?v={encoded}",
        )
        yield Row(
            name=f"{name} in a path",
            operation=parameter("v", "path", schema),
            path="/{v}",
            call=lambda call, _, value=value: call(value),
            target=f"/{encoded}",
        )
        yield Row(
            name=f"{name} in a header",
            operation=parameter("V-V", "header", schema),
            call=lambda call, _, value=value: call(v_v=value),
            headers={"v-v": text},
        )
        yield Row(
            name=f"{name} in a list in a query",
            operation=parameter(
                "v", "query", {"type": "array", "items": schema}, explode=False
            ),
            call=lambda call, _, value=value: call(v=[value, value]),
            target=f"?v={encoded},{encoded}",
        )
        raw = isinstance(value, int | float) and not isinstance(value, bool)
        plain = raw or isinstance(value, bool)
        yield Row(
            name=f"{name} in JSON",
            method="post",
            operation=body(
                "application/json", {"type": "object", "properties": {"v": schema}}
            ),
            call=lambda call, _, value=value: call(v=value),
            content=(f'{{"v":{text}}}' if plain else f'{{"v":"{text}"}}').encode(),
        )


_CONSTANT: Json = {"type": "string", "const": "code"}
_GRANT: Json = {
    "required": ["grant", "kind"],
    "type": "object",
    "properties": {"grant": _CONSTANT, "kind": {"type": "string"}},
}
_CONSTANTS = (
    Row(
        name="a constant of the query and one of the body, of one name",
        method="post",
        operation={
            **parameter("grant", "query", _CONSTANT, required=True),
            **body("application/json", _GRANT),
        },
        call=lambda call, _: call(kind="x"),
        target="?grant=code",
        content=b'{"kind":"x","grant":"code"}',
    ),
)

TABLES = (Table(name="values", rows=(*_parameters(), *_CONSTANTS)),)
