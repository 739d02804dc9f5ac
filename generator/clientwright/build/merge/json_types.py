"""Which JSON types a schema can have, for telling what cannot hold together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ...ir.document import Json
from ..cursor import Cursor, Node
from .all_of import Fragment, split

_IMPLIED: Final[Mapping[str, str]] = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
}


def kinds_of(cursor: Cursor, node: Node) -> frozenset[str] | None:
    """Give the types that the schema at a node allows; None: it does not tell."""
    return kinds(split(cursor, (node,)).fragments)


def kinds(
    fragments: Iterable[Fragment], *, implied: bool = True
) -> frozenset[str] | None:
    """Give the types that all fragments together allow; None: they do not tell.

    `items` without a type means an array as a rule, though it refuses nothing else;
    without `implied` it tells nothing.
    """
    found: frozenset[str] | None = None
    for fragment in fragments:
        said = None if fragment.partial else _said(fragment.node.value, implied)
        if said is not None:
            found = said if found is None else found & said
    return found


def _said(value: Mapping[str, Json], implied: bool) -> frozenset[str] | None:
    raw = value.get("type")
    words = [raw] if isinstance(raw, str) else raw
    if isinstance(words, list) and words:
        names = {word for word in words if isinstance(word, str)} - {"null"}
        return frozenset(names | {"integer"} if "number" in names else names) or None
    values = value.get("enum")
    values = [value["const"]] if "const" in value else values
    if isinstance(values, list) and values:
        if all(isinstance(v, str) for v in values):
            return frozenset(("string",))
        return None
    for keyword, name in _IMPLIED.items():
        if implied and keyword in value:
            return frozenset((name,))
    return None
