"""Streams that a mock sends item by item, as a server does that is still thinking."""

from __future__ import annotations

import re
from typing import Final

from ..messages.served_response import Answer

PAUSE: Final = 0.02
"""Seconds between items."""
_ENDS: Final = {"events": rb"(?<=\n\n)", "lines": rb"(?<=\n)"}


def items(answer: Answer) -> list[bytes] | None:
    """Return the items of a stream, each whole; None: the response is no stream."""
    ends = _ENDS.get(answer.form)
    if ends is None or answer.status >= 300:
        return None
    return [piece for piece in re.split(ends, answer.content) if piece]
