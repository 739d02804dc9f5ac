"""The call that an operation would like, and what was left out of it."""

from __future__ import annotations

from collections.abc import Collection

from ...frozen import dataclass
from ..words import words
from .action import action
from .facts import Facts, Survey
from .placed import Placed
from .route import Kind, Token
from .said import one_of
from .shape import thing, verb
from .tree import Node
from .vocabulary import STRONG, VERBS

Words = tuple[str, ...]
Call = tuple[tuple[str, ...], Words]
"""Levels of the resource, and the words of the method."""

_NO_TAG = frozenset({"api", "apis", "service", "controller", "resource", "operations"})
_NO_NOUN = frozenset({"id", "name", "key", "uuid", "slug"})


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a resource."""

    name: str
    part: str = ""
    """`scope`, `common` or `version`, which are left out; empty: it stays."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The first call of an operation."""

    facts: Facts
    levels: tuple[Level, ...]
    method: Words
    why: str
    is_action: bool = False
    collection: bool = False

    def call(self, shown: Collection[str] = (), method: Words | None = None) -> Call:
        """Give the call, with the parts in place that `shown` names."""
        resource = tuple(
            one.name for one in self.levels if not one.part or one.part in shown
        )
        return resource, self.method if method is None else method

    def hidden(self, part: str) -> str:
        """Give what is left out, as one text."""
        return ".".join(one.name for one in self.levels if one.part == part)


def draft(survey: Survey, facts: Facts, tops: dict[str, str]) -> Draft:
    """Name an operation after its path.

    `tops` are the first levels of all paths by their singular.
    """
    found = action(survey, facts)
    if found is not None:
        method, why, pieces = found.words, found.why, found.pieces
    else:
        method, why = verb(survey, thing(survey, facts))
        pieces = 0
    levels = _levels(survey, facts, pieces)
    if all(one.part for one in levels):
        home = _elsewhere(facts, tops)
        levels = (*levels, Level(home))
    fragment = facts.route.fragment
    if fragment:
        method = _with_fragment(method, fragment)
    collection = survey.tree.collection(facts.route.node)
    return Draft(facts, levels, method, why, found is not None, collection)


def draft_placed(facts: Facts, place: Placed) -> Draft:
    """Name an operation as its vendor has placed it."""
    levels = tuple(Level("_".join(level)) for level in place.resource)
    return Draft(facts, levels, place.method, place.why)


def _with_fragment(method: Words, fragment: Words) -> Words:
    """Add what tells operations of one path apart: a verb stands for itself."""
    first, *rest = fragment
    begins = first in VERBS and (bool(rest) or first in STRONG)
    return fragment if begins else (*method, *fragment)


def _levels(survey: Survey, facts: Facts, pieces: int) -> tuple[Level, ...]:
    """Give every level that the path has, with what is left out marked."""
    tokens = [one for one in facts.route.tokens if one.kind is not Kind.PARAM]
    fixed = [one for one in tokens if one.kind is Kind.FIXED]
    actions = fixed[len(fixed) - pieces :] if pieces else []
    things = [one for one in fixed if one not in actions]
    common = len(survey.decisions.common)
    node = tuple(one.step for one in things[:common])
    left = common if node == survey.decisions.common and len(things) > common else 0
    scope = left if _is_scoped(survey, facts, things, left) else None
    found: list[Level] = []
    index = 0
    for token in tokens:
        if token.kind is Kind.VERSION:
            found.append(Level(_version(token), "version"))
            continue
        if index >= len(things):
            break
        part = "common" if index < left else "scope" if index == scope else ""
        found.append(Level(_twin(survey, facts, token), part))
        index += 1
    return tuple(found)


def _version(token: Token) -> str:
    name = "_".join(token.words)
    return f"v{name}" if name[:1].isdigit() else name


def _twin(survey: Survey, facts: Facts, token: Token) -> str:
    if not survey.tree.plural:
        return token.level
    steps = facts.route.steps
    node: Node = facts.route.node[: steps.index(token) + 1]
    return survey.tree.plural.get(node, token.level)


def _is_scoped(survey: Survey, facts: Facts, things: list[Token], left: int) -> bool:
    """Tell whether the scope is left out of this operation's resource."""
    scope = survey.decisions.scope
    if not scope or len(things) < left + 2 or things[left].step != scope:
        return False
    steps = facts.route.steps
    after = steps.index(things[left]) + 1
    if steps[after].kind is not Kind.PARAM:
        return False
    outside = survey.tree.below.get(survey.decisions.common[:left], frozenset())
    return things[left + 1].step not in outside


def _elsewhere(facts: Facts, tops: dict[str, str]) -> str:
    """Name the resource of a path that names none, after its tag or parameter."""
    for tag in facts.operation.tags[:1]:
        said = tuple(word for word in words(tag) if word not in _NO_TAG)
        if said:
            name = "_".join(said)
            return tops.get(singular_level(name), name)
    for param in facts.route.params[:1]:
        said = tuple(word for word in param.words if word not in _NO_NOUN)
        if said:
            return "_".join(said)
    said = facts.said.others
    return "_".join(said) if said else "root"


def singular_level(level: str) -> str:
    """Give a level with its last word in the singular."""
    head, mark, last = level.rpartition("_")
    return f"{head}{mark}{one_of(last)}"
