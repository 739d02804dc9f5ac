"""Where a validator without a memory would take exponential time."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer

from clientwright.verify.schemas.validation_cost import MOST_AGAIN, Branching, depth

Json = Any


@pytest.mark.parametrize(
    ("value", "levels"),
    [(1, 0), ("a", 0), ([1], 1), ({"a": 1}, 1), ({"a": [1]}, 2), ([[[1]], 1], 3)],
)
def test_depth(value: Json, levels: int) -> None:
    assert depth(value) == levels


def _branching(**schemas: Json) -> Branching:
    return Branching({f"{WHERE}{name}": node for name, node in schemas.items()})


def _deep(levels: int) -> Json:
    value: Json = 1
    for _ in range(levels):
        value = {"a": value}
    return value


TREE = {"anyOf": [{"properties": {"a": refer("A")}}, {"properties": {"b": refer("A")}}]}
LINE = {"properties": {"a": refer("A")}}


@pytest.mark.parametrize(
    ("schemas", "levels", "safe"),
    [
        ({"A": {"type": "string"}}, 1000, True),
        # A schema in itself is no matter, a union that leads round again twice is one.
        ({"A": LINE}, 1000, True),
        ({"A": TREE}, 2, True),
        ({"A": TREE}, MOST_AGAIN.bit_length(), False),
        # Unions of unions, each of which has the next one twice.
        (
            {f"L{n}": {"anyOf": [refer(f"L{n + 1}")] * 2} for n in range(10)}
            | {"L10": {"type": "string"}},
            0,
            True,
        ),
        (
            {f"L{n}": {"anyOf": [refer(f"L{n + 1}")] * 2} for n in range(30)}
            | {"L30": {"type": "string"}},
            0,
            False,
        ),
        # What is inside of a value is another value.
        (
            {f"L{n}": {"properties": {"a": refer(f"L{n + 1}")}} for n in range(30)}
            | {"L30": {}},
            30,
            True,
        ),
    ],
)
def test_safety(schemas: Json, levels: int, safe: bool) -> None:
    assert _branching(**schemas).is_safe(_deep(levels)) is safe
