"""When two values are the same: RFC 3339, 4648, 8259, 9562, JSON Schema, section 4.2.

`same` stands for JSON, `text` for texts that a decoder found where no type is seen.
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
import uuid
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, Field

from clientwright.verify.values.model_limits import WireNames
from clientwright.verify.wire.compare import (
    difference,
    instant_of,
    parse_json,
    same_instant,
    same_text,
    short,
    text_difference,
    written_back,
)

NAMES = WireNames({}, None)


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        # Numbers are equal by their value, however they are written.
        (1, 1.0, True),
        (100, Decimal("1E+2"), True),
        (0.1, Decimal("0.1"), True),
        (Decimal("0.1"), Decimal("0.10"), True),
        (9007199254740993, 9007199254740992, False),
        (0, -0.0, True),
        (1, "1", False),
        (1, True, False),
        (0, False, False),
        (None, False, False),
        (None, 0, False),
        (None, "", False),
        ([], {}, False),
        (True, True, True),
        ("a", "A", False),
        # Objects have no order, lists do.
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        ([1, 2], [2, 1], False),
        ([1], [1, 1], False),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ({"a": None}, {}, False),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, False),
    ],
)
def test_json(first: Any, second: Any, equal: bool) -> None:
    assert (difference(first, second) is None) is equal
    assert (difference(second, first) is None) is equal


def test_doubles() -> None:
    """Where all digits are not asked for, the nearest doubles count."""
    assert difference(0.1, Decimal("0.1000000000000000055"), exact=False) is None
    assert difference(0.1, Decimal("0.1000000000000000055")) is not None
    assert difference(10**400, Decimal("1e399"), exact=False) is None


def test_a_difference_has_its_place() -> None:
    found = difference({"a": [{"b/c": 1}]}, {"a": [{"b/c": 2}]})
    assert found is not None
    assert found.startswith("#/a/0/b~1c: ")
    assert (difference({"a": 1}, {}) or "").startswith("#/a: ")
    assert (difference({}, {"a": 1}) or "").startswith("#/a: ")


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        # RFC 3339, section 5.8: these are two writings of one point in time each.
        ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z", True),
        ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z", True),
        ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520000z", True),
        ("1985-04-12t23:20:50z", "1985-04-12 23:20:50Z", True),
        ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.53Z", False),
        ("1985-04-12T23:20:50Z", "1985-04-12T23:20:50+01:00", False),
        ("1985-04-12T23:20:50Z", "1985-04-13T23:20:50Z", False),
        # Without an offset, nobody knows which point that is.
        ("1985-04-12T23:20:50Z", "1985-04-12T23:20:50", False),
        ("1985-04-12T23:20:50", "1985-04-12T23:20:50.0", True),
        ("23:20:50.52Z", "23:20:50.520Z", True),
        ("23:20:50Z", "22:20:50-01:00", True),
        ("23:20:50Z", "23:20:50", False),
        ("1985-04-12", "1985-04-12T00:00:00Z", False),
        # A microsecond is what Python's have.
        ("2024-07-01T00:00:00.123456789Z", "2024-07-01T00:00:00.123456Z", True),
    ],
)
def test_instants(first: str, second: str, equal: bool) -> None:
    assert same_instant(first, second) is equal
    assert same_instant(second, first) is equal


@pytest.mark.parametrize(
    "text", ["1985-04-31T00:00:00Z", "2024", "", "1990-12-31T23:59:60Z", "12:00:00Z"]
)
def test_what_is_no_instant(text: str) -> None:
    """Thirty days hath April; and no Python value has a leap second."""
    assert instant_of(text) is None


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        # RFC 9562, section 4: upper case is allowed in.
        (
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            True,
        ),
        ("F81D", "f81d", False),
        # RFC 4648, section 3.2 and 10: padding may be left out, lines may be cut.
        ("Zg==", "Zg", True),
        ("Zm9vYg==", "Zm9v\r\nYg==", True),
        ("Zm9vYmE=", "Zm9vYmE", True),
        ("Zm9v", "Zm9w", False),
        # What is no base64 is what it is.
        ("two words", "twowords", False),
        ("a=b", "ab", False),
        ("=a", "a", False),
        ("long long ", "long long", False),
        ("a b", "a  b", False),
        ("line\nline", "line line", False),
        ("ünï\nx", "ünïx", False),
        ("", "=", False),
        (" ", "", False),
    ],
)
def test_texts(first: str, second: str, equal: bool) -> None:
    assert same_text(first, second) is equal
    assert same_text(second, first) is equal


def test_an_example_may_lack_the_colon_of_an_offset() -> None:
    """What is sent may not: RFC 3339 has one."""
    example, sent = "2021-01-17T12:34:00.000+0000", "2021-01-17T12:34:00Z"
    assert same_text(example, sent)
    assert not same_text(sent, example)
    assert not same_text("2021-01-17T12:34:00.000+0100", sent)


@pytest.mark.parametrize(
    ("value", "sent", "equal"),
    [
        (True, "true", True),
        (False, "false", True),
        (True, "True", False),
        (True, "1", False),
        (None, "", True),
        (None, "null", True),
        (None, "None", False),
        (7, "7", True),
        (7, "7.0", True),
        (100, "1e2", True),
        (0.5, "0.5", True),
        (0.5, ".5", False),
        (1000, "1_000", False),
        (7, " 7", False),
        (7, "+7", False),
        (7, "\u0667", False),
        (7, "07", False),
        (7, "8", False),
        (7, f"7e{'9' * 30}", False),
        ("a", "a", True),
        ("a", '"a"', False),
        ({"a": 1}, '{"a": 1}', True),
        ({"a": 1}, "{'a': 1}", False),
        ([1, 2], "[1,2]", True),
        ([1], "1", True),
        ([1, 2], ["1", "2"], True),
        ([1, 2], ["1"], False),
        ([1, 2], ["2", "1"], False),
        ({"a": 1, "b": True}, {"a": "1", "b": "true"}, True),
        ({"a": 1}, {}, False),
        ({"a": 1}, {"a": "1", "b": "2"}, False),
        ({"a": [1]}, {"a": "1"}, True),
        ("a", ["a"], True),
        ("a", ["a", "b"], False),
        ("a", {"a": "a"}, False),
    ],
)
def test_what_a_decoder_found(value: Any, sent: Any, equal: bool) -> None:
    assert (text_difference(value, sent) is None) is equal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a": [1, 2.50, "\\u00fc", null, true]}', None),
        ('"\\ud83d\\ude00"', "😀"),
        (" 1 ", 1),
        (b"-0", 0),
        ("1E400", Decimal("1E+400")),
    ],
)
def test_json_texts(text: bytes | str, value: Any) -> None:
    example = {"a": [1, Decimal("2.50"), "ü", None, True]}
    assert parse_json(text) == (example if value is None else value)


@pytest.mark.parametrize(
    "text",
    [
        *("", "NaN", "Infinity", "-Infinity", "01", "1.", ".5", "+1", "'a'", "[1,]"),
        *("{a: 1}", '{"a": 1, "a": 1}', '{"a": {"b": 1, "b": 2}}', "1 2", "nul"),
        '"a\nb"',
        # RFC 8259, section 8.1: UTF-8, and no byte order mark.
        '{"a": 1}'.encode("utf-16"),
        '{"a": 1}'.encode("utf-32-le"),
        b'\xef\xbb\xbf{"a": 1}',
        b'"\xfc"',
    ],
)
def test_what_is_no_json(text: bytes | str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_json(text)


class _Color(enum.Enum):
    RED = "red"


class _Model(BaseModel):
    at: datetime.datetime = Field(serialization_alias="@at")
    unset: int = 5


@dataclasses.dataclass
class _Plain:
    a: int
    b: str | None = None


ZONE = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ([1, (2.5, True)], [1, [2.5, True]]),
        ({"a": {_Color.RED}}, {"a": ["red"]}),
        (b"foobar", "Zm9vYmFy"),
        (bytearray(b"f"), "Zg=="),
        (
            datetime.datetime(2024, 2, 29, 12, 30, 45, tzinfo=ZONE),
            "2024-02-29T12:30:45+05:30",
        ),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (datetime.time(12, 30, 45), "12:30:45"),
        (datetime.timedelta(minutes=1), "PT60.000000S"),
        (
            uuid.UUID("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"),
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        ),
        (_Plain(1), {"a": 1}),
        (_Plain(1, "x"), {"a": 1, "b": "x"}),
        ([_Plain(1)], [{"a": 1}]),
        (Decimal("0.10"), Decimal("0.10")),
    ],
)
def test_what_a_client_returned(value: Any, expected: Any) -> None:
    assert written_back(value, NAMES) == expected


@pytest.mark.parametrize(
    ("documented", "returned", "equal"),
    [
        # RFC 4648, sections 4 and 5: one value in two alphabets.
        ("_-8A", b"\xff\xef\x00", True),
        ("/+8A", b"\xff\xef\x00", True),
        ("_-8B", b"\xff\xef\x00", False),
        # Text is no bytes, whatever it looks like.
        ("_-8A", "/+8A", False),
    ],
)
def test_bytes_that_a_client_returned(
    documented: str, returned: object, equal: bool
) -> None:
    assert same_text(documented, written_back(returned, NAMES)) is equal


def test_models_write_themselves() -> None:
    """By their names on the wire, and what was set alone."""
    model = _Model(at=datetime.datetime(2024, 2, 29, tzinfo=datetime.UTC))
    assert written_back({"x": model}, NAMES) == {"x": {"@at": "2024-02-29T00:00:00Z"}}


def test_a_report_has_short_lines() -> None:
    assert short("a") == "'a'"
    assert len(short("a" * 1000)) < 160
