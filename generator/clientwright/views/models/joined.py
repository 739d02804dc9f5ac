"""Small modules of `models` join another that calls load with them.

A file costs a reader and the importer more than the few lines in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from ...frozen import dataclass
from .bits import bits
from .cycles import components

MODULE = 1.5
"""What loading a module costs, where a class costs 1: some 0.3 ms of 0.2."""

_SMALL = 100
"""Lines below which a module joins another, if there is one for it."""

_SLOWER = 1 / 5
"""How many classes more a call may load on average, for one file less."""

_LITTLE = 50
"""How many more all calls together may load where it is one resource's own."""

_NEAR = 40
"""How far apart two blocks of one family stand at most, so that work grows linearly."""

_MOST_SLOWER = 25
"""How many classes more any one call may load, when all is joined."""


@dataclass(frozen=True, slots=True)
class Block:
    """What shares a module so far."""

    groups: tuple[int, ...]
    lines: int
    classes: int
    users: int
    """Set of the users that need any of it."""

    family: int
    """The one resource of the client that it is for, as a bit; else 0."""


def joined(
    blocks: Sequence[Block], needs: Sequence[Iterable[int]], most_lines: int
) -> list[Block]:
    """Join small blocks with what they name, what names them, and their family.

    `needs` are the groups that a group names. What costs calls least comes first: two
    that are loaded together anyway are a file less. Blocks import one another without
    cycles before and after.
    """
    joining = _Joining(blocks, needs, most_lines)
    joining.run()
    return [one for one in joining.blocks if one is not None]


