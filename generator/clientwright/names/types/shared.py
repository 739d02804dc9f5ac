"""Types that stand in several places, named by what all of these have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

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
    """Find enums, and responses to errors, with two or more owners.

    Keys stand for all that are equal.
    """
    users: dict[SchemaId, list[Inline]] = {}
    sets: dict[Words, set[SchemaId]] = {}
    for one, place in places.inline.items():
        is_enum = isinstance(api.schemas[one], EnumSchema)
        if is_enum or (place.root is not None and place.root.property):
            stands = api.same.get(one, one)
            users.setdefault(stands, []).append(place)
            sets.setdefault(_property(place), set()).add(stands)
    taken = {fold(tokens(one)[-1]) for one in places.components}
    found: dict[SchemaId, Shared] = {}
    for stands, used in users.items():
        owners = {one.owner or (one.root.identity if one.root else "") for one in used}
        if len(owners) > 1:
            proposals = _proposals(api, stands, used, sets, taken)
            found[stands] = Shared(proposals, len(owners))
    return found


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


def _common(chains: Iterable[Levels]) -> Levels:
    first, *rest = chains
    size = len(first)
    for chain in rest:
        while first[:size] != chain[:size]:
            size -= 1
    return first[:size]
