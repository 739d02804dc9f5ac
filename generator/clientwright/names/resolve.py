"""Collisions, resolved for a whole group of names at a time.

No name depends on the order in which a document lists things: a claimant wins a name
by a hint, by having had it before, or by its rank; equals all take their next proposal,
and at last a number, in the order of rank and identity.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from ..diagnostics import Collector, Place
from ..frozen import dataclass
from .words import LIMIT, LONGEST_TYPE, digest

SNAKE = re.compile(r"[a-z][A-Za-z0-9_]*\Z")
CLASS = re.compile(r"[A-Z][A-Za-z0-9_]*\Z")
_MOST = 1000
"""Names with a number that are tried."""

_LONGEST = 86
"""Characters of the longest name from outside."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that needs a name."""

    identity: str
    """What it is, whatever else the document holds; unique in its group."""

    proposals: tuple[str, ...]
    """Names that would do, the best first; valid identifiers."""

    rank: tuple[int | str, ...] = ()
    """Of several that propose one name the lowest gets it; equals: none."""

    hint: str | None = None
    """A name that a person asked for."""

    place: Place | None = None


def trailing(name: str) -> str:
    """Escape a reserved name: `class` → `class_`."""
    return f"{name}_"


def same(name: str) -> str:
    """Compare names as they are."""
    return name


def usable(name: str, shape: re.Pattern[str] = SNAKE) -> bool:
    """Tell whether a name from outside is an ASCII identifier of sane length."""
    return len(name) <= _LONGEST and shape.match(name) is not None


@dataclass(frozen=True, slots=True)
class Group:
    """A namespace: what names must not be in it, and which of them are equal."""

    what: str
    """For messages: `model`, `argument`."""

    reserved: Collection[str]
    escape: Callable[[str], str] = trailing
    fold: Callable[[str], str] = same
    shape: re.Pattern[str] = SNAKE
    """What a name from outside must look like."""

    def takes(self, name: str) -> bool:
        """Tell whether a name from outside may be in this namespace at all."""
        return usable(name, self.shape) and name not in self.reserved


def resolve(
    group: Group,
    candidates: Iterable[Candidate],
    earlier: Mapping[str, str],
    collector: Collector,
    taken: Iterable[str] = (),
) -> dict[str, str]:
    """Give every candidate a name of its own, in the order of the candidates.

    `earlier` holds names given before, by identity; `taken` the names in this group
    that are given already.
    """
    work = _Work(group, {group.fold(name) for name in taken})
    unique: dict[str, Candidate] = {}
    for candidate in candidates:
        unique.setdefault(candidate.identity, candidate)
    waiting = work.take_hints(list(unique.values()), collector)
    waiting = work.keep_earlier(waiting, earlier, collector)
    level = 0
    while waiting:
        waiting = work.take_level(waiting, level)
        level += 1
    work.number()
    return {identity: work.names[identity] for identity in unique}


class _Work:
    """The names given so far in one group."""

    def __init__(self, group: Group, taken: set[str]) -> None:
        self.group = group
        self.taken = taken
        self.names: dict[str, str] = {}
        self.left: list[Candidate] = []
        """Those whose proposals are all taken."""

        self.counts: dict[str, int] = {}

    def give(self, candidate: Candidate, name: str) -> None:
        self.taken.add(self.group.fold(name))
        self.names[candidate.identity] = name

    def free(self, name: str) -> bool:
        return name not in self.group.reserved and (
            self.group.fold(name) not in self.taken
        )

    def take_hints(
        self, candidates: list[Candidate], collector: Collector
    ) -> list[Candidate]:
        """Give the names that people asked for; say which of them cannot be had."""
        rest: list[Candidate] = []
        for candidate in candidates:
            hint = candidate.hint
            if hint is None:
                rest.append(candidate)
            elif self.group.takes(hint) and self.free(hint):
                self.give(candidate, hint)
            else:
                why = "is taken" if self.group.takes(hint) else "does not fit there"
                collector.warning(
                    "name-refused",
                    f"the {self.group.what} cannot be named {hint[:100]!a}: it {why}",
                    candidate.place,
                )
                rest.append(candidate)
        return rest

    def keep_earlier(
        self,
        candidates: list[Candidate],
        earlier: Mapping[str, str],
        collector: Collector,
    ) -> list[Candidate]:
        """Give names as they were given before."""
        rest: list[Candidate] = []
        for candidate in candidates:
            name = earlier.get(candidate.identity)
            if name is None:
                rest.append(candidate)
            elif self.group.takes(name) and self.free(name):
                self.give(candidate, name)
            else:
                collector.warning(
                    "earlier-name-refused",
                    f"the {self.group.what} cannot keep its earlier name "
                    f"{name[:100]!a}",
                    candidate.place,
                )
                rest.append(candidate)
        return rest

    def take_level(self, candidates: list[Candidate], level: int) -> list[Candidate]:
        """Give the proposals of one level; those without luck wait for the next."""
        claims: dict[str, list[Candidate]] = {}
        wishes: dict[str, str] = {}
        rest: list[Candidate] = []
        for candidate in candidates:
            if level >= len(candidate.proposals):
                self.left.append(candidate)
                continue
            wish = candidate.proposals[level]
            if wish in self.group.reserved:
                wish = self.group.escape(wish)
            wishes[candidate.identity] = wish
            claims.setdefault(self.group.fold(wish), []).append(candidate)
        for claimants in claims.values():
            winner = _winner(claimants)
            if winner is not None and self.free(wishes[winner.identity]):
                self.give(winner, wishes[winner.identity])
            else:
                winner = None
            rest.extend(one for one in claimants if one is not winner)
        return rest

    def number(self) -> None:
        """Number those who are left: Pet2."""
        for candidate in sorted(self.left, key=lambda one: (one.rank, one.identity)):
            self.give(candidate, self.numbered(candidate))

    def numbered(self, candidate: Candidate) -> str:
        """Make a name that nobody has, a digest in it where there are too many."""
        stem = candidate.proposals[0].rstrip("_")
        is_class = self.group.shape is CLASS and not stem.isupper()
        joint, longest = ("", LONGEST_TYPE) if is_class else ("_", LIMIT)
        start = self.counts.get(stem, 2)
        for count in range(start, start + _MOST):
            name = f"{stem[: longest - 4]}{joint}{count}"
            if self.free(name):
                self.counts[stem] = count + 1
                return name
        for length in (8, 64):
            name = f"{stem[: LIMIT - 9]}_{digest(candidate.identity, length)}"
            if self.free(name):
                return name
        msg = f"two {self.group.what}s with one identity: {candidate.identity[:100]!a}"
        raise AssertionError(msg)


def _winner(claimants: list[Candidate]) -> Candidate | None:
    if len(claimants) == 1:
        return claimants[0]
    best = min(claimants, key=lambda one: one.rank)
    if sum(one.rank == best.rank for one in claimants) > 1:
        return None
    return best
