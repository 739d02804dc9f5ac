"""Validation keywords that only restrict: the server enforces them, not the client."""

from __future__ import annotations

from ...ir.document import Json
from ...ir.schema import Schema
from .change import Direction, Effect
from .recorder import Recorder

_UPPER = frozenset(
    ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
)
_LOWER = frozenset(
    ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
)


def compare_limits(
    recorder: Recorder, old: Schema, new: Schema, direction: Direction, subject: str
) -> None:
    """Record limits that changed: a tighter one may break a request."""
    was, now = dict(old.limits), dict(new.limits)
    for keyword in dict.fromkeys((*was, *now)):
        before, after = was.get(keyword), now.get(keyword)
        if before == after:
            continue
        tighter = _tighter(keyword, before, after)
        if direction is Direction.RESPONSE:
            effect = Effect.DOCUMENTATION
        else:
            effect = Effect.BREAKING if tighter else Effect.COMPATIBLE
        recorder.add(
            effect,
            "limit-tightened" if tighter else "limit-loosened",
            subject,
            f"{keyword} changed",
            new.place.pointer,
            before="" if before is None else before,
            after="" if after is None else after,
            advice="keep within the new limit" if tighter else "",
        )


def _tighter(keyword: str, before: Json, after: Json) -> bool:
    if after is None:
        return False
    if before is None:
        return True
    comparable = isinstance(before, int | float) and isinstance(after, int | float)
    if comparable and keyword in _UPPER:
        return bool(after < before)
    if comparable and keyword in _LOWER:
        return bool(after > before)
    return True
