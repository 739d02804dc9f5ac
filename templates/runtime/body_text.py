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
        return "text/plain"


def written(value: object, media_type: str) -> Content:
    """Return text or bytes as content, and any other value as text."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return Content(media_type, bytes(value))
    text = value if isinstance(value, str) else scalar(encode(value))
    if not text.isascii() and is_text(media_type):
        media_type = with_charset(media_type)
    return Content(media_type, in_charset(text, media_type))


def with_charset(media_type: str) -> str:
    """Return a media type that names a charset: UTF-8, where it names none."""
    if parameter(media_type, "charset") is not None:
        return media_type
    return f"{media_type}; charset=utf-8"


def in_charset(text: str, media_type: str) -> bytes:
    """Return text in the charset of a media type, UTF-8 where it names none.

    Raises:
        InvalidArgumentError: Nobody knows the charset, or it lacks a character.
    """
    charset = parameter(media_type, "charset") or "utf-8"
    if charset.lower().replace("_", "-") not in ENCODINGS:
        raise InvalidArgumentError(f"text cannot be sent: no charset {charset!r}")
    try:
        return text.encode(charset)
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"text cannot be sent: {error}") from error


def is_written(value: object) -> bool:
    """Whether a value of a structured media type is its text already."""
    return isinstance(value, (str, bytes, bytearray, memoryview))
