"""Multipart bodies whose parts have no names (OpenAPI 3.2, "Encoding By Position")."""

from __future__ import annotations

from collections.abc import Mapping

from ..rows import Call, Json, Raises, Row, Table, body
from .forms import items

_TEXT: Json = {"type": "string"}
_PHOTO: Json = {
    "type": "object",
    "properties": {"takenAt": {"type": "string", "format": "date"}},
}
_STOP: Json = {
    "type": "object",
    "properties": {"street": {"type": "string"}},
    "xml": {"name": "stop"},
}
_PNG = b"\x89PNG"
_IN_HTML: Json = {
    "contentType": "text/html",
    "headers": {"Content-Location": {"required": True, "schema": _TEXT}},
}


def _disposition(name: str) -> Json:
    const = {"const": f'form-data; name="{name}"'}
    header = {"required": True, "content": {"text/plain": {"schema": const}}}
    return {"headers": {"Content-Disposition": header}}


def _row(
    name: str,
    parts: bytes,
    call: Call,
    media: Mapping[str, Json],
    media_type: str = "multipart/mixed",
    kind: str = "",
) -> Row:
    """Return a row; a paragraph of `parts` is one, its header fields in lines.

    `kind` follows the media type as sent.
    """
    text = b""
    for part in parts.split(b"\n----\n"):
        head, _, content = part.partition(b"\n\n")
        lines = b"".join(line + b"\r\n" for line in head.split(b"\n") if line)
        text += b"--BOUNDARY\r\n" + lines + b"\r\n" + content + b"\r\n"
    given = {"content": {media_type: media}, "required": True}
    return Row(
        name=name,
        method="post",
        operation={"requestBody": given},
        call=call,
        headers={"content-type": f"{media_type}{kind}; boundary=BOUNDARY"},
        content=text + b"--BOUNDARY--\r\n",
    )


_ROWS = (
    _row(
        "a document and its image",
        b'Content-Type: application/json\n\n{"takenAt":"2024-02-29"}\n----\n'
        b"Content-Type: image/png\n\n" + _PNG,
        lambda call, _: call([{"takenAt": "2024-02-29"}, _PNG]),
        {
            "schema": {"type": "array", "prefixItems": [_PHOTO, {}]},
            "prefixEncoding": [{}, {"contentType": "image/png"}],
        },
    ),
    _row(
        "a file that has a name",
        b'Content-Disposition: attachment; filename="a.png"\n'
        b"Content-Type: image/png\n\n" + _PNG,
        lambda call, _: call([("a.png", _PNG)]),
        {"itemSchema": {}, "itemEncoding": {"contentType": "image/png"}},
    ),
    _row(
        "a stream of JSON",
        b"Content-Type: application/json\n\n{}\n----\n"
        b'Content-Type: application/json\n\n{"takenAt":"2024-02-29"}',
        lambda call, _: call([{}, {"taken_at": "2024-02-29"}]),
        {"itemSchema": _PHOTO, "itemEncoding": {"contentType": "application/json"}},
    ),
    _row(
        "text without a word on it",
        b"\n\na\n----\n\n\nb",
        lambda call, _: call(["a", "b"]),
        {"schema": items(_TEXT)},
    ),
    _row(
        "text that is not ASCII names its charset",
        b"Content-Type: text/plain; charset=utf-8\n\nt\xc3\xbcr",
        lambda call, _: call(["tür"]),
        {"schema": items(_TEXT)},
    ),
    _row(
        "text of Latin-1",
        b"Content-Type: text/plain; charset=ISO-8859-1\n\nt\xfcr",
        lambda call, _: call(["tür"]),
        {
            "schema": items(_TEXT),
            "itemEncoding": {"contentType": "text/plain; charset=ISO-8859-1"},
        },
    ),
    _row(
        "XML of Latin-1",
        b"Content-Type: application/xml; charset=ISO-8859-1\n\n"
        b'<?xml version="1.0" encoding="ISO-8859-1"?>\n'
        b"<stop><street>t\xfcr&#8364;</street></stop>",
        lambda call, _: call([{"street": "tür€"}]),
        {
            "schema": items(_STOP),
            "itemEncoding": {"contentType": "application/xml; charset=ISO-8859-1"},
        },
    ),
    _row(
        "a list is one part",
        b"Content-Type: application/json\n\n[1,2]\n----\n"
        b"Content-Type: application/json\n\n[]",
        lambda call, _: call([[1, 2], []]),
        {"schema": items(items({"type": "integer"}))},
    ),
    _row(
        "null is JSON",
        b"Content-Type: application/json\n\nnull\n----\n"
        b"Content-Type: application/json\n\n1",
        lambda call, _: call([None, 1]),
        {
            "schema": items({"type": ["integer", "null"]}),
            "itemEncoding": {"contentType": "application/json"},
        },
    ),
    _row(
        "XML by its schema",
        b'Content-Type: application/xml\n\n<?xml version="1.0" encoding="UTF-8"?>\n'
        b"<stop><street>A</street></stop>",
        lambda call, _: call([{"street": "A"}]),
        {"schema": items(_STOP), "itemEncoding": {"contentType": "application/xml"}},
    ),
    _row(
        "pages with their places",
        b"Content-Type: text/html\nContent-Location: /a\n\n<p>",
        lambda call, package: call(
            [package.FilePart("<p>", headers={"Content-Location": "/a"})]
        ),
        {"schema": items(_TEXT), "itemEncoding": _IN_HTML},
        "multipart/related",
        # RFC 2387, section 3.1: the type of the root must be there.
        ';type="text/html"',
    ),
    _row(
        "names that their heads have",
        b'Content-Disposition: form-data; name="author"\n\nAda\n----\n'
        b'Content-Disposition: form-data; name="text"\n\nx',
        lambda call, _: call(["Ada", "x"]),
        {
            "schema": {"type": "array", "prefixItems": [_TEXT, _TEXT]},
            "prefixEncoding": [_disposition("author"), _disposition("text")],
        },
        "multipart/form-data",
    ),
    _row(
        "base64",
        b"Content-Type: application/octet-stream\n"
        b"Content-Transfer-Encoding: base64\n\niVBOR0c=",
        lambda call, _: call([_PNG + b"G"]),
        {"schema": items({"type": "string", "contentEncoding": "base64"})},
    ),
)


def _refused(name: str, value: object, **media: Json) -> Row:
    return Row(
        name=name,
        method="post",
        operation=body("multipart/mixed", items(_TEXT), **media),
        call=lambda call, _: call(value),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    )


_REFUSED = (
    _refused("no list", "abc"),
    _refused("names", {"a": "b"}),
    _refused("a gap", ["a", None]),
    _refused(
        "what its charset does not have",
        ["€"],
        itemEncoding={"contentType": "text/plain; charset=ISO-8859-1"},
    ),
    _refused("a page without its place", ["<p>"], itemEncoding=_IN_HTML),
)

TABLES = (Table(name="placed", version="3.2.0", rows=(*_ROWS, *_REFUSED)),)
