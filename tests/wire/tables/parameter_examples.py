"""Parameters by the examples of OpenAPI 3.2.0.

Sections "Parameter Object Examples", "Appendix C: Using RFC6570-Based Serialization"
and "Appendix D: Serializing Headers and Cookies".
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ..rows import Json, Row, Table, parameter

_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "number"}
_INTEGER: Json = {"type": "integer"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_MAP: Json = {"type": "object", "additionalProperties": _TEXT}
_FORM = "application/x-www-form-urlencoded"


def _content(name: str, location: str, media_type: str, **media: Json) -> Json:
    return parameter(name, location, content={media_type: media})


def _query(name: str, operation: Json, target: str, **given: Any) -> Row:
    return Row(
        name=name,
        operation=operation,
        call=lambda call, _: call(**given),
        target=f"?{target}" if target else "",
    )


def _header(
    name: str, operation: Json, headers: Mapping[str, str | None], **given: Any
) -> Row:
    return Row(
        name=name,
        operation=operation,
        call=lambda call, _: call(**given),
        headers=headers,
    )


_FLAGS: Json = {
    "type": "object",
    "properties": {
        "numbers": {"type": "array", "items": _INTEGER},
        "flag": {"type": ["boolean", "null"]},
    },
}
_FORMULAS: Mapping[str, str] = {"a": "x+y", "b": "x/y", "c": "x^y"}


def _both(words: Json, **formulas: Json) -> Json:
    first = parameter("formulas", "query", _MAP, explode=True, **formulas)
    return {"parameters": [*first["parameters"], words]}


_WORDS: Json = {"name": "words", "in": "query", "schema": _TEXTS, "explode": False}


def _rows() -> Iterator[Row]:
    yield _header(
        "a header field of integers",
        parameter(
            "X-Token",
            "header",
            {"type": "array", "items": {"type": "integer", "format": "int64"}},
            style="simple",
            required=True,
        ),
        {"X-Token": "12345678,90099"},
        x_token=[12345678, 90099],
    )
    yield _header(
        "an exploded object of cookies, as it is",
        parameter(
            "cookie",
            "cookie",
            {
                "type": "object",
                "properties": {"greeting": _TEXT, "code": _INTEGER},
            },
            style="cookie",
        ),
        {"Cookie": "greeting=Hello%2C world!; code=42"},
        cookie={"greeting": "Hello%2C world!", "code": 42},
    )
    yield _header(
        "a cookie of style form is percent-encoded",
        parameter("greeting", "cookie"),
        {"Cookie": "greeting=Hello%2C%20world%21"},
        greeting="Hello, world!",
    )
    for name, value, text in (
        ("ASCII", "edijkstra", "edijkstra"),
        ("diacritics", "diṅnāga", "di%E1%B9%85n%C4%81ga"),
        (
            "Arabic",
            "الخوارزميّ",
            "%D8%A7%D9%84%D8%AE%D9%88%D8%A7%D8%B1%D8%B2%D9%85%D9%8A%D9%91",
        ),
    ):
        yield Row(
            name=f"a name in a path: {name}",
            operation=parameter("username", "path"),
            path="/{username}",
            call=lambda call, _, value=value: call(value),
            target=f"/{text}",
        )
    yield _query(
        "a parameter that is repeated",
        parameter("thing", "query", _TEXTS, style="form", explode=True),
        "thing=one%20thing&thing=another%20thing",
        thing=["one thing", "another thing"],
    )
    yield _query(
        "arbitrary parameters",
        parameter(
            "freeForm",
            "query",
            {"type": "object", "additionalProperties": _INTEGER},
            style="form",
        ),
        "page=4&pageSize=50",
        free_form={"page": 4, "pageSize": 50},
    )
    place = {"type": "object", "properties": {"lat": _NUMBER, "long": _NUMBER}}
    yield _query(
        "JSON in a parameter",
        _content(
            "coordinates",
            "query",
            "application/json",
            schema={**place, "required": ["lat", "long"]},
        ),
        "coordinates=%7B%22lat%22%3A10%2C%22long%22%3A60%7D",
        coordinates={"lat": 10, "long": 60},
    )
    yield _query(
        "a whole query of JSON",
        _content("json", "querystring", "application/json", schema=_FLAGS),
        "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
        json={"numbers": [1, 2], "flag": None},
    )
    yield _query(
        "a whole query of a JSONPath",
        _content("selector", "querystring", "application/jsonpath", schema=_TEXT),
        "%24.a.b%5B1%3A1%5D",
        selector="$.a.b[1:1]",
    )
    yield _query(
        # "Extending Support for Querystring Formats": a format of its own.
        "a whole query of text",
        _content("all", "querystring", "text/plain", schema=_TEXT),
        "a[0]=1&b=%C3%BC&c=%20".replace("[", "%5B").replace("]", "%5D"),
        all="a[0]=1&b=ü&c=%20",
    )
    yield _query(
        "expansion as of RFC 6570",
        _both(_WORDS),
        "a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun",
        formulas=_FORMULAS,
        words=["math", "is", "fun"],
    )
    yield _query(
        "expansion beyond RFC 6570",
        _both({**_WORDS, "style": "spaceDelimited"}, allowReserved=True),
        "a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun",
        formulas={**_FORMULAS, "a": "x%2By"},
        words=["math", "is", "fun"],
    )
    yield _query(
        "an object of nothing",
        _both(_WORDS),
        "words=hello,world",
        formulas={},
        words=["hello", "world"],
    )
    yield _query(
        "an object of nothing, and words with spaces",
        _both({**_WORDS, "style": "spaceDelimited"}),
        "words=hello%20world",
        formulas={},
        words=["hello", "world"],
    )
    yield Row(
        name="a name that is no name of a variable",
        operation=parameter("❤️", "query", required=True),
        call=lambda call, _: call(x2764="love!"),
        target="?%E2%9D%A4%EF%B8%8F=love%21",
    )
    yield _header(
        "an entity tag with its quotes",
        parameter("If-Match", "header"),
        {"If-Match": 'W/"xyzzy"'},
        if_match='W/"xyzzy"',
    )
    yield _header(
        "a header field is not percent-encoded",
        parameter("X-Filter", "header", _TEXTS),
        {"X-Filter": 'a%20b,"c d",e;q=0.5'},
        x_filter=["a%20b", '"c d"', "e;q=0.5"],
    )
    yield _header(
        "a header field of plain text",
        _content("X-Place", "header", "text/plain", schema=_TEXT),
        {"X-Place": "https://x.example/?a=b&c=%20d"},
        x_place="https://x.example/?a=b&c=%20d",
    )
    yield _header(
        "a header field of JSON",
        _content("X-Place", "header", "application/json", schema=_FLAGS),
        {"X-Place": '{"numbers":[1,2],"flag":null}'},
        x_place={"numbers": [1, 2], "flag": None},
    )
    yield Row(
        name="JSON in a path",
        operation=_content("at", "path", "application/json", schema=_FLAGS),
        path="/{at}",
        call=lambda call, _: call({"numbers": [1, 2]}),
        target="/%7B%22numbers%22%3A%5B1%2C2%5D%7D",
    )
    yield _query(
        "a form in a parameter",
        _content(
            "inner",
            "query",
            _FORM,
            schema={"type": "object", "properties": {"a": _TEXT, "b": _TEXT}},
        ),
        "inner=a%3D1%26b%3Dx%2526",
        inner={"a": "1", "b": "x&"},
    )


_THING: Json = {
    "type": "object",
    "properties": {
        "foo": _TEXT,
        "bar": {"type": "boolean"},
        "onDay": {"type": "string", "format": "date"},
        "sort": {"type": "object", "additionalProperties": _TEXT},
        "ids": {"type": "array", "items": _INTEGER},
        "seal": {"type": "string", "contentEncoding": "base64url"},
        "none": {"type": ["string", "null"]},
    },
}
_QUERIES: tuple[tuple[str, Mapping[str, Json], Mapping[str, object], str], ...] = (
    # A space may be `%20` as well ("URL Percent-Encoding").
    (
        "spaces and pluses",
        {},
        {"foo": "a + b", "bar": True},
        "foo=a%20%2B%20b&bar=true",
    ),
    ("signs", {}, {"foo": "a&b=c%41"}, "foo=a%26b%3Dc%2541"),
    ("lists", {}, {"ids": [1, 2]}, "ids=1&ids=2"),
    ("an object is JSON", {}, {"sort": {"a": "b"}}, "sort=%7B%22a%22%3A%22b%22%7D"),
    ("by names of fields", {}, {"on_day": date(2024, 2, 29)}, "onDay=2024-02-29"),
    ("bytes", {}, {"seal": b"\xff\xfe"}, "seal=__4%3D"),
    ("what is null is left out", {}, {"foo": "x", "none": None}, "foo=x"),
    ("nothing", {}, {}, ""),
    (
        "a deep object",
        {"sort": {"style": "deepObject"}},
        {"sort": {"a": "b"}},
        "sort%5Ba%5D=b",
    ),
    (
        "a list in one field",
        {"ids": {"style": "form", "explode": False}},
        {"ids": [1, 2]},
        "ids=1,2",
    ),
    (
        "a list with pipes",
        {"ids": {"style": "pipeDelimited"}},
        {"ids": [1, 2]},
        "ids=1%7C2",
    ),
    (
        "JSON of text",
        {"foo": {"contentType": "application/json"}},
        {"foo": "x"},
        "foo=%22x%22",
    ),
    (
        "reserved characters that stay",
        {"foo": {"allowReserved": True}},
        {"foo": "http://x/?a"},
        "foo=http://x/?a",
    ),
)


def _queries() -> Iterator[Row]:
    for name, encoding, given, target in _QUERIES:
        media = {"schema": _THING, **({"encoding": encoding} if encoding else {})}
        operation = _content("form", "querystring", _FORM, **media)
        yield _query(f"a form as the query: {name}", operation, target, form=given)
    media = {"schema": {"$ref": "#/components/schemas/Thing"}}
    yield Row(
        name="a form as the query: a model",
        operation=_content("form", "querystring", _FORM, **media),
        call=lambda call, package: call(
            form=importlib.import_module(f"{package.__name__}.models").Thing(
                foo="x", on_day=date(2024, 2, 29)
            )
        ),
        target="?foo=x&onDay=2024-02-29",
    )
    yield _query(
        "JSON as the query keeps what looks encoded",
        _content("json", "querystring", "application/json", schema=_THING),
        "%7B%22foo%22%3A%22%2541%2B%26%23%22%7D",
        json={"foo": "%41+&#"},
    )


TABLES = (
    Table(
        name="parameter examples",
        version="3.2.0",
        document={"components": {"schemas": {"Thing": _THING}}},
        rows=(*_rows(), *_queries()),
    ),
)
