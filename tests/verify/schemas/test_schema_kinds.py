"""Values that a document does not know, and those that a place can tell apart."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.schemas.schema_kinds import (
    UNKNOWN,
    carriable,
    distinct,
    free,
    unknown,
)
from clientwright.verify.values.scalars import JSON, Rules


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["a", "b"], [UNKNOWN]),
        (["a", "b", None], [UNKNOWN]),
        ([1, 5], [1005]),
        (["a"], ["a"]),
        (["a", None], ["a", None]),
        ([True, False], [True, False]),
        ([{"a": 1}, {"b": 1}], [{"a": 1}, {"b": 1}]),
        ([], []),
    ],
)
def test_unknown_values(options: list[Any], expected: list[Any]) -> None:
    assert unknown(options) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 1], [1, 2]),
        ([1, 1.0], [1]),
        ([{"a": [1]}, {"a": [1]}, {"a": [2]}], [{"a": [1]}, {"a": [2]}]),
        ([[], {}, None, "", 0], [[], {}, None, "", 0]),
        # JSON Schema, core, section 4.2.2: no boolean is a number.
        ([1, True, 0, False], [1, True, 0, False]),
        ([[1], [True]], [[1], [True]]),
    ],
)
def test_distinct_values(values: list[Any], expected: list[Any]) -> None:
    found = distinct(values)
    assert [repr(one) for one in found] == [repr(one) for one in expected]


@pytest.mark.parametrize(
    ("demands", "rules", "expected"),
    [
        ({"enum": ["a", None, 1]}, JSON, ["a", 1, None]),
        ({"enum": ["a", None]}, Rules(nulls=False), ["a"]),
        ({"enum": ["a", ""]}, Rules(blank=False), ["a"]),
        ({"enum": ["a", 1], "type": ["string"]}, JSON, ["a"]),
        ({"enum": ["a,b", "c"]}, Rules(avoid=","), ["c"]),
        ({"enum": ["a,b"]}, Rules(avoid=","), ["a,b"]),
    ],
)
def test_values_of_an_enumeration(
    demands: Any, rules: Rules, expected: list[Any]
) -> None:
    assert carriable(demands, rules) == expected


def test_values_of_every_kind() -> None:
    kinds = {type(value) for value in free("text", JSON)}
    assert kinds == {str, dict, list, int, float, bool, type(None)}
    assert None not in free("text", Rules(nulls=False))
    assert free("text", Rules(depth=1)) == ["text"]
    assert all(free("text", Rules(empty=False)))
