"""Texts and numbers that nobody thought of, where a schema leaves room for them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from decimal import Decimal

from ...ir.document import Json
from .scalars import Rules, bounds

_CLOSED = frozenset({"pattern", "format", "contentEncoding", "contentMediaType"})
_LONG = 200


class Inventor(ABC):
    """A chooser that can make up more than the ways it is offered."""

    @abstractmethod
    def pick(self, point: int, count: int) -> int:
        """Give a number below `count`."""

    @abstractmethod
    def text(self, low: int, high: int | None, rules: Rules) -> str | None:
        """Make up a text; None where what was drawn cannot be carried."""

    @abstractmethod
    def number(self, low: Decimal, high: Decimal, *, integer: bool) -> int | float:
        """Make up a number within bounds."""


def invented_text(
    chooser: object, demands: Mapping[str, Json], rules: Rules
) -> str | None:
    """Make up a text half of the time; None: take one that is offered."""
    if not isinstance(chooser, Inventor) or _CLOSED & demands.keys():
        return None
    low = demands.get("minLength", 0)
    if low > _LONG or chooser.pick(0, 2) == 0:
        return None
    return chooser.text(low, demands.get("maxLength"), rules)


def invented_number(
    chooser: object, demands: Mapping[str, Json], *, integer: bool
) -> int | float | None:
    """Make up a number half of the time; None: take one that is offered."""
    if not isinstance(chooser, Inventor) or "multipleOf" in demands:
        return None
    low, high = bounds(demands, integer=integer)
    if low > high or chooser.pick(0, 2) == 0:
        return None
    return chooser.number(low, high, integer=integer)
