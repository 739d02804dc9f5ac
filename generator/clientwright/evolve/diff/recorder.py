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
        wire: str = "",
    ) -> None:
        """Keep a change; `wire` is the name on the wire of what `subject` ends with."""
        if wire and wire != _last_name(subject):
            message = f"{message} (on the wire: {shown(wire)})"
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


def _last_name(subject: str) -> str:
    """Return the Python name that a subject ends with: of `a.b(c)` the `c`."""
    return subject.rstrip(")").rpartition("(")[2].rpartition(".")[2]
