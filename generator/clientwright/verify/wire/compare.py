"""Whether two values mean the same: JSON equality, numbers by value, times by instant.

`written_back` turns what a client returned into JSON data again.
"""

from __future__ import annotations

import base64
import dataclasses
import datetime
import enum
import json
import math
import re
import uuid
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from ...ir.document import Json, join
from ..values.model_limits import WireNames

_INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)?"
)
_NO_COLON = re.compile(r"(?<=\d[+-]\d\d)(?=\d\d$)")
"""Where the offset of a point in time lacks the colon that RFC 3339 asks for."""

_UUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]+={0,2}", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)

_DURATION = re.compile(
    r"([+-])?P(?=\w)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?",
    re.ASCII,
)
_LENGTHS = (12, 1, 604_800, 86_400, 3_600, 60, 1)
"""Months of a year and a month, seconds of all that is shorter."""

_TIME = re.compile(r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


def difference(expected: Json, actual: Json, *, exact: bool = True) -> str | None:
    """Say where two JSON values differ; None: they are equal.

    `exact` compares numbers by value; without it, as the nearest doubles.
    """
    found = _difference(expected, actual, exact)
    if found is None:
        return None
    place, what = found
    return f"{join('#', *reversed(place))}: {what}"


_SIMPLE = (int, bool, type(None))
"""Types whose equal values are the same in every way."""

_Place: TypeAlias = list[str | int]
"""The way to what differs, from the inside out."""


def _difference(expected: Json, actual: Json, exact: bool) -> tuple[_Place, str] | None:
    if type(expected) is type(actual) is str and same_text(expected, actual):
        return None  # the most that there is, and so first
    if type(expected) is type(actual) in _SIMPLE and expected == actual:
        return None
    if _is_object(expected) and _is_object(actual):
        for key in expected:
            if key not in actual:
                return [key], f"missing, {short(expected[key])} expected"
        for key in actual:
            if key not in expected:
                return [key], f"{short(actual[key])} was not asked for"
        for key, value in expected.items():
            found = _difference(value, actual[key], exact)
            if found is not None:
                found[0].append(key)
                return found
        return None
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return [], f"{len(actual)} items, {len(expected)} expected"
        for index, value in enumerate(expected):
            found = _difference(value, actual[index], exact)
            if found is not None:
                found[0].append(index)
                return found
        return None
    if same(expected, actual, exact=exact):
        return None
    return [], f"{short(actual)} where {short(expected)} is expected"


def _is_object(value: Json) -> bool:
    # To ask the abstract class takes much longer, and most are what JSON is read as.
    return type(value) is dict or isinstance(value, Mapping)


def same(expected: Json, actual: Json, *, exact: bool = True) -> bool:
    """Compare two scalars, or anything of unlike kinds."""
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if _number(expected) and _number(actual):
        if exact:
            return _decimal(expected) == _decimal(actual)
        return _float(expected) == _float(actual)
    if isinstance(expected, str) and isinstance(actual, str):
        return same_text(expected, actual)
    return bool(type(expected) is type(actual) and expected == actual)


def _float(value: float | Decimal) -> float:
    """Return the nearest double; of what is beyond them all, the infinite one."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _number(value: Json) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _decimal(value: int | float | Decimal) -> Decimal:
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def same_text(expected: str, actual: str) -> bool:
    """Whether two strings are equal, or write one value of the standard types.

    A point in time, in whose offset a document's own example may lack the colon; a
    duration; a UUID, of which case says nothing (RFC 9562, section 4); bytes in base64,
    with or without padding and line breaks.
    """
    if expected == actual or same_instant(_NO_COLON.sub(":", expected), actual):
        return True
    length = duration_of(expected)
    if length is not None and length == duration_of(actual):
        return True
    if _UUID.fullmatch(expected) and _UUID.fullmatch(actual):
        return expected.lower() == actual.lower()
    if isinstance(expected, _OfBytes) or isinstance(actual, _OfBytes):
        expected, actual = expected.translate(_STANDARD), actual.translate(_STANDARD)
    one, other = _packed(expected), _packed(actual)
    return one is not None and one == other


def _packed(text: str) -> str | None:
    """Return base64 without its padding and line breaks; None: it is no such text."""
    joined = text.replace("\r", "").replace("\n", "")
    if not _BASE64.fullmatch(joined):
        return None
    packed = joined.rstrip("=")
    padded = len(joined) != len(packed)
    return None if len(packed) % 4 == 1 or (padded and len(joined) % 4) else packed


def same_instant(first: str, second: str) -> bool:
    """Whether two RFC 3339 texts name one point in time, to the microsecond.

    A `time` (full-time) is a point of any one day. A text without an offset is the same
    as none with one: which point it names depends on where one is.
    """
    if _TIME.fullmatch(first) and _TIME.fullmatch(second):
        first, second = f"2000-01-01T{first}", f"2000-01-01T{second}"
    one, other = instant_of(first), instant_of(second)
    return one is not None and one == other and _zoned(first) == _zoned(second)


def _zoned(text: str) -> bool:
    found = _INSTANT.fullmatch(text)
    return found is not None and found[4] is not None


def instant_of(text: str) -> tuple[datetime.datetime, Decimal] | None:
    """Read an RFC 3339 text: the whole second, and the microseconds after it."""
    found = _INSTANT.fullmatch(text)
    if found is None:
        return None
    day, time, fraction, zone = found.groups()
    offset = "+00:00" if zone in (None, "Z", "z") else zone
    try:
        moment = datetime.datetime.fromisoformat(f"{day}T{time}{offset}")
    except ValueError:
        return None
    return moment, Decimal(f"0{(fraction or '.0')[:7]}")


def duration_of(text: str) -> tuple[Decimal, Decimal] | None:
    """Read an ISO 8601 duration: its months, and its seconds."""
    found = _DURATION.fullmatch(text) if text[:2].lstrip("+-")[:1] == "P" else None
    if found is None:
        return None
    sign = -1 if found[1] == "-" else 1
    parts = [Decimal((part or "0").replace(",", ".")) for part in found.groups()[1:]]
    lengths = [sign * part * each for part, each in zip(parts, _LENGTHS, strict=True)]
    return sum(lengths[:2], Decimal(0)), sum(lengths[2:], Decimal(0))


def text_difference(expected: Json, actual: Json, at: str = "#") -> str | None:
    """Compare a JSON value with the texts that a decoder found for it."""
    if isinstance(actual, str):
        if _same_text(expected, actual):
            return None
        if isinstance(expected, list) and len(expected) == 1:
            return text_difference(expected[0], actual, at)
        return f"{at}: {short(actual)} where {short(expected)} is expected"
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return f"{at}: {len(actual)} items, {len(expected)} expected"
        for index, item in enumerate(expected):
            found = text_difference(item, actual[index], join(at, index))
            if found is not None:
                return found
        return None
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            if key not in actual:
                return f"{join(at, key)}: missing, {short(value)} expected"
            found = text_difference(value, actual[key], join(at, key))
            if found is not None:
                return found
        for key in actual:
            if key not in expected:
                return f"{join(at, key)}: {short(actual[key])} was not asked for"
        return None
    if isinstance(actual, list) and len(actual) == 1:
        return text_difference(expected, actual[0], at)
    return f"{at}: {short(actual)} where {short(expected)} is expected"


def _same_text(expected: Json, actual: str) -> bool:
    if isinstance(expected, bool):
        return actual == ("true" if expected else "false")
    if expected is None:
        return actual in ("", "null")
    if isinstance(expected, str):
        return same_text(expected, actual)
    if _number(expected):
        try:
            return is_number(actual) and _decimal(expected) == Decimal(actual)
        except InvalidOperation:  # An exponent beyond all that can be reckoned with.
            return False
    try:
        return difference(expected, parse_json(actual)) is None
    except ValueError:
        return False


def is_number(text: str) -> bool:
    """Tell a number as JSON writes it (RFC 8259, section 6)."""
    return _NUMBER.fullmatch(text) is not None


def parse_json(text: str | bytes, number: Callable[[str], object] = Decimal) -> Json:
    """Read JSON strictly: no NaN, no name twice, every digit kept (RFC 8259).

    `number` makes something else of numbers with fractions or exponents. Raises
    ValueError.
    """

    def refuse(constant: str) -> Json:
        raise ValueError(f"{constant} is not JSON")

    try:
        # UTF-8 alone: given bytes, the library would guess at others.
        return json.loads(
            text if isinstance(text, str) else text.decode("utf-8"),
            parse_float=number,
            parse_constant=refuse,
            object_pairs_hook=_once,
        )
    except RecursionError:
        raise ValueError("it nests too deeply to be read") from None


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def short(value: object) -> str:
    """Show a value in one line of a report."""
    text = repr(value)
    return text if len(text) <= 160 else f"{text[:120]}… ({len(text)} characters)"


class _OfBytes(str):
    """Base64 of bytes: which alphabet the document writes them in is its own choice."""

    __slots__ = ()


_STANDARD = str.maketrans("-_", "+/")
"""The alphabet for URLs (RFC 4648, section 5) in that of section 4."""


def written_back(value: object, names: WireNames) -> Json:
    """Turn what a client returned into JSON data, models by their own dump.

    `names` are those of dataclasses, which have no dump.
    """
    dump = getattr(value, "model_dump", None)
    if callable(dump):
        return dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Mapping):
        return {str(key): written_back(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [written_back(item, names) for item in value]
    if isinstance(value, enum.Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return written_back(names.members(value), names)
    return _plain(value)


def _plain(value: object) -> Json:
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return _OfBytes(base64.b64encode(bytes(value)).decode())
    if isinstance(value, datetime.timedelta):
        microseconds = value // datetime.timedelta(microseconds=1)
        sign = "-" if microseconds < 0 else ""
        return f"{sign}PT{Decimal(abs(microseconds)).scaleb(-6):f}S"
    return value
