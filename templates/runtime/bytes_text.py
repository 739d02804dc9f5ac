"""Bytes as text: how a parameter or a property of a body writes them (RFC 4648)."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable

from .encode import is_series


def base64(value: object) -> object:
    """Return bytes, and bytes in a list, as base64 (section 4)."""
    return _written(value, lambda data: b64encode(data).decode("ascii"))


def base64url(value: object) -> object:
    """Return bytes, and bytes in a list, as base64url (section 5), padded (3.2)."""
    return _written(value, lambda data: urlsafe_b64encode(data).decode("ascii"))


def _written(value: object, write: Callable[[bytes], str]) -> object:
    if isinstance(value, (bytes, bytearray, memoryview)):
        return write(bytes(value))
    if is_series(value):
        return [_written(item, write) for item in value]
    return value
