"""Decimals: numbers and strings whose digits all count."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from json.encoder import encode_basestring
from math import isinf
from typing import Annotated, Any, Final, NoReturn, TypeAlias

from . import decode, encode
from .errors import InvalidArgumentError
from .given_decimal import DecimalKind, as_text, refused

_TEXT: Final = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?", re.ASCII)
_LONG: Final = re.compile(rb"[0-9][0-9.]{15}|[0-9][eE][+-]?[0-9]{2}")


class RawFloat(float):
    """A float with the digits it was read from, until a decimal is made of them."""

    __slots__ = ("text",)

    text: str


def _number(value: object) -> Decimal:
    """Read a JSON number with all its digits."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, RawFloat):
        try:
            return Decimal(value.text)
        except InvalidOperation:  # Its exponent is beyond all decimals.
            raise refused("number") from None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refused("number")
    return Decimal(repr(value))


def _from_text(value: object) -> Decimal:
    """Read a decimal that travels as a string."""
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _TEXT.fullmatch(value):
        raise refused("decimal in a string")
    return Decimal(value)


def _as_float(value: Decimal) -> int | float:
    whole = 0 <= value.adjusted() < 64 and value == value.to_integral_value()
    return int(value) if whole and value.as_tuple().exponent == 0 else float(value)


def _itself(value: Decimal) -> Decimal:
    return value


DecimalNumber: TypeAlias = Annotated[Decimal, DecimalKind(_number, _as_float, _itself)]
"""A JSON number whose digits all count."""
DecimalText: TypeAlias = Annotated[Decimal, DecimalKind(_from_text, as_text, as_text)]
"""A decimal that travels as a string."""


def _read(content: bytes, annotation: Any) -> object:
    """Read JSON of a type; numbers that no float holds are read digit by digit."""
    reader = decode.reader(annotation)
    if not _LONG.search(content):
        return reader.validate_json(content)
    return _plain(decode.read_data(_parsed(content), annotation))


def _parsed(content: bytes) -> object:
    return decode.parse_json(content, _raw)


def _raw(text: str) -> float:
    number = float(text)
    if repr(number) == text:
        return number
    raw = RawFloat(number)
    raw.text = text
    return raw


def _plain(value: Any) -> Any:
    """Turn what no decimal was made of into ordinary floats."""
    if type(value) is RawFloat:
        if isinf(value):
            raise ValueError("a number is out of range")
        return float(value)
    if encode.is_a_model(value):
        for inner in (vars(value), value.model_extra or {}):
            for key, item in inner.items():
                inner[key] = _plain(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            value[key] = _plain(item)
    elif isinstance(value, list):
        value[:] = map(_plain, value)
    return value


class _DecimalError(Exception):
    """There is a decimal, which the quick writer does not know."""


def _stop(value: object) -> NoReturn:
    if isinstance(value, Decimal):
        raise _DecimalError
    raise InvalidArgumentError(f"there is no JSON for {type(value).__name__}")


def _dump(data: object) -> str:
    """Write JSON data, decimals with all their digits."""
    try:
        return json.dumps(
            data,
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
            default=_stop,
        )
    except _DecimalError:
        return "".join(_pieces(data))


def _pieces(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield "{"
        for at, (key, item) in enumerate(data.items()):
            yield f"{',' if at else ''}{encode_basestring(key)}:"
            yield from _pieces(item)
        yield "}"
    elif isinstance(data, list | tuple):
        yield "["
        for at, item in enumerate(data):
            if at:
                yield ","
            yield from _pieces(item)
        yield "]"
    elif isinstance(data, Decimal):
        if not data.is_finite():
            raise InvalidArgumentError(f"JSON has no number {data}")
        yield str(data)
    else:
        yield json.dumps(data, ensure_ascii=False, allow_nan=False)


# Where this module is imported, all JSON of the package goes this way.
decode.exact[:] = [_read]
decode.all_digits[:] = [(_parsed, _plain)]
encode.exact[:] = [_dump]
