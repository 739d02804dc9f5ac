"""The verb of a thing: what a method does to items, collections and single things."""

from __future__ import annotations

from ...frozen import dataclass
from ...ir.api import Location
from ...ir.query import resolved
from ...ir.schema import ArraySchema
from ..words import words
from .facts import Facts, Survey
from .listing import has_content, is_plural, returns_array
from .said import one_of
from .tree import Node
from .vocabulary import CREATE, CRUD, DELETE, LIST, MODIFIERS, SINGLES

Words = tuple[str, ...]

_STEM = 5
"""Letters of a verb that has no noun by chance: `invite`, but not `order`."""

_FINDS = frozenset({"search", "find", "query"})
_EDITS = frozenset({"update", "edit", "modify"})
_READS = frozenset({"get", "read", "fetch", "retrieve", "load"})
_MAKES = frozenset({"create", "new", "insert"})


@dataclass(frozen=True, slots=True)
class Thing:
    """What an operation is about."""

    facts: Facts
    node: Node
    level: Words
    """Words of the segment that says what it is."""

    item: bool
    collection: bool
    """Never both; neither: a single thing."""


def thing(survey: Survey, facts: Facts, level: Words | None = None) -> Thing:
    """Tell an item, a collection and a single thing apart."""
    last = facts.last
    said = level if level is not None else last.words if last is not None else ()
    node = facts.route.node
    item = facts.is_item
    collection = not item and survey.is_collection(node, said)
    return Thing(facts, node, said, item, collection)


def verb(survey: Survey, one: Thing) -> tuple[Words, str]:
    """Give the words of the method, and why they are these."""
    facts = one.facts
    plain, why = _plain(survey, one)
    said = facts.said
    if _replaces(facts, one):
        return said.phrase, "the operationId's verb says more than the path"
    modifier = said.phrase[0] if len(said.phrase) > 1 else ""
    if (
        modifier in MODIFIERS
        and said.verb in CRUD
        and not _path_says(facts, modifier)
        and modifier not in plain
        and plain[-1] not in ("all", "check")
    ):
        return (modifier, *plain), f"{why}, {modifier} as the operationId says"
    return plain, why


def _replaces(facts: Facts, one: Thing) -> bool:
    """Tell whether the vendor's verb stands in for that of the shape."""
    said = facts.said
    if not said.verb or said.verb in CRUD or said.verb == "load":
        return False
    if facts.operation.method == "GET" and one.collection and said.verb in _FINDS:
        return False
    if said.verb in ("check", "exists") and facts.operation.method == "GET":
        return False
    return not _path_says(facts, said.verb) and all(
        facts.context.covers(word) for word in said.others
    )


def _path_says(facts: Facts, word: str) -> bool:
    """Tell `invitations`, which says `invite`."""
    stem = word[:-1] if len(word) > _STEM else word
    return any(
        word == one_of(each) or (len(word) > _STEM and each.startswith(stem))
        for token in facts.route.fixed
        for each in token.words
    )


def _plain(survey: Survey, one: Thing) -> tuple[Words, str]:
    kind = "an item" if one.item else "a collection" if one.collection else "one thing"
    match one.facts.operation.method:
        case "GET" | "QUERY":
            return _get(survey, one), f"GET of {kind}"
        case "POST":
            return _post(survey, one), f"POST to {kind}"
        case "PUT" | "PATCH" as method:
            return _put(survey, one), f"{method} of {kind}"
        case "DELETE":
            return _delete(survey, one), f"DELETE of {kind}"
        case method:
            return words(method.lower()) or ("call",), f"the method {method}"


def _get(survey: Survey, one: Thing) -> Words:
    facts = one.facts
    said = facts.said.verb
    if said in ("check", "exists") and not has_content(facts.operation):
        return ("check",)
    if one.item:
        array = returns_array(survey.api, facts.operation)
        if array or (said in LIST and survey.gives_list(one.node, one.level)):
            return ("list",)
        return ("retrieve",)
    if one.collection:
        return ("list",)
    if said in LIST or survey.gives_list(one.node, one.level):
        return ("list",)
    return ("retrieve",)


def _post(survey: Survey, one: Thing) -> Words:
    facts = one.facts
    said = facts.said.verb
    if said in LIST:
        return ("list",)
    if said in _READS:
        listed = survey.returns(facts, one.level)
        return ("list",) if listed and is_plural(one.level) else ("retrieve",)
    if said in DELETE and said != "post":
        return ("delete",)
    if said in _EDITS:
        many = one.collection and survey.tree.collection(one.node)
        return ("bulk", "update") if many else ("update",)
    if said in ("set", "save") and not (one.item or one.collection):
        return ("update",)
    here = survey.tree.methods[one.node]
    only = "GET" in here and "PUT" not in here and "PATCH" not in here
    makes = said in CREATE and said != "post"
    if only and not (one.item or makes) and one.level and one.level[-1] in SINGLES:
        return ("update",)
    if one.item:
        if only:
            return ("update",)
        return ("add",) if said == "add" else ("create",)
    return ("create",)


def _put(survey: Survey, one: Thing) -> Words:
    method, said = one.facts.operation.method, one.facts.said.verb
    if method == "PUT" and said in _MAKES:
        return ("create",)
    if one.collection:
        if survey.tree.collection(one.node) and (method == "PATCH" or said in _EDITS):
            return ("bulk", "update")
        return ("replace", "all") if method == "PUT" else ("update",)
    if one.item and said in ("replace", "add"):
        return (said,)
    return ("update",)


def _delete(survey: Survey, one: Thing) -> Words:
    name = "remove" if one.facts.said.verb == "remove" else "delete"
    if not one.collection:
        return (name,) if one.item else ("delete",)
    if "bulk" in one.facts.said.phrase:
        return ("bulk", name)
    if one.facts.operation.body is not None or _takes_ids(survey, one.facts):
        return ("bulk", name)
    return (name, "all")


def _takes_ids(survey: Survey, facts: Facts) -> bool:
    """Tell whether a query parameter lists what is meant."""
    for one in facts.operation.parameters:
        said = words(one.name)
        if one.location is Location.QUERY and said:
            array = isinstance(resolved(survey.api, one.schema), ArraySchema)
            if said[-1] == "ids" or (array and said[-1] in ("id", "names", "keys")):
                return True
    return False
