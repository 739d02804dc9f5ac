"""Operations that want the same call: one gets it, the others say more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ...frozen import dataclass
from ..words import digest, words
from .draft import Call, Draft
from .facts import Survey
from .tree import is_unfinished, version_number
from .vocabulary import IGNORABLE, PREPOSITIONS

Words = tuple[str, ...]
Rank = tuple[object, ...]

_ORDER = ("GET", "POST", "PATCH", "PUT", "DELETE")
_MOST = 3


def rank(survey: Survey, one: Draft) -> Rank:
    """Give the order in which operations get a call that several want."""
    facts, route = one.facts, one.facts.route
    operation = facts.operation
    order = _ORDER.index(operation.method) if operation.method in _ORDER else 9
    return (
        not route.fixed,
        bool(route.query),
        bool(route.fragment),
        _version_rank(survey, route.versions),
        operation.deprecated,
        bool(one.hidden("scope")),
        not one.collection,
        one.is_action and not route.params,
        bool(route.extension),
        route.mixed,
        len(route.params),
        order,
        len(route.tokens),
        len(operation.path),
        operation.identity,
    )


def _version_rank(survey: Survey, versions: tuple[str, ...]) -> Rank:
    if not versions or versions[-1] == survey.decisions.version:
        return (False, False, ())
    number = tuple(-each for each in version_number(versions[-1]))
    return (True, is_unfinished(versions[-1]), number)


Value = Callable[[Draft], str]


def _query(one: Draft) -> str:
    return "_".join(one.facts.route.query)


def _last_param(one: Draft) -> str:
    params = one.facts.route.params
    return "_".join(params[-1].words) if params and one.facts.is_item else ""


def _middle_param(one: Draft) -> str:
    params = one.facts.route.params
    params = params[:-1] if one.facts.is_item else params
    return "_".join(params[-1].words) if params else ""


def _all_params(one: Draft) -> str:
    return "_and_".join("_".join(each.words) for each in one.facts.route.params)


def _extension(one: Draft) -> str:
    return one.facts.route.extension


def _other_update(one: Draft) -> str:
    names = {"PUT": "replace", "PATCH": "modify"}
    return names.get(one.facts.operation.method, "") if "update" in one.method else ""


def _many(one: Draft) -> str:
    return "many" if one.is_action and not one.facts.route.params else ""


def _part(part: str) -> Value:
    return lambda one: one.hidden(part)


_PLACES: tuple[tuple[str, Value], ...] = (
    ("scope", _part("scope")),
    ("common", _part("common")),
    ("query", _query),
    ("version", _part("version")),
)
"""What goes back into the resource."""

_ENDINGS: tuple[tuple[Value, Words], ...] = (
    (_extension, ()),
    (_other_update, ()),
    (_last_param, ("by",)),
    (_middle_param, ("by",)),
    (_many, ()),
    (_all_params, ("by",)),
)


def alternatives(one: Draft, rivals: Sequence[Draft]) -> Iterator[tuple[Call, str]]:
    """Give the calls that an operation takes if its first one is gone, in order."""

    def differs(value: Value) -> bool:
        return bool(value(one)) and len({value(each) for each in rivals}) > 1

    shown = [part for part, value in _PLACES if differs(value)]
    for part in shown:
        yield _shown(one, (part,)), f"with its {part}"
    ended: list[Words] = []
    for value, before in _ENDINGS[:3]:
        if differs(value):
            ended.append(_ended(one, value, before))
    uncovered = _uncovered(one)
    if uncovered:
        ended.append((*one.method, *uncovered))
    for value, before in _ENDINGS[3:]:
        if differs(value):
            ended.append(_ended(one, value, before))
    for method in ended:
        yield one.call(method=method), "told apart by its path"
    for size in range(2, len(shown) + 1):
        for parts in combinations(shown, size):
            yield _shown(one, parts), f"with its {' and '.join(parts)}"
    for method in ended:
        for size in range(1, len(shown) + 1):
            for parts in combinations(shown, size):
                yield (_shown(one, parts)[0], method), "told apart by its path"
    whole = words(one.facts.operation.operation_id or "")
    if whole:
        yield one.call(method=whole), "its whole operationId"
    path = tuple(word for token in one.facts.route.tokens for word in token.words)
    verb = words(one.facts.operation.method.lower())
    yield one.call(method=(*verb, *path)), "its method and whole path"
    hashed = digest(one.facts.operation.identity, 12)
    yield one.call(method=(*verb, *path, hashed)), "nothing else tells it apart"


def _shown(one: Draft, parts: Iterable[str]) -> Call:
    resource, method = one.call(shown=tuple(parts))
    return ((_query(one), *resource) if "query" in parts else resource), method


def _ended(one: Draft, value: Value, before: Words) -> Words:
    more = words(value(one))
    if value is _other_update:
        return tuple(more[0] if word == "update" else word for word in one.method)
    return (*one.method, *before, *more)


def _uncovered(one: Draft) -> Words:
    """Give what the operationId says beyond the path, with its prepositions."""
    said, context = one.facts.said, one.facts.context
    others = said.others
    telling = [not context.covers(word) for word in others]
    if not any(telling) or sum(telling) > _MOST:
        return ()
    found: list[str] = []
    for index, word in enumerate(others):
        before = index > 0 and telling[index - 1]
        after = index + 1 < len(others) and telling[index + 1]
        near = (word in PREPOSITIONS and after) or (
            before and word in IGNORABLE - PREPOSITIONS and not context.says(word)
        )
        if telling[index] or near:
            found.append(word)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Settled:
    """Where an operation is called, and why there."""

    resource: tuple[str, ...]
    method: str
    why: str

    @property
    def call(self) -> tuple[str, ...]:
        """Everything after the client."""
        return (*self.resource, self.method)


Spell = Callable[[Call], tuple[tuple[str, ...], str]]


def settle(
    survey: Survey,
    drafts: Mapping[str, tuple[tuple[Call, str], Draft]],
    given: Mapping[str, tuple[str, ...]],
    asked: Mapping[str, str],
    spell: Spell,
) -> dict[str, Settled]:
    """Give every operation of `drafts` a call; those in `given` are gone.

    A draft comes with the call that goes before its own, which its vendor has chosen;
    `asked` are methods that go before both.
    """
    return _Work(survey, drafts, given, spell).run(asked)


class _Work:
    """The calls that are given, and those who wait for one."""

    def __init__(
        self,
        survey: Survey,
        drafts: Mapping[str, tuple[tuple[Call, str], Draft]],
        given: Mapping[str, tuple[str, ...]],
        spell: Spell,
    ) -> None:
        self.spell = spell
        self.drafts = {key: one for key, (_, one) in drafts.items()}
        self.first = {key: self._spelled(*call) for key, (call, _) in drafts.items()}
        self.rank = {key: rank(survey, one) for key, one in self.drafts.items()}
        self.methods = set(given.values())
        self.resources: set[tuple[str, ...]] = set()
        self.holders: dict[tuple[str, ...], list[str]] = {}
        for call in given.values():
            self._open(call[:-1])
        for key in sorted(self.first):
            self.holders.setdefault(self.first[key].call, []).append(key)
            self._open(self.first[key].resource)
        self.result: dict[str, Settled] = {}

    def _spelled(self, call: Call, why: str) -> Settled:
        resource, method = self.spell(call)
        return Settled(resource, method, why)

    def _open(self, resource: tuple[str, ...]) -> None:
        for depth in range(1, len(resource) + 1):
            self.resources.add(resource[:depth])

    def run(self, asked: Mapping[str, str]) -> dict[str, Settled]:
        """Go through the levels of alternatives until everyone has a call."""
        waiting: dict[str, Iterator[tuple[Call, str]]] = {}
        self._give(
            {
                key: Settled(self.first[key].resource, method, "x-clientwright-name")
                for key, method in asked.items()
            }
        )
        wishes = {k: one for k, one in self.first.items() if k not in self.result}
        while wishes:
            losers = self._give(wishes)
            wishes = {}
            for key in losers:
                if key not in waiting:
                    waiting[key] = self._others(key)
                wishes[key] = self._spelled(*next(waiting[key]))
        return self.result

    def _others(self, key: str) -> Iterator[tuple[Call, str]]:
        draft = self.drafts[key]
        rivals = [self.drafts[one] for one in self.holders[self.first[key].call]]
        own = draft.call(), draft.why
        if self._spelled(*own) != self.first[key]:
            yield own
        yield from alternatives(draft, rivals)

    def _give(self, wishes: Mapping[str, Settled]) -> list[str]:
        claims: dict[tuple[str, ...], list[str]] = {}
        for key, wish in wishes.items():
            claims.setdefault(self._moved_up(wish).call, []).append(key)
        losers: list[str] = []
        for call in sorted(claims, key=lambda one: (len(one), one)):
            claimants = sorted(claims[call], key=self.rank.__getitem__)
            winner = self._moved_up(wishes[claimants[0]])
            if winner.call in self.methods or winner.call in self.resources:
                losers += claimants
                continue
            self.result[claimants[0]] = winner
            self.methods.add(winner.call)
            self._open(winner.resource)
            losers += claimants[1:]
        return losers

    def _moved_up(self, wish: Settled) -> Settled:
        """Move an operation up whose resource would be a method's name."""
        for depth in range(1, len(wish.resource) + 1):
            if wish.resource[:depth] in self.methods:
                rest = "_".join(wish.resource[depth - 1 :])
                resource = wish.resource[: depth - 1]
                return Settled(resource, f"{wish.method}_{rest}", wish.why)
        return wish
