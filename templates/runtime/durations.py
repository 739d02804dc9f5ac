"""Durations (RFC 3339, appendix A), as far as a `timedelta` is exactly that.

Months and years have no fixed length, and microseconds are the finest that Python has:
such a duration is a value too, as the string that came.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Final, TypeAlias

from pydantic_core.core_schema import (
    json_or_python_schema,
    no_info_after_validator_function,
    plain_serializer_function_ser_schema,
    str_schema,
    timedelta_schema,
    union_schema,
)

from .encode import duration
from .with_schema import WithSchema

_EXACT: Final = re.compile(
    r"(?P<sign>[+-])?P(?:(?P<weeks>\d{1,8})W)?(?:(?P<days>\d{1,9})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,11})H)?(?:(?P<minutes>\d{1,13})M)?"
    r"(?:(?P<seconds>\d{1,14})(?:[.,](?P<fraction>\d{1,6})0*)?S)?)?",
    re.ASCII,
)
_PARTS: Final = ("weeks", "days", "hours", "minutes", "seconds")


def read(text: str) -> timedelta | str:
    """Return the duration that a string is; the string where none is exactly that."""
    found = _EXACT.fullmatch(text)
    if found is None or text[-1:] in "PT":
        return text
    parts = {name: int(found[name] or 0) for name in _PARTS}
    try:
        value = timedelta(
            microseconds=int((found["fraction"] or "").ljust(6, "0")), **parts
        )
        return -value if found["sign"] == "-" else value
    except OverflowError:
        return text


def _write(value: object) -> object:
    return duration(value) if isinstance(value, timedelta) else value


_TEXT: Final = no_info_after_validator_function(read, str_schema(strict=True))
_SCHEMA: Final = json_or_python_schema(
    _TEXT,
    union_schema([timedelta_schema(strict=True), _TEXT], mode="left_to_right"),
    serialization=plain_serializer_function_ser_schema(_write, when_used="json"),
)

IsoDuration: TypeAlias = Annotated[
    timedelta | str, WithSchema(lambda _source, _handler: _SCHEMA.copy())
]
