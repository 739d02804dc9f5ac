"""Request bodies against the values they should carry.

URL standard, section 5 (forms); RFC 7578 (multipart); RFC 7464 (JSON sequences);
OpenAPI 3.1.1, sections 4.8.14 and 4.8.15.
"""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Content, Encoding
from clientwright.verify.judge.bodies import body_difference, matches_range
from clientwright.verify.wire.content_kinds import File

Json = Any
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=b"


def _differs(
    media_type: str, body: bytes, value: Json, field: str | None = None, **encoding: Any
) -> str | None:
    content = Content(
        media_type=media_type, schema=None, encoding=encoding, pointer="#"
    )
    return body_difference(content, field or media_type, body, value)


@pytest.mark.parametrize(
    ("media_type", "body", "value", "same"),
    [
        ("application/json", b'{"a": [1.0, null]}', {"a": [1, None]}, True),
        ("application/json", b'{"a": 1}', {"a": 2}, False),
        ("application/json", b'{"a": 1, "a": 1}', {"a": 1}, False),
        ("application/json", b"", {"a": 1}, False),
        ("application/problem+json", b'{"a": 1}', {"a": 1}, True),
        ("application/json", '"ü"'.encode("latin-1"), "ü", False),
        ("application/json", b'"Zm9v"', File(b"foo"), False),
        ("application/octet-stream", b"a\x00\xff", File(b"a\x00\xff"), True),
        ("application/octet-stream", b"a\x00", File(b"a\x00\xff"), False),
        ("application/octet-stream", b"a ", File(b"a"), False),
        ("text/plain", "ü".encode(), "ü", True),
        ("text/plain; charset=iso-8859-1", b"\xfc", "ü", True),
        ("text/plain; charset=utf-8", b"\xfc", "ü", False),
        ("text/plain", b"a\n", "a", False),
        ("text/plain", b"5", 5, True),
        ("application/xml", b"<a>1</a>", "<a>1</a>", True),
        ("application/xml", b"<a>", {"a": 1}, False),
        # One JSON value a line; the last may end without one (JSON Lines, section 3).
        ("application/jsonl", b'{"a": 1}\n[2]\n', [{"a": 1}, [2]], True),
        ("application/jsonl", b'{"a": 1}\n[2]', [{"a": 1}, [2]], True),
        ("application/x-ndjson", b'{"a": 1}\r\n', [{"a": 1}], True),
        ("application/jsonl", b"[1, 2]", [1, 2], False),
        ("application/jsonl", b'{"a":\n1}\n', [{"a": 1}], False),
        ("application/jsonl", b"\x1e1\n", [1], False),
        # RFC 7464, section 2.2: each text begins with a record separator.
        ("application/json-seq", b'\x1e{"a": 1}\n\x1e2\n', [{"a": 1}, 2], True),
        ("application/json-seq", b'\x1e{"a":\n1}\n', [{"a": 1}], True),
        ("application/json-seq", b'{"a": 1}\n2\n', [{"a": 1}, 2], False),
        ("application/geo+json-seq", b"\x1e1\n2\n", [1, 2], False),
    ],
)
def test_bodies(media_type: str, body: bytes, value: Json, same: bool) -> None:
    assert (_differs(media_type, body, value) is None) is same


COMMAS = Encoding(style="form", explode=False)
SPREAD = Encoding(style="form", explode=True)
DEEP = Encoding(style="deepObject", explode=True)
PIPES = Encoding(style="pipeDelimited", explode=False)
AS_JSON = Encoding(content_type="application/json")


@pytest.mark.parametrize(
    ("body", "value", "encoding", "same"),
    [
        (b"a=1&b=x+y", {"a": 1, "b": "x y"}, {}, True),
        (b"a=1&b=x%20y", {"a": 1, "b": "x y"}, {}, True),
        (b"b=2&a=1", {"a": 1, "b": 2}, {}, True),
        (b"a=%F0%9F%98%80%26", {"a": "😀&"}, {}, True),
        (b"a=true", {"a": True}, {}, True),
        (b"a=1&b=2", {"a": 1}, {}, False),
        (b"a=1", {"a": 1, "b": 2}, {}, False),
        (b"a=1&a=1", {"a": 1}, {}, False),
        (b"a=1&a=2", {"a": [1, 2]}, {}, True),
        (b"a=2&a=1", {"a": [1, 2]}, {}, False),
        (b"a=1%2C2", {"a": [1, 2]}, {"a": COMMAS}, False),
        (b"a=1,2", {"a": [1, 2]}, {"a": COMMAS}, True),
        (b"a=1&a=2", {"a": [1, 2]}, {"a": COMMAS}, False),
        (b"a=1%7C2", {"a": [1, 2]}, {"a": PIPES}, True),
        (b"a%5Bb%5D=1&a%5Bc%5D=2", {"a": {"b": 1, "c": 2}}, {"a": DEEP}, True),
        (b"b=1&c=2", {"a": {"b": 1, "c": 2}}, {"a": SPREAD}, True),
        (b"b=1", {"a": {"b": 1, "c": 2}}, {"a": SPREAD}, False),
        # Without a style, an object is JSON (the default `contentType`).
        (b"a=%7B%22b%22%3A1%7D", {"a": {"b": 1}}, {}, True),
        (b"a=%7B%22b%22%3A2%7D", {"a": {"b": 1}}, {}, False),
        (b"a=%5B1%2C2%5D", {"a": [1, 2]}, {"a": AS_JSON}, True),
        # A field's name is in two objects, or is one's own as well.
        (b"b=1&b=2", {"a": {"b": 1}, "b": 2}, {"a": SPREAD}, True),
        ("a=ü".encode(), {"a": "ü"}, {}, False),
        (b"a=%zz", {"a": "x"}, {}, False),
        (b"a=Zm9v", {"a": File(b"foo")}, {}, True),
        (b"", {}, {}, True),
        (b"", {"a": []}, {}, True),
    ],
)
def test_forms(body: bytes, value: Json, encoding: Any, same: bool) -> None:
    assert (_differs(FORM, body, value, **encoding) is None) is same


