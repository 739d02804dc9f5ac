"""Which models need a base that describes them to pydantic in pieces."""

from __future__ import annotations

from collections.abc import Mapping

from .cycles import components
from .definitions import Definition
from .value_annotations import Key

_PIECE = 8
"""As in `deep_model.py` of the runtime: fewer are always described together."""


def deep(definitions: Mapping[Key, Definition]) -> set[Key]:
    """Return the classes from which a path may lead through more than a piece.

    What they extend is among them: a class takes its base of all classes from there. Of
    a cycle all models count, in whatever order a path leads through them.
    """
    graph = {key: one.uses for key, one in definitions.items()}
    longest: dict[Key, int] = {}
    for group in components(graph):
        below = [
            longest[other] for key in group for other in graph[key] if other in longest
        ]
        here = sum(definitions[key].is_model for key in group)
        longest.update(dict.fromkeys(group, here + max(below, default=0)))
    found: set[Key] = set()
    waiting = [
        key
        for key, one in definitions.items()
        if one.is_model and longest[key] > _PIECE
    ]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += definitions[key].bases
    return found
