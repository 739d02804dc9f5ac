"""`oneOf`, `anyOf` and lists of types.

JSON Schema 2020-12, core, sections 10.2.1.2 and 10.2.1.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import product
from math import prod
from typing import Any, Final, NamedTuple

from ...ir.document import Json
from ...ir.schema import Branch, Schema, SchemaId, UnionSchema
from ..cursor import Cursor, Node, equal
from ..merge.all_of import Alternatives, Fragment, Parts, branches_of, split
from ..merge.json_types import kinds, kinds_of
from ..merge.limits import EXPECTED
from ..merge.merged import Facts
from .enum_unions import collapsed_enum, listed, values_of
from .worklist import Tagging, Worklist

MOST_COMBINATIONS: Final = 256
"""Of several alternatives that hold together; beyond it the first alone is taken."""

PASSIVE: Final = frozenset(
    (
        "type",
        "format",
        "nullable",
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "xml",
        "externalDocs",
        "discriminator",
        "$comment",
        "$schema",
        "$id",
        "$anchor",
        "$defs",
        "definitions",
        "contentMediaType",
        *EXPECTED,
    )
)
"""Keywords that stand beside a composition without adding to the shape."""


_CLOSING: Final = ("additionalProperties", "unevaluatedProperties")


def passive(value: Json) -> bool:
    """Tell a schema that has words about a value and no shape of its own."""
    if value is True:
        return True
    return isinstance(value, dict) and all(
        key in PASSIVE
        or not isinstance(key, str)
        or key.startswith("x-")
        or (key in ("properties", "required", "allOf") and not value[key])
        or (key in _CLOSING and (isinstance(value[key], bool) or not value[key]))
        for key in value
    )


def type_list(
    work: Worklist, facts: Facts, base: dict[str, Any], parts: Parts
) -> Schema:
    """Build the union that a list of types is, one branch a type."""
    id_: SchemaId = base["id"]
    kept = [f.flat(_without_words(f.node)) for f in parts.fragments]
    branches = []
    for index, name in enumerate(facts.types or ()):
        said = Node({"type": name}, f"{id_}/type/{index}", "flat")
        branches.append(Branch(work.need_all(said.pointer, [*kept, said])))
    return UnionSchema(branches=tuple(branches), **base)


def _without_words(node: Node) -> Json:
    """Leave out of a schema what belongs to it as a whole, not to each branch."""
    return {
        k: v
        for k, v in node.value.items()
        if k not in PASSIVE or k in ("type", "format")
        if k not in ("x-clientwright-name", "nullable")
    }


def _beside(fragments: Sequence[Fragment], owners: Set[str]) -> frozenset[str] | None:
    """Tell the types that are left to the branches by what stands beside them.

    Of the schema that has the union, only what it says of types counts: `items` beside
    a list of a number, a text and an array speaks of the third.
    """
    others = kinds(f for f in fragments if f.node.pointer not in owners)
    own = kinds(
        (
            f
            for f in fragments
            if f.node.pointer in owners and not passive(_plain(f.node.value))
        ),
        implied=False,
    )
    if others is None or own is None:
        return own if others is None else others
    return others & own


class Choice(NamedTuple):
    """One way to pick a branch of each `oneOf` and `anyOf`; its id is made of both."""

    keyword: str
    number: int
    branches: tuple[Node, ...]


def choices(work: Worklist, id_: SchemaId, parts: Parts) -> list[Choice]:
    """Give the ways to pick branches that can hold with what stands beside them.

    A general envelope often lists every type that a member may have, and a schema
    composed of it names one.
    """
    alternatives = list(_distinct(parts.alternatives))
    if prod(len(a.branches) for a in alternatives) > MOST_COMBINATIONS:
        if len(alternatives) > 1:
            work.cursor.info(
                "union-widened",
                "more combinations of alternatives than a type can list",
                id_,
            )
        alternatives = alternatives[:1]
    found = [
        Choice(alternatives[0].keyword, number, chosen)
        for number, chosen in enumerate(product(*(a.branches for a in alternatives)))
    ]
    found = _of_values(work.cursor, parts.fragments, found)
    owners = {a.owner.pointer for a in alternatives}
    said = _beside(parts.fragments, owners)
    if kinds(parts.fragments) == frozenset():
        # Types that cannot hold together: the later one is taken, here as elsewhere.
        each = (kinds([f]) for f in reversed(parts.fragments))
        said = next((one for one in each if one), None)
    if said is None and len(alternatives) == 1:
        return found
    known = {
        branch.pointer: kinds_of(work.cursor, branch)
        for a in alternatives
        for branch in a.branches
    }
    return [
        choice
        for choice in found
        if _together(said, (known[branch.pointer] for branch in choice.branches))
    ]


def _of_values(
    cursor: Cursor, fragments: Iterable[Fragment], found: list[Choice]
) -> list[Choice]:
    """Leave out choices of values that what stands beside them does not list.

    A member that narrows an enumeration, written as a choice of constants, to one.
    """
    allowed = listed(fragments)
    if allowed is None:
        return found
    return [one for one in found if _may_hold(cursor, one, allowed)] or found


def _may_hold(cursor: Cursor, choice: Choice, allowed: frozenset[object]) -> bool:
    for branch in choice.branches:
        values = values_of(_canonical(cursor, branch))
        if values is not None and values.isdisjoint(allowed):
            return False
    return True


def _only_lists(fragment: Fragment) -> bool:
    """Tell a fragment that says nothing but which values there are."""
    said = _plain(fragment.node.value)
    return passive({k: v for k, v in said.items() if k not in ("enum", "const")})


def _together(
    said: frozenset[str] | None, others: Iterable[frozenset[str] | None]
) -> bool:
    for other in others:
        if other is not None:
            said = other if said is None else said & other
            if not said:
                return False
    return True


def settled(parts: Parts, found: Sequence[Choice]) -> tuple[Node, ...]:
    """Give what holds where at most one choice is left."""
    kept = [f.flat() for f in parts.fragments]
    return (*kept, *(found[0].branches if found else ()))


def union_schema(
    work: Worklist,
    facts: Facts,
    base: dict[str, Any],
    parts: Parts,
    found: Sequence[Choice],
) -> Schema:
    """Build a union; what stands beside the alternatives goes into every branch."""
    beside = [f for f in parts.fragments if not passive(_plain(f.node.value))]
    if len(parts.alternatives) == 1 and all(map(_only_lists, beside)):
        chosen = [choice.branches[0] for choice in found]
        collapsed = collapsed_enum(work.cursor, chosen, listed(beside), base)
        if collapsed is not None:
            return collapsed
    branches, owners = _branches(work, base["id"], found, beside)
    if not beside and any(_says_nothing(one.branches) for one in found):
        base = {**base, "nullable": True}
    schema = UnionSchema(branches=tuple(branches), **base)
    if facts.discriminator is not None:
        work.taggings[schema.id] = Tagging(facts.discriminator, owners)
    return schema


def lone_branch(cursor: Cursor, node: Node) -> tuple[Node, Node] | None:
    """Return the only branch of a union, beside null, and the discriminator."""
    said: Node | None = None
    while isinstance(node.value, dict):
        said = node.child("discriminator") if "discriminator" in node.value else said
        keywords = [one for one in ("oneOf", "anyOf") if one in node.value]
        branches = branches_of(cursor, node, keywords[0])[0] if keywords else []
        if len(branches) != 1:
            return None
        if said is not None:
            return _canonical(cursor, branches[0]), said
        node = branches[0]
    return None


def _says_nothing(branches: Iterable[Node]) -> bool:
    """Tell a choice that allows every value, and so null."""
    return all(one.value is True or one.value == {} for one in branches)


def _plain(value: Json) -> Json:
    """Leave the composition keywords out, which were followed already."""
    return {
        k: v
        for k, v in value.items()
        if k not in ("oneOf", "anyOf", "allOf", "$ref", "not", "if", "then", "else")
    }


def _distinct(alternatives: Sequence[Alternatives]) -> Iterator[Alternatives]:
    """Leave out alternatives that say again what others say."""
    seen = set()
    for choice in alternatives:
        key = tuple(_written_as(branch) for branch in choice.branches)
        if key not in seen:
            seen.add(key)
            yield choice


def _written_as(branch: Node) -> str:
    value = branch.value
    reference = value.get("$ref") if isinstance(value, dict) else None
    return reference if isinstance(reference, str) else branch.pointer


def _branches(
    work: Worklist,
    id_: SchemaId,
    found: Sequence[Choice],
    beside: Sequence[Fragment],
) -> tuple[list[Branch], dict[SchemaId, str]]:
    """Give the branches, and what each one was written as."""
    kept = [f.flat(_without_docs(f.node.value)) for f in beside]
    branches: dict[SchemaId, Branch] = {}
    owners: dict[SchemaId, str] = {}
    for keyword, number, chosen in found:
        target = _canonical(work.cursor, chosen[0])
        origin = None
        if len(chosen) == 1 and (not kept or says_all(work.cursor, target, kept)):
            schema = work.need(chosen[0])
        else:
            schema = work.need_all(f"{id_}/{keyword}/{number}", [*kept, *chosen])
            if target.pointer != chosen[0].pointer:
                origin = target.pointer
        branches.setdefault(schema, Branch(schema, origin=origin))
        owners[schema] = target.pointer
    return list(branches.values()), owners


def _without_docs(value: Json) -> Json:
    """Leave words about the union out of what goes into its branches."""
    return {
        k: v
        for k, v in value.items()
        if k not in ("title", "description", "default", "example", "examples")
        if k not in ("discriminator", "nullable", "x-clientwright-name", "deprecated")
    }


def _canonical(cursor: Cursor, branch: Node) -> Node:
    """Give what a branch refers to where it is only a reference, else itself."""
    value = branch.value
    if isinstance(value, dict) and isinstance(value.get("$ref"), str):
        return cursor.lookup(value["$ref"]) or branch
    return branch


def says_all(cursor: Cursor, branch: Node, kept: Sequence[Node]) -> bool:
    """Tell whether a branch says itself all that stands beside the alternatives.

    It may be composed of it, or declare the same members, as children do of a parent
    that lists them.
    """
    if not isinstance(branch.value, dict):
        return False
    parts = split(cursor, (branch,))
    has = {f.node.pointer for f in parts.fragments}
    rest = [node for node in kept if node.pointer not in has]
    if not rest:
        return True
    members: dict[str, Node] = {}
    required: set[str] = set()
    for fragment in parts.fragments:
        value = fragment.node.value
        if isinstance(value.get("properties"), dict):
            inner = fragment.node.child("properties")
            members.update((name, inner.child(name)) for name in inner.value)
        if isinstance(value.get("required"), list):
            required.update(n for n in value["required"] if isinstance(n, str))
    return all(_repeated(cursor, node, members, required) for node in rest)


def _repeated(
    cursor: Cursor, node: Node, members: Mapping[str, Node], required: set[str]
) -> bool:
    """Tell whether a fragment only says what these members say too."""
    value = _plain(node.value)
    inner = value.pop("properties", {})
    names = value.pop("required", [])
    if not isinstance(inner, dict) or not isinstance(names, list) or not passive(value):
        return False
    return all(name in required for name in names if isinstance(name, str)) and all(
        name in members and _weaker(cursor, inner[name], members[name])
        for name in inner
    )


_WITHIN: Final = {"number": {"number", "integer"}}


def _weaker(cursor: Cursor, value: Json, member: Node) -> bool:
    """Tell whether a schema allows all that a member's own schema does."""
    if equal(value, member.value):
        return True
    if not isinstance(value, dict) or not passive(value) or "nullable" in value:
        return False
    allowed = value.get("type")
    if not isinstance(allowed, str):
        return allowed is None
    found = kinds_of(cursor, member)
    return found is not None and found <= _WITHIN.get(allowed, {allowed})
