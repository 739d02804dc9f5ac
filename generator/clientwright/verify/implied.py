"""The type that a schema speaks of without naming it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

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