class _Joining:
    """Blocks that are being joined; a number stands for a block, a mask for several."""

    def __init__(
        self, blocks: Sequence[Block], needs: Sequence[Iterable[int]], most_lines: int
    ) -> None:
        self.blocks: list[Block | None] = list(blocks)
        self.most_lines = most_lines
        home = {at: number for number, one in enumerate(blocks) for at in one.groups}
        self.needs = [
            {home[other] for at in one.groups for other in needs[at]} - {number}
            for number, one in enumerate(blocks)
        ]
        self.named_by: list[set[int]] = [set() for _ in blocks]
        self.families: dict[int, set[int]] = {}
        self.below = [0] * len(blocks)
        """What is loaded with a block, itself included."""

        self.loaded = [one.users for one in blocks]
        """Set of the users that load a block."""

        self.loads = [MODULE + one.classes for one in blocks]
        """What loading a block costs."""

        self.slower: dict[float, int] = {}
        """Sets of users by how many classes more each of them loads so far; who is in
        none loads no more."""

        users = 0
        imported_first = _imported_first(self.needs)
        for number in imported_first:
            self.below[number] = 1 << number
            for other in self.needs[number]:
                self.named_by[other].add(number)
                self.below[number] |= self.below[other]
        for number in reversed(imported_first):
            for other in self.needs[number]:
                self.loaded[other] |= self.loaded[number]
        for number, one in enumerate(blocks):
            users |= one.users
            self.families.setdefault(one.family, set()).add(number)
        self.users = users.bit_count()

    def run(self) -> None:
        """Join blocks until none is small that another can take in."""
        waiting = [
            choice
            for number in range(len(self.blocks))
            for choice in self._choices(number, most=number)
        ]
        heapify(waiting)
        while waiting:
            cost, first, second = heappop(waiting)
            if not self._fit(first, second):
                continue
            now = self._cost(first, second)
            if now is None:
                continue
            if now > cost:
                heappush(waiting, (now, first, second))
                continue
            slower = self._slower(first, second)
            if slower is None:
                continue
            self.slower = slower
            self._join(first, second)
            for choice in self._choices(first):
                heappush(waiting, choice)

    def _choices(
        self, number: int, most: int | None = None
    ) -> Iterator[tuple[float, int, int]]:
        """Yield what a block may be joined with: what it costs, and the two numbers.

        `most` leaves out the numbers from there on, for which it was asked already.
        """
        one = self.blocks[number]
        linked = self.needs[number] | self.named_by[number]
        if one is not None and one.family:
            family = self.families[one.family]
            near = range(number - _NEAR, number + _NEAR + 1)
            linked.update(other for other in near if other in family)
        for other in linked:
            if most is not None and other >= most:
                continue
            first, second = min(number, other), max(number, other)
            if first != second and self._fit(first, second):
                cost = self._cost(first, second)
                if cost is not None:
                    yield cost, first, second

    def _fit(self, first: int, second: int) -> bool:
        """Return whether two blocks may share a module."""
        one, other = self.blocks[first], self.blocks[second]
        if one is None or other is None or not (one.users and other.users):
            return False
        if min(one.lines, other.lines) >= _SMALL:
            return False
        if one.lines + other.lines > self.most_lines:
            return False
        if one.family and other.family and one.family != other.family:
            return False
        return not any(
            self.below[between] >> end & 1
            for start, end in ((first, second), (second, first))
            for between in self.needs[start] - {end}
        )

    def _cost(self, first: int, second: int) -> float | None:
        """Return how many classes more all users load where two blocks are one.

        None: more than joining them may cost. Who loads a block loads all below it:
        what is below both gets no new users.
        """
        most = self._most_cost(first, second)
        loaded, loads = self.loaded, self.loads
        users, others = loaded[first], loaded[second]
        below, beside = self.below[first], self.below[second]
        cost = -MODULE * (users | others).bit_count()
        for needed, mask in ((beside & ~below, users), (below & ~beside, others)):
            count, start = mask.bit_count(), (mask & -mask).bit_length() - 1
            # Users of one block are near one another: the rest of a set is cut off.
            near = mask >> start
            for number in bits(needed):
                more = count - (loaded[number] >> start & near).bit_count()
                if more:
                    cost += more * loads[number]
                    if cost > most:
                        return None
        return cost if cost <= most else None

    def _more(self, first: int, second: int) -> Iterator[tuple[int, int]]:
        """Yield the blocks that more users load where two are one, and these users."""
        both = self.below[first] & self.below[second]
        for one, other in ((first, second), (second, first)):
            users = self.loaded[other]
            for number in bits(self.below[one] & ~both):
                more = users & ~self.loaded[number]
                if more:
                    yield number, more

    def _most_cost(self, first: int, second: int) -> float:
        """Return what joining two blocks may cost."""
        one, other = self.blocks[first], self.blocks[second]
        most = _SLOWER * self.users
        if one is not None and other is not None and one.family == other.family != 0:
            return max(most, _LITTLE)
        return most

    def _slower(self, first: int, second: int) -> dict[float, int] | None:
        """Return how many classes more users load then, all joining included.

        Users that load equally many more are one set: there are few such numbers, and
        many users. None: it would be too many for one of them.
        """
        more: dict[float, int] = {}
        changed = 0
        for number, users in self._more(first, second):
            load = self.loads[number]
            later = _raised(more, users & changed, load) if users & changed else more
            more = _with(later, load - MODULE, users & ~changed)
            changed |= users
            if max(more) > _MOST_SLOWER:
                return None
        found = {value: users & ~changed for value, users in self.slower.items()}
        for added, users in more.items():
            rest = users
            for value, before in self.slower.items():
                found = _with(found, value + added, rest & before)
                rest &= ~before
            found = _with(found, added, rest)
        found = {value: users for value, users in found.items() if users}
        return None if max(found, default=0.0) > _MOST_SLOWER else found

    def _join(self, kept: int, gone: int) -> None:
        """Make one block of two; the first has its number."""
        one, other = self.blocks[kept], self.blocks[gone]
        if one is None or other is None:
            return
        family = one.family if one.family == other.family else 0
        self.blocks[gone] = None
        self.loads[kept] += other.classes
        self.blocks[kept] = Block(
            one.groups + other.groups,
            one.lines + other.lines,
            one.classes + other.classes,
            one.users | other.users,
            family,
        )
        self.families[one.family].discard(kept)
        self.families[other.family].discard(gone)
        self.families.setdefault(family, set()).add(kept)
        self._lead_to(kept, gone)
        below = (self.below[kept] | self.below[gone]) & ~(1 << gone)
        for number in self._above(kept):
            self.below[number] = (self.below[number] | below) & ~(1 << gone)
        users = self.loaded[kept] | self.loaded[gone]
        for number in bits(below):
            self.loaded[number] |= users

    def _above(self, number: int) -> set[int]:
        """Return what a block is loaded with, itself included."""
        found, waiting = {number}, [number]
        while waiting:
            more = self.named_by[waiting.pop()] - found
            found |= more
            waiting += more
        return found

    def _lead_to(self, kept: int, gone: int) -> None:
        """Let what names one block, or is named by it, do so with another."""
        for there, back in ((self.needs, self.named_by), (self.named_by, self.needs)):
            for other in there[gone]:
                back[other].discard(gone)
                back[other].add(kept)
            there[kept] = (there[kept] | there[gone]) - {kept, gone}
            there[gone] = set()
        for several in (self.needs, self.named_by):
            several[kept].discard(kept)


def _imported_first(graph: Sequence[Iterable[int]]) -> list[int]:
    named = dict(enumerate(graph))
    return [number for group in components(named) for number in group]


def _raised(more: Mapping[float, int], users: int, load: float) -> dict[float, int]:
    """Return sets of users by number, where some of them have so much more."""
    found: dict[float, int] = {}
    for value, before in more.items():
        found = _with(found, value, before & ~users)
        found = _with(found, value + load, before & users)
    return found


def _with(sets: dict[float, int], value: float, users: int) -> dict[float, int]:
    """Put users into the set of a number."""
    if users:
        sets[value] = sets.get(value, 0) | users
    return sets
