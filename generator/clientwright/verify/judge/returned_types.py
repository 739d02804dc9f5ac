"""Whether what a client returns is of the types that the document has.

Extra fields are kept, so a value of the wrong class still writes back what was sent.
What tells is this: a property that the schema declares is a field of the class, and so
is one that a branch of a union declares, where just that branch takes the value; a
point in time has its zone; a decimal has the digits that came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeAlias

from ...ir.document import Json, join
from ..schemas.flattened import Demands, Union
from ..values.made import Maker
from ..wire.compare import duration_of, instant_of

_MOST_ITEMS = 4
"""Of a list that are looked at."""

_DEEPEST = 30
_MOST_BRANCHES = 5_000
"""Values whose branches are kept in mind."""

_SAYS_NOTHING = frozenset({"names", "examples", "default", "xml"})
"""What is known of a schema beside what it demands."""

_Branches: TypeAlias = dict[tuple[int, int], tuple[Union, Json, Demands | None]]
"""By the identities of a union and a value: both, so that they stay, and the branch."""

Digits: TypeAlias = Callable[[float], Decimal]
"""Gives a number of the data with the digits that it was served with."""


def exactly(number: float) -> Decimal:
    """Give a number as JSON has it."""
    return Decimal(repr(number))


class Types:
    """Holds results against the schemas of one document."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._fields: dict[type, dict[str, str]] = {}
        self._branches: _Branches = {}

    def difference(
        self,
        pointer: str,
        sent: Json,
        got: Any,
        digits: Digits = exactly,
    ) -> str | None:
        """Say where a result is not of the type that a schema has for what was sent.

        `digits` are those that a number came with, where a double has fewer.
        """
        if len(self._branches) > _MOST_BRANCHES:
            self._branches.clear()
        comparison = _Comparison(self._maker, self._fields, self._branches, digits)
        node = self._maker.referred(pointer)
        return next(comparison.compare(node, sent, got, "#", 0), None)

    def is_open(self, pointer: str) -> bool:
        """Return whether a schema says nothing of its values, so that any will do."""
        return (
            not self._maker.look(self._maker.referred(pointer)).keys() - _SAYS_NOTHING
        )


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One result against one value."""

    maker: Maker
    fields: dict[type, dict[str, str]]
    branches: _Branches
    digits: Digits

    def compare(
        self, node: Json, sent: Json, got: Any, at: str, depth: int
    ) -> Iterator[str]:
        """Say what differs, place by place."""
        if depth > _DEEPEST:
            return
        if isinstance(sent, str):
            yield from _instants(sent, got, at)
            return
        if isinstance(got, Decimal) and type(sent) in (int, float):
            if got != self.digits(sent):
                yield f"{at}: {got!r} where {self.digits(sent)} is expected"
            return
        if not isinstance(sent, Mapping | list):
            return
        demands = self.maker.look(node)
        if isinstance(sent, list):
            if isinstance(got, list) and "items" in demands:
                pairs = zip(sent[:_MOST_ITEMS], got, strict=False)
                for index, (one, item) in enumerate(pairs):
                    place = join(at, index)
                    yield from self.compare(
                        demands["items"], one, item, place, depth + 1
                    )
            return
        properties = dict(demands.get("properties", {}))
        for union in demands.get("unions", ()):
            branch = self._branch(union, sent)
            if branch is None:
                continue
            properties.update(branch.get("properties", {}))
        if hasattr(type(got), "model_fields"):
            yield from self._members(properties, sent, got, at, depth)
        elif isinstance(got, Mapping):
            rest = demands.get("additionalProperties")
            for key, value in sent.items():
                schema = properties.get(key, rest)
                if schema is not None and not isinstance(schema, bool) and key in got:
                    place = join(at, key)
                    yield from self.compare(schema, value, got[key], place, depth + 1)

    def _branch(self, union: Union, sent: Json) -> Demands | None:
        """Give the one branch that takes a value, where all are components.

        One response is given to many calls, and its parts are the same objects.
        """
        key = (id(union), id(sent))
        known = self.branches.get(key)
        if known is None:
            known = self.branches[key] = union, sent, self._taking(union, sent)
        return known[2]

    def _taking(self, union: Union, sent: Json) -> Demands | None:
        found: list[Demands] = []
        for branch in union.branches:
            demands = self.maker.look(branch)
            names = demands.get("names", ())
            if not names:
                return None
            if self.maker.schemas.accepts(names[0], sent, "response"):
                found.append(demands)
        return found[0] if len(found) == 1 else None

    def _members(
        self, properties: Mapping[str, Json], sent: Json, got: Any, at: str, depth: int
    ) -> Iterator[str]:
        fields = self._wires(type(got))
        for key, value in sent.items():
            if key not in properties:
                continue
            if key not in fields:
                yield f"{join(at, key)}: not a field of {type(got).__name__}"
                continue
            member = getattr(got, fields[key], None)
            if type(member) is type(value) is str:
                continue  # a text has no type but its own
            place = join(at, key)
            yield from self.compare(properties[key], value, member, place, depth + 1)

    def _wires(self, kind: Any) -> dict[str, str]:
        """Map the wire names of a class's fields to its attributes."""
        found = self.fields.get(kind)
        if found is None:
            found = {
                next(
                    wire
                    for wire in (field.serialization_alias, field.alias, name)
                    if wire is not None
                ): name
                for name, field in kind.model_fields.items()
            }
            self.fields[kind] = found
        return found


def _instants(sent: str, got: Any, at: str) -> Iterator[str]:
    """Compare points in time and durations, as far as Python's have digits."""
    if not isinstance(got, datetime):
        if isinstance(got, timedelta) and _length(got) != duration_of(sent):
            yield f"{at}: {got!r} where {sent} is expected"
        if isinstance(got, date) and got.isoformat() != sent:
            yield f"{at}: {got!r} where {sent} is expected"
        return
    instant = instant_of(sent)
    if instant is None or (sent[-6:-5] not in "Zz+-" and sent[-1:] not in "Zz"):
        return
    if got.tzinfo is None:
        yield f"{at}: {got!r} has no time zone"
    elif abs((got.replace(microsecond=0) - instant[0]).total_seconds()) > 1:
        yield f"{at}: {got!r} where {sent} is expected"


def _length(got: timedelta) -> tuple[Decimal, Decimal]:
    """Give the months and the seconds of a duration."""
    return Decimal(0), Decimal(got // timedelta(microseconds=1)).scaleb(-6)
