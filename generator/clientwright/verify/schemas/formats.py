"""Which texts are of their format, for the formats that a package types.

`format` may be an annotation that a validator passes over (JSON Schema 2020-12,
validation, section 7.2.1); a typed argument holds to it. RFC 3339, RFC 9562, RFC 4648.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Final

from ...ir.document import Json

_DATE: Final = r"\d{4}-\d{2}-\d{2}"
_TIME: Final = r"\d{2}:\d{2}:\d{2}"
_ZONE: Final = r"([Zz]|[+-]\d{2}:?\d{2})"
_FRACTION: Final = re.compile(r"[.,]\d+")


def _is_date_time(text: str) -> bool:
    if not re.fullmatch(rf"{_DATE}[Tt ]{_TIME}([.,]\d+)?{_ZONE}", text, re.ASCII):
        return False
    return _reads(datetime.fromisoformat, _FRACTION.sub("", text.upper()))


def _is_date(text: str) -> bool:
    return re.fullmatch(_DATE, text, re.ASCII) is not None and _reads(
        date.fromisoformat, text
    )


def _is_time(text: str) -> bool:
    if not re.fullmatch(rf"{_TIME}([.,]\d+)?{_ZONE}?", text, re.ASCII):
        return False
    return _reads(time.fromisoformat, _FRACTION.sub("", text.upper()))


def _is_uuid(text: str) -> bool:
    digit = "[0-9A-Fa-f]"
    return bool(re.fullmatch(f"{digit}{{8}}(-{digit}{{4}}){{3}}-{digit}{{12}}", text))


def _is_base64(text: str) -> bool:
    return _is_packed(text, b"+/")


def _is_base64url(text: str) -> bool:
    return _is_packed(text, b"-_")


def _is_packed(text: str, alphabet: bytes) -> bool:
    joined = re.sub(r"[\r\n]", "", text)
    packed = joined.rstrip("=")
    packed += "=" * (-len(packed) % 4)
    if joined not in (packed, packed.rstrip("=")):
        return False  # Padding is left out, or whole.
    try:
        found = base64.b64decode(packed, alphabet, validate=True)
    except (ValueError, binascii.Error):
        return False
    return base64.b64encode(found, alphabet).decode("ascii") == packed


def _is_decimal(text: str) -> bool:
    return bool(re.fullmatch(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?", text, re.ASCII))


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


_TESTS: Final[Mapping[str, Callable[[str], bool]]] = {
    "date-time": _is_date_time,
    "date": _is_date,
    "time": _is_time,
    "uuid": _is_uuid,
    "byte": _is_base64,
    "base64": _is_base64,
    "base64url": _is_base64url,
    "decimal": _is_decimal,
}


def formats_of(demands: Mapping[str, Json]) -> list[str]:
    """List the formats of a string that a package has types for."""
    given = [*demands.get("format", ())]
    if isinstance(demands.get("contentEncoding"), str):
        given.append(demands["contentEncoding"])
    return [name for name in given if name in _TESTS]


def is_of_format(name: str, text: str) -> bool:
    """Return whether a text is of a format; of what has no type here, any is."""
    test = _TESTS.get(name)
    return test is None or test(text)
