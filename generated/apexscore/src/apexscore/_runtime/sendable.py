"""What targets and headers can carry (RFC 3986; RFC 9110, section 5)."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from .errors import InvalidArgumentError

_NEVER_SENT = re.compile(r"[\r\n\0]")
_NOT_IN_HEADER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_BREAKS = "with_options(line_breaks_in_query=True) sends CR and LF"


def quoted(text: str, safe: str = "~") -> str:
    """Percent-encode text, but for unreserved characters and those in `safe`."""
    try:
        return quote(text, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        pass  # Its own text quotes the value.
    raise InvalidArgumentError("a value must not hold half of a surrogate pair")


def refuse_in_query(pair: str, breaks: bool) -> str:
    """Give a pair of a query back, unless it holds CR or LF (but `breaks`) or NUL."""
    refused = ("%00",) if breaks else ("%00", "%0A", "%0D")
    if any(triplet in pair.upper() for triplet in refused):
        name = unquote(pair.partition("=")[0])
        raise InvalidArgumentError(
            f"the query parameter {name!r} must not hold "
            + ("NUL" if breaks else f"CR, LF or NUL ({_BREAKS})")
        )
    return pair


def refuse_line_breaks(text: str, where: str) -> str:
    """Give the text back, unless it holds CR, LF or NUL."""
    if _NEVER_SENT.search(text):
        raise InvalidArgumentError(f"{where} must not hold CR, LF or NUL")
    return text


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
