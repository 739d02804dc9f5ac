"""What a header can carry (RFC 9110, section 5)."""

from __future__ import annotations

import re
from functools import lru_cache

from .errors import InvalidArgumentError

_NOT_IN_HEADER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def refuse_header(text: str, where: str) -> str:
    """Give the text back, unless it cannot be a header's value (RFC 9110, 5.5)."""
    if not isinstance(text, str):
        raise InvalidArgumentError(f"{where} must be a str")
    if _NOT_IN_HEADER.search(text):
        raise InvalidArgumentError(
            f"{where} must not hold CR, LF, NUL or other control characters"
        )
    if text != text.strip(" \t"):
        raise InvalidArgumentError(f"{where} must not begin or end with a space")
    return text


@lru_cache(maxsize=4096)
def refuse_header_name(name: str) -> str:
    """Give a header's name back, unless it is no token (RFC 9110, section 5.6.2)."""
    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise InvalidArgumentError(
            f"a header's name must not hold characters that no token has: {name!r}"
        )
    return name
