"""The properties that a schema names together with all that it is composed of.

Schemas are composed in chains, lattices and cycles of any size; each is looked at once,
whatever refers to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from ...ir.document import Json

NONE: Final = frozenset[str]()
UNIONS: Final = ("oneOf", "anyOf")

Schema = Mapping[str, Json]


class ComposedNames:
    """Remembers the names of each schema; `look` follows the reference of one."""

    def __init__(self, look: Callable[[Json], Json], *, unions: bool) -> None:
        self._look = look
        self._unions = unions
        self._known: dict[int, frozenset[str]] = {}
        self._kept: list[Schema] = []
        """What is known by its `id`, which must stay its own."""

    def of(self, schema: Json) -> frozenset[str]:
        """Return what a schema and its parts declare or require."""
        if not isinstance(schema, Mapping):
            return NONE
        if id(schema) not in self._known:
            self._settle(schema)
        return self._known[id(schema)]

    def _settle(self, start: Schema) -> None:
        """Walk down, and settle what contains one another together (Tarjan)."""
        entered = {id(start): 0}
        low = {id(start): 0}
        open_parts = [start]
        work = [(start, iter(self._inner(start)))]
        while work:
            part, rest = work[-1]
            below = self._first_new(part, rest, entered, low)
            if below is not None:
                entered[id(below)] = low[id(below)] = len(entered)
                open_parts.append(below)
                work.append((below, iter(self._inner(below))))
                continue
            work.pop()
            if work:
                above = id(work[-1][0])
                low[above] = min(low[above], low[id(part)])
            if low[id(part)] == entered[id(part)]:
                index = _last(open_parts, part)
                self._settle_together(open_parts[index:])
                del open_parts[index:]

    def _first_new(
        self,
        part: Schema,
        rest: Iterator[Schema],
        entered: Mapping[int, int],
        low: dict[int, int],
    ) -> Schema | None:
        for inner in rest:
            if id(inner) in self._known:
                continue
            if id(inner) not in entered:
                return inner
            low[id(part)] = min(low[id(part)], entered[id(inner)])
        return None

    def _settle_together(self, parts: list[Schema]) -> None:
        sets = [own_names(part) for part in parts]
        for part in parts:
            sets += [
                self._known[id(inner)]
                for inner in self._inner(part)
                if id(inner) in self._known
            ]
        widest = max(sets, key=len)
        # One set is shared by all that add nothing to it.
        names = widest if all(one <= widest for one in sets) else NONE.union(*sets)
        self._known.update((id(part), names) for part in parts)
        self._kept += parts

    def _inner(self, part: Schema) -> list[Schema]:
        return [*composed_of(part, self._look, unions=self._unions)]


def _last(parts: list[Schema], part: Schema) -> int:
    return next(n for n in range(len(parts) - 1, -1, -1) if parts[n] is part)


def composed_of(
    part: Schema, look: Callable[[Json], Json], *, unions: bool
) -> Iterator[Schema]:
    """List what a schema refers to or holds in `allOf` and, with them, its unions."""
    found: list[Json] = [look(part)] if "$ref" in part else []
    for key in ("allOf", *UNIONS) if unions else ("allOf",):
        inner = part.get(key)
        found += inner if isinstance(inner, list) else []
    return (one for one in found if isinstance(one, Mapping))


def own_names(part: Schema) -> frozenset[str]:
    """Return what a schema itself declares or requires."""
    properties = part.get("properties")
    required = part.get("required")
    names: Iterable[Json] = required if isinstance(required, list) else []
    declared = properties if isinstance(properties, Mapping) else NONE
    return NONE.union(declared, (name for name in names if isinstance(name, str)))
