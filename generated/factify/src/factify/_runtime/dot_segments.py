"""Paths that climb: what a server could read another path from is refused."""

from __future__ import annotations

import re
from urllib.parse import unquote

from .errors import InvalidArgumentError

_MOST_OFTEN = 8
"""How often a segment is decoded to see what a server could read from it."""


def refuse_dot_segments(path: str) -> str:
    """Return an assembled path, unless a server could read another one from it.

    Every segment is decoded as often as it can be; `.` and `..`, also between slashes
    and backslashes that are part of a value, climb the tree on some servers.
    """
    for segment in path.split("/"):
        if "." not in segment and "%" not in segment:
            continue
        decoded = _decoded(segment)
        if any(piece in (".", "..") for piece in re.split(r"[/\\]", decoded)):
            raise InvalidArgumentError(
                "a path must not have a `.` or `..` segment, encoded or not"
            )
    return path


def _decoded(text: str) -> str:
    for _ in range(_MOST_OFTEN):
        again = unquote(text)
        if again == text:
            return text
        text = again
    raise InvalidArgumentError(
        f"a path must not be percent-encoded more than {_MOST_OFTEN} times"
    )
