"""Which definitions share a module of `models`, and what the modules are called.

Definitions that lead back to each other share one; a small one that only one module
uses, and no operation, lives there. So modules import each other without circles, and a
call loads little.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from ...frozen import dataclass
from .annotations import Key
from .cycles import components
from .definitions import Definition

MOST_LINES = 400
"""Of a module that takes in what only it uses."""

DEEPEST = 40
"""Modules that import one another in a row; the stack holds no more than some 100."""

ALIASES = -1
"""The home of aliases of scalars."""

_LONGEST = 100
_RESERVED = frozenset(
    {"aux", "con", "nul", "prn", "models"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
    | {"and", "as", "assert", "async", "await", "break", "class", "continue", "def"}
    | {"del", "elif", "else", "except", "finally", "for", "from", "global", "if"}
    | {"import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise"}
    | {"return", "try", "while", "with", "yield", "false", "none", "true"}
)


@dataclass(frozen=True, slots=True)
class Module:
    """Definitions that share a module, in the order in which they stand there."""

    definitions: tuple[Definition, ...]
    subjects: tuple[str, ...]
    """Names of those that the module is for; the others are what they are made of."""


def group(
    definitions: Mapping[Key, Definition], mentioned: Iterable[Key]
) -> list[Module]:
    """Share the definitions out to modules; a module after those that it imports.

    Aliases that nothing names, since annotations write them out, stand beside what they
    are made of; those of scalars stand together.
    """
    graph = {key: _known(one.uses, definitions) for key, one in definitions.items()}
    rings = components(graph)
    ring_of = {key: at for at, ring in enumerate(rings) for key in ring}
    users: list[set[int]] = [set() for _ in rings]
    for key, used in graph.items():
        for other in used:
            if ring_of[other] != ring_of[key]:
                users[ring_of[other]].add(ring_of[key])
    apart = {ring_of[key] for key in mentioned if key in ring_of}
    homes = _homes(rings, users, apart, definitions)
    for at, ring in enumerate(rings):
        if not users[at] and at not in apart and definitions[ring[0]].eager:
            beside = {homes[ring_of[other]] for other in graph[ring[0]]}
            if len(beside) < 2:
                homes[at] = beside.pop() if beside else ALIASES
    members: dict[int, list[int]] = {}
    for at, home in enumerate(homes):
        members.setdefault(home, []).append(at)
    found = _shallow(members, homes, ring_of, graph, rings)
    return [
        Module(
            tuple(_ordered([definitions[key] for key in keys], graph)),
            tuple(
                definitions[key].name for key in keys[: len(rings[ring_of[keys[0]]])]
            ),
        )
        for keys in found
    ]


def _known(used: Iterable[Key], definitions: Mapping[Key, Definition]) -> list[Key]:
    return [key for key in used if key in definitions]


def _homes(
    rings: Sequence[Sequence[Key]],
    users: Sequence[set[int]],
    apart: set[int],
    definitions: Mapping[Key, Definition],
) -> list[int]:
    """Give each ring the ring in whose module it lives, users first."""
    homes = list(range(len(rings)))
    lines = [
        sum(definitions[key].source.count("\n") + 3 for key in ring) for ring in rings
    ]
    for at in reversed(range(len(rings))):
        if at in apart or not users[at]:
            continue
        places = {homes[user] for user in users[at]}
        if len(places) == 1:
            home = places.pop()
            if lines[home] + lines[at] <= MOST_LINES:
                lines[home] += lines[at]
                homes[at] = home
    return homes


def _shallow(
    members: Mapping[int, Sequence[int]],
    homes: Sequence[int],
    ring_of: Mapping[Key, int],
    graph: Mapping[Key, Sequence[Key]],
    rings: Sequence[Sequence[Key]],
) -> list[list[Key]]:
    """Order the modules, and join those at the far ends of very long chains."""
    needs: dict[int, set[int]] = {home: set() for home in members}
    for key, used in graph.items():
        home = homes[ring_of[key]]
        needs[home].update(homes[ring_of[other]] for other in used)
    depth: dict[int, int] = {}
    for (home,) in components(needs):
        below = [depth[other] for other in needs[home] if other != home]
        depth[home] = max(below, default=-1) + 1
    joined: dict[tuple[int, int], list[Key]] = {}
    for home, level in depth.items():
        band = level // DEEPEST
        place = (band, home if band == 0 else -1)
        # What the module is for comes first: it gives the module its name.
        own = rings[home] if home != ALIASES else ()
        keys = [*own, *(k for at in members[home] if at != home for k in rings[at])]
        joined.setdefault(place, []).extend(keys)
    return list(joined.values())


def _ordered(
    module: Sequence[Definition], graph: Mapping[Key, Sequence[Key]]
) -> list[Definition]:
    """Put what is used before what uses it; where both do, aliases come last."""
    here = {one.key: one for one in module}
    used = {key: [other for other in graph[key] if other in here] for key in here}
    rank = {
        key: at
        for at, key in enumerate(key for ring in components(used) for key in ring)
    }
    waits = {key: set(used[key]) - {key} if here[key].eager else set() for key in here}
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


def names_later(module: Module) -> bool:
    """Tell whether a class names itself or what stands below it.

    Only then annotations are left unread until they are needed: reading them from text
    is a third of the time that a class takes to make.
    """
    here = {one.key for one in module.definitions}
    for one in module.definitions:
        if one.is_class and not here.isdisjoint(one.uses):
            return True
        here.discard(one.key)
    return False


_MOST_BUILT = 500
"""Aliases that building an alias may build, without a name at run time in between."""


def eager_rings(definitions: Mapping[Key, Definition]) -> set[Key]:
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
        key for ring in groups for key in ring if len(ring) > 1 or key in graph[key]
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


def module_names(modules: Sequence[Module], main: Iterable[str]) -> list[str]:
    """Name each module after the definition that it is for.

    `main` lists names in the order in which they matter. No two modules have the same
    name in any case, and none is a device of Windows or a keyword.
    """
    order = {name: at for at, name in enumerate(main)}
    taken: set[str] = set()
    names: list[str] = []
    for module in modules:
        if len(module.definitions) > 1 and all(
            one.eager and not one.uses for one in module.definitions
        ):
            names.append(_free("aliases", taken))
        else:
            first = min(module.subjects, key=lambda one: order.get(one, len(order)))
            names.append(_free(first, taken))
    return names


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def _free(name: str, taken: set[str]) -> str:
    plain = _HUMP.sub("_", name).lower()
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    short = plain[:_LONGEST].strip("_")
    for proposal in (plain, f"{short}_model", f"{short}_{digest}"):
        usable = proposal.isascii() and proposal.isidentifier()
        if (
            usable
            and len(proposal) <= _LONGEST + 10
            and not proposal.startswith("_")
            and proposal not in _RESERVED
            and proposal not in taken
        ):
            break
    else:
        proposal = f"model_{digest}"
    taken.add(proposal)
    return proposal