def _part(name: str, content: bytes, *more: str) -> bytes:
    head = "\r\n".join([f'Content-Disposition: form-data; name="{name}"', *more])
    return b"--b\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n"


def _file(name: str, content: bytes, filename: str, kind: str, *more: str) -> bytes:
    disposition = f'{name}"; filename="{filename}'
    return _part(disposition, content, f"Content-Type: {kind}", *more)


PNG = File(b"\x89PNG", "a.png", "image/png", in_part=True)
OWN = File(b"x", headers=(("X-A", "1"),), in_part=True)
KINDS = Encoding(content_type="image/png, image/jpeg")


@pytest.mark.parametrize(
    ("parts", "value", "encoding", "same"),
    [
        ([_part("a", b"1")], {"a": 1}, {}, True),
        ([_part("a", b"2")], {"a": 1}, {}, False),
        ([_part("a", b"x"), _part("a", b"y")], {"a": ["x", "y"]}, {}, True),
        ([_part("a", b"y"), _part("a", b"x")], {"a": ["x", "y"]}, {}, False),
        ([_part("a", b"x"), _part("b", b"y")], {"a": "x"}, {}, False),
        ([], {"a": "x"}, {}, False),
        ([b"--b\r\n\r\nx\r\n"], {"a": "x"}, {}, False),
        # 3.1.1, the default content types: objects are JSON, the rest is plain text.
        (
            [_part("a", b'{"b":1}', "Content-Type: application/json")],
            {"a": {"b": 1}},
            {},
            True,
        ),
        ([_part("a", b'{"b":1}')], {"a": {"b": 1}}, {}, False),
        ([_part("a", b"x", "Content-Type: image/png")], {"a": "x"}, {}, False),
        (
            [_part("a", b"\xfc", "Content-Type: text/plain; charset=iso-8859-1")],
            {"a": "ü"},
            {},
            True,
        ),
        # Files have names, and the type that is asked for.
        ([_file("a", b"\x89PNG", "a.png", "image/png")], {"a": PNG}, {}, True),
        ([_file("a", b"\x89PNG", "b.png", "image/png")], {"a": PNG}, {}, False),
        ([_file("a", b"PNG", "a.png", "image/png")], {"a": PNG}, {}, False),
        ([_part("a", b"\x89PNG", "Content-Type: image/png")], {"a": PNG}, {}, False),
        (
            [_file("a", b"\x89PNG", "a.png", "image/png")],
            {"a": PNG},
            {"a": KINDS},
            True,
        ),
        (
            [_file("a", b"\x89PNG", "a.png", "image/gif")],
            {"a": PNG},
            {"a": KINDS},
            False,
        ),
        (
            [_file("a", b"x", "a.bin", "application/octet-stream", "X-A: 1")],
            {"a": OWN},
            {},
            True,
        ),
        (
            [_file("a", b"x", "a.bin", "application/octet-stream")],
            {"a": OWN},
            {},
            False,
        ),
        # Styles count from 3.1 on, and may be ignored in 3.0.
        ([_part("a", b"1,2")], {"a": [1, 2]}, {"a": COMMAS}, True),
        ([_part("a", b"1"), _part("a", b"2")], {"a": [1, 2]}, {"a": COMMAS}, True),
        ([_part("a", b"1|2")], {"a": [1, 2]}, {"a": COMMAS}, False),
    ],
)
def test_parts(parts: list[bytes], value: Json, encoding: Any, same: bool) -> None:
    body = b"".join(parts) + b"--b--\r\n"
    found = _differs("multipart/form-data", body, value, MULTIPART, **encoding)
    assert (found is None) is same


@pytest.mark.parametrize(
    ("media_type", "allowed", "falls"),
    [
        # RFC 9110, section 12.5.1.
        ("text/html", "text/html", True),
        ("text/html", "text/*", True),
        ("text/html", "*/*", True),
        ("text/html", "*", True),
        ("text/html", "image/*", False),
        ("text/html", "text/plain", False),
        ("textual/html", "text/*", False),
        ("application/problem+json", "application/*+json", True),
        ("application/json", "application/*+json", False),
        ("text/x+json", "*/*+json", True),
    ],
)
def test_ranges(media_type: str, allowed: str, falls: bool) -> None:
    assert matches_range(media_type, allowed) is falls
