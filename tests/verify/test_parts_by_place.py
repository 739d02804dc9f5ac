"""The judge reads parts that have no names, and what is wrong with them."""

from __future__ import annotations

import pytest

from clientwright.verify.document.api import Content, Encoding
from clientwright.verify.judge.bodies import body_difference
from clientwright.verify.wire.content_kinds import File
from clientwright.verify.wire.xml_bodies import xml_difference

_CONTENT = Content(
    media_type="multipart/mixed",
    schema="#/schema",
    first=(Encoding(), Encoding(content_type="image/png")),
    item=Encoding(content_type="text/plain", fixed={"X-Kind": "note"}),
    pointer="#",
)
_EXPECTED = [{"a": 1}, File(b"png", in_part=True, bare=True), "ü"]
_PARTS = (
    b'Content-Type: application/json\r\n\r\n{"a":1}',
    b"Content-Type: image/png\r\n\r\npng",
    b"Content-Type: text/plain; charset=utf-8\r\nX-Kind: note\r\n\r\n\xc3\xbc",
)


def _difference(*parts: bytes) -> str | None:
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"
    field = "multipart/mixed; boundary=x"
    return body_difference(_CONTENT, field, body, _EXPECTED)


def test_right_parts() -> None:
    assert _difference(*_PARTS) is None


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        (_PARTS[:2], "2 parts, 3 expected"),
        ((_PARTS[1], _PARTS[0], _PARTS[2]), "application/json is expected"),
        ((_PARTS[0], _PARTS[0], _PARTS[2]), "image/png is expected"),
        ((*_PARTS[:2], _PARTS[2].replace(b"note", b"poem")), "'poem' where 'note'"),
        ((*_PARTS[:2], _PARTS[2].replace(b"\xc3\xbc", b"u")), "'ü' is expected"),
        (
            (b'Content-Disposition: form-data; name="0"\r\n' + _PARTS[0], *_PARTS[1:]),
            "a name of a form",
        ),
        ((b"X-Kind: a\r\nx-kind: b\r\n" + _PARTS[0], *_PARTS[1:]), "a part with two"),
    ],
)
def test_wrong_parts(parts: tuple[bytes, ...], wrong: str) -> None:
    assert wrong in (_difference(*parts) or "")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"<a>\xc3\xbc</a>", "application/xml"),
        (b"<a>\xfc</a>", "application/xml; charset=latin1"),
        (
            b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\xfc</a>',
            "text/xml; charset=latin1",
        ),
        ("<a>ü</a>".encode("utf-16"), "application/xml; charset=utf-16"),
    ],
)
def test_xml_in_its_charset(body: bytes, field: str) -> None:
    assert xml_difference(body, "ü", None, field=field) is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"<a>\xfc</a>", "application/xml; charset=utf-8"),
        (
            b'<?xml version="1.0" encoding="UTF-8"?><a/>',
            "application/xml; charset=latin1",
        ),
    ],
)
def test_xml_in_another_charset(body: bytes, field: str) -> None:
    found = body_difference(
        Content(media_type="application/xml", schema=None, pointer="#"),
        field,
        body,
        {"a": 1},
    )
    assert found is not None
