"""What is said without being named, or by another name than the standard's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...ir.document import Json

_TOLD: Final = {
    "object": frozenset(
        (
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "minProperties",
            "maxProperties",
        )
    ),
    "array": frozenset(("items", "prefixItems", "minItems", "maxItems", "uniqueItems")),
    "string": frozenset(
        ("pattern", "format", "minLength", "maxLength", "contentEncoding")
    ),
    "number": frozenset(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    ),
}
TELLING: Final = frozenset().union(*_TOLD.values()) - {"format", "required"}
"""Keywords that speak of one type only, whatever they say."""


def guess(keywords: Iterable[str]) -> list[str]:
    """Tell from its keywords what an untyped schema speaks of."""
    given = frozenset(keywords)
    for kind, telling in _TOLD.items():
        if not telling.isdisjoint(given):
            return [kind]
    return ["string"]


def is_true(value: Json) -> bool:
    """Tell true, be it as text."""
    return value is True or (
        isinstance(value, str) and value.lower() in ("true", "yes")
    )


def meaning(word: str) -> tuple[str, str | None]:
    """Give the type, and the format if any, that a word in the place of one means."""
    lower = word.lower()
    return _WORDS.get(lower, (lower, None))


_WORDS: Final = {
    "file": ("string", "binary"),
    **dict.fromkeys(("int", "short"), ("integer", None)),
    "int32": ("integer", "int32"),
    **dict.fromkeys(("int64", "long"), ("integer", "int64")),
    **dict.fromkeys(("decimal", "numeric"), ("number", None)),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "bool": ("boolean", None),
    **dict.fromkeys(("str", "text", "char", "timestamp", "enum"), ("string", None)),
    "date": ("string", "date"),
    **dict.fromkeys(("datetime", "date-time"), ("string", "date-time")),
    **dict.fromkeys(("uri", "url"), ("string", "uri")),
    "uuid": ("string", "uuid"),
    "email": ("string", "email"),
    **dict.fromkeys(("dict", "map", "hash", "json"), ("object", None)),
    "list": ("array", None),
}
"""No types of JSON Schema, and often written as such."""
