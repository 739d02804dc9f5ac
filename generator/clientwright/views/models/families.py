"""Which definitions share a module of `models`.

Definitions that lead back to each other share one. The others are put into one order,
what is named before what names it: first what many resources share, then each
resource's own, and within these by the operations that use them. The order is cut into
modules of up to about 400 lines where that makes calls load least. So modules import
each other without cycles, and a call loads little.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from ...frozen import dataclass
from ...ir.schema import SchemaId
from .bits import bits
from .cycles import components as connected
from .definition_order import ordered
from .definitions import Definition
from .joined import MODULE, Block, joined
from .users import Reach, User, reach
from .value_annotations import Form, Key

MOST_LINES = 400
"""Of a module; a group that leads back to itself may have more."""

DEEPEST = 40
"""Modules that import one another in a row; the stack holds no more than some 100."""

_LEAST_SAVED = 5
_SAVED = 1 / 200
"""How many classes more may be loaded, over one call of each operation, for one file
less: for each definition. It is little, since small modules join others later."""

_MOST_FOLLOWED = 8000
"""Definitions whose needs are followed to the end, to know what loading them costs."""


@dataclass(frozen=True, slots=True)
class Module:
    """Definitions that share a module, in the order in which they stand there."""

    definitions: tuple[Definition, ...]
    subject: str
    """Name of what it is for: what most in it has to do with."""

    resources: frozenset[tuple[str, ...]]
    """Those whose operations use any of it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Groups that the same operations use."""

    groups: tuple[int, ...]
    lines: int
    loads: int
    """Set of the classes that are loaded with it."""

    users: int
    family: int
    """Its one resource of the client, as a bit; else 0."""


def group(
    definitions: Mapping[Key, Definition],
    used_by: Mapping[Key, Iterable[User]],
    components: Collection[SchemaId],
) -> list[Module]:
    """Share the definitions out to modules; a module after those that it imports.

    `components` are the schemas that have a name in the document.
    """
    graph = {
        key: [other for other in one.uses if other in definitions]
        for key, one in definitions.items()
    }
    groups = connected(graph)
    number = {key: at for at, keys in enumerate(groups) for key in keys}
    needs = [
        {number[other] for key in keys for other in graph[key]} - {at}
        for at, keys in enumerate(groups)
    ]
    reached = reach(groups, needs, used_by)
    hosts = _hosts(groups, needs, reached, definitions)
    loads = _loads(groups, needs, definitions)
    parts = _parts(groups, reached, hosts, loads, definitions)
    first = {key: place for place, key in enumerate(used_by)}

    def matters(key: Key) -> tuple[int, int]:
        """Most users, then what the first operation names."""
        users = reached.users[number[key]].bit_count()
        return -users, first.get(key, len(first))

    blocks = joined(
        [_block(several, groups, definitions) for several in _cut(parts)],
        needs,
        MOST_LINES,
    )
    found: list[Module] = []
    for chosen in _shallow([one.groups for one in blocks], needs):
        keys = [key for at in chosen for key in groups[at]]
        subject = _subject(keys, graph, definitions, used_by, components, matters)
        found.append(
            Module(
                tuple(ordered([definitions[key] for key in keys], graph)),
                definitions[subject].name,
                reached.resources_of(chosen),
            )
        )
    return found


def _subject(
    keys: Sequence[Key],
    graph: Mapping[Key, Sequence[Key]],
    definitions: Mapping[Key, Definition],
    used_by: Mapping[Key, Iterable[User]],
    components: Collection[SchemaId],
    matters: Callable[[Key], tuple[int, int]],
) -> Key:
    """Return what most others in a module lead to, or are led to from.

    That is a schema with a name of its own that an operation takes or returns, if there
    is one; of several, one that none names, with a short name, that matters most.
    """
    here = [key for key in keys if key[1] is not Form.KEYS] or keys
    named = {other for key in here for other in graph[key] if other != key}
    related = dict.fromkeys(here, 0)
    for key in here:
        seen, waiting = {key}, [key]
        while waiting:
            for other in graph[waiting.pop()]:
                if other in related and other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    related[other] += 1
        related[key] += len(seen)

    def rank(key: Key) -> tuple[object, ...]:
        one = definitions[key]
        return (
            key[0] not in components,
            key not in used_by,
            not one.is_class,
            -related[key],
            key in named,
            len(one.name),
            matters(key),
        )

    return min(here, key=rank)


def _hosts(
    groups: Sequence[Sequence[Key]],
    needs: Sequence[set[int]],
    reached: Reach,
    definitions: Mapping[Key, Definition],
) -> dict[int, int]:
    """Return where aliases stand that annotations write out: beside what they name.

    An alias of scalars stands with its like: its host is itself.
    """
    named = set().union(*needs)
    rank = {at: place for place, at in enumerate(_order(range(len(groups)), reached))}
    return {
        at: max(needs[at], key=lambda one: rank[one], default=at)
        for at, keys in enumerate(groups)
        if at not in named and not reached.users[at] and definitions[keys[0]].eager
    }


def _order(numbers: Iterable[int], reached: Reach) -> list[int]:
    """Put groups in order: what more resources share first, what is named before.

    What a group needs has at least the same users: it has more, or comes earlier.
    """

    def rank(at: int) -> tuple[object, ...]:
        masks = (reached.families[at], reached.resources[at], reached.users[at])
        return (*((-mask.bit_count(), tuple(bits(mask))) for mask in masks), at)

    return sorted(numbers, key=rank)


def _loads(
    groups: Sequence[Sequence[Key]],
    needs: Sequence[set[int]],
    definitions: Mapping[Key, Definition],
) -> list[int]:
    """Return the classes that are loaded with each group, as sets of bits."""
    found: list[int] = []
    bit = 1
    for keys, others in zip(groups, needs, strict=True):
        mask = 0
        for key in keys:
            if definitions[key].is_class:
                mask |= bit
                bit <<= 1
        if len(definitions) <= _MOST_FOLLOWED:
            for other in others:
                mask |= found[other]
        found.append(mask)
    return found


def _parts(
    groups: Sequence[Sequence[Key]],
    reached: Reach,
    hosts: Mapping[int, int],
    loads: Sequence[int],
    definitions: Mapping[Key, Definition],
) -> list[_Part]:
    """Gather neighbours that the same operations use, with the aliases beside them."""
    guests: dict[int, list[int]] = {}
    for at, host in hosts.items():
        guests.setdefault(host, []).append(at)
    # Aliases of scalars are loaded for nobody else: they come first, by themselves.
    alone = [at for at, host in hosts.items() if at == host]
    found: list[_Part] = []
    others = [at for at in range(len(groups)) if at not in hosts]
    for at in (*alone, *_order(others, reached)):
        numbers = (at,) if at in hosts else (at, *guests.get(at, ()))
        keys = [key for one in numbers for key in groups[one]]
        family = reached.families[at]
        part = _Part(
            numbers,
            sum(definitions[key].source.count("\n") + 3 for key in keys),
            loads[at],
            -1 if at in hosts else reached.users[at],
            family if family.bit_count() == 1 else 0,
        )
        last = found[-1] if found else None
        if (
            last is not None
            and last.users == part.users
            and last.lines + part.lines <= MOST_LINES
        ):
            found[-1] = _Part(
                last.groups + part.groups,
                last.lines + part.lines,
                last.loads | part.loads,
                part.users,
                part.family,
            )
        else:
            found.append(part)
    return found


def _cut(parts: Sequence[_Part]) -> list[Sequence[_Part]]:
    """Cut the row of parts where that costs least, over one call of each operation.

    A module costs each of its users itself, and what its parts load that the user does
    not need. What no operation uses costs nothing, and shares no module with what one
    does; nor does what is one resource's own with what is another's.
    """
    saved = max(_LEAST_SAVED, sum(len(part.groups) for part in parts) * _SAVED)
    counts = [(_count(part.users), part.loads.bit_count()) for part in parts]
    costs = [0.0]
    starts = [0]
    for end in range(1, len(parts) + 1):
        cost, start = min(
            (costs[start] + loading + saved, start)
            for start, loading in _endings(parts, counts, end)
        )
        costs.append(cost)
        starts.append(start)
    found: list[Sequence[_Part]] = []
    end = len(parts)
    while end:
        found.append(parts[starts[end] : end])
        end = starts[end]
    return found[::-1]


def _block(
    parts: Sequence[_Part],
    groups: Sequence[Sequence[Key]],
    definitions: Mapping[Key, Definition],
) -> Block:
    """Return parts that share a module, as what others may join."""
    numbers = tuple(at for part in parts for at in part.groups)
    users = 0
    for part in parts:
        users |= max(part.users, 0)
    return Block(
        groups=numbers,
        lines=sum(part.lines for part in parts),
        classes=sum(definitions[key].is_class for at in numbers for key in groups[at]),
        users=users,
        family=parts[0].family,
    )


def _endings(
    parts: Sequence[_Part], counts: Sequence[tuple[int, int]], end: int
) -> Iterator[tuple[int, float]]:
    """List where a module that ends before a part may start, and what it costs."""
    users = lines = classes = own = 0
    for start in range(end - 1, -1, -1):
        part = parts[start]
        full = lines + part.lines > MOST_LINES
        if start < end - 1 and (full or not _are_alike(part, parts[end - 1])):
            return
        users |= part.users
        lines += part.lines
        times, loaded = counts[start]
        classes += loaded
        own += times * loaded
        yield start, _count(users) * (MODULE + classes) - own


def _are_alike(part: _Part, other: _Part) -> bool:
    """Return whether two parts may share a module."""
    return (
        part.family == other.family
        and (part.users > 0) == (other.users > 0)
        and (part.users < 0) == (other.users < 0)
    )


def _count(users: int) -> int:
    return users.bit_count() if users > 0 else 0


def _shallow(
    modules: Sequence[Sequence[int]], needs: Sequence[set[int]]
) -> list[list[int]]:
    """Put modules in order of import, and join those at the far ends of long chains."""
    home = {at: number for number, module in enumerate(modules) for at in module}
    graph = {
        number: {home[other] for at in module for other in needs[at]} - {number}
        for number, module in enumerate(modules)
    }
    depth: dict[int, int] = {}
    joined: dict[tuple[int, int], list[int]] = {}
    for (number,) in connected(graph):
        level = 1 + max((depth[other] for other in graph[number]), default=-1)
        depth[number] = level
        band = level // DEEPEST
        place = (band, -1 if band else number)
        joined.setdefault(place, []).extend(modules[number])
    return list(joined.values())
