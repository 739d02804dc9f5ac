"""References and unions that lead back to themselves without anything in between.

`A: {$ref: A}` says nothing; `A: oneOf [A, B]` says `B`. Rings through a member, an
item or a value are ordinary recursion and stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from ...ir.schema import (
    AnySchema,
    Branch,
    RefSchema,
    Schema,
    SchemaBase,
    SchemaId,
    UnionSchema,
)
from ..schemas.worklist import Worklist


def break_rings(work: Worklist) -> None:
    """Mend every ring of references and unions, with a diagnostic for each."""
    for ring in _rings(work.schemas):
        members = set(ring)
        unions = [id_ for id_ in ring if isinstance(work.schemas[id_], UnionSchema)]
        outside: dict[SchemaId, Branch] = {}
        for id_ in unions:
            for branch in _branches(work.schemas[id_]):
                if branch.schema not in members:
                    outside.setdefault(branch.schema, branch)
        if outside:
            _mend_unions(work, unions, outside)
            _allow_null(work, unions[0], ring)
            continue
        for id_ in ring:
            work.cursor.error(
                "reference-cycle",
                "only references that lead back here; any value is taken",
                id_,
            )
            work.schemas[id_] = AnySchema(**base_of(work.schemas[id_]))


def _mend_unions(
    work: Worklist, unions: Sequence[SchemaId], outside: dict[SchemaId, Branch]
) -> None:
    """Let the first union of a ring hold what all of them do besides one another.

    The others mean the same, and are references to it: thousands of unions, each of
    thousands of branches, would have no end.
    """
    for id_ in unions:
        work.cursor.info(
            "union-self", "the union is one of its own branches; left out", id_
        )
    first, *others = unions
    union = work.schemas[first]
    own = [branch for branch in _branches(union) if branch.schema in outside]
    known = {branch.schema for branch in own}
    rest = [branch for branch in outside.values() if branch.schema not in known]
    work.schemas[first] = with_branches(union, (*own, *rest))
    for id_ in others:
        work.schemas[id_] = RefSchema(target=first, **base_of(work.schemas[id_]))


def _allow_null(work: Worklist, first: SchemaId, ring: Sequence[SchemaId]) -> None:
    """Let null fit where it fits one of those that lead here."""
    if any(work.schemas[id_].nullable for id_ in ring):
        work.schemas[first] = replace(work.schemas[first], nullable=True)


def _branches(schema: Schema) -> tuple[Branch, ...]:
    return schema.branches if isinstance(schema, UnionSchema) else ()


def with_branches(schema: Schema, branches: tuple[Branch, ...]) -> Schema:
    """Give a union other branches; with a single one it is a reference to it."""
    if len(branches) == 1:
        return RefSchema(target=branches[0].schema, **base_of(schema))
    assert isinstance(schema, UnionSchema)
    return replace(schema, branches=branches)


_BASE = tuple(field.name for field in fields(SchemaBase))


def base_of(schema: Schema) -> dict[str, Any]:
    """Give what a schema has whatever its kind, for a schema in its place."""
    return {name: getattr(schema, name) for name in _BASE}


def _next(schemas: dict[SchemaId, Schema], id_: SchemaId) -> list[SchemaId]:
    match schemas[id_]:
        case RefSchema(target=target):
            return [target]
        case UnionSchema(branches=branches):
            return [branch.schema for branch in branches]
        case _:
            return []


def _rings(schemas: dict[SchemaId, Schema]) -> list[list[SchemaId]]:
    """Find the strongly connected groups (Tarjan's algorithm, without recursion)."""
    index: dict[SchemaId, int] = {}
    low: dict[SchemaId, int] = {}
    stack: list[SchemaId] = []
    waiting: set[SchemaId] = set()
    rings = []
    for root, schema in schemas.items():
        if root in index or not isinstance(schema, RefSchema | UnionSchema):
            continue
        work = [(root, iter(_next(schemas, root)))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while work:
            id_, following = work[-1]
            for other in following:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    waiting.add(other)
                    work.append((other, iter(_next(schemas, other))))
                    break
                if other in waiting:
                    low[id_] = min(low[id_], index[other])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[id_])
                if low[id_] == index[id_]:
                    ring = [stack.pop()]
                    while ring[-1] != id_:
                        ring.append(stack.pop())
                    ring.reverse()
                    waiting.difference_update(ring)
                    if len(ring) > 1 or id_ in _next(schemas, id_):
                        rings.append(ring)
    return rings
