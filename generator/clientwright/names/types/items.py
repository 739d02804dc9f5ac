"""Inline schemas of the things that a method lists, which are called after these."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api, Operation
from ...ir.query import resolved
from ...ir.schema import ArraySchema, ObjectSchema, Schema, SchemaId
from ..calls.vocabulary import ITEMS, PREPOSITIONS
from ..nouns import singular
from .bases import Base

Words = tuple[str, ...]


def listed_items(api: Api, bases: Mapping[str, Base]) -> dict[SchemaId, Words]:
    """Give the items of every method that lists, with the words of the resource."""
    found: dict[SchemaId, Words] = {}
    for operation in sorted(api.operations, key=lambda one: one.identity):
        base = bases[operation.identity]
        if base.method[:1] != ("list",) or not base.chain:
            continue
        items = _items(api, operation)
        if items is not None:
            said = tuple(word for level in base.chain for word in level)
            said += _listed(base.method[1:])
            found.setdefault(api.same.get(items, items), said)
    return found


def _listed(rest: Words) -> Words:
    """Return what a method says that it lists: `org` of `list_orgs_by_user`."""
    end = next((at for at, word in enumerate(rest) if word in PREPOSITIONS), len(rest))
    last = singular(rest[end - 1]) if end else None
    return (*rest[: end - 1], last) if last else ()


def _items(api: Api, operation: Operation) -> SchemaId | None:
    for response in operation.responses:
        if response.key.startswith("2"):
            for media in response.content:
                if media.schema is not None:
                    return _of(api, resolved(api, media.schema))
    return None


def _of(api: Api, node: Schema) -> SchemaId | None:
    if isinstance(node, ArraySchema):
        return node.items
    if not isinstance(node, ObjectSchema):
        return None
    arrays = {
        one.name: array.items
        for one in node.properties
        if isinstance(array := resolved(api, one.schema), ArraySchema)
    }
    named = [items for name, items in arrays.items() if name.lower() in ITEMS]
    found = named or list(arrays.values())
    return found[0] if len(found) == 1 else None
