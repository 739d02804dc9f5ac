"""Parts of multipart forms: what their heads say (OpenAPI, "Encoding Object")."""

from __future__ import annotations

from ..rows import Json, Raises, Row, Table, body
from .forms import items, multipart_row, properties

_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_STOP: Json = {
    "type": "object",
    "properties": {"street": {"type": "string"}},
    "xml": {"name": "stop"},
}
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DISPOSITION = "Content-Disposition: form-data; name="


def _head(name: str, *fields: str) -> str:
    return "\n".join((f'{_DISPOSITION}"{name}"', *fields))


_ROWS = (
    multipart_row(
        "XML by its schema",
        _head("a", "Content-Type: application/xml")
        + "\n\n"
        + _XML
        + "<stop><street>A</street></stop>",
        properties(a=_STOP),
        lambda call, _: call(a={"street": "A"}),
        a={"contentType": "application/xml"},
    ),
    multipart_row(
        "XML, a part an item",
        _head("a", "Content-Type: application/xml; charset=utf-8")
        + "\n\n"
        + _XML
        + "<stop><street>A</street></stop>\n----\n"
        + _head("a", "Content-Type: application/xml; charset=utf-8")
        + "\n\n"
        + _XML
        + "<stop><street>B</street></stop>",
        properties(a=items(_STOP)),
        lambda call, _: call(a=[{"street": "A"}, {"street": "B"}]),
        a={"contentType": "application/xml; charset=utf-8"},
    ),
    multipart_row(
        "XML that is text already",
        _head("a", "Content-Type: application/xml") + "\n\n<x/>",
        properties(a=_TEXT),
        lambda call, _: call(a="<x/>"),
        a={"contentType": "application/xml"},
    ),
    multipart_row(
        "an object as text",
        _head("a", "Content-Type: text/plain") + '\n\n{"street":"A"}',
        properties(a=_STOP),
        lambda call, _: call(a={"street": "A"}),
        a={"contentType": "text/plain"},
    ),
    multipart_row(
        "JSON, a part an item",
        _head("a", "Content-Type: application/json")
        + '\n\n{"street":"A"}\n----\n'
        + _head("a", "Content-Type: application/json")
        + '\n\n{"street":"B"}',
        properties(a=items(_STOP)),
        lambda call, _: call(a=[{"street": "A"}, {"street": "B"}]),
        a={"contentType": "application/json"},
    ),
    multipart_row(
        "JSON of text",
        _head("a", "Content-Type: application/json") + '\n\n"x"',
        properties(a=_TEXT),
        lambda call, _: call(a="x"),
        a={"contentType": "application/json"},
    ),
    multipart_row(
        "base64",
        _head(
            "a",
            "Content-Type: application/octet-stream",
            "Content-Transfer-Encoding: base64",
        )
        + "\n\n+//+",
        properties(a={"type": "string", "contentEncoding": "base64"}),
        lambda call, _: call(a=b"\xfb\xff\xfe"),
    ),
    multipart_row(
        "base64 of a media type",
        _head("a", "Content-Type: image/png", "Content-Transfer-Encoding: base64")
        + "\n\n+//+",
        properties(a={"type": "string", "contentEncoding": "base64"}),
        lambda call, _: call(a=b"\xfb\xff\xfe"),
        a={"contentType": "image/png"},
    ),
    multipart_row(
        "header fields of a file",
        _head("a", "Content-Type: application/octet-stream", "X-Checksum: abc").replace(
            'name="a"', 'name="a"; filename="a"'
        )
        + "\n\nxyz",
        properties(a=_BINARY),
        lambda call, package: call(
            a=package.FilePart(b"xyz", headers={"X-Checksum": "abc"})
        ),
        a={"headers": {"X-Checksum": {"required": True, "schema": _TEXT}}},
    ),
    multipart_row(
        "all of a file",
        _head("a", "Content-Type: text/csv", "X-A: b").replace(
            'name="a"', 'name="a"; filename="b.csv"'
        )
        + "\n\nxyz",
        properties(a=_BINARY),
        lambda call, package: call(
            a=package.FilePart(
                b"xyz", filename="b.csv", media_type="text/csv", headers={"X-A": "b"}
            )
        ),
    ),
    multipart_row(
        "header fields of text",
        _head("a", "X-Language: en") + "\n\nxyz",
        properties(a=_TEXT, f=_BINARY),
        lambda call, package: call(
            a=package.FilePart("xyz", headers={"X-Language": "en"})
        ),
        a={"headers": {"X-Language": {"schema": _TEXT}}},
    ),
    multipart_row(
        "a header field with one value",
        _head("a", "X-Kind: plain") + "\n\nx",
        properties(a=_TEXT),
        lambda call, _: call(a="x"),
        a={"headers": {"X-Kind": {"required": True, "schema": {"const": "plain"}}}},
    ),
    multipart_row(
        "an image by its name",
        _head("a", "Content-Type: image/png").replace(
            'name="a"', 'name="a"; filename="x.png"'
        )
        + "\n\nxyz",
        properties(a=_BINARY),
        lambda call, _: call(a=("x.png", b"xyz")),
        a={"contentType": "image/*"},
    ),
    multipart_row(
        "files by names of the caller",
        _head("x", "Content-Type: text/plain").replace(
            'name="x"', 'name="x"; filename="x.txt"'
        )
        + "\n\n1\n----\n"
        + _head("y", "Content-Type: text/plain").replace(
            'name="y"', 'name="y"; filename="y.txt"'
        )
        + "\n\n2",
        {"type": "object", "additionalProperties": _BINARY},
        lambda call, _: call({"x": ("x.txt", b"1"), "y": ("y.txt", b"2")}),
    ),
)


def _refused(name: str, value: object, **encoding: Json) -> Row:
    return Row(
        name=name,
        method="post",
        operation=body("multipart/form-data", properties(a=_BINARY), encoding=encoding),
        call=lambda call, _: call(a=value),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    )


_REFUSED = (
    _refused("bare bytes for an image", b"xyz", a={"contentType": "image/*"}),
    _refused(
        "a file without its header field",
        b"xyz",
        a={"headers": {"X-Checksum": {"required": True, "schema": _TEXT}}},
    ),
    _refused("a line break in a file name", ("a\r\nX: y", b"xyz")),
)

TABLES = (Table(name="heads of parts", rows=(*_ROWS, *_REFUSED)),)
