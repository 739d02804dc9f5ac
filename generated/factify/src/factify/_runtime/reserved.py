"""Which characters stay as they are in a path or a query (RFC 3986, section 2.2)."""

from __future__ import annotations

import re

from .sendable import quoted

_TRIPLET = "(%[0-9A-Fa-f]{2})"

_QUERY_RESERVED = "/:?@!$'()*,;="
"""What `allowReserved` leaves as it is in a query: the reserved characters without
those that end the query or a pair, or that forms read as a space (`#&+[]`)."""
_PATH_RESERVED = ":@!$&'()*+,;="
"""Likewise in a path: without `/?#[]` (section 4.12, path parameters)."""
_PATH_LITERAL = "/:@!$&'()*+,;="
_QUERY_LITERAL = "/:?@!$&'()*+,;="


def encode_in_path(text: str, allow_reserved: bool, segments: bool = False) -> str:
    """Encode a value that goes into the path; `segments` keeps slashes as such."""
    if segments:
        return quoted(text, "/~")
    return _keeping_triplets(text, _PATH_RESERVED) if allow_reserved else quoted(text)


def encode_in_query(text: str, allow_reserved: bool) -> str:
    """Encode a value that goes into the query or into an urlencoded body."""
    return _keeping_triplets(text, _QUERY_RESERVED) if allow_reserved else quoted(text)


def path_literal(text: str) -> str:
    """Encode what a path template says literally, if it is not encoded already."""
    return _keeping_triplets(text, _PATH_LITERAL)


def query_literal(text: str) -> str:
    """Encode a query that is given as a whole, if it is not encoded already."""
    return _keeping_triplets(text, _QUERY_LITERAL)


def _keeping_triplets(text: str, reserved: str) -> str:
    """Encode text but for `reserved`; triplets are kept (RFC 6570, section 3.2.3)."""
    pieces = re.split(_TRIPLET, text) if "%" in text else (text,)
    return "".join(
        piece if at % 2 else quoted(piece, reserved + "~")
        for at, piece in enumerate(pieces)
    )
