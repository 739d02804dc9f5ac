"""The examples that stand at schemas, put into a made value."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json
from ..values.made import Maker

_DEEPEST = 20


def exemplary(maker: Maker, node: Json, value: Json, depth: int = 0) -> Json:
    """Return a made value with the examples of its schema in their places.

    An example of the whole comes before those of its parts; one that its schema
    refuses, or that is of another branch of a union, is left out.
    """
    demands = maker.look(node)
    for example in demands.get("examples", ()):
        if type(example) is type(value) or not isinstance(value, Mapping | list):
            return example
    if depth > _DEEPEST:
        return value
    if isinstance(value, Mapping):
        known = demands.get("properties", {})
        return {
            name: exemplary(maker, known[name], item, depth + 1)
            if name in known
            else item
            for name, item in value.items()
        }
    if isinstance(value, list) and "items" in demands:
        return [exemplary(maker, demands["items"], one, depth + 1) for one in value]
    return value
