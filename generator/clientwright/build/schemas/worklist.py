"""The schemas still to be built, so that no depth of a document is a depth of calls."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final, NamedTuple

from ...frozen import dataclass
from ...ir.document import escape
from ...ir.schema import AnySchema, RefSchema, Schema, SchemaId, UnionSchema
from ..cursor import Cursor, Node

MOST_MERGED: Final = 10_000
"""Schemas that are made by merging; real documents need less than a fifth."""


class Source(NamedTuple):
    """A schema to build: the one that holds where all of `nodes` hold."""

    id: SchemaId
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tagging:
    """What a discriminator says, as the document writes it."""

    node: Node
    owners: Mapping[SchemaId, str] = field(default_factory=dict)
    """Branch -> pointer of the schema it was written as, which names its tag."""


@dataclass(slots=True)
class Worklist:
    """Hands out ids at once and has the schemas built later, each once."""

    cursor: Cursor
    schemas: dict[SchemaId, Schema] = field(default_factory=dict)
    pending: deque[Source] = field(default_factory=deque)
    taggings: dict[SchemaId, Tagging] = field(default_factory=dict)
    """Discriminators of unions, to be read once all branches are known."""

    _known: set[SchemaId] = field(default_factory=set)
    _merged: dict[tuple[tuple[str, str], ...], SchemaId] = field(default_factory=dict)

    def resolve(self, id_: SchemaId) -> SchemaId:
        """Follow references to the schema that an id stands for, once all are built."""
        schema = self.schemas[id_]
        while isinstance(schema, RefSchema):
            id_ = schema.target
            schema = self.schemas[id_]
        return id_

    def leaves(self, id_: SchemaId) -> Iterator[SchemaId]:
        """Yield what a branch is in the end: itself, or those of a nested union."""
        stack, seen = [id_], set[SchemaId]()
        while stack:
            current = self.resolve(stack.pop())
            if current in seen:
                continue
            seen.add(current)
            schema = self.schemas[current]
            if isinstance(schema, UnionSchema):
                stack.extend(branch.schema for branch in reversed(schema.branches))
            else:
                yield current

    def need(self, node: Node) -> SchemaId:
        """Ask for the schema that stands at a node."""
        if node.pointer not in self._known:
            self._known.add(node.pointer)
            self.pending.append(Source(node.pointer, (node,)))
        return node.pointer

    def need_all(self, wish: SchemaId, nodes: Sequence[Node]) -> SchemaId:
        """Ask for the schema that holds where all of `nodes` hold, `wish` its id.

        The same nodes are the same schema, which ends any endless growth.
        """
        if len(nodes) == 1 and not nodes[0].variant:
            return self.need(nodes[0])
        key = tuple((node.pointer, node.variant) for node in nodes)
        known = self._merged.get(key)
        if known is not None:
            return known
        if len(self._merged) >= MOST_MERGED:
            return self._too_many(nodes[-1])
        id_ = wish
        number = 2
        while id_ in self._known:
            id_ = f"{wish}/x-{number}"
            number += 1
        self._merged[key] = id_
        self._known.add(id_)
        self.pending.append(Source(id_, tuple(nodes)))
        return id_

    def _too_many(self, node: Node) -> SchemaId:
        """Give any value where compositions of compositions would never end."""
        self.cursor.warning(
            "composition-too-large",
            f"the document composes more than {MOST_MERGED} schemas of others;"
            " any value is taken from here on",
            node.pointer,
        )
        return self.any_value(node.pointer, "x-composed", typed=True)

    def any_value(self, owner: str, token: str, *, typed: bool = False) -> SchemaId:
        """Give an AnySchema for what `owner` leaves open."""
        id_ = f"{owner}/{escape(token)}"
        if id_ not in self._known:
            self._known.add(id_)
            place = self.cursor.place(owner)
            self.schemas[id_] = AnySchema(id=id_, place=place, typed=typed)
        return id_
