"""Invented texts and numbers: half of the time, and never where a schema is closed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from clientwright.verify.values.chooser import First
from clientwright.verify.values.scalars import JSON, Rules
from clientwright.verify.values.unusual import Inventor, invented_number, invented_text


class _Inventor(Inventor):
    def __init__(self, side: int) -> None:
        self._side = side
        self.asked: list[Any] = []

    def pick(self, point: int, count: int) -> int:
        return (self._side + point) % count

    def text(self, low: int, high: int | None, rules: Rules) -> str | None:
        self.asked.append((low, high, rules))
        return "made up"

    def number(self, low: Decimal, high: Decimal, *, integer: bool) -> int | float:
        self.asked.append((low, high, integer))
        return 0.25


def test_bounds_are_passed_on() -> None:
    inventor = _Inventor(1)
    demands = {"minLength": 2, "maxLength": 9}
    assert invented_text(inventor, demands, JSON) == "made up"
    limits = {"minimum": 1, "exclusiveMaximum": 5}
    assert invented_number(inventor, limits, integer=True) == 0.25
    assert inventor.asked == [(2, 9, JSON), (1, 4, True)]


@pytest.mark.parametrize(
    "demands",
    [
        *({"pattern": ["a"]}, {"format": ["date"]}, {"contentEncoding": "base64"}),
        *({"contentMediaType": "image/png"}, {"minLength": 1000}),
    ],
)
def test_closed_texts(demands: Any) -> None:
    assert invented_text(_Inventor(1), demands, JSON) is None


@pytest.mark.parametrize("demands", [{"multipleOf": 5}, {"minimum": 2, "maximum": 1}])
def test_closed_numbers(demands: Any) -> None:
    assert invented_number(_Inventor(1), demands, integer=True) is None


@pytest.mark.parametrize("chooser", [First(), _Inventor(0)])
def test_the_other_half(chooser: Any) -> None:
    assert invented_text(chooser, {}, JSON) is None
    assert invented_number(chooser, {}, integer=False) is None
