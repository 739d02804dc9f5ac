"""What a request accepts (RFC 9110, section 12.5.1), and which response came.

Media types are compared as section 8.3.1 has them: case and white space around `;` and
the quotes of a parameter's value carry no meaning.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..rows import Instance, Json, Reply, Row, Table, responds

_ONE: Json = {"type": "object", "properties": {"one": {"type": "integer"}}}
_TWO: Json = {"type": "object", "properties": {"two": {"type": "integer"}}}
_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}


def _content(**statuses: Mapping[str, Json]) -> Json:
    return {
        "responses": {
            key.removeprefix("s"): {
                "description": "It",
                "content": {name: {"schema": schema} for name, schema in types.items()},
            }
            for key, types in statuses.items()
        }
    }


def _accepts(name: str, accept: str, operation: Json) -> Row:
    return Row(
        name=f"Accept of {name}",
        operation=operation,
        call=lambda call, _: call(),
        headers={"accept": accept},
    )


_ACCEPT = (
    ("JSON", "application/json", responds("application/json", _ONE)),
    # Servers that choose by what they can write have errors in JSON: 406 hides them.
    ("text", "text/plain, */*;q=0.1", responds("text/plain", _TEXT)),
    (
        "text and bytes",
        "text/plain, image/png;q=0.9, */*;q=0.1",
        _content(s200={"text/plain": _TEXT, "image/png": _BINARY}),
    ),
    ("another JSON", "application/hal+json", responds("application/hal+json", _ONE)),
    ("a range", "image/*, */*;q=0.1", responds("image/*", _BINARY)),
    ("anything", "*/*", responds("*/*", _BINARY)),
    ("nothing", "*/*", {}),
    (
        "two types",
        "application/json, text/csv;q=0.9",
        _content(s200={"application/json": _ONE, "text/csv": _TEXT}),
    ),
    (
        "three types",
        "text/csv, application/json;q=0.9, text/plain;q=0.8",
        _content(
            s200={"text/csv": _TEXT, "application/json": _ONE, "text/plain": _TEXT}
        ),
    ),
    (
        "two statuses",
        "application/json, text/plain;q=0.9",
        _content(s200={"application/json": _ONE}, s202={"text/plain": _TEXT}),
    ),
    (
        "a version",
        "application/json;v=1, application/json;v=2;q=0.9",
        _content(s200={"application/json;v=1": _ONE, "application/json;v=2": _TWO}),
    ),
    (
        "a parameter",
        "application/json;odata.metadata=full",
        responds("application/json;odata.metadata=full", _ONE),
    ),
    (
        "a quoted parameter",
        'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"',
        responds(
            'application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted"',
            _ONE,
        ),
    ),
    (
        # A charset says how the bytes are written, not what they mean.
        "a charset",
        "application/json",
        responds("application/json; charset=utf-8", _ONE),
    ),
    (
        # What a server does not find acceptable it may send all the same.
        "an error and a success",
        "application/json",
        {
            "responses": {
                "200": {
                    "description": "It",
                    "content": {"application/json": {"schema": _ONE}},
                },
                "default": {
                    "description": "It",
                    "content": {"application/problem+json": {"schema": _TWO}},
                },
            }
        },
    ),
)

_VERSIONS = _content(s200={"application/json;v=1": _ONE, "application/json;v=2": _TWO})
_ONE_IS = Instance(name="One", data={"one": 1})
_TWO_IS = Instance(name="Two", data={"two": 2})
_VERSIONED: Json = {
    "responses": {
        "200": {
            "description": "It",
            "content": {
                "application/json;v=1": {
                    "schema": {"$ref": "#/components/schemas/One"}
                },
                "application/json;v=2": {
                    "schema": {"$ref": "#/components/schemas/Two"}
                },
            },
        }
    }
}
_READ = (
    ("application/json;v=1", b'{"one":1}', _ONE_IS),
    ("application/json;v=2", b'{"two":2}', _TWO_IS),
    ("application/json; v=2", b'{"two":2}', _TWO_IS),
    ('application/json;v="2"', b'{"two":2}', _TWO_IS),
    ("Application/JSON ; V=2", b'{"two":2}', _TWO_IS),
    ("application/json;v=2;charset=utf-8", b'{"two":2}', _TWO_IS),
    ("application/json;charset=utf-8;v=2", b'{"two":2}', _TWO_IS),
    ("application/json", b'{"one":1}', _ONE_IS),
)


def _mixed(*types: tuple[str, Json]) -> Json:
    return _content(s200=dict(types))


_KINDS = (
    ("exact before a range", "text/csv", b"a,b", "a,b"),
    ("a range", "text/html", b"<p>", "<p>"),
    ("anything", "image/png", b"\x89PNG", b"\x89PNG"),
    ("JSON by its suffix", "application/hal+json", b'{"one":1}', _ONE_IS),
)
_RANGES = {
    "responses": {
        "200": {
            "description": "It",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/One"}},
                "text/csv": {"schema": _TEXT},
                "text/*": {"schema": _TEXT},
                "*/*": {"schema": _BINARY},
            },
        }
    }
}
_SUFFIX = {
    "responses": {
        "200": {
            "description": "It",
            "content": {
                "application/*+json": {"schema": {"$ref": "#/components/schemas/One"}}
            },
        }
    }
}

TABLES = (
    Table(
        name="negotiation",
        document={"components": {"schemas": {"One": _ONE, "Two": _TWO}}},
        rows=(
            *(_accepts(*each) for each in _ACCEPT),
            *(
                Row(
                    name=f"a response of {sent}",
                    operation=_VERSIONED,
                    call=lambda call, _: call(),
                    reply=Reply(
                        status=200, headers={"Content-Type": sent}, content=content
                    ),
                    result=result,
                )
                for sent, content, result in _READ
            ),
            *(
                Row(
                    name=f"a response by {name}",
                    operation=_SUFFIX if "suffix" in name else _RANGES,
                    call=lambda call, _: call(),
                    reply=Reply(
                        status=200, headers={"Content-Type": sent}, content=content
                    ),
                    result=result,
                )
                for name, sent, content, result in _KINDS
            ),
        ),
    ),
)
