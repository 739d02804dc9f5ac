"""Text in the charset of its media type (RFC 9110, section 8.3.2)."""

from __future__ import annotations

import pytest

from clientwright.verify.values.charsets import encoded, writable


@pytest.mark.parametrize(
    ("text", "media_type", "expected"),
    [
        ("ü", "text/plain", b"\xc3\xbc"),
        ("ü", "text/plain; charset=utf-8", b"\xc3\xbc"),
        ("ü", "text/plain;charset=ISO-8859-1", b"\xfc"),
        ("ü", 'text/plain; charset="iso-8859-1"', b"\xfc"),
        ("€", "text/plain; charset=windows-1252", b"\x80"),
        ("漢", "text/plain; charset=Shift_JIS", b"\x8a\xbf"),
        ("ü", "text/plain; charset=nobody-knows", b"\xc3\xbc"),
    ],
)
def test_bytes(text: str, media_type: str, expected: bytes) -> None:
    assert encoded(text, media_type) == expected


@pytest.mark.parametrize(
    ("text", "media_type", "expected"),
    [
        ("aü漢", "text/plain", "aü漢"),
        ("aü漢", "text/plain; charset=us-ascii", "a"),
        ("aü漢", "text/plain; charset=iso-8859-1", "aü"),
        ("aü漢", "text/plain; charset=nobody-knows", "aü漢"),
    ],
)
def test_what_a_charset_has(text: str, media_type: str, expected: str) -> None:
    assert writable(text, media_type) == expected
    assert encoded(expected, media_type).decode("latin-1")
