"""Multipart bodies and parameters of fields, by RFC 2046, 7578, 9110 and HTML."""

from __future__ import annotations

import pytest

from clientwright.verify.wire.decode import MalformedError
from clientwright.verify.wire.multipart import essence, meaning, parameter, split

FIELD = "multipart/form-data; boundary=AaB03x"
BODY = (
    b"--AaB03x\r\n"
    b'content-disposition: form-data; name="field1"\r\n'
    b"content-type: text/plain;charset=UTF-8\r\n"
    b"content-transfer-encoding: quoted-printable\r\n"
    b"\r\n"
    b"Joe owes =E2=82=AC100.\r\n"
    b"--AaB03x--"
)
"""RFC 7578, section 4.5, with the delimiters that it takes for granted."""


def _form(disposition: str, content: bytes = b"x", more: str = "") -> bytes:
    head = f"Content-Disposition: {disposition}\r\n{more}\r\n".encode()
    return b"--AaB03x\r\n" + head + content + b"\r\n--AaB03x--\r\n"


def test_the_example_of_the_standard() -> None:
    (part,) = split(BODY, FIELD)
    assert part.name == "field1"
    assert part.filename is None
    assert part.content_type == "text/plain;charset=UTF-8"
    assert part.headers["content-transfer-encoding"] == "quoted-printable"
    assert part.content == b"Joe owes =E2=82=AC100."


def test_several_parts_in_their_order() -> None:
    """Of one name too; what stands before and behind is not read (section 5.1.1)."""
    one = b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    two = b'--b  \r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n2\r\n\r\n'
    body = b"preamble\r\n" + one + two + b"--b--\r\nepilogue"
    found = split(body, 'multipart/form-data; boundary="b"')
    assert [part.content for part in found] == [b"1", b"\r\n2\r\n"]


def test_content_stays_as_it_is() -> None:
    """Bytes, lone line ends, dashes and an empty line within."""
    content = b"\x00\xff\n--AaB03x\r\r\n\r\n-- "
    (part,) = split(_form('form-data; name="a"', content), FIELD)
    assert part.content == content


def test_a_part_without_content() -> None:
    (part,) = split(_form('form-data; name="a"', b""), FIELD)
    assert part.content == b""


def test_a_boundary_of_spaces_in_quotes() -> None:
    """RFC 2046, section 5.1.1: `gc0pJq0M:08jU534c0p` has to be quoted."""
    field = 'multipart/mixed; boundary="gc0pJq0M:08jU534c0p"'
    body = BODY.replace(b"AaB03x", b"gc0pJq0M:08jU534c0p")
    assert split(body, field)[0].name == "field1"


@pytest.mark.parametrize(
    ("disposition", "name", "filename"),
    [
        ('form-data; name="a"; filename="b.txt"', "a", "b.txt"),
        ('form-data; filename="b.txt"; name="a"', "a", "b.txt"),
        ("form-data; name=a; filename=b.txt", "a", "b.txt"),
        ('FORM-DATA; NAME="a"', "a", None),
        ('form-data;name="a";filename=""', "a", ""),
        # What stands in quotes is no parameter (RFC 9110, section 5.6.6).
        ('form-data; filename="x; name=y"; name="a"', "a", "x; name=y"),
        ('form-data; name="x; filename=y"', "x; filename=y", None),
        # HTML, multipart form data: the three escapes, in both names.
        ('form-data; name="a%22b%0D%0Ac"', 'a"b\r\nc', None),
        ('form-data; name="100%25"', "100%25", None),
        ('form-data; name="a"; filename="b%22c.txt"', "a", 'b"c.txt'),
        ('form-data; name="ünï"', "ünï", None),
    ],
)
def test_names(disposition: str, name: str, filename: str | None) -> None:
    (part,) = split(_form(disposition), FIELD)
    assert (part.name, part.filename) == (name, filename)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (BODY, "multipart/form-data"),
        (BODY[:-2], FIELD),
        (b"", FIELD),
        (BODY.replace(b"\r\n", b"\n"), FIELD),
        (_form('form-data; name="a"', more="Content-Disposition: x\r\n"), FIELD),
        (b"--AaB03x\r\nno headers at all\r\n--AaB03x--", FIELD),
    ],
)
def test_what_is_no_form(body: bytes, field: str) -> None:
    with pytest.raises(MalformedError):
        split(body, field)


@pytest.mark.parametrize(
    "body",
    [
        _form("form-data"),
        _form('attachment; name="a"'),
        BODY.replace(b"content-disposition", b"x-disposition"),
        b"--AaB03x\r\n\r\nno headers\r\n--AaB03x--",
    ],
)
def test_parts_without_a_name(body: bytes) -> None:
    """RFC 7578, section 4.2: only `form-data` gives one."""
    (part,) = split(body, FIELD)
    assert part.name is None


def test_nothing_comes_behind_the_closing_delimiter() -> None:
    """What stands there is the epilogue, whatever it looks like."""
    head = b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\nx\r\n'
    body = head % b"a" + b"--b--\r\n" + head % b"c" + b"--b--\r\n"
    found = split(body, "multipart/form-data; boundary=b")
    assert [part.name for part in found] == ["a"]


@pytest.mark.parametrize(
    ("field", "name", "expected"),
    [
        # RFC 9110, section 8.3.1: these are equivalent.
        ("text/html;charset=utf-8", "charset", "utf-8"),
        ("Text/HTML;Charset=UTF-8", "charset", "UTF-8"),
        ('text/html; charset="utf-8"', "charset", "utf-8"),
        ("text/html;charset=UTF-8", "CHARSET", "UTF-8"),
        ("text/plain", "charset", None),
        ("text/plain; format=flowed; charset=x", "charset", "x"),
        ('a/b; c="d\\"e"', "c", 'd"e'),
        ('a/b; x="; q=1"; q=0.5', "q", "0.5"),
        ('a/b; x="\\"; q=1"', "q", None),
        ("a/b;xq=1", "q", None),
        ('a/b; q=""', "q", ""),
    ],
)
def test_parameters_of_a_field(field: str, name: str, expected: str | None) -> None:
    assert parameter(field, name) == expected


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("Text/HTML;Charset=UTF-8", "text/html"),
        (" application/json ; a=b", "application/json"),
        ("application/json", "application/json"),
        ("", ""),
    ],
)
def test_type_and_subtype(media_type: str, expected: str) -> None:
    assert essence(media_type) == expected


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json; charset=utf-8", {}),
        ("text/plain;format=flowed;q=0.5", {"format": "flowed"}),
        ("multipart/form-data; boundary=x", {}),
        ('application/json;Profile="a;b=c"', {"profile": "a;b=c"}),
    ],
)
def test_what_tells_media_types_apart(
    media_type: str, expected: dict[str, str]
) -> None:
    assert meaning(media_type) == expected
