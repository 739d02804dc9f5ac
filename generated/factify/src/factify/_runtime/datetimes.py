"""Dates and times as RFC 3339 has them; values are exactly of the standard types.

Fractions of a second beyond microseconds are cut. What Python cannot hold (a leap
second, the year 0), or what names no point in time (no offset), is no value.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Final, TypeAlias

from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    chain_schema,
    date_schema,
    datetime_schema,
    json_or_python_schema,
    str_schema,
    time_schema,
    union_schema,
)

from .encode import is_series
from .errors import InvalidArgumentError
from .with_schema import WithSchema

# Not `\d`: that takes a validator twenty times as long to be built.
_DATE: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME: Final = "[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?"
_ZONE: Final = "([Zz]|[+-][0-9]{2}:?[0-9]{2})"


def _text(pattern: str, read: CoreSchema, value: CoreSchema) -> WithSchema:
    """Read text that looks like it, or in Python the value itself."""
    text = chain_schema([str_schema(pattern=f"^{pattern}$", strict=True), read])
    schema = json_or_python_schema(
        text, union_schema([value, text], mode="left_to_right")
    )
    # A schema is the builder's own: a named alias writes its name into it.
    return WithSchema(lambda _source, _handler: schema.copy())


DateTime: TypeAlias = Annotated[
    datetime,
    _text(
        rf"{_DATE}[Tt ]{_TIME}{_ZONE}",
        datetime_schema(strict=False, tz_constraint="aware"),
        datetime_schema(strict=True),
    ),
]
Date: TypeAlias = Annotated[
    date, _text(_DATE, date_schema(strict=False), date_schema(strict=True))
]
Time: TypeAlias = Annotated[
    time, _text(f"{_TIME}{_ZONE}?", time_schema(strict=False), time_schema(strict=True))
]


def full_date(value: object) -> object:
    """Return dates, and those in a list, unless one is a datetime (RFC 3339, 5.6)."""
    if is_series(value):
        return [full_date(item) for item in value]
    if isinstance(value, datetime):
        raise InvalidArgumentError(
            "a datetime where a date is expected: give its `.date()`"
        )
    return value
