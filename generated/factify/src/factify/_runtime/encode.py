"""Python values to JSON data, and JSON data to JSON text."""

from __future__ import annotations

import json
import math
import sys
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from .errors import InvalidArgumentError
from .omit import omit

if TYPE_CHECKING:
    from pydantic import BaseModel

WIRE: Final = object()
"""The serialization context in which every value becomes what the wire needs."""

_NAIVE: Final = (
    "a datetime without a time zone names no point in time: give one with `tzinfo`"
)
_MINUTE: Final = timedelta(minutes=1)
_PLAIN: Final = (str, int, float, bool, type(None))

exact: list[Callable[[object], str]] = []
"""The writer of JSON with decimals, put here by `decimals.py` where it is needed."""


def encode(value: object) -> object:
    """Return the JSON data of what a caller may pass.

    Takes models, mappings, iterables, dataclasses, enums, dates, times and durations,
    UUIDs, decimals and bytes (base64). What is `omit` is left out.
    """
    if type(value) is str:
        return value
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
    if isinstance(value, Mapping):
        return {
            _key(key): _encode(item) for key, item in value.items() if item is not omit
        }
    if isinstance(value, list | tuple):
        return [_encode(item) for item in value if item is not omit]
    if is_a_model(value):
        return _encode(
            value.model_dump(
                by_alias=True, exclude_unset=True, context=WIRE, warnings=False
            )
        )
    return _scalar(value)


def is_a_model(value: object) -> TypeGuard[BaseModel]:
    """Whether it is an instance of a model: of none before there is their base.

    A call that needs no model does not load what pydantic builds them with.
    """
    return isinstance(value, getattr(sys.modules.get("pydantic.main"), "BaseModel", ()))


def is_series(value: object) -> TypeGuard[Iterable[object]]:
    """Whether a value becomes an array: a list, and what else gives its items."""
    if isinstance(value, list | tuple):
        return True
    return (
        isinstance(value, Iterable)
        and not isinstance(value, (str, bytes, bytearray, memoryview, Mapping))
        and not (is_a_model(value) or is_dataclass(value))
        and not callable(getattr(value, "read", None))
    )


def _scalar(value: object) -> object:
    """Return the JSON data of what is neither a model nor a usual container."""
    from uuid import UUID  # It asks the platform what it is when it is imported.

    match value:
        case Enum():
            return _encode(value.value)
        case str():
            return str(value)
        case int():
            return int(value)
        case float():
            return _encode(float(value))
        case Decimal():
            if not value.is_finite():
                raise InvalidArgumentError(f"JSON has no number {value}")
            return value
        case datetime():
            offset = value.utcoffset()
            if offset is None:
                raise InvalidArgumentError(_NAIVE)
            # Of old there are offsets with seconds, which RFC 3339 has not.
            return _in_time(value.astimezone(UTC) if offset % _MINUTE else value)
        case time():
            return _in_time(value)
        case date():
            return value.isoformat()
        case timedelta():
            return duration(value)
        case UUID():
            return str(value)
        case bytes() | bytearray() | memoryview():
            return b64encode(value).decode("ascii")
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _encode(item) for name, item in properties(value).items()}
    if isinstance(value, Iterable):
        return [_encode(item) for item in value if item is not omit]
    raise InvalidArgumentError(f"there is no JSON for {type(value).__name__}")


def _in_time(value: datetime | time) -> str:
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def duration(value: timedelta) -> str:
    """Return a duration as RFC 3339, appendix A, has it: `P1DT2H3M4.5S`.

    Weeks are days; what is negative has the sign of ISO 8601-2 before it.
    """
    sign, value = ("-", -value) if value < timedelta(0) else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    clock = f"{hours}H" if hours else ""
    clock += f"{minutes}M" if minutes else ""
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    days = f"{value.days}D" if value.days else ""
    if not days and not clock:
        clock = "0S"
    return f"{sign}P{days}" + (f"T{clock}" if clock else "")


def properties(value: Any) -> dict[str, object]:
    """Return the fields of a dataclass instance by wire name, and what else it keeps.

    A dataclass does not know whether a field was given: None, where there is a default,
    is taken for absent.
    """
    names: Mapping[str, str] = getattr(type(value), "__wire_names__", {})
    found: dict[str, object] = {}
    for field in fields(value):
        item = getattr(value, field.name)
        required = field.default is MISSING and field.default_factory is MISSING
        if item is not omit and (item is not None or required):
            found[names.get(field.name, field.name)] = item
    known = type(value).__dataclass_fields__
    found.update((n, m) for n, m in vars(value).items() if n not in known)
    return found


def _key(key: object) -> str:
    """Return a property's name for a mapping's key: the text of its JSON."""
    if type(key) is str:
        return key
    data = _encode(key)
    if isinstance(data, str):
        return data
    if isinstance(data, bool | int | float | Decimal):
        return dump_json(data).decode("ascii")
    raise InvalidArgumentError(
        f"a JSON object has no property named by {type(key).__name__}"
    )


def dump_json(data: object) -> bytes:
    """Return what `encode` gave as compact UTF-8 JSON, numbers with all digits."""
    text = exact[0](data) if exact else _DUMP(data)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8, but an escape.
        return "".join(
            f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char
            for char in text
        ).encode("utf-8")


def _number(value: object) -> float:
    """Return a decimal as a number, where no schema of the package asks for digits."""
    if isinstance(value, Decimal):
        return float(value)
    raise InvalidArgumentError(f"there is no JSON for {type(value).__name__}")


_DUMP: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_number
).encode
