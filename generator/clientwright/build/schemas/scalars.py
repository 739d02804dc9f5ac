"""Primitive schemas: `type`, `format` and `contentEncoding` become one `Scalar`.

OpenAPI 3.2, section 4.4.2 (Data Type Format), and the OpenAPI Format Registry.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...ir.schema import Scalar
from ..merge.merged import Facts

_TEXT_FORMATS: Final[Mapping[str, Scalar]] = {
    "date-time": Scalar.DATE_TIME,
    "date": Scalar.DATE,
    "time": Scalar.TIME,
    "uuid": Scalar.UUID,
    "byte": Scalar.BASE64,
    "base64url": Scalar.BASE64URL,
    "binary": Scalar.BINARY,
    "decimal": Scalar.DECIMAL_TEXT,
    "decimal128": Scalar.DECIMAL_TEXT,
}
"""Formats whose Python type keeps the value; all others only restrict text."""

_ENCODINGS: Final[Mapping[str, Scalar]] = {
    "base64": Scalar.BASE64,
    "base64url": Scalar.BASE64URL,
    "binary": Scalar.BINARY,
}

_FORMAT_TYPES: Final[Mapping[str, str]] = {
    **dict.fromkeys(_TEXT_FORMATS, "string"),
    **dict.fromkeys(
        (
            "duration",
            "email",
            "hostname",
            "idn-email",
            "ipv4",
            "ipv6",
            "password",
            "uri",
            "uri-reference",
            "url",
        ),
        "string",
    ),
    **dict.fromkeys(("int8", "int16", "int32", "int64", "uint32", "uint64"), "integer"),
    **dict.fromkeys(("float", "double"), "number"),
}

_HINTS: Final[Mapping[str, frozenset[str]]] = {
    "object": frozenset(
        (
            "properties",
            "additionalProperties",
            "unevaluatedProperties",
            "patternProperties",
            "propertyNames",
            "required",
            "minProperties",
            "maxProperties",
            "dependentRequired",
        )
    ),
    "array": frozenset(
        ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains")
    ),
    "string": frozenset(
        ("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType")
    ),
    "number": frozenset(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    ),
}
"""Keywords that say something of values of one type only."""


def inferred_type(facts: Facts) -> str | None:
    """Tell the type that a schema without `type` means; None: any value."""
    by_format = _FORMAT_TYPES.get(facts.format or "")
    for name, keywords in _HINTS.items():
        if not keywords.isdisjoint(facts.keywords):
            whole = name == "number" and by_format == "integer"
            return "integer" if whole else name
    if facts.loose:
        return "object"
    return by_format


def scalar(type_name: str, facts: Facts) -> Scalar:
    """Give the meaning of a primitive of this type."""
    match type_name:
        case "integer":
            return Scalar.INTEGER
        case "number":
            exact = facts.format in ("decimal", "decimal128")
            return Scalar.DECIMAL if exact else Scalar.NUMBER
        case "boolean":
            return Scalar.BOOLEAN
        case "null":
            return Scalar.NULL
        case _:
            encoded = _ENCODINGS.get(facts.encoding or "")
            if encoded is not None:
                return encoded
            return _TEXT_FORMATS.get(facts.format or "", Scalar.TEXT)
