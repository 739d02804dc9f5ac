"""How long a request says it is, where its caller says it (RFC 9112, section 6)."""

from __future__ import annotations

from collections.abc import Mapping

from .body import Content
from .errors import InvalidArgumentError


def check_framing(headers: Mapping[str, str], content: Content | None) -> None:
    """Refuse headers that say another length than the content has.

    Args:
        headers: What the caller gave, names in lower case.

    Raises:
        InvalidArgumentError: They do, or they say it twice.
    """
    coding = headers.get("transfer-encoding")
    if coding is not None and coding.strip().lower() != "chunked":
        raise InvalidArgumentError("Transfer-Encoding can only be chunked")
    text = headers.get("content-length")
    if text is None:
        return
    if coding is not None or not (text.isascii() and text.isdigit()):
        raise InvalidArgumentError(
            "Content-Length must be a number, without Transfer-Encoding"
        )
    length = int(text[:20])
    if content is not None:
        content.declare(length)
    elif length:
        raise InvalidArgumentError(f"Content-Length is {length}, without content")
