"""Calls of all operations that nobody has named: gather, propose, settle."""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import dataclass
from ...ir.api import Api, Operation
from ..words import snake, words
from .draft import Call, Draft, draft, singular_level
from .facts import Facts, Survey, gather
from .placed import decide_kind, placed, shared_start
from .settle import Settled, Spell, settle
from .tree import Decisions, Tree, decide_paths, plant

KEPT = "decision "
"""How the keys begin that decisions are kept under."""

_KINDS = frozenset({"", "first-tag", ".", "/", ":", "tags", "rpc"})
_NOTHING = "-"
_DEEPEST = 24
"""Levels of resources; what an id, a tag or an extension has more of is left out."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The calls, and what was decided for all of them."""

    calls: Mapping[str, Settled]
    decisions: Mapping[str, str]
    """By the key that they are kept under."""


def choose(
    api: Api,
    given: Mapping[str, tuple[str, ...]],
    asked: Mapping[str, str],
    earlier: Mapping[str, str],
    spell: Spell,
) -> Chosen:
    """Name every operation that is not in `given`, around those that are.

    `asked` holds methods whose resources are looked for; `earlier` the decisions of an
    earlier version of the document, as untrusted as that; `spell` makes identifiers.
    """
    operations = sorted(api.operations, key=lambda one: one.identity)
    tree = plant(operations)
    decisions = _decide(operations, tree, earlier)
    facts = {one.identity: gather(one, tree.routes[one.identity]) for one in operations}
    survey = Survey(api, tree, facts, decisions)
    tops: dict[str, str] = {}
    for step in sorted(tree.below.get(decisions.common, frozenset())):
        tops.setdefault(singular_level(step), step)
    drafts = {
        one.identity: _draft(survey, facts[one.identity], tops)
        for one in operations
        if one.identity not in given
    }

    def shallow(call: Call) -> tuple[tuple[str, ...], str]:
        return spell((call[0][:_DEEPEST], call[1]))

    return Chosen(settle(survey, drafts, given, asked, shallow), _kept(decisions))


def _draft(
    survey: Survey, facts: Facts, tops: dict[str, str]
) -> tuple[tuple[Call, str], Draft]:
    own = draft(survey, facts, tops)
    operation = facts.operation
    if operation.vendor_call:
        *given, method = operation.vendor_call
        said = tuple(snake(words(level), "resource") for level in given)
        return ((said, words(method)), "the vendor's extension"), own
    place = placed(operation, survey.decisions.kind, survey.decisions.start)
    if place is not None:
        levels = tuple("_".join(level) for level in place.resource)
        return ((levels, place.method), place.why), own
    return (own.call(), own.why), own


def _decide(
    operations: list[Operation], tree: Tree, earlier: Mapping[str, str]
) -> Decisions:
    """Decide as before, where that can be, and by what the document is now."""
    common, scope, version = decide_paths(tree)
    kept = {
        key.removeprefix(KEPT): "" if value == _NOTHING else value
        for key, value in earlier.items()
        if key.startswith(KEPT)
    }
    given = tuple(kept.get("common", "?").split("/")) if kept.get("common") else ()
    if "common" in kept and (not given or given in tree.below):
        common = given
    given = (*common, kept.get("scope", ""), "{}")
    if "scope" in kept and (not kept["scope"] or given in tree.below):
        scope = kept["scope"]
    known = {one for route in tree.routes.values() for one in route.versions}
    if kept.get("version", "?") in known | {""}:
        version = kept["version"]
    kind = kept.get("kind", "?")
    if kind not in _KINDS:
        kind = decide_kind(operations, list(tree.routes.values()))
    start = shared_start(operations, kind)
    return Decisions(
        common=common, scope=scope, version=version, kind=kind, start=start
    )


def _kept(decisions: Decisions) -> dict[str, str]:
    return {
        f"{KEPT}common": "/".join(decisions.common) or _NOTHING,
        f"{KEPT}scope": decisions.scope or _NOTHING,
        f"{KEPT}version": decisions.version or _NOTHING,
        f"{KEPT}kind": decisions.kind or _NOTHING,
    }
