"""`oneOf`, `anyOf` and lists of types.

JSON Schema 2020-12, core, sections 10.2.1.2 and 10.2.1.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Any, Final

from ..ir.document import Json
from ..ir.schema import (
    Branch,
    EnumMember,
    EnumSchema,
    Scalar,
    Schema,
    SchemaId,
    UnionSchema,
)
from . import enums
from .all_of import Alternatives, Fragment, Parts, split
from .cursor import Cursor, Node
from .facts import Facts, identity
from .limits import EXPECTED
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
    kept = [Node(f.node.value, f.node.pointer, "flat") for f in parts.fragments]
    branches = []
    for index, name in enumerate(facts.types or ()):
        said = Node({"type": name}, f"{id_}/type/{index}", "flat")
        bare = [_without_words(node) for node in kept]
        branches.append(Branch(work.need_all(said.pointer, [*bare, said])))
    return UnionSchema(branches=tuple(branches), **base)


def _without_words(node: Node) -> Node:
    """Leave out of a schema what belongs to it as a whole, not to each branch."""
    value = {
        k: v
        for k, v in node.value.items()
        if k not in PASSIVE or k in ("type", "format")
        if k not in ("x-clientwright-name", "nullable")
    }
    return Node(value, node.pointer, "flat")


def union_schema(
    work: Worklist, facts: Facts, base: dict[str, Any], parts: Parts
) -> Schema:
    """Build a union; what stands beside the alternatives goes into every branch."""
    choices = list(_distinct(parts.alternatives))
    if prod(len(choice.branches) for choice in choices) > MOST_COMBINATIONS:
        if len(choices) > 1:
            work.cursor.info(
                "union-widened",
                "more combinations of alternatives than a type can list",
                base["id"],
            )
        choices = choices[:1]
    beside = [f for f in parts.fragments if not passive(_plain(f.node.value))]
    if len(choices) == 1:
        collapsed = _collapsed_enum(work.cursor, choices[0], base)
        if collapsed is not None and not beside:
            return collapsed
    branches, owners = _branches(work, base["id"], choices, beside)
    schema = UnionSchema(branches=tuple(branches), **base)
    if facts.discriminator is not None:
        work.taggings[schema.id] = Tagging(facts.discriminator, owners)
    return schema


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
    choices: Sequence[Alternatives],
    beside: Sequence[Fragment],
) -> tuple[list[Branch], dict[SchemaId, str]]:
    """Give the branches, and what each one was written as."""
    kept = [Node(_without_docs(f.node.value), f.node.pointer, "flat") for f in beside]
    keyword = choices[0].keyword
    branches: list[Branch] = []
    owners: dict[SchemaId, str] = {}
    for index, chosen in enumerate(product(*(c.branches for c in choices))):
        target = _canonical(work.cursor, chosen[0])
        if len(chosen) == 1 and (not kept or _has_all(work.cursor, target, kept)):
            schema, origin = work.need(chosen[0]), None
        else:
            schema = work.need_all(f"{id_}/{keyword}/{index}", [*kept, *chosen])
            origin = target.pointer if target.pointer != chosen[0].pointer else None
        branches.append(Branch(schema, origin=origin))
        owners[schema] = target.pointer
    return branches, owners


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


def _has_all(cursor: Cursor, branch: Node, kept: Sequence[Node]) -> bool:
    """Tell whether a branch is composed of all that stands beside the alternatives."""
    if not isinstance(branch.value, dict) or "allOf" not in branch.value:
        return False
    has = {f.node.pointer for f in split(cursor, (branch,)).fragments}
    return all(node.pointer in has for node in kept)


# A union of enums is an enum


def _collapsed_enum(
    cursor: Cursor, choice: Alternatives, base: dict[str, Any]
) -> EnumSchema | None:
    """Read `anyOf: [string, enum]` and `oneOf: [const, ...]` as the enum they mean."""
    found: dict[object, EnumMember] = {}
    open_, kinds = False, set()
    for branch in choice.branches:
        value = branch.value
        if not isinstance(value, dict) or not _ENUM_WORDS.issuperset(value):
            return None
        if "const" in value or "enum" in value:
            values = [value["const"]] if "const" in value else value["enum"]
            if not isinstance(values, list) or not all(map(enums.is_scalar, values)):
                return None
            for member in _members(cursor, branch, values):
                found.setdefault(identity(member.value), member)
        elif value.get("type") in _KINDS:
            open_ = True
            kinds.add(_KINDS[value["type"]])
        else:
            return None
    values = [member.value for member in found.values()]
    scalar = enums.scalar_of(values) if values else None
    if len(values) < 2 or None in values or (open_ and kinds != {scalar}):
        return None
    return EnumSchema(members=tuple(found.values()), scalar=scalar, open=open_, **base)


_KINDS: Final = {"string": Scalar.TEXT, "integer": Scalar.INTEGER}
_ENUM_WORDS: Final = frozenset(
    ("type", "const", "enum", "title", "description", "example", "examples", "default")
)


def _members(cursor: Cursor, branch: Node, values: list[Json]) -> list[EnumMember]:
    if len(values) == 1:
        title = cursor.text(branch, "title") if "title" in branch.value else None
        words = (
            cursor.text(branch, "description")
            if "description" in branch.value
            else None
        )
        return [EnumMember(values[0], title, words)]
    return [EnumMember(value) for value in values]
