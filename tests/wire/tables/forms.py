"""Forms: urlencoded ones, and multipart ones (RFC 7578; OpenAPI, "Encoding Object")."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

from ..rows import Json, Row, Table, body

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_ADDRESS: Json = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("streetAddress", "city")},
}


def properties(**each: Json) -> Json:
    return {"type": "object", "properties": each}


def items(each: Json) -> Json:
    return {"type": "array", "items": each}


def form_row(name: str, content: str, schema: Json, call: Any, **encoding: Json) -> Row:
    more = {"encoding": encoding} if encoding else {}
    return Row(
        name=f"form: {name}",
        method="post",
        operation=body(_FORM, schema, **more),
        call=call,
        headers={"content-type": _FORM},
        content=content.encode(),
    )


def multipart_row(
    name: str,
    parts: str,
    schema: Json,
    call: Callable[[Any, Any], Any],
    **encoding: Json,
) -> Row:
    """Return a row; `parts` has one part a paragraph, its header fields in lines."""
    more = {"encoding": encoding} if encoding else {}
    text = ""
    for part in parts.split("\n----\n"):
        head, _, content = part.partition("\n\n")
        text += "--BOUNDARY\r\n" + head.replace("\n", "\r\n") + "\r\n\r\n"
        text += content + "\r\n"
    return Row(
        name=f"multipart: {name}",
        method="post",
        operation=body(_MULTIPART, schema, **more),
        call=call,
        headers={"content-type": "multipart/form-data; boundary=BOUNDARY"},
        content=(text + "--BOUNDARY--\r\n").encode(),
    )


_FORMS = (
    form_row("one field", "a=x", properties(a=_TEXT), lambda call, _: call(a="x")),
    form_row(
        "two fields",
        "a=x&b=1",
        properties(a=_TEXT, b={"type": "integer"}),
        lambda call, _: call(a="x", b=1),
    ),
    form_row(
        "reserved characters",
        "a=%26%3D%2B%25%20%3B",
        properties(a=_TEXT),
        lambda call, _: call(a="&=+% ;"),
    ),
    form_row(
        "not ASCII", "a=t%C3%BCr", properties(a=_TEXT), lambda call, _: call(a="tür")
    ),
    form_row("an empty string", "a=", properties(a=_TEXT), lambda call, _: call(a="")),
    form_row(
        "an array, a field an item",
        "a=1&a=2",
        properties(a=items({"type": "integer"})),
        lambda call, _: call(a=[1, 2]),
    ),
    form_row(
        "an array in one field",
        "a=1,2",
        properties(a=items({"type": "integer"})),
        lambda call, _: call(a=[1, 2]),
        a={"style": "form", "explode": False},
    ),
    form_row(
        "an array with pipes",
        "a=x%7Cy",
        properties(a=items(_TEXT)),
        lambda call, _: call(a=["x", "y"]),
        a={"style": "pipeDelimited", "explode": False},
    ),
    form_row(
        "an object is JSON",
        "address=%7B%22city%22%3A%22Somewhere%22%7D",
        properties(address=_ADDRESS),
        lambda call, _: call(address={"city": "Somewhere"}),
    ),
    form_row(
        "a deep object",
        "address%5Bcity%5D=Somewhere",
        properties(address=_ADDRESS),
        lambda call, _: call(address={"city": "Somewhere"}),
        address={"style": "deepObject", "explode": True},
    ),
    form_row(
        "an exploded object",
        "streetAddress=x&city=y",
        properties(address=_ADDRESS),
        lambda call, _: call(address={"streetAddress": "x", "city": "y"}),
        address={"style": "form", "explode": True},
    ),
    form_row(
        "a list as JSON",
        "a=%5B1%2C2%5D",
        properties(a=items({"type": "integer"})),
        lambda call, _: call(a=[1, 2]),
        a={"contentType": "application/json"},
    ),
    form_row(
        "base64url",
        "icon=-__-",
        properties(icon={"type": "string", "contentEncoding": "base64url"}),
        lambda call, _: call(icon=b"\xfb\xff\xfe"),
    ),
    form_row(
        "a date",
        "on=2024-02-29",
        properties(on={"type": "string", "format": "date"}),
        lambda call, _: call(on=date(2024, 2, 29)),
    ),
    form_row(
        "reserved characters that stay",
        "url=http://x/?a",
        properties(url=_TEXT),
        lambda call, _: call(url="http://x/?a"),
        url={"allowReserved": True},
    ),
)
_PARTS = (
    multipart_row(
        "one text",
        'Content-Disposition: form-data; name="a"\n\nx',
        properties(a=_TEXT),
        lambda call, _: call(a="x"),
    ),
    multipart_row(
        "two texts",
        'Content-Disposition: form-data; name="a"\n\nx\n----\n'
        'Content-Disposition: form-data; name="b"\n\n1',
        properties(a=_TEXT, b={"type": "integer"}),
        lambda call, _: call(a="x", b=1),
    ),
    multipart_row(
        "text that is not ASCII",
        'Content-Disposition: form-data; name="a"\n\ntür',
        properties(a=_TEXT),
        lambda call, _: call(a="tür"),
    ),
    multipart_row(
        "a name that needs care",
        'Content-Disposition: form-data; name="a %22b%22 ü"\n\nx',
        properties(**{'a "b" ü': _TEXT}),
        lambda call, _: call(a_b_u="x"),
    ),
    multipart_row(
        "bytes",
        'Content-Disposition: form-data; name="f"; filename="f"\n'
        "Content-Type: application/octet-stream\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=b"xyz"),
    ),
    multipart_row(
        "a file with a name",
        'Content-Disposition: form-data; name="f"; filename="a.png"\n'
        "Content-Type: image/png\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=("a.png", b"xyz")),
    ),
    multipart_row(
        "a file with a name and a media type",
        'Content-Disposition: form-data; name="f"; filename="a.bin"\n'
        "Content-Type: image/gif\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=("a.bin", b"xyz", "image/gif")),
    ),
    multipart_row(
        "a file object",
        'Content-Disposition: form-data; name="f"; filename="f"\n'
        "Content-Type: application/octet-stream\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=io.BytesIO(b"xyz")),
    ),
    multipart_row(
        "a file name that needs care",
        'Content-Disposition: form-data; name="f"; filename="a %22b%22 ü.txt"\n'
        "Content-Type: text/plain\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=('a "b" ü.txt', b"xyz")),
    ),
    multipart_row(
        "files of one name",
        'Content-Disposition: form-data; name="f"; filename="a.txt"\n'
        "Content-Type: text/plain\n\nx\n----\n"
        'Content-Disposition: form-data; name="f"; filename="b.txt"\n'
        "Content-Type: text/plain\n\ny",
        properties(f=items(_BINARY)),
        lambda call, _: call(f=[("a.txt", b"x"), ("b.txt", b"y")]),
    ),
    multipart_row(
        "a declared media type of a file",
        'Content-Disposition: form-data; name="f"; filename="f"\n'
        "Content-Type: image/png\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=b"xyz"),
        f={"contentType": "image/png"},
    ),
    multipart_row(
        "a declared media type of several, by the name of the file",
        'Content-Disposition: form-data; name="f"; filename="a.jpg"\n'
        "Content-Type: image/jpeg\n\nxyz",
        properties(f=_BINARY),
        lambda call, _: call(f=("a.jpg", b"xyz")),
        f={"contentType": "image/png, image/jpeg"},
    ),
    multipart_row(
        "an object",
        'Content-Disposition: form-data; name="a"\n'
        'Content-Type: application/json\n\n{"city":"x"}',
        properties(a=_ADDRESS),
        lambda call, _: call(a={"city": "x"}),
    ),
    multipart_row(
        "a list of texts",
        'Content-Disposition: form-data; name="a"\n\nx\n----\n'
        'Content-Disposition: form-data; name="a"\n\ny',
        properties(a=items(_TEXT)),
        lambda call, _: call(a=["x", "y"]),
    ),
    multipart_row(
        "a list of objects",
        'Content-Disposition: form-data; name="a"\n'
        'Content-Type: application/json\n\n{"city":"x"}\n----\n'
        'Content-Disposition: form-data; name="a"\n'
        'Content-Type: application/json\n\n{"city":"y"}',
        properties(a=items(_ADDRESS)),
        lambda call, _: call(a=[{"city": "x"}, {"city": "y"}]),
    ),
    multipart_row(
        "a declared media type of text",
        'Content-Disposition: form-data; name="a"\nContent-Type: text/markdown\n\n# x',
        properties(a=_TEXT),
        lambda call, _: call(a="# x"),
        a={"contentType": "text/markdown"},
    ),
    multipart_row(
        "a style",
        'Content-Disposition: form-data; name="a"\n\nx,y',
        properties(a=items(_TEXT)),
        lambda call, _: call(a=["x", "y"]),
        a={"style": "form", "explode": False},
    ),
    multipart_row(
        "an empty text",
        'Content-Disposition: form-data; name="a"\n\n',
        properties(a=_TEXT),
        lambda call, _: call(a=""),
    ),
)

TABLES = (
    Table(name="forms", rows=_FORMS),
    Table(name="parts", rows=_PARTS),
)
