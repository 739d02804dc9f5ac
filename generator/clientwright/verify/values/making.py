"""The making of one value: what was chosen, how far it has got, what it lacks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ..schemas.flattened import Demands
from .chooser import Chooser
from .scalars import Rules

_FAR = 10**24


MOST_PARTS = 4000
"""Parts of one value, a hundred characters being one, whatever its schema asks for."""


class CutError(Exception):
    """A schema cannot be filled without going round for ever."""


@dataclass(slots=True)
class Making:
    """One value in the making."""

    chooser: Chooser
    rules: Rules
    full: bool
    hurting: bool
    unknown: bool = False
    unions: bool = True
    stack: Counter[int] = field(default_factory=Counter)
    nodes: int = 0
    lacking: dict[str, None] = field(default_factory=dict)
    """What was asked for and is beyond all bounds."""

    def is_over(self, keyword: str) -> bool:
        """Tell whether a value is as large as any may be, and note what it lacks."""
        if self.nodes <= MOST_PARTS:
            return False
        self.lacking[keyword] = None
        return True


def is_far(demands: Demands) -> bool:
    """Tell whether numbers are beyond those that a double holds digit by digit."""
    words = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf")
    found = [abs(demands[word]) for word in words if word in demands]
    return any(one > _FAR or 0 < one < 1 / _FAR for one in found)


def inside(run: Making) -> Making:
    """Return the making of what a value holds: one level deeper."""
    if run.rules.depth is None:
        return run
    return replace(run, rules=_deeper(run.rules))


@lru_cache(maxsize=256)
def _deeper(rules: Rules) -> Rules:
    return replace(rules, depth=rules.depth - 1 if rules.depth is not None else None)
