"""Python values to JSON data, and JSON data to JSON text."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring
from typing import Final, NoReturn
from uuid import UUID

from pydantic import BaseModel

from .errors import InvalidArgumentError
from .exact import RawFloat
from .foreign import members
from .omit import omit
from .scalars import (
    WIRE,
    base64_text,
    date_time_text,
    time_text,
    uuid_text,
)

_PLAIN: Final = (str, int, float, bool, type(None))


def encode(value: object) -> object:
    """Give the JSON data of what a caller may pass.

    Takes models, mappings, iterables, dataclasses, enums, dates and times, UUIDs,
    decimals and bytes (base64). Members that are `omit` are left out. Numbers whose
    digits all count become `Decimal`, which `dump_json` writes in full.

    Raises:
        InvalidArgumentError: There is no JSON for a value of this type, or a value
            holds itself.
    """
    try:
        return _encode(value)
    except RecursionError as error:
        reason = "the value is nested too deeply, or holds itself"
        raise InvalidArgumentError(reason) from error


def _encode(value: object) -> object:
    if type(value) in _PLAIN:
        if isinstance(value, float) and not math.isfinite(value):
            raise InvalidArgumentError(f"JSON has no number {value!r}")
        return value
    if isinstance(value, BaseModel):
        return _encode(
            value.model_dump(
                by_alias=True, exclude_unset=True, context=WIRE, warnings=False
            )
        )
    if isinstance(value, Mapping):
        return {
            _key(key): _encode(item) for key, item in value.items() if item is not omit
        }
    if isinstance(value, list | tuple):
        return [_encode(item) for item in value if item is not omit]
    return _scalar(value)


def _scalar(value: object) -> object:
    """Give the JSON data of a value that is neither a model nor a usual container."""
    match value:
        case RawFloat():
            return Decimal(value.text)
        case Decimal():
            return value
        case Enum():
            return _encode(value.value)
        case str():
            return str(value)
        case int():
            return int(value)
        case float():
            return _encode(float(value))
        case datetime():
            return date_time_text(value)
        case date():
            return value.isoformat()
        case time():
            return time_text(value)
        case UUID():
            return uuid_text(value)
        case bytes():
            return base64_text(value)
        case bytearray() | memoryview():
            return base64_text(bytes(value))
    return _other(value)


def _other(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _encode(member) for name, member in members(value).items()}
    if isinstance(value, Iterable):
        return [_encode(item) for item in value if item is not omit]
    raise InvalidArgumentError(f"there is no JSON for {type(value).__name__}")


def _key(key: object) -> str:
    """Give the member name for a mapping's key: the text of what JSON would have."""
    if type(key) is str:
        return key
    plain = _encode(key)
    if isinstance(plain, str):
        return plain
    if isinstance(plain, bool | int | float | Decimal):
        return "".join(_pieces(plain))
    raise InvalidArgumentError(
        f"a JSON object has no member named by {type(key).__name__}"
    )


class _DigitsCountError(Exception):
    """A number is there whose digits the quick writer would lose."""


def dump_json(data: object) -> bytes:
    """Write what `encode` gave as compact UTF-8 JSON, numbers with all digits.

    Raises:
        InvalidArgumentError: A number that JSON does not have.
    """
    try:
        text = json.dumps(
            data,
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
            default=_stop,
        )
    except _DigitsCountError:
        text = "".join(_pieces(data))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8, but an escape.
        return "".join(
            f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char
            for char in text
        ).encode("utf-8")


def _stop(value: object) -> NoReturn:
    if isinstance(value, Decimal):
        raise _DigitsCountError
    raise InvalidArgumentError(f"there is no JSON for {type(value).__name__}")


def _pieces(data: object) -> Iterator[str]:
    """Write JSON piece by piece, decimals included."""
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
