"""RFC 6570, section 3.2: its variables, expanded as parameters of the same styles."""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Json, Raises, Row, Table, parameter

_TEXT: Json = {"type": "string"}
_LIST: Json = {"type": "array", "items": {"type": "string"}}
_KEYS: Json = {"type": "object", "additionalProperties": {"type": "string"}}
_VALUES: dict[str, tuple[Json, object]] = {
    "hello": (_TEXT, "Hello World!"),
    "half": (_TEXT, "50%"),
    "var": (_TEXT, "value"),
    "who": (_TEXT, "fred"),
    "dub": (_TEXT, "me/too"),
    "base": (_TEXT, "http://example.com/home/"),
    "path": (_TEXT, "/foo/bar"),
    "dom": (_LIST, ["example", "com"]),
    "count": (_LIST, ["one", "two", "three"]),
    "list": (_LIST, ["red", "green", "blue"]),
    "keys": (_KEYS, {"semi": ";", "dot": ".", "comma": ","}),
    "v": (_TEXT, "6"),
    "x": (_TEXT, "1024"),
    "y": (_TEXT, "768"),
    "empty": (_TEXT, ""),
    "empty_keys": (_KEYS, {}),
}
_PATH = (
    # 3.2.2, simple string expansion
    ("simple", False, "var", "value"),
    ("simple", False, "hello", "Hello%20World%21"),
    ("simple", False, "half", "50%25"),
    ("simple", False, "dub", "me%2Ftoo"),
    ("simple", False, "base", "http%3A%2F%2Fexample.com%2Fhome%2F"),
    ("simple", False, "path", "%2Ffoo%2Fbar"),
    ("simple", False, "count", "one,two,three"),
    ("simple", True, "count", "one,two,three"),
    ("simple", False, "list", "red,green,blue"),
    ("simple", True, "list", "red,green,blue"),
    ("simple", False, "keys", "semi,%3B,dot,.,comma,%2C"),
    ("simple", True, "keys", "semi=%3B,dot=.,comma=%2C"),
    # 3.2.5, label expansion
    ("label", False, "who", ".fred"),
    ("label", False, "half", ".50%25"),
    ("label", True, "dom", ".example.com"),
    ("label", False, "var", ".value"),
    ("label", False, "empty", "."),
    ("label", False, "list", ".red,green,blue"),
    ("label", True, "list", ".red.green.blue"),
    ("label", False, "keys", ".semi,%3B,dot,.,comma,%2C"),
    ("label", True, "keys", ".semi=%3B.dot=..comma=%2C"),
    # 3.2.7, path-style parameter expansion
    ("matrix", False, "who", ";who=fred"),
    ("matrix", False, "half", ";half=50%25"),
    ("matrix", False, "empty", ";empty"),
    ("matrix", False, "hello", ";hello=Hello%20World%21"),
    ("matrix", True, "count", ";count=one;count=two;count=three"),
    ("matrix", False, "count", ";count=one,two,three"),
    ("matrix", False, "list", ";list=red,green,blue"),
    ("matrix", True, "list", ";list=red;list=green;list=blue"),
    ("matrix", False, "keys", ";keys=semi,%3B,dot,.,comma,%2C"),
    ("matrix", True, "keys", ";semi=%3B;dot=.;comma=%2C"),
)
_QUERY = (
    # 3.2.8, form-style query expansion
    (False, "who", "?who=fred"),
    (False, "half", "?half=50%25"),
    (False, "hello", "?hello=Hello%20World%21"),
    (False, "dub", "?dub=me%2Ftoo"),
    (False, "base", "?base=http%3A%2F%2Fexample.com%2Fhome%2F"),
    (False, "empty", "?empty="),
    (False, "count", "?count=one,two,three"),
    (True, "count", "?count=one&count=two&count=three"),
    (False, "list", "?list=red,green,blue"),
    (True, "list", "?list=red&list=green&list=blue"),
    (False, "keys", "?keys=semi,%3B,dot,.,comma,%2C"),
    (True, "keys", "?semi=%3B&dot=.&comma=%2C"),
    (False, "empty_keys", ""),
    (True, "empty_keys", ""),
)
_RESERVED = (
    # 3.2.3, reserved expansion, as far as it does not end the query or a pair
    ("hello", "?hello=Hello%20World!"),
    ("half", "?half=50%25"),
    ("base", "?base=http://example.com/home/"),
    ("path", "?path=/foo/bar"),
    ("dub", "?dub=me/too"),
    ("list", "?list=red,green,blue"),
)


def _rows() -> Iterator[Row]:
    for style, explode, name, text in _PATH:
        schema, value = _VALUES[name]
        yield Row(
            name=f"path {style} explode={explode} {name}",
            operation=parameter(name, "path", schema, style=style, explode=explode),
            path=f"/X{{{name}}}",
            call=lambda call, _, value=value: call(value),
            target=f"/X{text}",
        )
    for explode, name, text in _QUERY:
        schema, value = _VALUES[name]
        yield Row(
            name=f"query explode={explode} {name}",
            operation=parameter(name, "query", schema, explode=explode),
            call=lambda call, _, given={name: value}: call(**given),
            target=text,
        )
    for name, text in _RESERVED:
        schema, value = _VALUES[name]
        yield Row(
            name=f"query reserved {name}",
            operation=parameter(
                name, "query", schema, explode=False, allowReserved=True
            ),
            call=lambda call, _, given={name: value}: call(**given),
            target=text,
        )


def _several(*names: str) -> Json:
    return {"parameters": [{"name": n, "in": "query", "schema": _TEXT} for n in names]}


_MORE = (
    Row(
        name="two variables",
        operation=_several("x", "y"),
        call=lambda call, _: call(x="1024", y="768"),
        target="?x=1024&y=768",
    ),
    Row(
        name="three variables, one empty",
        operation=_several("x", "y", "empty"),
        call=lambda call, _: call(x="1024", y="768", empty=""),
        target="?x=1024&y=768&empty=",
    ),
    Row(
        name="three variables, one undefined",
        operation=_several("x", "y", "undef"),
        call=lambda call, _: call(x="1024", y="768"),
        target="?x=1024&y=768",
    ),
    Row(
        # 3.2.9, form-style query continuation
        name="continuation of a query",
        operation=_several("x"),
        path="?fixed=yes",
        call=lambda call, _: call(x="1024"),
        target="?fixed=yes&x=1024",
    ),
    Row(
        name="a whole path segment must not be empty",
        operation=parameter("empty", "path"),
        path="/{empty}",
        call=lambda call, _: call(""),
        requests=0,
        result=Raises(name="InvalidArgumentError"),
    ),
    Row(
        name="unreserved characters stay",
        operation=parameter("var", "path"),
        path="/{var}",
        call=lambda call, _: call("AZaz09-._~"),
        target="/AZaz09-._~",
    ),
    Row(
        name="what is not ASCII is UTF-8, percent-encoded",
        operation=parameter("var", "path"),
        path="/{var}",
        call=lambda call, _: call("tür/€"),
        target="/t%C3%BCr%2F%E2%82%AC",
    ),
    Row(
        name="a percent sign that is there is encoded once",
        operation=parameter("var", "query"),
        call=lambda call, _: call(var="%41&b=+ "),
        target="?var=%2541%26b%3D%2B%20",
    ),
)

TABLES = (Table(name="uri templates", rows=(*_rows(), *_MORE)),)
