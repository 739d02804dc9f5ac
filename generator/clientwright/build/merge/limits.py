"""Keywords that only restrict a value (JSON Schema 2020-12, validation, section 6)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from ...ir.document import Json

_COUNTS: Final = (
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
)
_NUMBERS: Final = ("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum")

EXPECTED: Final[Mapping[str, str]] = {
    **dict.fromkeys(_NUMBERS, "a number"),
    **dict.fromkeys(_COUNTS, "a whole number from 0 on"),
    "multipleOf": "a number above 0",
    "pattern": "text",
    "uniqueItems": "true or false",
    "propertyNames": "a schema",
    "dependentRequired": "an object of lists",
    "contains": "a schema",
}
"""What the value of each keyword has to be, in words."""


def checked(keyword: str, value: Json) -> Json | None:
    """Give the value as it is meant, None where it is none for this keyword."""
    match keyword:
        case "pattern":
            return value if isinstance(value, str) else None
        case "uniqueItems":
            return value if isinstance(value, bool) else None
        case "propertyNames" | "contains" | "dependentRequired":
            return value if isinstance(value, dict | bool) else None
        case "multipleOf":
            return value if _number(value) and value > 0 else None
        case _ if keyword in _NUMBERS:
            return value if _number(value) else None
        case _:
            if not _number(value) or value < 0 or value != int(value):
                return None
            return int(value)


def _number(value: Json) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def tighter(keyword: str, old: Json | None, new: Json) -> Json:
    """Give the limit that two limits of the same keyword come to."""
    if old is None:
        return new
    if keyword in ("maximum", "exclusiveMaximum") or keyword.startswith("max"):
        return min(old, new)
    if keyword in ("minimum", "exclusiveMinimum") or keyword.startswith("min"):
        return max(old, new)
    return new
