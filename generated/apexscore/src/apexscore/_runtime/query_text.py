"""What a query can carry (RFC 3986, sections 2 and 3.4)."""

from __future__ import annotations

from urllib.parse import quote, unquote

from .errors import InvalidArgumentError

_BREAKS = "with_options(line_breaks_in_query=True) sends CR and LF"


def quoted(text: str, safe: str = "~") -> str:
    """Return text percent-encoded, but for unreserved characters and those in `safe`.

    Raises:
        InvalidArgumentError: It has no UTF-8.
    """
    try:
        return quote(text, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        pass  # Its own text quotes the value.
    raise InvalidArgumentError("a value must not hold half of a surrogate pair")


def refuse_in_query(pair: str, breaks: bool) -> str:
    """Give an encoded pair of a query back, unless it holds CR, LF or NUL.

    Args:
        breaks: Whether the caller wants CR and LF sent.

    Raises:
        InvalidArgumentError: It does: what decodes a target twice, or writes it into a
            log, would see another line.
    """
    refused = ("%00",) if breaks else ("%00", "%0A", "%0D")
    if any(triplet in pair.upper() for triplet in refused):
        name = unquote(pair.partition("=")[0])
        raise InvalidArgumentError(
            f"the query parameter {name!r} must not hold "
            + ("NUL" if breaks else f"CR, LF or NUL ({_BREAKS})")
        )
    return pair
