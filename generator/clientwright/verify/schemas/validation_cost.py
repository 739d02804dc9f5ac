"""How often a validator may come by one value, where schemas refer to one another.

A validator without a memory tries the branches of a union one by one, and whatever they
refer to again for each: where unions lead to unions, or a union contains itself, that
is exponential in the depth of the schemas, or of the value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from ...ir.document import Json

MOST_VISITS = 20_000
"""Times that one value may be come by before it is worth to remember."""

MOST_AGAIN = 500
"""How many times more that may be for what is innermost in a value."""

_UNIONS = ("anyOf", "oneOf")
_SAME = ("allOf", *_UNIONS)
_DEEPEST = 200


class Branching:
    """Estimates visits, for the schemas that references in a document lead to."""

    def __init__(self, schemas: Mapping[str, Json]) -> None:
        """Take the schemas by reference, and all that stand alone by any name."""
        self._schemas = schemas
        self._visits: dict[str, int] = {}
        widest = max(map(self._level, schemas), default=1)
        self._flat = min(widest, MOST_VISITS + 1)
        cyclic = self._cyclic()
        self._again = max(
            (_branches(schemas[one], cyclic) for one in cyclic), default=1
        )

    def is_safe(self, value: Json) -> bool:
        """Tell whether a value can be validated without remembering anything."""
        if self._flat > MOST_VISITS:
            return False
        again = 1
        for _ in range(depth(value) if self._again > 1 else 0):
            again *= self._again
            if again > MOST_AGAIN:
                return False
        return True

    def _level(self, start: str) -> int:
        """Count how often schemas are come by for one value, its inside left out."""
        pending = [(start, False)]
        while pending:
            name, ready = pending.pop()
            inner = list(_references(self._schemas.get(name), _SAME))
            if ready:
                total = 1 + sum(self._visits.get(one, 1) for one in inner)
                self._visits[name] = min(total, MOST_VISITS + 1)
            elif name not in self._visits:
                self._visits[name] = 1
                pending.append((name, True))
                pending += [(one, False) for one in inner if one not in self._visits]
        return self._visits[start]

    def _cyclic(self) -> set[str]:
        """Find the schemas that contain themselves, and those between such."""
        inner = {n: set(_references(s, None)) for n, s in self._schemas.items()}
        inner = {
            n: {one for one in found if one in inner} for n, found in inner.items()
        }
        outer: dict[str, set[str]] = {name: set() for name in inner}
        for name, found in inner.items():
            for one in found:
                outer[one].add(name)
        left = set(inner)
        for here, there in ((inner, outer), (outer, inner)):
            free = [name for name in left if not here[name] & left]
            while free:
                name = free.pop()
                if name in left:
                    left.discard(name)
                    free += [o for o in there[name] & left if not here[o] & left]
        return left


def depth(value: Json) -> int:
    """Count the objects and lists inside one another."""
    level, here = 0, [value]
    while here:
        here = [
            one
            for outer in here
            if isinstance(outer, dict | list)
            for one in (outer.values() if isinstance(outer, dict) else outer)
        ]
        level += 1
    return level - 1


def _branches(schema: Json, cyclic: Collection[str]) -> int:
    """Count the branches of the widest union that lead round again."""
    return max(
        (
            sum(any(n in cyclic for n in _references(b, None)) for b in node[word])
            for node in _inside(schema)
            for word in _UNIONS
            if isinstance(node.get(word), list)
        ),
        default=1,
    )


def _references(schema: Json, words: Iterable[str] | None) -> Iterator[str]:
    """Give what a schema refers to: all, or what is applied to the same value."""
    for node in _inside(schema, words):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]


def _inside(
    schema: Json, words: Iterable[str] | None = None
) -> Iterator[dict[str, Json]]:
    pending: list[Json] = [schema]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            yield node
            if words is None:
                pending += [v for k, v in node.items() if k not in ("enum", "const")]
            else:
                pending += [node[word] for word in words if word in node]
