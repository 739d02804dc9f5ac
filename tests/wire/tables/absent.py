"""What is not sent: None (RFC 6570, section 2.3), and what has no single text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from ..rows import Json, Raises, Row, Table, body, parameter
from .forms import form_row, items, multipart_row, properties

_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_NO_TEXT: Json = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def _string(form: str) -> Json:
    return {"type": "string", "format": form}


_NULLABLE: Json = {"anyOf": [{"type": "integer"}, {"type": "null"}]}
_REFUSED = (
    ("a datetime for a date", _string("date"), datetime(2024, 1, 1, 5, tzinfo=UTC)),
    (
        "a naive datetime",
        _string("date-time"),
        datetime.fromisoformat("2024-01-01T05:00"),
    ),
)


def _nulls() -> Iterator[Row]:
    for location in ("query", "header", "cookie"):
        yield Row(
            name=f"None in {location}",
            operation=parameter("v", location, _NULLABLE),
            call=lambda call, _: call(v=None),
            target="",
            headers={"v": None, "cookie": None},
        )
    yield Row(
        name="None in a path",
        operation=parameter("v", "path", _NULLABLE),
        path="/{v}",
        call=lambda call, _: call(v=None),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    )
    many: Json = {"type": "array", "items": _NULLABLE}
    yield Row(
        name="None in a list of a query",
        operation=parameter("v", "query", many),
        call=lambda call, _: call(v=[1, None, 2]),
        target="?v=1&v=2",
    )
    yield Row(
        name="None in a list that is one text",
        operation=parameter("v", "query", many, explode=False),
        call=lambda call, _: call(v=[1, None, 2]),
        target="?v=1,2",
    )
    yield Row(
        name="a list of None is an empty list",
        operation=parameter("v", "query", many),
        call=lambda call, _: call(v=[None]),
        target="",
    )
    thing: Json = {
        "type": "object",
        "properties": {"a": _NULLABLE, "b": {"type": "integer"}},
    }
    for style, target in (("form", "?b=1"), ("deepObject", "?v%5Bb%5D=1")):
        yield Row(
            name=f"None in an object of style {style}",
            operation=parameter("v", "query", thing, style=style, explode=True),
            call=lambda call, _: call(v={"a": None, "b": 1}),
            target=target,
        )
    yield Row(
        name="None in a list of a header",
        operation=parameter("V-V", "header", many),
        call=lambda call, _: call(v_v=[1, None, 2]),
        headers={"v-v": "1,2"},
    )
    yield Row(
        name="None in a list of a path",
        operation=parameter("v", "path", many),
        path="/{v}",
        call=lambda call, _: call([1, None, 2]),
        target="/1,2",
    )
    yield Row(
        name="null in a parameter of JSON",
        operation=parameter(
            "v", "query", content={"application/json": {"schema": _NULLABLE}}
        ),
        call=lambda call, _: call(v=None),
        target="?v=null",
    )
    yield Row(
        name="null in a property of JSON",
        method="post",
        operation=body(
            "application/json", {"type": "object", "properties": {"v": _NULLABLE}}
        ),
        call=lambda call, _: call(v=None),
        content=b'{"v":null}',
    )


def _refusals() -> Iterator[Row]:
    for name, schema, value in _REFUSED:
        yield Row(
            name=f"{name} in a query",
            operation=parameter("v", "query", schema),
            call=lambda call, _, value=value: call(v=value),
            result=Raises(name="InvalidArgumentError"),
            requests=0,
        )
        yield Row(
            name=f"{name} in JSON",
            method="post",
            operation=body(
                "application/json", {"type": "object", "properties": {"v": schema}}
            ),
            call=lambda call, _, value=value: call(v=value),
            result=Raises(name="InvalidArgumentError"),
            requests=0,
        )
        yield Row(
            name=f"{name} in a form",
            method="post",
            operation=body(
                "application/x-www-form-urlencoded",
                {"type": "object", "properties": {"v": schema}},
            ),
            call=lambda call, _, value=value: call(v=value),
            result=Raises(name="InvalidArgumentError"),
            requests=0,
        )


_DECIMALS = (
    Row(
        name="a decimal that is a string in a query",
        operation=parameter("v", "query", _string("decimal")),
        call=lambda call, _: call(v=Decimal("1.10")),
        target="?v=1.10",
    ),
    Row(
        name="a decimal that is a string in JSON",
        method="post",
        operation=body(
            "application/json",
            {"type": "object", "properties": {"v": _string("decimal")}},
        ),
        call=lambda call, _: call(v=Decimal("1.10")),
        content=b'{"v":"1.10"}',
    ),
    Row(
        name="a decimal that is a number in JSON keeps its digits",
        method="post",
        operation=body(
            "application/json",
            {
                "type": "object",
                "properties": {"v": {"type": "number", "format": "decimal"}},
            },
        ),
        call=lambda call, _: call(v=Decimal("1.10")),
        content=b'{"v":1.10}',
    ),
    Row(
        name="a list of decimals that are strings",
        method="post",
        operation=body(
            "application/json", {"type": "array", "items": _string("decimal")}
        ),
        call=lambda call, _: call([Decimal("1E+2"), Decimal("0.10")]),
        content=b'["100","0.10"]',
    ),
)

_NO_NULLS = (
    form_row(
        "None is nothing",
        "b=x",
        properties(a=_NO_TEXT, b=_TEXT),
        lambda call, _: call(a=None, b="x"),
    ),
    form_row(
        "None in a list is nothing",
        "a=x&a=y",
        properties(a=items(_NO_TEXT)),
        lambda call, _: call(a=["x", None, "y"]),
    ),
    form_row(
        "null in JSON in a field stays",
        "a=%7B%22b%22%3Anull%7D",
        properties(a=properties(b=_NO_TEXT)),
        lambda call, _: call(a={"b": None}),
    ),
    multipart_row(
        "None is nothing",
        'Content-Disposition: form-data; name="b"\n\nx',
        properties(a=_NO_TEXT, b=_TEXT),
        lambda call, _: call(a=None, b="x"),
    ),
    multipart_row(
        "None for a file is nothing",
        'Content-Disposition: form-data; name="b"\n\nx',
        properties(a={"anyOf": [_BINARY, {"type": "null"}]}, b=_TEXT),
        lambda call, _: call(a=None, b="x"),
    ),
    multipart_row(
        "None in a list is nothing",
        'Content-Disposition: form-data; name="a"\n\nx',
        properties(a=items(_NO_TEXT)),
        lambda call, _: call(a=[None, "x"]),
    ),
)


TABLES = (
    Table(name="absent values", rows=(*_nulls(), *_refusals(), *_DECIMALS)),
    Table(name="no nulls in forms", rows=_NO_NULLS),
)
