"""Request bodies that are text."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .body import Body, Content
from .encode import encode
from .errors import InvalidArgumentError
from .media import ENCODINGS, is_text, parameter
from .parameter import scalar


class Text(Body):
    """Text, sent as UTF-8 unless the media type names another charset."""

    _: KW_ONLY
    media_type: str = "text/plain"

    def encode(self, value: object, media_type: str) -> Content:
        """Return a value as text; bytes stay as they are."""
        return written(value, media_type)

    def default(self, _value: object) -> str:
        """Return the media type of a value where the document has only a range."""
        return "text/plain"


def written(value: object, media_type: str) -> Content:
    """Return text or bytes as content, and any other value as text."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return Content(media_type, bytes(value))
    text = value if isinstance(value, str) else scalar(encode(value))
    charset = parameter(media_type, "charset")
    if charset is None and is_text(media_type) and not text.isascii():
        media_type = f"{media_type}; charset=utf-8"
    charset = charset or "utf-8"
    if charset.lower().replace("_", "-") not in ENCODINGS:
        raise InvalidArgumentError(f"the body cannot be sent: no charset {charset!r}")
    try:
        return Content(media_type, text.encode(charset))
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"the body cannot be sent: {error}") from error


def is_written(value: object) -> bool:
    """Whether a value of a structured media type is its text already."""
    return isinstance(value, (str, bytes, bytearray, memoryview))
