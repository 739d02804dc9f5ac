"""Values that travel as text of a format: how parameters and properties write them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from .encode import encode, is_series
from .parameter import scalar


def decimal_text(value: object) -> object:
    """Return decimals, and those in a list, as text in full: `100` and not `1E+2`."""
    if is_series(value):
        return [decimal_text(item) for item in value]
    if not isinstance(value, Decimal):
        return value
    return format(value, "f") if abs(value.adjusted()) < 64 else str(value)


def joined(*separators: str) -> Callable[[object], object]:
    """Return what writes the lists in a list as text, the outer separator first."""

    def write(value: object, depth: int) -> object:
        if not is_series(value):
            return value
        items = [write(item, depth + 1) for item in value]
        if depth == 0:
            return items
        texts = [scalar(encode(item)) for item in items]
        return separators[min(depth, len(separators)) - 1].join(texts)

    return lambda value: write(value, 0)
