"""Class and alias names of schemas: components first, then what stands inside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...diagnostics import Collector
from ...ir.api import Api
from ...ir.document import tokens
from ...ir.schema import EnumSchema, Scalar, Schema, SchemaId, UnionSchema
from ..overrides import Overrides
from ..reserved import MODELS
from ..resolve import CLASS, Candidate, Group, resolve
from ..words import class_case, fold, pascal, spelled, words
from .levels import Levels, below, classes
from .places import Inline, Places
from .shared import Shared, shared_types

GROUP = Group("schema", MODELS, fold=fold, shape=CLASS)
_PREFIX = "Model"
_PATCH = ("patch",)
_SMALL = 5
"""Values of the largest enum that needs no name."""


def name_schemas(
    api: Api,
    places: Places,
    overrides: Overrides,
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[SchemaId, str]:
    """Name every component, and every inline schema that stands for itself."""
    inline = _standing(api, places)
    depths = {one: places.depth[place.id] for one, place in inline.items()}
    inline = {one: replace(place, id=one) for one, place in inline.items()}
    earlier = _kept(api, places, inline, overrides, earlier)
    inline = {
        one: place
        for one, place in inline.items()
        if not stands_in_place(api, one, overrides, earlier, place.identity)
    }
    shared = shared_types(api, places)
    waiting = {
        place.identity: earlier[place.identity]
        for place in inline.values()
        if place.identity in earlier
    }
    others = [name for key, name in earlier.items() if key.startswith(_ELSEWHERE)]
    names = _name_components(
        api, places, overrides, earlier, collector, [*others, *waiting.values()]
    )
    waves: dict[int, list[Inline]] = {}
    levels: dict[SchemaId, Levels] = {}
    for one, place in inline.items():
        waves.setdefault(depths[one], []).append(place)
    for depth in sorted(waves):
        for place in waves[depth]:
            waiting.pop(place.identity, None)
        here = {one.id: _levels(api, one, names, levels) for one in waves[depth]}
        given = resolve(
            GROUP,
            (
                _inline_candidate(api, one, here[one.id], shared.get(one.id))
                for one in waves[depth]
            ),
            earlier,
            collector,
            [*names.values(), *others, *waiting.values()],
        )
        names |= {place.id: given[place.identity] for place in waves[depth]}
        levels |= {
            one: found for one, found in here.items() if names[one] in classes(found)
        }
    return names


def _standing(api: Api, places: Places) -> dict[SchemaId, Inline]:
    """Choose the place that equal schemas are named after, whatever comes first.

    Keys are the schemas that stand for their equals.
    """
    found: dict[SchemaId, Inline] = {}
    for one, place in places.inline.items():
        stands = api.same.get(one, one)
        other = found.get(stands)
        if other is None or (
            (places.depth[one], place.identity)
            < (places.depth[other.id], other.identity)
        ):
            found[stands] = place
    return found


_ELSEWHERE = ("input ", "params ", "error ")
"""Keys of names that are given later, and that a new schema must not take."""


def _name_components(
    api: Api,
    places: Places,
    overrides: Overrides,
    earlier: Mapping[str, str],
    collector: Collector,
    taken: Iterable[str],
) -> dict[SchemaId, str]:
    keys = {one: tokens(one)[-1] for one in places.components}
    short = _shortened(keys.values())
    candidates: list[Candidate] = []
    for one, identity in places.components.items():
        key = keys[one]
        hint = _hint(api, one, identity, overrides)
        name = class_case(key, _PREFIX)
        proposals = [class_case(short[key], _PREFIX), name]
        proposals += [pascal(spelled(key), _PREFIX), *classes(((name,), ("model",)))]
        candidates.append(
            Candidate(
                identity,
                tuple(dict.fromkeys(proposals)),
                (0 if name == key else 1, len(key), key),
                hint,
                api.schemas[one].place,
            )
        )
    given = resolve(GROUP, candidates, earlier, collector, taken)
    return {one: given[identity] for one, identity in places.components.items()}


_DOTTED = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+\Z", re.ASCII)


def _shortened(keys: Iterable[str]) -> dict[str, str]:
    """Drop the packages of dotted names where nothing else is called so.

    `io.k8s.api.core.v1.Pod` → `Pod`; where two end alike, both keep as many segments
    as tell them apart: `core.v1.Event`, `events.v1.Event`.
    """
    result = {key: key for key in keys}
    waiting = {key: key.split(".") for key in result if _is_package(key)}
    others = {fold(class_case(key, _PREFIX)) for key in result if key not in waiting}
    keep = 1
    while waiting:
        tails = {key: ".".join(parts[-keep:]) for key, parts in waiting.items()}
        folded = {key: fold("".join(words(tail))) for key, tail in tails.items()}
        count = Counter(folded.values())
        rest: dict[str, list[str]] = {}
        for key, parts in waiting.items():
            alone = count[folded[key]] == 1 and folded[key] not in others
            if alone or keep >= len(parts):
                result[key] = tails[key]
            else:
                rest[key] = parts
        others.update(folded[key] for key in waiting)
        waiting = rest
        keep += 1
    return result


def _is_package(key: str) -> bool:
    """Tell `io.k8s.api.core.v1.Pod` and `models.User` from `issuing.card`."""
    if not _DOTTED.match(key):
        return False
    *packages, last = key.split(".")
    return last[0].isupper() and all(part[0].islower() for part in packages)


def _hint(api: Api, one: SchemaId, identity: str, overrides: Overrides) -> str | None:
    return (
        overrides.schemas.get(tokens(one)[-1])
        or overrides.schemas.get(identity)
        or api.schemas[one].name_hint
    )


def _kept(
    api: Api,
    places: Places,
    inline: Mapping[SchemaId, Inline],
    overrides: Overrides,
    earlier: Mapping[str, str],
) -> Mapping[str, str]:
    """Give the earlier names that still count.

    A schema that stands for several may have the name that any of them had; of those
    that were equal once and differ now the first keeps it, a component before all; and
    a person's word goes before every earlier name.
    """
    if not earlier:
        return earlier
    kept = dict(earlier)
    for one, place in places.inline.items():
        stands = inline.get(api.same.get(one, one))
        if stands is not None and place.identity in earlier:
            kept.setdefault(stands.identity, earlier[place.identity])
    hints = (_hint(api, one, key, overrides) for one, key in places.components.items())
    wanted = {hint for hint in hints if hint is not None}
    wanted |= {hint for one in inline if (hint := api.schemas[one].name_hint)}
    owner = dict.fromkeys(map(fold, wanted), "")
    identities = (*places.components.values(), *(p.identity for p in inline.values()))
    for identity in identities:
        name = kept.get(identity)
        if name is not None and owner.setdefault(fold(name), identity) != identity:
            del kept[identity]
    return kept


def _levels(
    api: Api,
    one: Inline,
    names: Mapping[SchemaId, str],
    known: Mapping[SchemaId, Levels],
) -> Levels:
    """Give the levels of an inline schema's name: its owner's, and its own words."""
    if one.owner is not None:
        owner = api.same.get(one.owner, one.owner)
        start = known.get(owner) or ((names.get(owner, _PREFIX).rstrip("_"),),)
    else:
        start = one.root.levels if one.root is not None else ()
    if one.words == _PATCH and start and start[-1][-1].lower().endswith("patch"):
        start = (*start[:-1], (*start[-1][:-1], start[-1][-1][: -len("patch")]))
        return (*start, ("merge", *_PATCH))
    return below(start, one.words) if one.words else start


def _inline_candidate(
    api: Api, one: Inline, levels: Levels, shared: Shared | None
) -> Candidate:
    schema = api.schemas[one.id]
    extra = one.root.extra if one.root is not None and one.owner is None else ()
    rank: tuple[int | str, ...] = (
        one.root.rank if one.root is not None else 0,
        one.identity,
    )
    wished: list[Levels] = []
    if one.whole:
        wished += [(one.whole,), (one.whole, ("item",))]
    wished.append(levels)
    if one.more:
        wished.append((*levels, one.more))
    if extra:
        wished.append((*levels, extra))
    wished.append((*levels, (_noun(schema),)))
    proposals = [name for each in wished for name in classes(each)]
    if shared is not None:
        proposals = [*shared.proposals, *proposals]
        rank = (-shared.owners, one.identity)
    return Candidate(
        one.identity,
        tuple(dict.fromkeys(proposals)),
        rank,
        schema.name_hint,
        schema.place,
    )


def stands_in_place(
    api: Api, one: SchemaId, overrides: Overrides, earlier: Mapping[str, str], key: str
) -> bool:
    """Tell a small enum of strings that nobody has named: it needs no name.

    It is written where it is used, as `Literal["asc", "desc"]`.
    """
    node = api.schemas[one]
    return (
        isinstance(node, EnumSchema)
        and not overrides.enum_classes
        and node.scalar is Scalar.TEXT
        and len(node.members) <= _SMALL
        and node.name_hint is None
        and key not in overrides.schemas
        and key not in earlier
    )


def _noun(schema: Schema) -> str:
    match schema:
        case EnumSchema():
            return "enum"
        case UnionSchema():
            return "union"
        case _:
            return "object"
