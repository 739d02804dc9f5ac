"""Text in the charset that its media type names (RFC 9110, section 8.3.2)."""

from __future__ import annotations

from ..wire.multipart import parameter


def encoded(text: str, media_type: str) -> bytes:
    """Write text in the charset that its media type names (RFC 9110, section 8.3.2)."""
    charset = parameter(media_type, "charset") or "utf-8"
    try:
        return text.encode(charset)
    except LookupError:
        return text.encode()


def writable(text: str, media_type: str) -> str:
    """Return text without what the charset of its media type does not have."""
    charset = parameter(media_type, "charset") or "utf-8"
    try:
        return text.encode(charset, "ignore").decode(charset)
    except LookupError:
        return text
