"""The `Accept` field: how welcome a media type is (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..judge.bodies import matches_range
from ..wire.multipart import essence, meaning, parameter

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|,')
_WEIGHT = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\Z")


def quality(media_type: str, fields: Iterable[str]) -> float:
    """Return the weight of a media type, 0 to 1: that of the most specific range.

    Without any range everything is as welcome; a weight that is none counts as 1.
    """
    best = (-1, 0.0)
    ranges = [one for field in fields for one in _split(field)]
    if not ranges:
        return 1.0
    for one in ranges:
        kind = essence(one)
        if not matches_range(essence(media_type), kind):
            continue
        specific = 2 if "*" not in kind else 0 if kind in ("*", "*/*") else 1
        wanted = meaning(one)
        if any(parameter(media_type, name) != value for name, value in wanted.items()):
            continue
        best = max(best, (specific * 10 + len(wanted), _weight(one)))
    return best[1]


def _split(field: str) -> list[str]:
    """Split a list at its commas, those in quotes left out (section 5.6.1)."""
    pieces, start = [], 0
    for match in _QUOTED.finditer(field):
        if match.group() == ",":
            pieces.append(field[start : match.start()])
            start = match.end()
    pieces.append(field[start:])
    return [one.strip() for one in pieces if one.strip()]


def _weight(media_range: str) -> float:
    text = parameter(media_range, "q") or "1"
    return float(text) if _WEIGHT.match(text) else 1.0
