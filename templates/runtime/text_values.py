"""Values that travel as text of a format: how parameters and properties write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal

from .encode import encode
from .errors import InvalidArgumentError
from .parameter import scalar


def full_date(value: object) -> object:
    """Return dates as they are; a datetime is none (RFC 3339, section 5.6)."""
    return _each(value, _date)


def decimal_text(value: object) -> object:
    """Return decimals, and those in a list, as text in full: `100` and not `1E+2`."""
    return _each(value, _decimal)


def joined(*separators: str) -> Callable[[object], object]:
    """Return what writes the lists in a list as text, the outer separator first."""

    def write(value: object, depth: int) -> object:
        if not isinstance(value, Sequence) or isinstance(value, (str, bytes)):
            return value
        items = [write(item, depth + 1) for item in value]
        if depth == 0:
            return items
        texts = [scalar(encode(item)) for item in items]
        return separators[min(depth, len(separators)) - 1].join(texts)

    return lambda value: write(value, 0)


def _date(value: object) -> object:
    if isinstance(value, datetime):
        raise InvalidArgumentError(
            "a datetime where a date is expected: give its `.date()`"
        )
    return value


def _decimal(value: object) -> object:
    if not isinstance(value, Decimal):
        return value
    return format(value, "f") if abs(value.adjusted()) < 64 else str(value)


def _each(value: object, write: Callable[[object], object]) -> object:
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [_each(item, write) for item in value]
    return write(value)
