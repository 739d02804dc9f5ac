"""Which scalars may stand in which field, and what becomes of the others."""

from __future__ import annotations

import math
import re

from ...ir.document import Json
from ..edits import DROP

TYPES = frozenset(
    {"string", "number", "integer", "boolean", "array", "object", "null", "file"}
)
_TYPE_WORDS = {
    "int": "integer",
    "int32": "integer",
    "int64": "integer",
    "long": "integer",
    "short": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "numeric": "number",
    "bool": "boolean",
    "str": "string",
    "text": "string",
    "char": "string",
    "date": "string",
    "datetime": "string",
    "date-time": "string",
    "timestamp": "string",
    "uuid": "string",
    "uri": "string",
    "url": "string",
    "email": "string",
    "enum": "string",
    "dict": "object",
    "map": "object",
    "hash": "object",
    "json": "object",
    "list": "array",
}
FORMATS = {
    "int32": "int32",
    "int64": "int64",
    "long": "int64",
    "float": "float",
    "double": "double",
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "uuid": "uuid",
    "uri": "uri",
    "url": "uri",
    "email": "email",
}
"""Words in the place of a type that say more than the type."""

_STRUCTURE = frozenset({"properties", "items", "allOf", "anyOf", "oneOf", "enum"})
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")

Repaired = tuple[str, Json] | None
"""What to say (empty: nothing) and what stands there instead; None: all is well."""


def check_scalar(kind: str, value: Json, holder: dict[str, Json]) -> Repaired:
    """Check one scalar field.

    Args:
        kind: The word of the table: `text`, `bool`, `count`, …
        value: What stands there.
        holder: The object that it stands in.
    """
    if kind == "text":
        return _text(value)
    if kind == "bool":
        return _bool(value)
    if kind == "count":
        return _count(value)
    if kind == "number":
        return _number(value)
    if kind == "number or bool":
        return None if isinstance(value, bool) else _number(value)
    if kind == "type":
        return _type(value, holder)
    if kind == "required":
        return _required(value)
    if kind == "names":
        named = isinstance(value, list) and all(isinstance(v, str) for v in value)
        return None if named else ("expected an array of names", DROP)
    if kind == "scalar":
        return None if isinstance(value, str) else _scalar(value)
    return None


def _text(value: Json) -> Repaired:
    if isinstance(value, str):
        return None
    if value is None:
        return "expected a string, got null", DROP
    if isinstance(value, (dict, list)):
        kind = "an object" if isinstance(value, dict) else "an array"
        return f"expected a string, got {kind}", DROP
    return "expected a string, got a number or boolean", written(value)


def _scalar(value: Json) -> Repaired:
    """Take any scalar for its text, as YAML writers expect."""
    if value is None or isinstance(value, (dict, list)):
        return _text(value)
    return "", written(value)


def written(value: Json) -> str:
    """Give a scalar as JSON would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)


def _bool(value: Json) -> Repaired:
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.lower() in {"true", "false", "yes", "no"}:
        return "expected true or false, got a string", value.lower() in {"true", "yes"}
    return "expected true or false", DROP


def _count(value: Json) -> Repaired:
    if type(value) is int and value >= 0:
        return None
    if isinstance(value, float) and value.is_integer() and value >= 0:
        return "", int(value)
    if isinstance(value, str) and value.isdecimal() and value.isascii():
        return "expected a number, got a string", int(value[:18])
    return "expected a number that is not negative", DROP


def _number(value: Json) -> Repaired:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return None
    if isinstance(value, str) and len(value) < 40 and _NUMBER.fullmatch(value):
        read = float(value) if not value.lstrip("+-").isdecimal() else int(value)
        if math.isfinite(read):
            return "expected a number, got a string", read
    return "expected a number", DROP


def _type(value: Json, holder: dict[str, Json]) -> Repaired:
    """Check `type`, where `null` without quotes mostly means the type."""
    if isinstance(value, str):
        return None if value in TYPES else _meant(value)
    if value is None:
        message = "`null` without quotes stands here"
        if _STRUCTURE.isdisjoint(holder):
            return f"{message}: read as the type of that name", "null"
        return message, DROP
    if not isinstance(value, list) or not value:
        return "expected the name of a type", DROP
    mended = [_type_name(item) for item in value]
    names = list(dict.fromkeys(name for name in mended if name is not None))
    if names == value:
        return None
    return "expected names of types, each once", names or DROP


def _type_name(item: Json) -> str | None:
    if item is None:
        return "null"
    if not isinstance(item, str):
        return None
    return item if item in TYPES else _TYPE_WORDS.get(item.lower())


def type_word(value: str) -> str | None:
    """Return the type that a word in the place of one means; None: it means none."""
    lower = value.lower()
    return lower if lower in TYPES else _TYPE_WORDS.get(lower)


def _meant(value: str) -> Repaired:
    meant = type_word(value)
    if meant is None:
        return "no type of JSON Schema has this name", DROP
    return f"no type of JSON Schema has this name: read as `{meant}`", meant


def _required(value: Json) -> Repaired:
    if isinstance(value, list):
        names = [v for v in value if isinstance(v, str)]
        once = list(dict.fromkeys(names))
        if once == value:
            return None
        return "expected names of properties, each once", once
    once = [value] if isinstance(value, str) else DROP
    return "expected an array of names of properties", once
