"""The style tables of OpenAPI 3.0.4, 3.1.1 and 3.2.0 ("Style Examples").

A parameter `color` has the value `blue`, the array or the object of those sections.
The column "undefined" ("empty" in 3.2) is the empty string where a style has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..rows import Json, Row, Table, parameter

_ARRAY = ["blue", "black", "brown"]
_OBJECT = {"R": 100, "G": 200, "B": 150}
_LIST: Json = {"type": "array", "items": {"type": "string"}}
_MAP: Json = {
    "type": "object",
    "properties": {name: {"type": "integer"} for name in "RGB"},
}
_VALUES: Mapping[str, tuple[Json, object]] = {
    "empty": ({"type": "string"}, ""),
    "string": ({"type": "string"}, "blue"),
    "array": (_LIST, _ARRAY),
    "object": (_MAP, _OBJECT),
}

_PATH = {
    ("matrix", False, "empty"): ";color",
    ("matrix", False, "string"): ";color=blue",
    ("matrix", False, "array"): ";color=blue,black,brown",
    ("matrix", False, "object"): ";color=R,100,G,200,B,150",
    ("matrix", True, "empty"): ";color",
    ("matrix", True, "string"): ";color=blue",
    ("matrix", True, "array"): ";color=blue;color=black;color=brown",
    ("matrix", True, "object"): ";R=100;G=200;B=150",
    ("label", False, "string"): ".blue",
    ("label", False, "array"): ".blue,black,brown",
    ("label", False, "object"): ".R,100,G,200,B,150",
    ("label", True, "string"): ".blue",
    ("label", True, "array"): ".blue.black.brown",
    ("label", True, "object"): ".R=100.G=200.B=150",
    ("simple", False, "string"): "blue",
    ("simple", False, "array"): "blue,black,brown",
    ("simple", False, "object"): "R,100,G,200,B,150",
    ("simple", True, "string"): "blue",
    ("simple", True, "array"): "blue,black,brown",
    ("simple", True, "object"): "R=100,G=200,B=150",
}
_QUERY = {
    ("form", False, "empty"): "color=",
    ("form", False, "string"): "color=blue",
    ("form", False, "array"): "color=blue,black,brown",
    ("form", False, "object"): "color=R,100,G,200,B,150",
    ("form", True, "empty"): "color=",
    ("form", True, "string"): "color=blue",
    ("form", True, "array"): "color=blue&color=black&color=brown",
    ("form", True, "object"): "R=100&G=200&B=150",
    ("spaceDelimited", False, "array"): "color=blue%20black%20brown",
    ("spaceDelimited", False, "object"): "color=R%20100%20G%20200%20B%20150",
    ("pipeDelimited", False, "array"): "color=blue%7Cblack%7Cbrown",
    ("pipeDelimited", False, "object"): "color=R%7C100%7CG%7C200%7CB%7C150",
    (
        "deepObject",
        True,
        "object",
    ): "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
}
_HEADER = {
    ("simple", False, "string"): "blue",
    ("simple", False, "array"): "blue,black,brown",
    ("simple", False, "object"): "R,100,G,200,B,150",
    ("simple", True, "string"): "blue",
    ("simple", True, "array"): "blue,black,brown",
    ("simple", True, "object"): "R=100,G=200,B=150",
}
_COOKIE_FORM = {
    ("form", False, "empty"): "color=",
    ("form", False, "string"): "color=blue",
    ("form", False, "array"): "color=blue,black,brown",
    ("form", False, "object"): "color=R,100,G,200,B,150",
    ("form", True, "empty"): "color=",
    ("form", True, "string"): "color=blue",
}
_COOKIE = {
    ("cookie", False, "empty"): "color=",
    ("cookie", False, "string"): "color=blue",
    ("cookie", False, "array"): "color=blue,black,brown",
    ("cookie", False, "object"): "color=R,100,G,200,B,150",
    ("cookie", True, "empty"): "color=",
    ("cookie", True, "string"): "color=blue",
    ("cookie", True, "array"): "color=blue; color=black; color=brown",
    ("cookie", True, "object"): "R=100; G=200; B=150",
}


def _rows(
    location: str, table: Mapping[tuple[str, bool, str], str], where: str
) -> Iterator[Row]:
    for (style, explode, kind), text in table.items():
        schema, value = _VALUES[kind]
        path = "/x{color}" if location == "path" else ""
        expected: dict[str, Json] = {}
        if location == "path":
            expected["target"] = f"/x{text}"
        elif location == "query":
            expected["target"] = f"?{text}"
        else:
            expected["headers"] = {where: text}
        yield Row(
            name=f"{location} {style} explode={explode} {kind}",
            operation=parameter(
                "color", location, schema, style=style, explode=explode
            ),
            path=path,
            call=lambda call, _, value=value: call(color=value),
            **expected,
        )


def _all() -> tuple[Row, ...]:
    return (
        *_rows("path", _PATH, ""),
        *_rows("query", _QUERY, ""),
        *_rows("header", _HEADER, "color"),
        *_rows("cookie", _COOKIE_FORM, "Cookie"),
    )


TABLES = (
    Table(name="styles alpha", version="3.0.4", rows=_all()),
    Table(name="styles beta", version="3.1.1", rows=_all()),
    Table(
        name="styles gamma",
        version="3.2.0",
        rows=(*_all(), *_rows("cookie", _COOKIE, "Cookie")),
    ),
)
