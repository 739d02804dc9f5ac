"""Corners of OpenAPI 3.2.0 that its tables and examples leave to its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..rows import Json, Raises, Row, Table, body, parameter
from .forms import properties

_TEXT: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}
_BOOLEAN: Json = {"type": "boolean"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_MAP: Json = {"type": "object", "additionalProperties": _TEXT}
_FORM = "application/x-www-form-urlencoded"


def _query(name: str, target: str, operation: Json, **given: Any) -> Row:
    return Row(
        name=name,
        operation=operation,
        call=lambda call, _: call(**given),
        target=f"?{target}" if target else "",
    )


def _header(name: str, operation: Json, headers: Any, **given: Any) -> Row:
    return Row(
        name=name,
        operation=operation,
        call=lambda call, _: call(**given),
        headers=headers,
    )


def _path(
    name: str, target: str, value: object, schema: Json = _TEXT, **more: Json
) -> Row:
    return Row(
        name=name,
        operation=parameter("at", "path", schema, **more),
        path="/x{at}",
        call=lambda call, _: call(value),
        target=f"/x{target}",
    )


def _content(where: str, media_type: str, schema: Json) -> Json:
    return parameter("v", where, content={media_type: {"schema": schema}})


_DEEP: Json = properties(
    text=_TEXT,
    flag=_BOOLEAN,
    list=_TEXTS,
    inner=properties(a=_TEXT, b=_TEXTS),
    none={"type": ["string", "null"]},
)
_XML: Json = {**properties(a=_TEXT, b=_INTEGER), "xml": {"name": "thing"}}


def _parameters() -> Iterator[Row]:
    deep = parameter("v", "query", _DEEP, style="deepObject", explode=True)
    yield _query("deep: a boolean", "v%5Bflag%5D=true", deep, v={"flag": True})
    yield _query("deep: an empty text", "v%5Btext%5D=", deep, v={"text": ""})
    yield _query("deep: null is nothing", "", deep, v={"none": None})
    yield _query(
        "deep: signs in a key",
        "v%5Ba%26b%3D%5D=c%26",
        parameter("v", "query", _MAP, style="deepObject"),
        v={"a&b=": "c&"},
    )
    yield _query(
        "an empty value", "v=", parameter("v", "query", allowEmptyValue=True), v=""
    )
    yield _query(
        "an empty list that may be sent",
        "v=",
        parameter("v", "query", _TEXTS, allowEmptyValue=True),
        v=[],
    )
    yield _query(
        "a list of one empty text", "v=", parameter("v", "query", _TEXTS), v=[""]
    )
    yield _query(
        "a list of empty texts",
        "v=,,a",
        parameter("v", "query", _TEXTS, explode=False),
        v=["", "", "a"],
    )
    yield _query(
        "a comma in a list in one text",
        "v=a%2Cb,c",
        parameter("v", "query", _TEXTS, explode=False),
        v=["a,b", "c"],
    )
    yield _query(
        "a default is not sent",
        "",
        parameter("v", "query", {**_INTEGER, "default": 3}),
    )
    yield _query(
        "a name with brackets",
        "a%5Bb%5D=c",
        parameter("a[b]", "query", required=True),
        a_b="c",
    )
    yield _query(
        "reserved characters that end a query are encoded",
        "v=a%23b%26c%2Bd%5Be%5D",
        parameter("v", "query", allowReserved=True),
        v="a#b&c+d[e]",
    )
    yield _query(
        "a lone percent sign",
        "v=50%25,%41",
        parameter("v", "query", allowReserved=True),
        v="50%,%41",
    )
    yield _path(
        "reserved characters in a path",
        "a:b@c!$&'()*+,;=%41",
        "a:b@c!$&'()*+,;=%41",
        allowReserved=True,
    )
    yield _path(
        "what ends a path is encoded",
        "a%2Fb%3Fc%23d%5B%5D",
        "a/b?c#d[]",
        allowReserved=True,
    )
    yield _path("a dot segment", "..", "..")
    yield _path(
        "label of a list of one", ".a", ["a"], _TEXTS, style="label", explode=True
    )
    yield _path("matrix of false", ";at=false", False, _BOOLEAN, style="matrix")
    yield _path("simple of a list with commas", "a%2Cb,c", ["a,b", "c"], _TEXTS)
    yield _query(
        "text in a query", "v=a%26b", _content("query", "text/plain", _TEXT), v="a&b"
    )
    yield _query(
        "a number as text in a query",
        "v=5",
        _content("query", "text/plain", _INTEGER),
        v=5,
    )
    yield _query(
        "text as JSON in a query",
        "v=%22a%22",
        _content("query", "application/json", _TEXT),
        v="a",
    )
    yield _header(
        "JSON in a cookie",
        _content("cookie", "application/json", properties(a=_TEXT)),
        {"Cookie": "v=%7B%22a%22%3A%22x%22%7D"},
        v={"a": "x"},
    )
    yield _header(
        "JSON in a header that is not ASCII",
        _content("header", "application/json", properties(a=_TEXT)),
        {"v": '{"a":"\\u00fc"}'},
        v={"a": "ü"},
    )
    yield _header(
        "a preference",
        parameter("Prefer", "header"),
        {"Prefer": "respond-async, wait=10"},
        prefer="respond-async, wait=10",
    )
    yield _header(
        "entity tags in a list",
        parameter("If-None-Match", "header", _TEXTS),
        {"If-None-Match": '"a",W/"b"'},
        if_none_match=['"a"', 'W/"b"'],
    )
    yield _header(
        "two cookies",
        {
            "parameters": [
                {"name": "a", "in": "cookie", "style": "cookie", "schema": _TEXT},
                {"name": "b", "in": "cookie", "style": "cookie", "schema": _TEXTS},
            ]
        },
        {"Cookie": "a=x y; b=1; b=2"},
        a="x y",
        b=["1", "2"],
    )
    yield _header(
        "two cookies of style form",
        {
            "parameters": [
                {"name": "a", "in": "cookie", "schema": _TEXT},
                {"name": "b", "in": "cookie", "explode": False, "schema": _TEXTS},
            ]
        },
        {"Cookie": "a=x%20y%3B; b=1,2"},
        a="x y;",
        b=["1", "2"],
    )
    yield _header(
        "a cookie of style form keeps what is reserved, but no semicolon",
        parameter("v", "cookie", allowReserved=True),
        {"Cookie": "v=a:b/c%20d%3B"},
        v="a:b/c d;",
    )
    yield _header(
        "a list of cookies of style form",
        parameter("v", "cookie", _TEXTS),
        {"Cookie": "v=a; v=b"},
        v=["a", "b"],
    )
    yield _header(
        "a cookie that is not ASCII, as it is",
        parameter("v", "cookie", style="cookie"),
        {"Cookie": "v=ü"},
        v="ü",
    )
    yield Row(
        name="a cookie as it is must not be two",
        operation=parameter("v", "cookie", style="cookie"),
        call=lambda call, _: call(v="a; b=c"),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    )
    yield _header(
        "a header that is accepted, not declared",
        parameter("Accept", "header", required=False),
        {"Accept": "*/*"},
    )


_EMPTY: tuple[tuple[str, str, bool, Json, object], ...] = (
    (";v;v=a", "matrix", True, _TEXTS, ["", "a"]),
    (".,a,", "label", False, _TEXTS, ["", "a", ""]),
    (";a;b=x", "matrix", True, _MAP, {"a": "", "b": "x"}),
    (";v=a,", "matrix", False, _MAP, {"a": ""}),
    ("a%20b=c%3Dd", "simple", True, _MAP, {"a b": "c=d"}),
    (".a%2Fb=.", "label", True, _MAP, {"a/b": "."}),
)


def _empties() -> Iterator[Row]:
    """Yield empty texts in paths, and signs in keys (RFC 6570, section 3.2.1)."""
    for target, style, explode, schema, value in _EMPTY:
        yield Row(
            name=f"a path of {target}",
            operation=parameter("v", "path", schema, style=style, explode=explode),
            path="/X{v}",
            call=lambda call, _, value=value: call(value),
            target=f"/X{target}",
        )


def _bodies() -> Iterator[Row]:
    def form(
        name: str, content: str, schema: Json, value: Any, **encoding: Json
    ) -> Row:
        more = {"encoding": encoding} if encoding else {}
        return Row(
            name=f"form: {name}",
            method="post",
            operation=body(_FORM, schema, **more),
            call=lambda call, _: call(**value),
            content=content.encode(),
        )

    yield form(
        "a list of objects",
        "a=%7B%22b%22%3A%22x%22%7D&a=%7B%22b%22%3A%22y%22%7D",
        properties(a={"type": "array", "items": properties(b=_TEXT)}),
        {"a": [{"b": "x"}, {"b": "y"}]},
    )
    yield form(
        "a list of lists",
        "a=%5B1%2C2%5D&a=%5B3%5D",
        properties(a={"type": "array", "items": {"type": "array", "items": _INTEGER}}),
        {"a": [[1, 2], [3]]},
    )
    yield form(
        "booleans",
        "a=true&b=false",
        properties(a=_BOOLEAN, b=_BOOLEAN),
        {"a": True, "b": False},
    )
    yield form("an empty list", "", properties(a=_TEXTS), {"a": []})
    yield form(
        "spaces between",
        "a=x%20y",
        properties(a=_TEXTS),
        {"a": ["x", "y"]},
        a={"style": "spaceDelimited", "explode": False},
    )
    yield form(
        "reserved characters of forms, but in a value",
        "a=http://x/?b%26c=d%2B%23",
        properties(a=_TEXT),
        {"a": "http://x/?b&c=d+#"},
        a={"allowReserved": True},
    )
    yield form(
        "a style that is stated comes before a media type",
        "a=x&a=y",
        properties(a=_TEXTS),
        {"a": ["x", "y"]},
        a={"style": "form", "contentType": "application/json"},
    )
    for name, media_type, schema, value, content in (
        ("an integer as text", "text/plain", _INTEGER, 5, b"5"),
        ("true as text", "text/plain", _BOOLEAN, True, b"true"),
        ("text", "text/plain", _TEXT, "tür", "tür".encode()),
        ("CSV", "text/csv", _TEXT, "a,b\r\n", b"a,b\r\n"),
        ("a form as text", _FORM, _TEXT, "a=b", b"a=b"),
    ):
        yield Row(
            name=f"body: {name}",
            method="post",
            operation=body(media_type, schema),
            call=lambda call, _, value=value: call(value),
            content=content,
        )
    yield Row(
        name="a JSON Patch with null",
        method="patch",
        operation=body(
            "application/json-patch+json",
            {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["op", "path"],
                    "properties": {
                        "op": {
                            "enum": ["add", "remove", "replace", "move", "copy", "test"]
                        },
                        "path": _TEXT,
                        "from": _TEXT,
                        "value": {},
                    },
                },
            },
        ),
        call=lambda call, _: call(
            [
                {"op": "test", "path": "/a/b", "value": "foo"},
                {"op": "remove", "path": "/a/b"},
                {"op": "replace", "path": "/a~1b", "value": None},
                {"op": "move", "from": "/a", "path": "/b"},
            ]
        ),
        content=b'[{"op":"test","path":"/a/b","value":"foo"},{"op":"remove","path":"/a/b"},'
        b'{"op":"replace","path":"/a~1b","value":null},{"op":"move","from":"/a","path":"/b"}]',
    )
    yield Row(
        name="a body of QUERY",
        method="query",
        operation=body("application/json", properties(q=_TEXT)),
        call=lambda call, _: call(q="x"),
        headers={"content-type": "application/json"},
        content=b'{"q":"x"}',
    )
    yield Row(
        name="a body of GET",
        operation=body("application/json", properties(q=_TEXT)),
        call=lambda call, _: call(q="x"),
        content=b'{"q":"x"}',
    )


TABLES = (
    Table(
        name="corners",
        version="3.2.0",
        client={"strict_responses": True},
        rows=(*_parameters(), *_empties(), *_bodies()),
    ),
)
