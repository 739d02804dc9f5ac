"""Which bodies are data, which of their values are files, what wildcards stand for."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json
from ..schemas.flattened import Demands
from ..wire.content_kinds import (
    File,
    is_form,
    is_json,
    is_lines,
    is_multipart,
    is_text,
    is_xml,
)
from ..wire.multipart import essence
from .api import Content


def is_file(demands: Demands) -> bool:
    """Tell whether a property of a multipart body is a file (section 4.14.3)."""
    kinds = [k for k in demands.get("type", ["string"]) if k != "null"]
    if "string" not in kinds or "enum" in demands or "const" in demands:
        return False
    if "binary" in demands.get("format", ()):
        return True
    if "binary" in demands.get("contentEncoding", ()):
        return True  # The bytes as they are (RFC 2045, section 6.2).
    return "contentMediaType" in demands and "contentEncoding" not in demands


def is_stated_file(demands: Demands, media_type: str | None) -> bool:
    """Tell a part of no schema whose content type is that of bytes (section 4.15)."""
    if media_type is None or demands.keys() & _SHAPES:
        return False
    listed = [essence(one.strip()) for one in media_type.split(",")]
    return not any(sends_data(one) for one in listed)


_SHAPES = frozenset(
    (
        *("type", "enum", "const", "format", "properties", "items", "prefixItems"),
        *("additionalProperties", "pattern", "contentEncoding", "contentMediaType"),
        *("minimum", "maximum", "required"),
    )
)


def without_files(value: Json) -> Json:
    """Put texts in the place of files, for a validator."""
    if isinstance(value, File):
        return "file"
    if isinstance(value, Mapping):
        return {key: without_files(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_files(item) for item in value]
    return value


def sends_data(media_type: str) -> bool:
    """Tell whether a body of a media type is made from data, not raw bytes."""
    return (
        is_json(media_type)
        or is_form(media_type)
        or is_multipart(media_type)
        or is_text(media_type)
        or is_xml(media_type)
        or is_lines(media_type)
    )


def concrete(content: Content) -> list[str]:
    """Give media types without wildcards that a content entry stands for."""
    if "*" not in essence(content.media_type):
        return [content.media_type]
    return [of_range(content.media_type)]


def of_range(media_range: str) -> str:
    """Give one media type that falls under a range."""
    kind, _, rest = essence(media_range).partition("/")
    if rest.startswith("*+"):
        return f"{'application' if kind == '*' else kind}/made{rest[1:]}"
    if kind in ("*", "application"):
        return "application/octet-stream"
    return {"text": "text/plain", "image": "image/png"}.get(kind, f"{kind}/made")
