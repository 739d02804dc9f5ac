"""Made strings and numbers: all that is offered is allowed, and the bounds are there.

JSON Schema 2020-12, validation, sections 6.2 and 6.3; OpenAPI's format registry.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from clientwright.verify.values.scalars import (
    FORMATS,
    JSON,
    Rules,
    bounds,
    carried,
    numbers,
    occurs,
    plain,
    strings,
)

INT32, INT64 = 2**31, 2**63


@pytest.mark.parametrize(
    ("demands", "low", "high"),
    [
        ({"format": ["int32"]}, -INT32, INT32 - 1),
        ({"format": ["int64"]}, -INT64, INT64 - 1),
        ({"format": ["int8"]}, -128, 127),
        ({"format": ["int16"]}, -32768, 32767),
        ({"format": ["uint8"]}, 0, 255),
        ({"format": ["uint16"]}, 0, 65535),
        ({"format": ["uint32"]}, 0, 2**32 - 1),
        ({"format": ["uint64"]}, 0, 2**64 - 1),
        ({"minimum": 3, "maximum": 5}, 3, 5),
        ({"exclusiveMinimum": 3, "exclusiveMaximum": 5}, 4, 4),
        ({"minimum": 2.5, "maximum": 4.5}, 3, 4),
        ({"exclusiveMinimum": 0.5, "exclusiveMaximum": 2.5}, 1, 2),
        ({"exclusiveMinimum": -2.5, "exclusiveMaximum": -0.5}, -2, -1),
        ({"minimum": -7, "exclusiveMinimum": -5, "maximum": 0}, -4, 0),
        ({"minimum": 1, "format": ["int32"]}, 1, INT32 - 1),
    ],
)
def test_bounds_of_integers(demands: Any, low: int, high: int) -> None:
    assert bounds(demands, integer=True) == (low, high)


@pytest.mark.parametrize(
    ("demands", "low", "high"),
    [
        ({"minimum": 0.5, "maximum": 0.75}, "0.5", "0.75"),
        ({"minimum": -1e3, "maximum": 1e3}, "-1000", "1000"),
    ],
)
def test_bounds_of_numbers(demands: Any, low: str, high: str) -> None:
    assert bounds(demands, integer=False) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (0, 0.001), (0.1, 0.1005), (-1e-9, 1e-9), (5, 6)]
)
def test_bounds_that_are_left_out(low: float, high: float) -> None:
    """However near they are to each other, there is something between them."""
    found = bounds({"exclusiveMinimum": low, "exclusiveMaximum": high}, integer=False)
    assert Decimal(str(low)) < found[0] <= found[1] < Decimal(str(high))


NUMBERS: list[tuple[Any, bool, Callable[[Any], bool], set[Any]]] = [
    ({"minimum": 3, "maximum": 5}, True, lambda n: 3 <= n <= 5, {3, 5}),
    ({"exclusiveMinimum": 3, "exclusiveMaximum": 5}, True, lambda n: n == 4, {4}),
    (
        {"multipleOf": 5, "minimum": 11, "maximum": 28},
        True,
        lambda n: n in (15, 20, 25),
        {15, 25},
    ),
    (
        {"multipleOf": 0.01, "minimum": 0.5, "maximum": 1},
        False,
        lambda n: 0.5 <= n <= 1 and Decimal(str(n)) * 100 % 1 == 0,
        {0.5, 1},
    ),
    ({"maximum": -1}, True, lambda n: n <= -1, {-1}),
    ({"minimum": 0.2, "maximum": 0.3}, False, lambda n: 0.2 <= n <= 0.3, {0.2, 0.3}),
    ({"format": ["int32"]}, True, lambda n: -INT32 <= n < INT32, {-INT32, INT32 - 1}),
    ({"format": ["uint8"]}, True, lambda n: 0 <= n <= 255, {0, 255}),
    ({}, True, lambda n: type(n) is int, {0, -1}),
    ({}, False, math.isfinite, {0, 0.1}),
    ({"multipleOf": 2.5}, True, lambda n: type(n) is int, set()),
]


@pytest.mark.parametrize(("demands", "integer", "allowed", "among"), NUMBERS)
def test_numbers(
    demands: Any, integer: bool, allowed: Callable[[Any], bool], among: set[Any]
) -> None:
    found = numbers(demands, 17, integer=integer)
    assert [n for n in found if not allowed(n)] == []
    assert among <= set(found)
    assert len(found) == len(set(found))
    if integer:
        assert all(type(n) is int for n in found)


def test_the_ordinary_number_is_distinct() -> None:
    """So that two values that were swapped show."""
    assert numbers({}, 17, integer=True)[0] == 17
    assert numbers({}, 18, integer=True)[0] == 18


@pytest.mark.parametrize(
    ("demands", "integer", "first"),
    [
        ({}, False, 17.25),
        ({"minimum": 0, "maximum": 100}, False, 17.25),
        # Where none with a fraction is allowed, or none that large.
        ({}, True, 17),
        ({"multipleOf": 1}, False, 17),
        ({"maximum": 17}, False, 17),
        ({"multipleOf": 0.25}, False, 17.25),
    ],
)
def test_a_number_that_no_integer_is(demands: Any, integer: bool, first: float) -> None:
    """What takes integers for all numbers does not go unnoticed."""
    assert numbers(demands, 17, integer=integer, fraction=True)[0] == first


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1.0", 1), ("0.5", 0.5), ("-3", -3), ("1e3", 1000), ("1e21", 1e21)],
)
def test_plain_numbers(value: str, expected: float) -> None:
    found = plain(Decimal(value))
    assert (type(found), found) == (type(expected), expected)


STRINGS: list[tuple[Any, Callable[[str], bool]]] = [
    ({}, lambda text: text != ""),
    ({"minLength": 3, "maxLength": 3}, lambda text: len(text) == 3),
    ({"minLength": 30}, lambda text: len(text) >= 30),
    ({"maxLength": 1}, lambda text: len(text) <= 1),
    ({"pattern": ["^[A-Z]{3}$"]}, lambda t: bool(re.fullmatch("[A-Z]{3}", t))),
    (
        {"pattern": ["^[a-f0-9]+$"], "minLength": 8, "maxLength": 9},
        lambda t: bool(re.fullmatch("[a-f0-9]{8,9}", t)),
    ),
    (
        {"pattern": ["^\\d{4}-\\d{2}-\\d{2}$"], "format": ["date"]},
        lambda t: bool(re.fullmatch(r"\d{4}-(0\d|1[0-2])-[0-3]\d", t)),
    ),
    ({"format": ["uuid"]}, lambda t: bool(re.fullmatch("[0-9a-f-]{36}", t))),
    ({"format": ["ipv4"]}, lambda t: bool(re.fullmatch(r"(\d{1,3}\.){3}\d{1,3}", t))),
    ({"contentEncoding": "base64"}, lambda t: bool(re.fullmatch("[A-Za-z0-9+/=]+", t))),
]


@pytest.mark.parametrize("hurting", [False, True])
@pytest.mark.parametrize(("demands", "allowed"), STRINGS)
def test_strings(demands: Any, allowed: Callable[[str], bool], hurting: bool) -> None:
    found = strings(demands, "text 7", JSON, hurting)
    assert found
    assert [text for text in found if not allowed(text)] in ([], [""])
    assert hurting or "" not in found


def test_strings_at_their_bounds() -> None:
    """And those that hurt: what URLs, JSON and Unicode know how to spoil."""
    found = strings({"minLength": 2, "maxLength": 9}, "text 7", JSON, True)
    assert {len(text) for text in found} >= {2, 9}
    plain_ones = "".join(strings({}, "text 7", JSON, True))
    assert all(char in plain_ones for char in "/?#%&=+;, \"'\\<>{}[]|ü漢😀")
    assert strings({}, "text 7", JSON, True)[0] == "text 7"
    assert "" in strings({}, "text 7", JSON, True)


EXAMPLES = {
    # RFC 3339, sections 5.6 and 5.8.
    "date-time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)",
    "date": r"\d{4}-\d\d-\d\d",
    "time": r"\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)",
    # ISO 8601, as RFC 3339, appendix A has it.
    "duration": r"P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?([\d.]+S)?)?)",
    "uuid": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "email": r"[\w.]+@[\w.]+",
    "ipv4": r"(\d{1,3}\.){3}\d{1,3}",
    "ipv6": r"[0-9a-f:]+",
    # RFC 4648, sections 4 and 5.
    "byte": r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
    "base64": r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
    "base64url": r"[A-Za-z0-9_-]+",
    "decimal": r"-?\d+(\.\d+)?",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_texts_of_formats(name: str) -> None:
    for text in FORMATS[name]:
        assert re.fullmatch(EXAMPLES[name], text), text


@pytest.mark.parametrize(
    ("text", "rules", "arrives"),
    [
        ("a", JSON, True),
        ("", JSON, True),
        ("", Rules(blank=False), False),
        ("a,b", Rules(avoid=","), False),
        ("ab", Rules(avoid=","), True),
        ("ü", Rules(charset="visible"), False),
        ("a b", Rules(charset="visible"), True),
        (" a", Rules(charset="visible"), False),
        ("a\tb", Rules(charset="visible"), False),
        # RFC 6265, section 4.1.1: what a cookie's value cannot hold.
        *((f"a{char}b", Rules(charset="token"), False) for char in ' ",;\\'),
        ("a=b", Rules(charset="token"), True),
    ],
)
def test_what_a_place_can_carry(text: str, rules: Rules, arrives: bool) -> None:
    assert carried(text, rules) is arrives


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # ECMA 262: not anchored unless it says so; digits are those of ASCII.
        ("b", "abc", True),
        ("^b", "abc", False),
        ("^\\d+$", "123", True),
        ("^\\d+$", "१२३", False),
        ("^a$", "a\n", False),
        ("^(?!x).*$", "xa", False),
        ("\\u00fc", "ü", True),
    ],
)
def test_patterns(pattern: str, text: str, found: bool) -> None:
    assert occurs(pattern, text) is found
