"""Collects changes while two documents are walked side by side."""

from __future__ import annotations

from ...ir.document import Json
from .change import Change, Direction, Effect


def shown(value: Json) -> str:
    """Write a value of either document in one short line."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


class Recorder:
    """Keeps each change once, in the order in which they were met."""

    def __init__(self) -> None:
        self._changes: dict[Change, None] = {}

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything so far, breaking changes first, otherwise in order."""
        order = list(Effect)
        return tuple(sorted(self._changes, key=lambda c: order.index(c.effect)))

    def add(
        self,
        effect: Effect,
        code: str,
        subject: str,
        message: str,
        pointer: str,
        *,
        before: Json = "",
        after: Json = "",
        advice: str = "",
    ) -> None:
        """Keep a change."""
        change = Change(
            effect, code, subject, message, pointer, shown(before), shown(after), advice
        )
        self._changes.setdefault(change)

    def text(
        self, subject: str, what: str, pointer: str, old: str | None, new: str | None
    ) -> None:
        """Keep a change of words, if there is one."""
        if (old or "").strip() != (new or "").strip():
            self.add(
                Effect.DOCUMENTATION,
                f"{what}-changed",
                subject,
                f"{what} changed",
                pointer,
            )


def by_direction(direction: Direction, *, request: bool, answer: bool) -> Effect:
    """Tell whether a change breaks, given which directions it breaks."""
    breaks = request if direction is Direction.REQUEST else answer
    return Effect.BREAKING if breaks else Effect.COMPATIBLE
