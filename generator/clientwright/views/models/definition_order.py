"""In which order definitions stand in a module, and which must be read later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from .cycles import components
from .definitions import Definition
from .value_annotations import Key


def ordered(
    module: Sequence[Definition], graph: Mapping[Key, Sequence[Key]]
) -> list[Definition]:
    """Put what is used before what uses it; where both do, aliases come last.

    What a class extends stands above it in any case.

    Aliases that lead back to themselves are read later than they stand, and come first:
    pyright refuses one that it meets in a class above.
    """
    here = {one.key: one for one in module}
    used = {key: [other for other in graph[key] if other in here] for key in here}
    rank = {
        key: (here[key].is_class or here[key].eager, at)
        for at, key in enumerate(key for group in components(used) for key in group)
    }
    waits = {
        key: set(used[key]) - {key}
        if one.eager
        else {base for base in one.bases if base in here}
        for key, one in here.items()
    }
    frees: dict[Key, list[Key]] = {key: [] for key in here}
    for key, others in waits.items():
        for other in others:
            frees[other].append(key)
    ready = [(rank[key], key) for key, others in waits.items() if not others]
    heapify(ready)
    found: list[Definition] = []
    while ready:
        _, key = heappop(ready)
        found.append(here[key])
        for other in frees[key]:
            waits[other].discard(key)
            if not waits[other]:
                heappush(ready, (rank[other], other))
    return found


def names_later(module: Sequence[Definition]) -> bool:
    """Tell whether a class names itself or what stands below it.

    Only then annotations are left unread until they are needed: reading them from text
    is a third of the time that a class takes to make.
    """
    here = {one.key for one in module}
    for one in module:
        if one.is_class and not here.isdisjoint(one.uses):
            return True
        here.discard(one.key)
    return False


_MOST_BUILT = 500
"""Aliases that building an alias may build, without a name at run time in between."""


def recursive_aliases(definitions: Mapping[Key, Definition]) -> set[Key]:
    """Find aliases that lead back to themselves without a class in between.

    Also those that are too large to be built at each use: both are made once, as types
    with a name.
    """
    graph = {
        key: [k for k in one.uses if k in definitions and definitions[k].eager]
        for key, one in definitions.items()
        if one.eager
    }
    groups = components(graph)
    found = {
        key for group in groups for key in group if len(group) > 1 or key in graph[key]
    }
    # An alias is built anew wherever it is used: two uses of two uses of … add up.
    weights: dict[Key, int] = {}
    for key in (key for group in groups for key in group):
        weight = 1
        for used in graph[key]:
            times = definitions[key].names.count(definitions[used].name)
            weight += weights.get(used, 1) * max(1, times)
        if weight > _MOST_BUILT:
            found.add(key)
        weights[key] = 1 if key in found else weight
    return found
