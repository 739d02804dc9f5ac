"""What `additionalProperties: false` refuses, and what its author does not mean.

By JSON Schema 2020-12, section 10.3.2.3, the keyword sees only the `properties` and
`patternProperties` beside it: in a part of an `allOf`, in a branch of a union or beside
one, it refuses what the other parts declare, and nothing fits them all. It is read as
closing what they say together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from ...ir.document import Json
from .composed_names import NONE, UNIONS, ComposedNames, composed_of, own_names

ELSEWHERE: Final = "x-clientwright-elsewhere"
"""Properties that are allowed in a closed schema since another part declares them."""

REFERRED: Final = "x-clientwright-referred"
"""The reference of a schema that stands in its place as a copy."""


def widen(schema: dict[str, Json], around: frozenset[str]) -> None:
    """Let a closed schema take what other parts of the object declare."""
    declared = schema.get("properties", {})
    more = sorted(around.difference(declared))
    if more:
        schema["properties"] = {**dict.fromkeys(more, True), **declared}
        schema[ELSEWHERE] = more


class Closures:
    """Finds the properties that are declared around a closed schema.

    `look` follows the references of a schema, `children` gives the schemas that are
    composed of it.
    """

    def __init__(
        self,
        look: Callable[[Json], Json],
        children: Callable[[Json], Iterable[Json]],
    ) -> None:
        self._look = look
        self._children = children
        self._all = ComposedNames(look, unions=True)
        self._surely = ComposedNames(look, unions=False)
        self._refused: dict[tuple[int, frozenset[str]], bool] = {}
        self._kept: list[Json] = []
        self._open: set[int] = set()

    def names(self, schema: Json, *, unions: bool = True) -> frozenset[str]:
        """Return what a schema and its parts declare or require.

        Without `unions`, what holds beside each of their branches.
        """
        return (self._all if unions else self._surely).of(schema)

    def of_children(self, schema: Mapping[str, Json]) -> frozenset[str]:
        """Return what the schemas declare that a base with a discriminator stands for.

        OpenAPI 3.2, section 4.25: a value of the base is one of any of them.
        """
        if "discriminator" not in schema:
            return NONE
        return NONE.union(*map(self.names, self._children(schema)))

    def refuses(self, schema: Json, names: frozenset[str]) -> bool:
        """Return whether a schema, closed by itself, refuses one of the names."""
        if not names:
            return False
        key = id(schema), names
        if key not in self._refused:
            parts = [*_parts(schema, self._look)]
            closed = [p for p in parts if p.get("additionalProperties") is False]
            if any(union in part for part in parts for union in UNIONS):
                known = [own_names(part) for part in closed]
            else:
                known = [self.names(schema)] * len(closed)
            self._refused[key] = not all(names <= one for one in known)
            self._kept.append(schema)
        return self._refused[key]

    @contextmanager
    def opening(self, schema: Json) -> Iterator[bool]:
        """Guard the copying of a schema: whether it is not being copied already."""
        first = id(schema) not in self._open
        self._open.add(id(schema))
        try:
            yield first
        finally:
            if first:
                self._open.discard(id(schema))


def _parts(schema: Json, look: Callable[[Json], Json]) -> Iterator[Mapping[str, Json]]:
    """List a schema and all that it is composed of, each once."""
    pending, seen = [schema], set[int]()
    while pending:
        part = pending.pop()
        if not isinstance(part, Mapping) or id(part) in seen:
            continue
        seen.add(id(part))
        yield part
        pending += composed_of(part, look, unions=True)
