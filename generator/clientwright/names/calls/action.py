"""Whether the last fixed piece of a path is an action, and what it is called then."""

from __future__ import annotations

from ...frozen import dataclass
from ..words import words as words_of
from .facts import Facts, Survey
from .listing import is_plural
from .said import one_of
from .shape import thing, verb
from .tree import Node
from .vocabulary import (
    ACTIONS,
    CRUD,
    DELETE,
    GETS,
    MODIFIERS,
    PREPOSITIONS,
    REMOVALS,
    STRONG,
    WEAK,
)

Words = tuple[str, ...]

_WRITES = ("POST", "PUT", "PATCH")
_FOUR = frozenset({"POST", "PUT", "DELETE"})


@dataclass(frozen=True, slots=True)
class Action:
    """A method that the path itself names."""

    words: Words
    why: str
    pieces: int = 1
    """How many of the last fixed pieces are the action."""


def action(survey: Survey, facts: Facts) -> Action | None:
    """Give the action that a path ends in, None where it ends in a thing."""
    fixed = facts.route.fixed
    if not fixed:
        return None
    last, others = fixed[-1], fixed[:-1]
    if not others and not _is_within_tag(facts, last.words):
        return None
    if is_narrowing(last.words):
        return _narrowed(survey, facts)
    if last.action:
        return Action(last.words, "an action after a colon")
    if facts.is_item:
        return _with_parameters(survey, facts)
    if _has_below(survey, facts.stem):
        return None
    if survey.decisions.kind == "rpc":
        return Action(last.words, "the paths of the document end in the method")
    return _at_the_end(survey, facts, last.words)


def _is_within_tag(facts: Facts, only: Words) -> bool:
    """Tell whether a path of one word is an action upon what its tag names."""
    tags = [words_of(tag) for tag in facts.operation.tags[:1]]
    return any(tag and one_of(tag[-1]) != one_of(only[-1]) for tag in tags)


def is_narrowing(words: Words) -> bool:
    """Tell `by-query` and `from-gan`, which belong to what stands before them."""
    return len(words) > 1 and words[0] in PREPOSITIONS


def _has_below(survey: Survey, node: Node) -> bool:
    steps = survey.tree.below.get(node, ())
    return any(not is_narrowing(tuple(step.split("_"))) for step in steps)


def _narrowed(survey: Survey, facts: Facts) -> Action:
    fixed = facts.route.fixed
    own = fixed[-1].words
    before = fixed[-2].words if len(fixed) > 1 else ()
    if len(fixed) > 2 and _begins(before) in STRONG | GETS and len(before) == 1:
        return Action((*before, *own), "an action, and what narrows it", pieces=2)
    plain, why = verb(survey, thing(survey, facts, before))
    return Action((*plain, *own), f"{why}, and what narrows it")


def _with_parameters(survey: Survey, facts: Facts) -> Action | None:
    """Find a verb that only parameters follow: `/compare/{basehead}`."""
    last = facts.route.fixed[-1].words
    node = facts.stem
    first = _begins(last)
    if first not in ACTIONS or node in survey.tree.methods:
        return None
    while node:
        steps = survey.tree.below.get(node)
        if steps is None:
            break
        if steps != {"{}"}:
            return None
        node = (*node, "{}")
    said = facts.said.verb
    get = facts.operation.method == "GET"
    fits = first in GETS if get else first not in WEAK
    if said == first or (not said and fits):
        return Action(last, "a verb that only parameters follow")
    return None


def _begins(words: Words) -> str:
    """Give the first word of a segment, after a modifier."""
    first, *rest = words
    return rest[0] if rest and first in MODIFIERS else first


def _at_the_end(survey: Survey, facts: Facts, words: Words) -> Action | None:
    """Judge the last piece of a path that has nothing below it."""
    method = facts.operation.method
    if words in (("bulk",), ("batch",)) and method in (*_WRITES, "DELETE"):
        names = {"POST": "create", "DELETE": "delete"}
        return Action((words[0], names.get(method, "update")), "many at once")
    if words == ("all",) and method == "GET":
        return Action(("list", "all"), "all of them")
    methods = survey.tree.methods[facts.route.node]
    if len(methods) > 1:
        return _among_methods(survey, facts, words)
    if method == "GET":
        return _read(facts, words)
    if method in _WRITES:
        return _write(facts, words)
    if method == "DELETE" and words[0] in REMOVALS:
        return Action(words, "a DELETE that says what it does")
    return None


def _among_methods(survey: Survey, facts: Facts, words: Words) -> Action | None:
    """Judge a verb with several methods: `PUT` and `DELETE` of `star`."""
    node, method = facts.route.node, facts.operation.method
    word = words[0]
    if len(words) > 1 or word not in ACTIONS:
        return None
    methods = survey.tree.methods[node]
    writes = [survey.at(node, one) for one in _WRITES]
    said = any(one is not None and one.said.verb == word for one in writes)
    if not said and not (methods.keys() <= _FOUR and "DELETE" in methods):
        return None
    get = survey.at(node, "GET")
    checks = get is not None and _checks(get)
    if get is not None and word in WEAK and word not in GETS and not checks:
        return None
    why = "an action with several methods"
    if method in _WRITES:
        return Action(words, why)
    if method == "DELETE":
        own = facts.said.verb
        telling = own and own not in CRUD and own != word
        return Action((own,) if telling else ("delete", word), why)
    if method == "GET":
        if checks:
            return Action(("check", word), why)
        return Action((word, "via", "get") if word in GETS else ("retrieve", word), why)
    return None


def _checks(get: Facts) -> bool:
    return "check" in get.said.words


def _read(facts: Facts, words: Words) -> Action | None:
    if _begins(words) in GETS:
        return Action(words, "a GET that says what it does")
    said = facts.said.verb
    if len(words) == 1 and words[0] == said and words[0] not in CRUD:
        return Action(words, "the operationId's verb")
    if len(words) > 1 and words[0] in STRONG and words[0] == said:
        return Action(words, "the operationId's verb, and its words")
    return None


def _write(facts: Facts, words: Words) -> Action | None:
    said, method = facts.said, facts.operation.method
    first = _begins(words)
    if _does(facts, words) and not _creates(facts, words):
        weak = first in WEAK
        other = said.verb in CRUD and said.verb not in (first, "put")
        fits = method == "POST" or said.verb == first or (method == "PUT" and not other)
        if not weak or fits:
            return Action(words, "a verb at the end of the path")
    if method == "POST" and len(words) == 1 and one_of(words[0]) == words[0]:
        return _echoed(facts, words)
    return None


def _does(facts: Facts, words: Words) -> bool:
    """Tell `submit_outputs`, which acts upon things, from `report_lines`."""
    first, said = _begins(words), facts.said.verb
    if not is_plural(words):
        return first in ACTIONS
    if len(words) < 2:
        return False
    echoes = said in ("", first, facts.operation.method.lower())
    return said == first in ACTIONS or (first in STRONG and echoes)


def _creates(facts: Facts, words: Words) -> bool:
    """Tell `createReport` at `/report`, which makes a thing."""
    return facts.said.verb == "create" and facts.said.others == words


def _echoed(facts: Facts, words: Words) -> Action | None:
    """Find `wait` in `ContainerWait`, and `message` in no `createMessage`."""
    said = facts.said
    if not said.words or words[0] not in (said.words[0], said.words[-1]):
        return None
    if said.verb in CRUD or said.verb in DELETE:
        return None
    others = list(said.words)
    others.remove(words[0])
    if others and all(facts.context.covers(word) for word in others):
        return Action(words, "the word of the operationId")
    return None
