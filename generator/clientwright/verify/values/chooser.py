"""Which of several ways a made value goes: the ordinary one, each in turn, or one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


class Chooser(Protocol):
    """Decides which of several ways a value goes."""

    def pick(self, point: int, count: int) -> int:
        """Give a number below `count`; `point` stands for the place in the schema."""
        ...


class First:
    """Always the ordinary way."""

    def pick(self, point: int, count: int) -> int:
        """Give 0."""
        del point, count
        return 0


class Nth:
    """Always the same way, whatever the place."""

    def __init__(self, number: int) -> None:
        self._number = number

    def pick(self, point: int, count: int) -> int:
        """Give the same number, as far as it goes."""
        del point
        return self._number % count


@dataclass(slots=True)
class Rotation:
    """Goes another way each time it comes to the same place.

    `shared` remembers, for all operations, how many of the ways of each place were
    gone, so that a component is put through all its ways only once.
    """

    shared: dict[int, int] | None = None
    turning: bool = False
    _gone: dict[int, int] = field(default_factory=dict)
    _ways: dict[int, int] = field(default_factory=dict)

    def pick(self, point: int, count: int) -> int:
        """Give the next way where `turning`, else the ordinary one."""
        if count <= 1:
            return 0
        self._ways[point] = count
        gone = self._gone.get(point)
        if gone is None:
            gone = self.shared.get(point, 1) if self.shared is not None else 1
        if not self.turning:
            self._gone[point] = max(gone, 1)
            return 0
        self._gone[point] = gone + 1
        if self.shared is not None:
            self.shared[point] = max(self.shared.get(point, 1), gone + 1)
        return gone % count

    def waiting(self) -> bool:
        """Tell whether some way was not gone yet."""
        return any(self._gone.get(p, 1) < count for p, count in self._ways.items())
