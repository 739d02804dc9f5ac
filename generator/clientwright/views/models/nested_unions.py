"""Unions of unions that are written as what they come down to in the end.

A union in a union is written by name, as the document has it. Where that would bring up
the same alternatives again and again, since unions share their branches (a lattice of
thirty rows has 2^30 ways through), the distinct ones are written instead.
"""

from __future__ import annotations

from ...ir.api import Api
from ...ir.query import resolve
from ...ir.schema import SchemaId, UnionSchema
from .cycles import components

_MOST_REPEATED = 2
_FEW = 16
"""A union that brings up `d` alternatives may do so this often: `2 * d + 16` times."""


def flattened(api: Api) -> dict[SchemaId, tuple[SchemaId, ...]]:
    """Give the distinct alternatives of the unions that are not written by branches.

    Unions with a tag, and those that lead back to themselves, are alternatives of their
    own. What a union costs is linear in the number of its distinct alternatives.
    """
    graph = {
        schema: [
            inner
            for inner in dict.fromkeys(
                resolve(api, branch.schema) for branch in node.branches
            )
            if _is_plain(api, inner)
        ]
        for schema, node in api.schemas.items()
        if isinstance(node, UnionSchema) and _is_plain(api, schema)
    }
    spread: dict[SchemaId, int] = {}
    leaves: dict[SchemaId, tuple[SchemaId, ...]] = {}
    found: dict[SchemaId, tuple[SchemaId, ...]] = {}
    for group in components(graph):
        schema = group[0]
        node = api.schemas[schema]
        if len(group) > 1 or schema in graph[schema] or not graph[schema]:
            continue
        assert isinstance(node, UnionSchema)
        branches = [resolve(api, branch.schema) for branch in node.branches]
        distinct = dict.fromkeys(
            leaf for one in branches for leaf in leaves.get(one, (one,))
        )
        times = sum(spread.get(one, 1) for one in branches)
        if times > _MOST_REPEATED * len(distinct) + _FEW:
            found[schema] = tuple(distinct)
            times = len(distinct)
        spread[schema], leaves[schema] = times, tuple(distinct)
    return found


def _is_plain(api: Api, schema: SchemaId) -> bool:
    node = api.schemas[schema]
    return isinstance(node, UnionSchema) and node.tag is None
