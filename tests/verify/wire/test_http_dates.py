"""Points in time of header fields, by the examples of RFC 9110, section 5.6.7."""

from __future__ import annotations

import pytest

from clientwright.verify.wire.http_dates import is_same, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", None),
        ("Sun Nov  6 08:49:37 1994", None),
        ("Mon, 06 Nov 1994 08:49:37 GMT", None),
        ("Sun, 6 Nov 1994 08:49:37 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37 UTC", None),
        ("sun, 06 nov 1994 08:49:37 GMT", None),
        ("Sun, 31 Nov 1994 08:49:37 GMT", None),
        ("1994-11-06T08:49:37Z", None),
    ],
)
def test_the_form_that_senders_use(text: str, expected: str | None) -> None:
    assert plain(text) == expected


def test_the_same_second() -> None:
    sent = "Sun, 06 Nov 1994 08:49:37 GMT"
    assert is_same("1994-11-06T10:49:37.5+02:00", sent)
    assert not is_same("1994-11-06T08:49:38Z", sent)
    assert not is_same("1994-11-06T08:49:37Z", "1994-11-06T08:49:37Z")
