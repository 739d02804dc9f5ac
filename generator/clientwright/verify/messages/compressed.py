"""Responses that are compressed: content is what all of it says, and nothing less.

RFC 1952, section 2.2: a file of gzip is "a series of members". One that is cut off has
no length and no sum at its end (section 2.3.1).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace

from .served_response import Answer

_FIELD = ("Content-Encoding", "gzip")
_WHOLE = ("json", "text", "bytes", "xml")


def compressed(good: Answer) -> Iterator[Answer]:
    """Give a success in two members of gzip, and one whose end has not come."""
    if good.form not in _WHOLE or len(good.content) < 2 or good.status >= 300:
        return
    half = len(good.content) // 2
    members = [gzip.compress(good.content[:half]), gzip.compress(good.content[half:])]
    headers = (*good.headers, _FIELD)
    yield replace(
        good,
        label="two members of gzip",
        sent=b"".join(members),
        headers=headers,
    )
    yield replace(
        good,
        label="gzip that is cut off",
        sent=gzip.compress(good.content)[:-8],
        headers=headers,
        form="fault",
    )
