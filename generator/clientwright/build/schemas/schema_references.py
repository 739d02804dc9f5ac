"""Schemas that only refer to another one, with words of their own.

OpenAPI 3.2, section 4.23; `allOf: [$ref]` and `anyOf: [$ref, null]` say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..cursor import Cursor, Node
from ..merge.all_of import Fragment, Level, branches_of, names_null, split
from .unions import passive


class Reference(NamedTuple):
    """A lone reference: where `$ref` stands, the words around it, and null."""

    node: Node
    words: tuple[Fragment, ...]
    nullable: bool


_COMPOSED = ("$ref", "allOf", "oneOf", "anyOf")


def lone_reference(cursor: Cursor, nodes: Sequence[Node]) -> Reference | None:
    """Tell whether all of `nodes` together say no more than one `$ref` does.

    Null that is named beside it is allowed where nothing else refuses it.
    """
    words: list[Fragment] = []
    beside: list[Node] = []
    nullable = False
    while True:
        composed = []
        for node in nodes:
            if node.variant in ("flat", "loose"):
                return None
            if isinstance(node.value, dict) and any(k in node.value for k in _COMPOSED):
                composed.append(node)
            elif passive(node.value):
                if isinstance(node.value, dict):
                    words.append(_fragment(node))
                    beside.append(node)
            else:
                return None
        if len(composed) != 1:
            return None
        node = composed[0]
        keywords = [k for k in _COMPOSED if k in node.value]
        if len(keywords) != 1 or not passive(_beside(node)):
            return None
        words.append(_fragment(node))
        nullable = nullable or names_null(node.value)
        beside.append(words[-1].node)
        if keywords[0] == "$ref":
            words.reverse()  # the innermost first: words nearer to the use win
            if not nullable and any(names_null(one.value) for one in beside):
                target = cursor.target(node)
                held = beside if target is None else [*beside, target]
                nullable = split(cursor, held).nullable
            return Reference(node, tuple(words), nullable)
        if keywords[0] == "allOf":
            nodes = list(cursor.items(node, "allOf"))
        else:
            nodes, null = branches_of(cursor, node, keywords[0])
            nullable = nullable or null
            if len(nodes) != 1:
                return None


def _beside(node: Node) -> dict[str, object]:
    return {k: v for k, v in node.value.items() if k not in _COMPOSED}


def _fragment(node: Node) -> Fragment:
    return Fragment(Node(_beside(node), node.pointer, "flat"), Level.OWN)
