"""Types that stand in several places, named by what all of these have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeGuard

from ...frozen import dataclass
from ...ir.api import Api
from ...ir.document import tokens
from ...ir.schema import EnumSchema, SchemaId
from ..words import fold, words
from .levels import Levels, Words, below, classes
from .places import Inline, Places, Root

_DIRECTIONS = frozenset({"asc", "desc"})
_SORTS = frozenset({"order", "sort", "direction", "dir"})


@dataclass(frozen=True, slots=True)
class Shared:
    """What an enum with several owners may be called."""

    proposals: tuple[str, ...]
    owners: int


def shared_types(api: Api, places: Places) -> dict[SchemaId, Shared]:
    """Find enums, responses to errors, and what components have, with several owners.

    Keys stand for all that are equal.
    """

    def is_enum(one: SchemaId) -> bool:
        return isinstance(api.schemas[one], EnumSchema)

    users: dict[SchemaId, list[Inline]] = {}
    sets: dict[Words, set[SchemaId]] = {}
    tops: dict[SchemaId, set[SchemaId | Root | None]] = {}
    for one, place in places.inline.items():
        tops.setdefault(api.same.get(one, one), set()).add(place.top)
    for one, place in places.inline.items():
        stands = api.same.get(one, one)
        is_error = place.root is not None and place.root.property
        if is_enum(one) or is_error or _is_of_components(tops[stands]):
            users.setdefault(stands, []).append(place)
            sets.setdefault(_property(place), set()).add(stands)
    taken = {fold(tokens(one)[-1]) for one in places.components}
    found: dict[SchemaId, Shared] = {}
    for stands, used in users.items():
        owners = {one.owner or (one.root.identity if one.root else "") for one in used}
        if len(owners) > 1:
            if _is_of_components(tops[stands]) and not is_enum(stands):
                proposals = _between_components(used, sets, taken)
            else:
                proposals = _proposals(api, stands, used, sets, taken)
            found[stands] = Shared(proposals, len(owners))
    return found


def _is_of_components(tops: set[SchemaId | Root | None]) -> bool:
    """Tell whether what is equal stands in several components, and nowhere else."""
    return len(tops) > 1 and all(map(_is_key, tops))


def _is_key(top: SchemaId | Root | None) -> TypeGuard[SchemaId]:
    return top is not None and not isinstance(top, Root)


def _property(place: Inline) -> Words:
    own = place.words or (place.root.property if place.root is not None else ())
    return own or ("value",)


def _chain(place: Inline) -> Levels:
    if isinstance(place.top, Root):
        return place.top.chain
    return () if place.top is None else (words(tokens(place.top)[-1]),)


def _proposals(
    api: Api,
    stands: SchemaId,
    used: list[Inline],
    sets: Mapping[Words, set[SchemaId]],
    taken: set[str],
) -> tuple[str, ...]:
    count = Counter(map(_property, used))
    said = min(count, key=lambda one: (-count[one], one))
    chains = sorted(map(_chain, used))
    common = _common(chains)
    node = api.schemas[stands]
    if not isinstance(node, EnumSchema) and len(count) > 1:
        said = ("error", "response")
    values = (
        {str(one.value).lower() for one in node.members}
        if isinstance(node, EnumSchema)
        else set()
    )
    levels: list[Levels] = []
    if values == _DIRECTIONS and said[-1] in _SORTS:
        levels.append((("sort", "order"),))
    if common:
        levels += [below(common[-1:], said), below(common, said)]
    elif len(said) > 1 or (len(sets[said]) == 1 and fold("".join(said)) not in taken):
        levels.append((said,))
    levels += [below(chain, said) for chain in chains if chain]
    return tuple(dict.fromkeys(name for one in levels for name in classes(one)))


def _between_components(
    used: list[Inline], sets: Mapping[Words, set[SchemaId]], taken: set[str]
) -> tuple[str, ...]:
    """Name an object or a union that several components have, and all call alike.

    A property of components that begin alike is called after these words; what three
    others have, after its own words, if these are two or more and nothing else's.
    """
    said, *others = {_property(one) for one in used}
    if others:
        return ()
    keys = {one.top for one in used if _is_key(one.top)}
    start = _start([words(tokens(key)[-1]) for key in keys])
    if len(start) > 1:
        is_own = all(one.owner in keys for one in used)
        return classes(below((start,), said)) if is_own else ()
    is_free = len(sets[said]) == 1 and fold("".join(said)) not in taken
    return classes((said,)) if len(keys) > 2 and len(said) > 1 and is_free else ()


def _start(several: list[Words]) -> Words:
    """Return the words that all begin with."""
    first = several[0]
    length = len(first)
    for other in several[1:]:
        while first[:length] != other[:length]:
            length -= 1
    return first[:length]


def _common(chains: Iterable[Levels]) -> Levels:
    first, *rest = chains
    size = len(first)
    for chain in rest:
        while first[:size] != chain[:size]:
            size -= 1
    return first[:size]
