"""Texts of a format, by RFC 3339, 4648 and 9562, as far as a package has a type.

What Python's types cannot hold is of no format here: a package keeps it as text.
"""

from __future__ import annotations

import pytest

from clientwright.verify.schemas.formats import formats_of, is_of_format

GOOD = {
    "date-time": [
        # RFC 3339, section 5.8.
        "1985-04-12T23:20:50.52Z",
        "1996-12-19T16:39:57-08:00",
        "1937-01-01T12:00:27.87+00:20",
        # Section 5.6: in lower case, and with a space.
        "1985-04-12t23:20:50z",
        "1985-04-12 23:20:50Z",
        "2024-02-29T00:00:00.123456789Z",
    ],
    "date": ["1985-04-12", "2024-02-29", "2000-02-29"],
    "time": ["23:20:50.52Z", "16:39:57-08:00", "00:00:00Z"],
    "uuid": [
        # RFC 9562, appendix A, and the nil and max UUIDs of section 5.
        "C232AB00-9414-11EC-B3C8-9F6BDECED846",
        "919108f7-52d1-4320-9bac-f847db4148a8",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "00000000-0000-0000-0000-000000000000",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    ],
    # RFC 4648, section 10.
    "byte": ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy", "+/+/"],
    "base64": ["Zm9vYg==", "Zm9v\r\nYmFy"],
    "base64url": ["Zg", "Zg==", "_-8A"],
    "decimal": ["0", "-1.50", "12345678901234567890.1", "1e5"],
    "nobody-knows": ["anything", ""],
}
BAD = {
    "date-time": [
        *("1985-04-31T00:00:00Z", "2023-02-29T00:00:00Z", "1985-04-12T24:20:50Z"),
        *("1985-04-12", "1985-04-12T23:20Z", "85-04-12T23:20:50Z", "", "now"),
        *("1985-04-12T23:20:50", "1985-04-12T23:20:50+25:00", "1985-13-12T00:00:00Z"),
        *(
            "1985-04-12T23:20:50.Z",
            "\uff11985-04-12T23:20:50Z",
            " 1985-04-12T23:20:50Z",
        ),
        "1990-12-31T23:59:60Z",
    ],
    "date": ["1985-4-12", "19850412", "1985-04-31", "2100-02-29", "1985-04-12Z", ""],
    "time": ["25:00:00Z", "23:60:00Z", "23:20Z", "noon", "", "1985-04-12T23:20:50Z"],
    "uuid": [
        *(
            "",
            "919108f7-52d1-4320-9bac-f847db4148a",
            "919108f752d143209bacf847db4148a8",
        ),
        *(
            "{919108f7-52d1-4320-9bac-f847db4148a8}",
            "g19108f7-52d1-4320-9bac-f847db4148a8",
        ),
    ],
    "byte": [
        "Z",
        "Zg=",
        "Zg===",
        "Z=g=",
        "=Zg=",
        "Zm9v!",
        "_-8A",
        "Zh==",
        "Zm9vYg==Zg==",
    ],
    "base64url": ["+/8A", "Z", "Z=g="],
    "decimal": ["", "1.", ".5", "1,5", "NaN", "Infinity", "0x10", "1_000", "one"],
}


@pytest.mark.parametrize("name", GOOD)
def test_texts_that_are(name: str) -> None:
    assert [text for text in GOOD[name] if not is_of_format(name, text)] == []


@pytest.mark.parametrize("name", BAD)
def test_texts_that_are_not(name: str) -> None:
    assert [text for text in BAD[name] if is_of_format(name, text)] == []


def test_formats_that_a_package_types() -> None:
    demands = {"format": ["date", "email"], "contentEncoding": "base64"}
    assert formats_of(demands) == ["date", "base64"]
    assert formats_of({}) == []
