"""Percent-encoding (RFC 3986, section 2) of the parts of a request's target."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from .errors import InvalidArgumentError

_TRIPLET = re.compile(r"%[0-9A-Fa-f]{2}")
_NEVER_SENT = re.compile(r"[\r\n\0]")

_NOT_IN_HEADER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")

_MOST_OFTEN = 8
"""How often a segment is decoded to see what a server could read from it."""

_BREAKS = "with_options(line_breaks_in_query=True) sends CR and LF"

_QUERY_RESERVED = "/:?@!$'()*,;="
"""What `allowReserved` leaves as it is in a query: the reserved characters without
those that end the query or a pair, or that forms read as a space (`#&+[]`)."""
_PATH_RESERVED = ":@!$&'()*+,;="
"""Likewise in a path: without `/?#[]` (section 4.12, path parameters)."""
_PATH_LITERAL = "/:@!$&'()*+,;="
_QUERY_LITERAL = "/:?@!$&'()*+,;="


def encode(text: str, reserved: str = "") -> str:
    """Encode everything but the unreserved characters and those in `reserved`.

    With `reserved`, triplets that stand already are kept (RFC 6570, section 3.2.3).
    """
    if not reserved:
        return _quoted(text, "~")
    return _keeping_triplets(text, reserved)


def encode_in_path(text: str, allow_reserved: bool, segments: bool = False) -> str:
    """Encode a value that goes into the path; `segments` keeps slashes as such."""
    if segments:
        return _quoted(text, "/~")
    return encode(text, _PATH_RESERVED if allow_reserved else "")


def encode_in_query(text: str, allow_reserved: bool) -> str:
    """Encode a value that goes into the query or into an urlencoded body."""
    return encode(text, _QUERY_RESERVED if allow_reserved else "")


def path_literal(text: str) -> str:
    """Encode what a path template says literally, if it is not encoded already."""
    return _keeping_triplets(text, _PATH_LITERAL)


def query_literal(text: str) -> str:
    """Encode a query that is given as a whole, if it is not encoded already."""
    return _keeping_triplets(text, _QUERY_LITERAL)


def _keeping_triplets(text: str, safe: str) -> str:
    pieces: list[str] = []
    start = 0
    for match in _TRIPLET.finditer(text):
        pieces.append(_quoted(text[start : match.start()], safe + "~"))
        pieces.append(match.group())
        start = match.end()
    pieces.append(_quoted(text[start:], safe + "~"))
    return "".join(pieces)


def refuse_line_breaks(text: str, where: str) -> str:
    """Give the text back, unless it holds CR, LF or NUL.

    Raises:
        InvalidArgumentError: It does; `where` says what it was given for.
    """
    if _NEVER_SENT.search(text):
        raise InvalidArgumentError(f"{where} must not hold CR, LF or NUL")
    return text


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


def refuse_header(text: str, where: str) -> str:
    """Give the text back, unless it cannot be a header's value (RFC 9110, 5.5).

    Raises:
        InvalidArgumentError: It is no text, has control characters or lone surrogates,
            or spaces around it.
    """
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
    """Give a header's name back, unless it is no token (RFC 9110, section 5.6.2).

    Raises:
        InvalidArgumentError: It is none.
    """
    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise InvalidArgumentError(
            f"a header's name must not hold characters that no token has: {name!r}"
        )
    return name


def refuse_dot_segments(path: str) -> str:
    """Give an assembled path back, unless a server could read another one from it.

    Every segment is decoded as often as it can be; `.` and `..`, also between slashes
    and backslashes that are part of a value, climb the tree on some servers.

    Raises:
        InvalidArgumentError: There is such a segment, or one that is encoded too often.
    """
    for segment in path.split("/"):
        if "." not in segment and "%" not in segment:
            continue
        decoded = _decoded(segment)
        if any(piece in (".", "..") for piece in re.split(r"[/\\]", decoded)):
            raise InvalidArgumentError(
                "a path parameter must not give a `.` or `..` segment"
            )
    return path


def _decoded(text: str) -> str:
    for _ in range(_MOST_OFTEN):
        again = unquote(text)
        if again == text:
            return text
        text = again
    raise InvalidArgumentError(
        f"a path parameter must not be percent-encoded more than {_MOST_OFTEN} times"
    )


def _quoted(text: str, safe: str) -> str:
    try:
        return quote(text, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        pass  # Its own text quotes the value.
    raise InvalidArgumentError("a value must not hold half of a surrogate pair")
