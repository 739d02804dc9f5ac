"""Builds schemas, one node of the worklist after the other.

JSON Schema 2020-12 and OpenAPI 3.2, section 4.24 (Schema Object).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...ir.document import Json
from ...ir.schema import (
    AnySchema,
    ConstSchema,
    EnumSchema,
    NeverSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Scalar,
    Schema,
)
from ..cursor import Node
from ..merge import excluded_formats as formats
from ..merge.all_of import (
    COMPOSITION,
    Fragment,
    Level,
    Parts,
    alone,
    lists_one_of,
    split,
)
from ..merge.merged import Facts
from ..merge.merged_keywords import gather, gather_docs
from . import (
    enums,
    objects,
    scalars,
    unions,
)
from . import (
    inheritance as families,
)
from . import (
    schema_references as references,
)
from .worklist import Source, Tagging, Worklist


def build_all(work: Worklist, kin: families.Families) -> None:
    """Build every schema that was asked for, and all that those ask for."""
    pending, schemas = work.pending, work.schemas
    while pending:
        source = pending.popleft()
        schemas[source.id] = _build(work, kin, source)


def _build(work: Worklist, kin: families.Families, source: Source) -> Schema:
    nodes = source.nodes
    first = nodes[0]
    single = len(nodes) == 1
    if single and isinstance(first.value, dict):
        if COMPOSITION.isdisjoint(first.value):
            return _simple(work, kin, source, first)
        if len(first.value) == 1 and "$ref" in first.value:
            return _bare_reference(work, source, first)
        if first.pointer in kin.children and not first.variant:
            return _family(work, kin, source, first)
        lone = unions.lone_branch(work.cursor, first)
        if lone is not None:
            branch, discriminator = lone
            owners = {source.id: branch.pointer}
            work.taggings[source.id] = Tagging(discriminator, owners)
    composed = single and (first.variant == "self" or first.pointer in kin.members)
    composed = composed and isinstance(first.value, dict) and "$ref" not in first.value
    if not composed:
        reference = references.lone_reference(work.cursor, nodes)
        if reference is not None and not _is_listed(work, first, reference.node):
            return _reference(work, source, reference)
    parts = split(work.cursor, nodes)
    found: list[unions.Choice] = []
    while parts.alternatives:
        found = unions.choices(work, source.id, parts)
        if len(found) > 1:
            break
        if not found:
            work.cursor.warning(
                "allof-conflict",
                "no alternative can hold with the rest; all are left out",
                source.id,
            )
        before = parts
        parts = split(work.cursor, unions.settled(before, found))
        parts.refuses_null = before.refuses_null or (
            parts.refuses_null and not before.allows_null
        )
        parts.allows_null = before.allows_null or parts.allows_null
    facts = gather(work.cursor, source.id, parts)
    base = _base(work, source, facts)
    if parts.never:
        return NeverSchema(**base)
    if parts.alternatives:
        return unions.union_schema(work, facts, base, parts, found)
    schema = _by_type(work, facts, base, parts)
    if single and isinstance(schema, ObjectSchema):
        return replace(
            schema, composed_of=families.composed_of(work.cursor, kin, first)
        )
    return schema


def _simple(
    work: Worklist, kin: families.Families, source: Source, node: Node
) -> Schema:
    """Build a schema without composition: most are."""
    if node.pointer in kin.children and not node.variant:
        return _family(work, kin, source, node)
    parts = alone(node)
    facts = gather(work.cursor, source.id, parts)
    return _by_type(work, facts, _base(work, source, facts), parts)


def _family(
    work: Worklist, kin: families.Families, source: Source, node: Node
) -> Schema:
    fragment = Fragment(node, Level.OWN)
    words = {k: v for k, v in node.value.items() if k in unions.PASSIVE - {"type"}}
    facts = gather_docs(
        work.cursor, source.id, [fragment._replace(node=node._replace(value=words))]
    )
    facts.nullable = node.value.get("nullable") is True
    return families.parent_union(work, kin, node, _base(work, source, facts))


def _bare_reference(work: Worklist, source: Source, node: Node) -> Schema:
    """Build `$ref` with nothing beside it."""
    place = work.cursor.place(node.pointer)
    target = _target(work, node)
    if target is None:
        return AnySchema(id=source.id, place=place)
    return RefSchema(id=source.id, place=place, target=work.need(target))


def _reference(
    work: Worklist, source: Source, reference: references.Reference
) -> Schema:
    facts = gather_docs(work.cursor, source.id, reference.words)
    facts.nullable = reference.nullable
    base = _base(work, source, facts)
    target = _target(work, reference.node)
    if target is None:
        return AnySchema(**base)
    composed = reference.node.pointer not in {node.pointer for node in source.nodes}
    return RefSchema(target=work.need(target), composed=composed, **base)


def _is_listed(work: Worklist, node: Node, reference: Node) -> bool:
    """Return whether a schema is `allOf` a union that lists the schema or its children.

    It is then what the union says besides its branches, and not the union.
    """
    if not isinstance(node.value, dict) or "allOf" not in node.value:
        return False
    target = work.cursor.target(reference)
    if target is None or not isinstance(target.value, dict):
        return False
    return any(
        lists_one_of(work.cursor, work.cursor.items(target, keyword), {node.pointer})
        for keyword in ("oneOf", "anyOf")
    )


def _target(work: Worklist, node: Node) -> Node | None:
    """Follow a reference to a schema; None, and a diagnostic, where there is none."""
    target = work.cursor.target(node)
    if target is None or isinstance(target.value, dict | bool):
        return target
    work.cursor.error(
        "unresolved-reference",
        f"no schema stands at {node.value['$ref']}",
        node.pointer,
    )
    return None


def _base(work: Worklist, source: Source, facts: Facts) -> dict[str, Any]:
    """Give what every schema has."""
    return {
        "id": source.id,
        "place": work.cursor.place(source.nodes[-1].pointer),
        "title": facts.title,
        "description": facts.description,
        "nullable": facts.nullable,
        "access": facts.access,
        "deprecated": facts.deprecated,
        "default": facts.default,
        "examples": facts.examples,
        "limits": tuple(facts.limits.items()),
        "format": facts.format,
        "xml": facts.xml,
        "name_hint": facts.name_hint,
    }


def _scalar(work: Worklist, name: str, facts: Facts, base: Mapping[str, Any]) -> Scalar:
    """Give the meaning of a primitive: text where its format cannot be meant."""
    found = scalars.scalar(name, facts)
    if not formats.is_excluded(found, facts.limits):
        return found
    work.cursor.info(
        "format-excluded",
        f"no {facts.format} fits what else is said of the text; taken as text",
        base["id"],
    )
    return Scalar.TEXT


def _by_type(
    work: Worklist, facts: Facts, base: dict[str, Any], parts: Parts
) -> Schema:
    """Build what the merged keywords say."""
    if facts.values is not None:
        schema = _enum(work, facts, base)
        if schema is not None:
            return schema
    if facts.types is not None and len(facts.types) > 1:
        if set(facts.types) == {"integer", "number"}:
            facts.types = ("number",)
        else:
            return unions.type_list(work, facts, base, parts)
    name = facts.types[0] if facts.types else scalars.inferred_type(facts)
    match name:
        case None:
            return AnySchema(typed=facts.unknown_type, **base)
        case "object":
            schema = objects.object_schema(work, facts, base)
        case "array":
            schema = objects.array_schema(work, facts, base)
        case _:
            schema = PrimitiveSchema(scalar=_scalar(work, name, facts, base), **base)
    return schema


def _enum(work: Worklist, facts: Facts, base: dict[str, Any]) -> Schema | None:
    """Build an enum or a constant; None where the values tell no more than the type."""
    values = enums.distinct(work.cursor, facts)
    if None in (facts.values or ()):
        base["nullable"] = True
    if not values:
        return PrimitiveSchema(scalar=Scalar.NULL, **base)
    if not all(enums.is_scalar(value) for value in values):
        work.cursor.info(
            "enum-widened",
            "values that are lists or objects are left to the server",
            facts.values_pointer,
        )
        if not facts.types:
            facts.types = tuple(dict.fromkeys(_type_of(value) for value in values))
        return None
    enums.check_types(work.cursor, facts, values)
    if len(values) == 1:
        return ConstSchema(value=values[0], **base)
    scalar = enums.scalar_of(values)
    if scalar is Scalar.BOOLEAN:
        return PrimitiveSchema(scalar=scalar, **base)
    members = enums.members(work.cursor, facts, values)
    return EnumSchema(members=members, scalar=scalar, **base)


def _type_of(value: Json) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
