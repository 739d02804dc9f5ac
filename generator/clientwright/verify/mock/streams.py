"""Streams that a mock sends item by item, as a server does that is still thinking."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from ..messages.served_response import Answer
from ..wire.decode import MalformedError, Pairs, Request

PAUSE: Final = 0.02
"""Seconds between items."""
_FLAGS: Final = ("stream", "streaming", "isstream")
_QUERY_FLAGS: Final = (*_FLAGS, "follow", "watch")
_ENDS: Final = {"events": rb"(?<=\n\n)", "lines": rb"(?<=\n)"}


def items(answer: Answer) -> list[bytes] | None:
    """Return the items of a stream, each whole; None: the response is no stream."""
    ends = _ENDS.get(answer.form)
    if ends is None or answer.status >= 300:
        return None
    return [piece for piece in re.split(ends, answer.content) if piece]


def asks(request: Request) -> bool | None:
    """Return whether the flag of a request asks for a stream; None: it has none."""
    try:
        body = json.loads(request.body or b"null")
        pairs = Pairs(request.query).rest()
    except (ValueError, RecursionError, MalformedError):
        return None
    for name, value in body.items() if isinstance(body, Mapping) else ():
        if _folded(name) in _FLAGS and isinstance(value, bool):
            return value
    for name, text in pairs:
        if _folded(name) in _QUERY_FLAGS and text in ("true", "false"):
            return text == "true"
    return None


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]", "", name[:100].lower())
