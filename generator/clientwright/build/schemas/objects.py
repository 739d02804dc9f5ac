"""Objects, maps, arrays and tuples.

JSON Schema 2020-12, core, section 10.3 (keywords that apply schemas to parts).
"""

from __future__ import annotations

from typing import Any

from ...ir.document import escape
from ...ir.schema import (
    ArraySchema,
    Branch,
    MapSchema,
    ObjectSchema,
    Property,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from ..cursor import Node
from ..merge.merged import Facts
from .worklist import Worklist

VENDOR_NAMES = ("x-fern-property-name", "x-fern-parameter-name", "x-ms-client-name")
"""Extensions that give a property or a parameter another name in code."""


def object_schema(work: Worklist, facts: Facts, base: dict[str, Any]) -> Schema:
    """Build an object; without any declared member it is a map.

    A required name that no `properties` declares is a property all the same, or it
    could not be sent beside them: of the type of additional members, else of any value.
    """
    id_: SchemaId = base["id"]
    additional = _additional(work, facts, id_)
    properties = _properties(work, facts, id_, additional)
    patterns = tuple(
        (pattern, work.need_all(f"{id_}/patternProperties/{escape(pattern)}", nodes))
        for pattern, nodes in facts.patterns.items()
    )
    closed = facts.is_closed and additional is None
    if properties or (closed and not patterns):
        return ObjectSchema(
            properties=properties,
            additional=additional,
            closed=closed,
            patterns=patterns,
            **base,
        )
    if not patterns:
        values = additional or work.any_value(id_, "additionalProperties")
        return MapSchema(values=values, **base)
    if len(patterns) == 1 and additional is None:
        return MapSchema(values=patterns[0][1], **_with_keys(base, patterns[0][0]))
    return ObjectSchema(
        properties=(), additional=additional, closed=closed, patterns=patterns, **base
    )


def _with_keys(base: dict[str, Any], pattern: str) -> dict[str, Any]:
    """Keep the pattern of a map's keys as a limit on them."""
    limits = (*base["limits"], ("propertyNames", {"pattern": pattern}))
    return {**base, "limits": limits}


def _additional(work: Worklist, facts: Facts, id_: SchemaId) -> SchemaId | None:
    if facts.additional:
        return work.need_all(f"{id_}/additionalProperties", facts.additional)
    if facts.open is not None and not facts.is_closed:
        return work.any_value(id_, "additionalProperties")
    return None


def _properties(
    work: Worklist, facts: Facts, id_: SchemaId, additional: SchemaId | None
) -> tuple[Property, ...]:
    required = facts.required
    found = [
        Property(
            name,
            work.need(nodes[0])
            if len(nodes) == 1
            else work.need_all(f"{id_}/properties/{escape(name)}", nodes),
            name in required,
            _vendor_name(nodes),
        )
        for name, nodes in facts.properties.items()
    ]
    declared = facts.properties.keys()
    for name, loose in facts.loose.items():
        if name not in declared:
            found.append(Property(name, _loose(work, id_, name, loose), False))
    if not (found or additional):
        return ()  # Whatever else there is counts as much as what is required.
    for name, pointer in required.items():
        if name not in declared:
            if name in facts.loose:
                continue
            schema = additional or _undeclared(work, facts, pointer, name)
            found.append(Property(name, schema, True))
    for name, pointer in facts.wanted.items():
        if not facts.is_closed and name not in {one.name for one in found}:
            schema = additional or _undeclared(work, facts, pointer, name)
            found.append(Property(name, schema, False))
    return tuple(found)


def _vendor_name(nodes: list[Node]) -> str | None:
    """Return what an extension calls a property, for the vendor's own SDK."""
    for node in nodes:
        for key in VENDOR_NAMES:
            given = node.value.get(key) if isinstance(node.value, dict) else None
            if isinstance(given, str) and given.strip():
                return given.strip()
    return None


def _loose(work: Worklist, id_: SchemaId, name: str, nodes: list[Node]) -> SchemaId:
    """Build a member that different conditions describe: any of them may hold."""
    if len(nodes) == 1:
        return work.need(nodes[0])
    union = f"{id_}/properties/{escape(name)}"
    branches = tuple(Branch(work.need(node)) for node in nodes)
    place = work.cursor.place(nodes[0].pointer)
    work.schemas[union] = UnionSchema(id=union, place=place, branches=branches)
    return union


def _undeclared(work: Worklist, facts: Facts, pointer: str, name: str) -> SchemaId:
    owner, _, index = pointer.rpartition("/")
    if facts.properties:
        work.cursor.info(
            "undeclared-property",
            f"{name[:80]!r} is required and not declared; any value may be sent",
            pointer,
        )
    return work.any_value(owner, index)


def array_schema(work: Worklist, facts: Facts, base: dict[str, Any]) -> Schema:
    """Build an array, or a tuple where `prefixItems` names what stands first."""
    id_: SchemaId = base["id"]
    rest = work.need_all(f"{id_}/items", facts.items) if facts.items else None
    if facts.prefix:
        if base.get("xml") is not None and any(
            "xml" in node.value for nodes in facts.prefix.values() for node in nodes
        ):
            work.cursor.warning(
                "xml-by-place",
                "elements of XML by their place are not written and not read;"
                " give and take the XML as text",
                f"{id_}/prefixItems",
            )
        prefix = tuple(
            work.need_all(f"{id_}/prefixItems/{index}", nodes)
            for index, nodes in sorted(facts.prefix.items())
        )
        most = facts.limits.get("maxItems")
        closed = facts.no_more_items or (isinstance(most, int) and most <= len(prefix))
        if rest is None and not closed:
            rest = work.any_value(id_, "items")
        return TupleSchema(prefix=prefix, rest=rest, **base)
    return ArraySchema(items=rest or work.any_value(id_, "items"), **base)
