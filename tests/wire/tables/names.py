"""Names of parameters, and values of paths, that a URI has to encode.

RFC 3986, section 2: what is not unreserved, and is data, is percent-encoded. RFC 6570,
section 3.2.1, of names: OpenAPI 3.2.0, "URL Percent-Encoding".
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from ..rows import Json, Raises, Row, Table, parameter

_TEXT: Json = {"type": "string"}


def _only(call: Any) -> Any:
    """Call with the only argument, whatever it is called."""
    return call(**{next(iter(inspect.signature(call).parameters)): "x"})


_NAMES = (
    ("a[b]", "a%5Bb%5D"),
    ("filter[name][eq]", "filter%5Bname%5D%5Beq%5D"),
    ("ids[]", "ids%5B%5D"),
    ("$filter", "%24filter"),
    ("@id", "%40id"),
    ("a b", "a%20b"),
    ("a+b", "a%2Bb"),
    ("a&b", "a%26b"),
    ("a=b", "a%3Db"),
    ("a;b", "a%3Bb"),
    ("a%5Bb", "a%255Bb"),
    ("#h", "%23h"),
    ("x.y-z_~", "x.y-z_~"),
    ("ü", "%C3%BC"),
)
_PATHS: tuple[tuple[str, str | None], ...] = (
    ("a/b", "a%2Fb"),
    ("%2F", "%252F"),
    ("a?b#c", "a%3Fb%23c"),
    ("a;b", "a%3Bb"),
    ("a\\b", "a%5Cb"),
    ("~a", "~a"),
    (" ", "%20"),
    ("a..b", "a..b"),
    ("...", "..."),
    ("[a]", "%5Ba%5D"),
    ("\u00a0", "%C2%A0"),
    # Section 5.2.4: a dot segment, even an encoded one, leads to another resource.
    (".", None),
    ("..", None),
    ("%2e%2E", None),
)
_EMPTY = (
    # RFC 6570, section 3.2: an empty string is defined, an empty list is not.
    ("label", _TEXT, "", "."),
    ("matrix", _TEXT, "", ";v"),
    ("label", {"type": "array", "items": _TEXT}, [""], "."),
    ("matrix", {"type": "array", "items": _TEXT}, [""], ";v"),
)


def _rows() -> Iterator[Row]:
    for name, text in _NAMES:
        yield Row(
            name=f"a query with {name}",
            operation=parameter(name, "query", required=True),
            call=lambda call, _: _only(call),
            target=f"?{text}=x",
        )
        yield Row(
            name=f"a cookie called {name}",
            operation=parameter(name, "cookie", required=True),
            call=lambda call, _: _only(call),
            headers={"Cookie": f"{text}=x"},
        )
    for value, expected in _PATHS:
        yield Row(
            name=f"a path with {value!r}",
            operation=parameter("v", "path"),
            path="/{v}/z",
            call=lambda call, _, value=value: call(value),
            target=None if expected is None else f"/{expected}/z",
            result=None if expected else Raises(name="InvalidArgumentError"),
            requests=0 if expected is None else 1,
        )
    for style, schema, given, text in _EMPTY:
        yield Row(
            name=f"an empty value in a path: {style} of {given!r}",
            operation=parameter("v", "path", schema, style=style),
            path="/x{v}",
            call=lambda call, _, given=given: call(given),
            target=f"/x{text}",
        )
    for style in ("form", "spaceDelimited", "pipeDelimited"):
        for schema, given in (
            ({"type": "array", "items": _TEXT}, []),
            ({"type": "object", "additionalProperties": _TEXT}, {}),
        ):
            yield Row(
                name=f"nothing in a query: {style} of {given!r}",
                operation=parameter("v", "query", schema, style=style, explode=False),
                call=lambda call, _, given=given: call(v=given),
                target="",
            )


def _deep() -> Iterator[Row]:
    integers: Json = {"type": "array", "items": {"type": "integer"}}
    thing = {"type": "object", "properties": {"x": {"type": "integer"}}}
    schema = {
        "type": "object",
        "properties": {
            "a": _TEXT,
            "o": {"type": "object", "properties": {"q": integers}},
            "l": {"type": "array", "items": thing},
            "e": {"type": "object"},
        },
    }
    for name, given, text in (
        ("inside each other", {"o": {"q": [1, 2]}}, "f[o][q][]=1&f[o][q][]=2"),
        ("objects in a list", {"l": [{"x": 1}, {"x": 2}]}, "f[l][0][x]=1&f[l][1][x]=2"),
        ("nothing", {"e": {}, "l": []}, ""),
    ):
        sent = text.replace("[", "%5B").replace("]", "%5D")
        yield Row(
            name=f"deep objects as PHP, Rails and qs read them: {name}",
            operation=parameter("f", "query", schema, style="deepObject", explode=True),
            call=lambda call, _, given=given: call(f=given),
            target=f"?{sent}" if sent else "",
        )


TABLES = (Table(name="names and paths", rows=(*_rows(), *_deep())),)
