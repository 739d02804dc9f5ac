"""What bodies are by their media type, and files among them."""

from __future__ import annotations

from dataclasses import dataclass

from .multipart import essence

_SEQUENCES = (
    *("ndjson", "jsonl", "json-lines", "jsonlines", "json-stream"),
    *("json-seq", "stream+json"),
)


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that are sent as a file."""

    content: bytes
    filename: str = "made.bin"
    media_type: str = "application/octet-stream"
    in_part: bool = False
    """A part of a form rather than the whole body."""

    bare: bool = False
    """Given as bytes alone, so that its name and type are the client's affair."""

    text: bool = False
    """Text or JSON that is given as a part with header fields."""

    headers: tuple[tuple[str, str], ...] = ()
    """Further header fields of its part."""

    @property
    def named(self) -> bool:
        """Tell whether it is given with its name and type."""
        plain = self.media_type == "application/octet-stream"
        return self.in_part and not self.bare and not plain and not self.text

    def __repr__(self) -> str:
        return f"a file of {len(self.content)} bytes"


def is_json(media_type: str) -> bool:
    """Tell JSON, its old name `x-json`, and every `+json` (RFC 6839, section 3.1)."""
    name = essence(media_type)
    return name.endswith("+json") or name.rpartition("/")[2] in ("json", "x-json")


def is_xml(media_type: str) -> bool:
    """Tell XML and every `+xml` (RFC 7303)."""
    name = essence(media_type)
    return name.endswith("+xml") or name.rpartition("/")[2] == "xml"


def is_text(media_type: str) -> bool:
    """Tell media types that are text and no data."""
    name = essence(media_type)
    data = is_xml(name) or is_json(name) or is_lines(name)
    return name.startswith("text/") and not data


def is_form(media_type: str) -> bool:
    """Tell urlencoded forms."""
    return essence(media_type) == "application/x-www-form-urlencoded"


def is_multipart(media_type: str) -> bool:
    """Tell every multipart type."""
    return essence(media_type).startswith("multipart/")


def is_lines(media_type: str) -> bool:
    """Tell sequences of JSON values (OpenAPI 3.2, section 4.14)."""
    sub = essence(media_type).rpartition("/")[2].removeprefix("x-")
    return sub in _SEQUENCES or sub.endswith("+json-seq")
