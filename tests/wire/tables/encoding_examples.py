"""Bodies by the examples of OpenAPI 3.2.0, sections "Encoding Object" and above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import ModuleType
from typing import Any
from urllib.parse import quote
from uuid import UUID

from ..rows import Call, Json, Row, Table
from .forms import form_row, items, multipart_row, properties

_TEXT: Json = {"type": "string"}
_UUID: Json = {"type": "string", "format": "uuid"}
_ID = UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
_ADDRESS: Json = {"type": "object", "properties": {}, "additionalProperties": True}
_LINE = {
    "streetAddress": "123 Example Dr.",
    "city": "Somewhere",
    "state": "CA",
    "zip": "99999+1234",
}
_JSON_LINE = (
    '{"streetAddress":"123 Example Dr.","city":"Somewhere","state":"CA",'
    '"zip":"99999+1234"}'
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DISPOSITION = "Content-Disposition: form-data; name="


def _forms() -> Iterator[Row]:
    yield form_row(
        "JSON values",
        f"id={_ID}&address=%7B%22streetAddress%22%3A%22123%20Example%20Dr.%22%2C%22city"
        "%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234"
        "%22%7D",
        properties(id=_UUID, address=_ADDRESS),
        lambda call, _: call(id=_ID, address=_LINE),
    )
    yield form_row(
        "text as JSON",
        f"id=%22{_ID}%22",
        properties(id=_UUID),
        lambda call, _: call(id=_ID),
        id={"contentType": "application/json"},
    )
    yield form_row(
        "binary values, their padding kept",
        "name=example&icon=iVBORw%3D%3D",
        properties(name=_TEXT, icon={"type": "string", "contentEncoding": "base64url"}),
        lambda call, _: call(name="example", icon=b"\x89PNG"),
        icon={"contentType": "image/png, image/jpeg"},
    )
    # "Non-JSON Data": `code` is text by `allOf`, `extra` is XML and not JSON.
    extra = "<extra><info>abc</info></extra>"
    data = properties(
        code={"allOf": [{"type": ["string", "number"]}, {"type": "string"}]},
        count={"type": "integer"},
        extra=properties(info=_TEXT),
    )
    for name, given in (
        ("an object as XML", {"info": "abc"}),
        ("text that is XML already", f"{_XML}{extra}"),
    ):
        yield form_row(
            name,
            f"code=1234&count=42&extra={quote(_XML + extra, safe='')}",
            data,
            lambda call, _, given=given: call(code="1234", count=42, extra=given),
            extra={"contentType": "application/xml"},
        )


def _parts() -> Iterator[Row]:
    yield multipart_row(
        "no encoding",
        f'{_DISPOSITION}"id"\n\n{_ID}\n----\n'
        f'{_DISPOSITION}"profileImage"; filename="profileImage"\n'
        "Content-Type: application/octet-stream\n\nxyz\n----\n"
        f'{_DISPOSITION}"addresses"\nContent-Type: application/json\n\n{_JSON_LINE}'
        f'\n----\n{_DISPOSITION}"addresses"\nContent-Type: application/json\n\n{{}}',
        properties(id=_UUID, profileImage={}, addresses=items(_ADDRESS)),
        lambda call, _: call(id=_ID, profile_image=b"xyz", addresses=[_LINE, {}]),
    )
    yield multipart_row(
        "files of one name, of any type",
        f'{_DISPOSITION}"file"; filename="a.bin"\n'
        "Content-Type: application/octet-stream\n\nx\n----\n"
        f'{_DISPOSITION}"file"; filename="file"\n'
        "Content-Type: application/octet-stream\n\ny",
        properties(file=items({})),
        lambda call, _: call(file=[("a.bin", b"x"), b"y"]),
    )
    yield multipart_row(
        "an encoding without a property is ignored",
        f'{_DISPOSITION}"a"\n\nx',
        properties(a=_TEXT),
        lambda call, _: call(a="x"),
        b={"contentType": "image/png"},
    )
    yield multipart_row(
        "a content type among the header fields is ignored",
        f'{_DISPOSITION}"a"\n\nx',
        properties(a=_TEXT),
        lambda call, _: call(a="x"),
        a={
            "headers": {
                "Content-Type": {"required": True, "schema": {"const": "text/html"}}
            }
        },
    )
    yield multipart_row(
        "an exploded object of style form",
        f'{_DISPOSITION}"R"\n\n100\n----\n{_DISPOSITION}"G"\n\na b&c',
        properties(color=properties(R={"type": "integer"}, G=_TEXT)),
        lambda call, _: call(color={"R": 100, "G": "a b&c"}),
        color={"style": "form", "explode": True},
    )
    yield multipart_row(
        "a deep object",
        f'{_DISPOSITION}"color[R]"\n\n100',
        properties(color=properties(R={"type": "integer"})),
        lambda call, _: call(color={"R": 100}),
        color={"style": "deepObject"},
    )
    yield multipart_row(
        "nothing is percent-encoded",
        f'{_DISPOSITION}"a"\n\nx y|50%',
        properties(a=items(_TEXT)),
        lambda call, _: call(a=["x y", "50%"]),
        a={"style": "pipeDelimited"},
    )


def _placed(
    name: str,
    parts: bytes,
    call: Call,
    media: Mapping[str, Json],
    media_type: str = "multipart/mixed",
    field: str | None = None,
) -> Row:
    text = b""
    for part in parts.split(b"\n----\n"):
        head, _, content = part.partition(b"\n\n")
        lines = b"".join(line + b"\r\n" for line in head.split(b"\n") if line)
        text += b"--BOUNDARY\r\n" + lines + b"\r\n" + content + b"\r\n"
    return Row(
        name=name,
        method="post",
        operation={"requestBody": {"content": {media_type: media}, "required": True}},
        call=call,
        headers={"content-type": field or f"{media_type}; boundary=BOUNDARY"},
        content=text + b"--BOUNDARY--\r\n",
    )


_PNG = b"\x89PNG"
_PLACE: Json = {
    "required": True,
    "content": {"text/plain": {"schema": {"type": "string", "format": "uri"}}},
}
_NO_ID: Json = {"schema": False}


def _at(package: ModuleType, content: object, place: str, kind: str) -> Any:
    return package.FilePart(
        content, media_type=kind, headers={"Content-Location": place}
    )


def _by_place() -> Iterator[Row]:
    yield _placed(
        "a JSON document and its image",
        b'Content-Type: application/json\n\n{"author":"A"}\n----\n'
        b"Content-Type: image/png\n\n" + _PNG,
        lambda call, package: call(
            [{"author": "A"}, package.FilePart(_PNG, media_type="image/png")]
        ),
        {
            "schema": {
                "type": "array",
                "prefixItems": [properties(author=_TEXT), {}],
            },
            "prefixEncoding": [{}, {"contentType": "image/*"}],
        },
    )
    headers = {"Content-ID": _NO_ID, "Content-Location": _PLACE}
    yield _placed(
        "a page and what it needs",
        b"Content-Type: text/html\nContent-Location: https://x.example/a?b=%20\n\n<p>"
        b"\n----\n"
        b"Content-Type: text/css\nContent-Location: https://x.example/c\n\np{}"
        b"\n----\n"
        b"Content-Type: image/png\nContent-Location: https://x.example/d\n\n" + _PNG,
        lambda call, package: call(
            [
                _at(package, "<p>", "https://x.example/a?b=%20", "text/html"),
                _at(package, "p{}", "https://x.example/c", "text/css"),
                _at(package, _PNG, "https://x.example/d", "image/png"),
            ]
        ),
        {
            "schema": {
                "prefixItems": [_TEXT],
                "items": {"anyOf": [_TEXT, {"$comment": "binary"}]},
            },
            "prefixEncoding": [{"contentType": "text/html", "headers": headers}],
            "itemEncoding": {
                "contentType": "text/css,text/javascript,image/*",
                "headers": headers,
            },
        },
        "multipart/related; type=text/html",
        "multipart/related;type=text/html; boundary=BOUNDARY",
    )
    yield _placed(
        "pictures one after another",
        b"Content-Type: image/jpg\n\nx\n----\nContent-Type: image/jpg\n\ny",
        lambda call, _: call([b"x", b"y"]),
        {
            "itemSchema": {"$comment": "A single data image from the device"},
            "itemEncoding": {"contentType": "image/jpg"},
        },
    )
    yield _placed(
        "ranges of bytes",
        b"Content-Type: video/mp4\nContent-Range: bytes 0-1/9\n\nxy",
        lambda call, package: call(
            [package.FilePart(b"xy", headers={"Content-Range": "bytes 0-1/9"})]
        ),
        {
            "itemSchema": {"$comment": "A single range of bytes from a video"},
            "itemEncoding": {
                "contentType": "video/mp4",
                "headers": {
                    "Content-Range": {
                        "required": True,
                        "content": {"text/plain": {"schema": _TEXT}},
                    }
                },
            },
        },
        "multipart/byteranges",
    )


def _head(*lines: str) -> bytes:
    return "".join(f"{one}\r\n" for one in lines).encode() + b"\r\n"


def _nested(name: str, content: bytes, call: Call, media: Json, kind: str) -> Row:
    return Row(
        name=f"parts in a part: {name}",
        method="post",
        operation={"requestBody": {"required": True, "content": {kind: media}}},
        call=call,
        headers={"content-type": f"{kind}; boundary=BOUNDARY"},
        content=content,
    )


_THING: Json = {
    "type": "object",
    "properties": {"a": _TEXT},
    "xml": {"name": "thing"},
}


def _in_parts() -> Iterator[Row]:
    inner = (
        _head("--INNER", "Content-Type: application/xml")
        + f"{_XML}<thing><a>x</a></thing>\r\n".encode()
        + _head("--INNER")
        + b"text\r\n"
        + _head("--INNER", "Content-Type: image/png")
        + _PNG
        + b"\r\n--INNER--\r\n"
    )
    yield _nested(
        "the standard's example",
        _head("--BOUNDARY", "Content-Type: application/json")
        + b"[1,2]\r\n"
        + _head("--BOUNDARY", "Content-Type: multipart/mixed; boundary=INNER")
        + inner
        + b"\r\n--BOUNDARY--\r\n",
        lambda call, _: call([[1, 2], [{"a": "x"}, "text", _PNG]]),
        {
            "schema": {
                "type": "array",
                "prefixItems": [
                    {"type": "array"},
                    {"type": "array", "prefixItems": [_THING, _TEXT, {}]},
                ],
            },
            "prefixEncoding": [
                {},
                {
                    "contentType": "multipart/mixed",
                    "prefixEncoding": [
                        {"contentType": "application/xml"},
                        {},
                        {"contentType": "image/png"},
                    ],
                },
            ],
        },
        "multipart/mixed",
    )
    files = {"type": "array", "items": {"type": "array", "items": {}}}
    yield _nested(
        "files of one field, each list a part",
        _head(
            "--BOUNDARY",
            f'{_DISPOSITION}"files"',
            "Content-Type: multipart/mixed; boundary=INNER",
        )
        + _head(
            "--INNER",
            'Content-Disposition: attachment; filename="a.png"',
            "Content-Type: image/png",
        )
        + b"x\r\n--INNER--\r\n\r\n--BOUNDARY--\r\n",
        lambda call, _: call(files=[[("a.png", b"x")]]),
        {
            "schema": properties(files=files),
            "encoding": {
                "files": {
                    "contentType": "multipart/mixed",
                    "itemEncoding": {"contentType": "image/png"},
                }
            },
        },
        "multipart/form-data",
    )
    yield _nested(
        "a form in a form",
        _head(
            "--BOUNDARY",
            f'{_DISPOSITION}"form"',
            "Content-Type: multipart/form-data; boundary=INNER",
        )
        + _head("--INNER", f'{_DISPOSITION}"a"', "Content-Type: text/markdown")
        + b"x\r\n"
        + _head("--INNER", f'{_DISPOSITION}"onDay"')
        + b"2024-02-29\r\n--INNER--\r\n\r\n--BOUNDARY--\r\n",
        lambda call, _: call(form={"a": "x", "on_day": date(2024, 2, 29)}),
        {
            "schema": properties(
                form=properties(a=_TEXT, onDay={"type": "string", "format": "date"})
            ),
            "encoding": {
                "form": {
                    "contentType": "multipart/form-data",
                    "encoding": {"a": {"contentType": "text/markdown"}},
                }
            },
        },
        "multipart/form-data",
    )


TABLES = (
    Table(name="form examples", version="3.2.0", rows=(*_forms(), *_parts())),
    Table(
        name="examples of parts by place",
        version="3.2.0",
        rows=(*_by_place(), *_in_parts()),
    ),
)
