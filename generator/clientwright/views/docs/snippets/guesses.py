"""Values for what a document limits without an example: patterns, steps, formats.

A README shows only what is certain; the reference shows a call of every operation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite

from ....ir.document import Json
from ....ir.schema import EnumSchema, PrimitiveSchema, Scalar
from ...source import escape as text
from ...source import layout
from .pattern_text import pattern_text

_LONGEST = 200
_WORDS = (
    "example",
    "Example",
    "EXAMPLE",
    "abc",
    "abcd1234",
    "a",
    "A",
    "1",
    "12",
    "123",
    "1234",
    "12345",
    "123456",
    "+15555550123",
    "15555550123",
    "1.0",
    "1.0.0",
    "v1",
    "en",
    "US",
    "USD",
    "en-US",
    "#1a2b3c",
    "1a2b3c",
    "2026-01",
    "2026-01-31",
    "2026-01-31T12:00:00Z",
    "12:00",
    "12:00:00",
    "example.com",
    "https://example.com/",
    "someone@example.com",
    "3f0c9a52-7d1e-4b86-9c25-1a6e8d40b7f3",
    "3f0c9a527d1e4b869c251a6e8d40b7f3",
    "0x1a2b3c",
    "/",
    "/example",
    "example/example",
    "example:example",
    "*",
)
_OTHER = {
    Scalar.TIME: "12:00:00",
    Scalar.DECIMAL: "1",
    Scalar.DECIMAL_TEXT: "1.5",
}


def enum_value(node: EnumSchema) -> layout.Node | None:
    """Write the first value of an enumeration, whatever its kind."""
    value = node.members[0].value
    return None if isinstance(value, list | dict) else text.literal(value)


def scalar(node: PrimitiveSchema) -> layout.Node | None:
    """Write a value that a scalar's limits allow; None where none is known."""
    limits = dict(node.limits)
    match node.scalar:
        case Scalar.TEXT:
            return _text(limits)
        case Scalar.INTEGER | Scalar.NUMBER | Scalar.DECIMAL:
            return _number(node.scalar, limits)
        case Scalar.DECIMAL_TEXT:
            return layout.Call("Decimal(", (layout.Item("", '"1.5"'),))
        case Scalar.TIME:
            shown = text.string(_OTHER[Scalar.TIME])
            return layout.Call("time.fromisoformat(", (layout.Item("", shown),))
        case Scalar.BASE64 | Scalar.BASE64URL:
            return 'b"example"'
        case Scalar.BINARY:
            return layout.Call("Path(", (layout.Item("", '"example.bin"'),))
        case Scalar.NULL:
            return "None"
        case _:
            return None


def _text(limits: Mapping[str, Json]) -> layout.Node | None:
    pattern = limits.get("pattern")
    try:
        wanted = re.compile(pattern) if isinstance(pattern, str) else re.compile("")
    except (re.error, RecursionError, OverflowError):
        return None
    shortest, longest = limits.get("minLength", 0), limits.get("maxLength", _LONGEST)
    if not isinstance(shortest, int) or not isinstance(longest, int):
        return None
    words = [*_WORDS, *(one * shortest for one in "a1A" if shortest <= _LONGEST)]
    if isinstance(pattern, str):
        words += [pattern_text(pattern, shortest) or ""]
    for word in words:
        if shortest <= len(word) <= longest and wanted.search(word):
            return text.literal(word)
    return None


def _number(kind: Scalar, limits: Mapping[str, Json]) -> layout.Node | None:
    """Write the least multiple of the step, or of one, within the bounds."""
    step = limits.get("multipleOf", 1)
    low = limits.get("minimum", limits.get("exclusiveMinimum", 1))
    high = limits.get("maximum", limits.get("exclusiveMaximum"))
    if not _is_number(step) or not _is_number(low) or step <= 0:
        return None
    if kind is Scalar.INTEGER and not isinstance(step, int):
        return None
    value = step * max(-(-low // step), 1 if low <= 1 else -(-low // step))
    if "exclusiveMinimum" in limits and value == limits["exclusiveMinimum"]:
        value += step
    if _is_number(high) and (
        value > high or (value == high and "exclusiveMaximum" in limits)
    ):
        middle = (low + high) / 2
        if kind is Scalar.INTEGER or "multipleOf" in limits or not low < middle < high:
            return text.literal(low) if "minimum" in limits and low <= high else None
        value = middle
    if isinstance(value, float) and not isfinite(value):
        return None  # The step is too small for the bound.
    shown = int(value) if kind is Scalar.INTEGER or value == int(value) else value
    return text.literal(shown)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
