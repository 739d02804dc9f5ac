"""Places of a document that a change may be put into."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

_METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
SCALARS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "date"},
    {"type": "string", "format": "byte"},
    {"type": "string", "enum": ["one", "two"]},
    {"type": "integer"},
    {"type": "integer", "enum": [1, 2]},
    {"type": "number"},
    {"type": "boolean"},
    {},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "properties": {"fresh": {"type": "string"}}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
)
Node = dict[str, Any]


def schemas(root: Any) -> list[Node]:
    return [node for node in nodes(root) if is_schema(node)]


def nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key not in ("example", "examples", "default", "enum"):
                yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


def is_schema(node: Node) -> bool:
    kind = node.get("type")
    return (
        isinstance(kind, str | list)
        and "in" not in node
        and "flows" not in node
        and "scheme" not in node
    )


def objects(root: Any) -> list[Node]:
    return [
        node
        for node in schemas(root)
        if isinstance(node.get("properties"), dict) and node["properties"]
    ]


def operations(root: Any) -> list[Node]:
    return [
        item[method]
        for item in root.get("paths", {}).values()
        if isinstance(item, dict)
        for method in _METHODS
        if isinstance(item.get(method), dict)
    ]


def parameters(root: Any) -> list[Node]:
    return [node for node in nodes(root) if {"in", "name"} <= node.keys()]


def drop(holder: Any, chance: random.Random) -> bool:
    """Take one entry out of a mapping or a list."""
    if not holder:
        return False
    if isinstance(holder, list):
        del holder[chance.randrange(len(holder))]
    else:
        del holder[chance.choice(list(holder))]
    return True
