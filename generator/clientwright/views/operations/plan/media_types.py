"""What a media type means for the client: how a body is sent, how an answer is read."""

from __future__ import annotations

from enum import StrEnum

from ....ir.api import Api, MediaType
from ....ir.query import essence, is_json, is_sequence, resolved
from ....ir.schema import (
    AnySchema,
    ConstSchema,
    EnumSchema,
    NeverSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    UnionSchema,
)

_DEEPEST = 8
"""Unions in unions that are looked into; a union may be one of itself."""


class Format(StrEnum):
    """The families that the runtime knows."""

    JSON = "Json"
    JSON_LINES = "JsonLines"
    EVENTS = "EventStream"
    FORM = "Form"
    MULTIPART = "Multipart"
    XML = "Xml"
    TEXT = "Text"
    RAW = "Raw"


def _structured(schema: Schema | None) -> bool:
    """Tell data that JSON can carry from text and bytes."""
    match schema:
        case None | AnySchema() | NeverSchema():
            return False
        case PrimitiveSchema():
            return schema.scalar in (Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN)
        case EnumSchema():
            return schema.scalar is not Scalar.TEXT
        case UnionSchema():
            return True
    return True


def _takes_text(api: Api, schema: Schema, depth: int = 0) -> bool:
    """Tell a schema that some text may fit, as it is."""
    if isinstance(schema, UnionSchema) and depth < _DEEPEST:
        branches = (resolved(api, branch.schema) for branch in schema.branches)
        return any(_takes_text(api, branch, depth + 1) for branch in branches)
    if isinstance(schema, ConstSchema):
        return isinstance(schema.value, str)
    return not _structured(schema)


def media_format(api: Api, media: MediaType) -> Format:
    """Tell how content of a media type is written and read.

    YAML carries structured data as JSON, which it includes (YAML 1.2, section 1.3); a
    wildcard is JSON where the schema is structured, and so is plain text where no text
    fits the schema: servers that offer all of an answer's media types for all answers
    document that, and send JSON.
    """
    kind = essence(media.media_type)
    schema = resolved(api, media.schema) if media.schema is not None else None
    if kind == "text/event-stream":
        return Format.EVENTS
    if is_sequence(kind):
        return Format.JSON_LINES
    if is_json(kind):
        return Format.RAW if binary(schema) else Format.JSON
    if kind == "application/x-www-form-urlencoded":
        return Format.FORM
    if kind.startswith("multipart/"):
        return Format.MULTIPART
    if kind.endswith(("/xml", "+xml")):
        return Format.XML
    if _structured(schema) and (is_yaml(kind) or is_anything(kind)):
        return Format.JSON
    if is_plain_text(kind) and schema is not None and not _takes_text(api, schema):
        return Format.JSON
    return Format.TEXT if kind.startswith("text/") else Format.RAW


def binary(schema: Schema | None) -> bool:
    """Tell bytes that are sent and read as they are."""
    return isinstance(schema, PrimitiveSchema) and schema.scalar is Scalar.BINARY


def is_plain_text(media_type: str) -> bool:
    """Tell text of which the schema alone says what it means (RFC 2046, section 4)."""
    return essence(media_type) == "text/plain"


def is_yaml(media_type: str) -> bool:
    """Tell YAML (RFC 9512), which the client can write but does not read."""
    return essence(media_type).endswith(("/yaml", "+yaml", "/x-yaml"))


def is_anything(media_type: str) -> bool:
    """Tell the ranges that JSON is in."""
    return essence(media_type) in ("*", "*/*", "application/*")


def is_wildcard(media_type: str) -> bool:
    """Tell a media range: `*/*`, `image/*`."""
    return "*" in essence(media_type)
