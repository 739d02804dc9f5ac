"""Tags of unions: which value of which property means which branch.

OpenAPI 3.2, section 4.25 (Discriminator Object). Read once all schemas are built,
since the values stand in the branches as often as in a mapping.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from ...ir.document import escape, unescape
from ...ir.schema import (
    Branch,
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Scalar,
    Schema,
    SchemaBase,
    SchemaId,
    UnionSchema,
)
from ..cursor import Node
from .inheritance import SELF, named_schema, property_name
from .tag_properties import declare, without_empty_parent
from .worklist import Tagging, Worklist


def read_tags(work: Worklist) -> None:
    """Give every union its tag, from its discriminator or from its constants."""
    for id_, schema in list(work.schemas.items()):
        tagging = work.taggings.get(id_)
        if not isinstance(schema, UnionSchema):
            if tagging is not None:
                _read_lone_tag(work, id_, tagging)
            continue
        tagged = _declared(work, schema, tagging) if tagging else None
        tagged = tagged or _by_constants(work, schema)
        if tagged is not None:
            work.schemas[id_] = tagged
            declare(work, tagged)


def _read_lone_tag(work: Worklist, id_: SchemaId, tagging: Tagging) -> None:
    """Give the only branch of a union its tag: the union is that branch.

    Where the mapping names further schemas, it is a union after all.
    """
    schema = work.schemas[id_]
    branch = schema.target if isinstance(schema, RefSchema) else id_
    said = {one.name: getattr(schema, one.name) for one in fields(SchemaBase)}
    union = UnionSchema(branches=(Branch(branch),), **said)
    owners = {branch: tagging.owners[id_]}
    tagged = _declared(work, union, replace(tagging, owners=owners))
    if tagged is None or tagged.tag is None:
        return
    first, *others = tagged.branches
    if others and branch == id_:
        return
    declare(work, tagged)
    lone = replace(work.schemas[id_], lone_tag=(tagged.tag, first.tags))
    work.schemas[id_] = tagged if others else lone


# Declared discriminators


def _declared(
    work: Worklist, union: UnionSchema, tagging: Tagging
) -> UnionSchema | None:
    tag = property_name(tagging.node.value)
    if tag is None:
        work.cursor.warning(
            "wrong-type",
            "a discriminator needs the name of a property; it is ignored",
            tagging.node.pointer,
        )
        return None
    union = without_empty_parent(work, union)
    if not all(_is_object(work, branch.schema) for branch in union.branches):
        work.cursor.info(
            "discriminator-ignored",
            "not every branch is an object with named properties",
            tagging.node.pointer,
        )
        return None
    if any(_is_no_text(work, branch.schema, tag) for branch in union.branches):
        work.cursor.info(
            "discriminator-ignored",
            f"`{tag[:40]}` is no string; branches are told apart by shape",
            tagging.node.pointer,
        )
        return None
    mapped, added = _mapping(work, union, tagging, tag)
    branches = (*union.branches, *added)
    taken = {value for values in mapped.values() for value in values}
    listed = _listed(work, branches, tag)
    found = []
    for branch in branches:
        values = list(mapped.get(branch.schema, ()))
        for value in _values(
            work, branch, tag, tagging, listed, has_mapping=bool(values)
        ):
            if value not in taken and value not in values:
                values.append(value)
        found.append(replace(branch, tags=tuple(values)))
    grouped = _grouped(work, union, found)
    if len(grouped) == 1 < len(branches):
        work.cursor.info(
            "discriminator-ambiguous",
            "one value stands for several branches; they are told apart by shape",
            tagging.node.pointer,
        )
        return None
    return replace(
        union, branches=grouped, tag=tag, fallback=_default(work, union, tagging)
    )


def _grouped(
    work: Worklist, union: UnionSchema, branches: list[Branch]
) -> tuple[Branch, ...]:
    """Put branches that share a value into a union of their own, told by shape."""
    group_of: dict[str, list[int]] = {}
    groups: list[list[int]] = []
    for index, branch in enumerate(branches):
        merged = [index]
        for group in {id(g): g for t in branch.tags if (g := group_of.get(t))}.values():
            merged += group
            groups.remove(group)
        groups.append(merged)
        for member in merged:
            group_of.update(dict.fromkeys(branches[member].tags, merged))
    if len(groups) == 1:
        return (branches[0],)
    found = []
    for group in sorted(groups, key=min):
        if len(group) == 1:
            found.append(branches[group[0]])
            continue
        inner = tuple(branches[index] for index in sorted(group))
        tags = tuple(dict.fromkeys(tag for branch in inner for tag in branch.tags))
        id_ = f"{union.id}/{escape(tags[0])}"
        while id_ in work.schemas:
            id_ += "/union"
        work.schemas[id_] = UnionSchema(
            id=id_,
            place=union.place,
            branches=tuple(replace(branch, tags=()) for branch in inner),
        )
        found.append(Branch(id_, tags))
    return tuple(found)


def _is_object(work: Worklist, id_: SchemaId) -> bool:
    """Tell whether all that a branch can be has named properties."""
    return all(
        isinstance(work.schemas[leaf], ObjectSchema) for leaf in work.leaves(id_)
    )


_NO_TEXT: Final = (Scalar.BOOLEAN, Scalar.INTEGER, Scalar.NUMBER)


def _is_no_text(work: Worklist, id_: SchemaId, tag: str) -> bool:
    """Tell whether a branch has the property as a number or a boolean."""
    for leaf in work.leaves(id_):
        schema = work.schemas[leaf]
        for member in schema.properties if isinstance(schema, ObjectSchema) else ():
            if member.name != tag:
                continue
            match work.schemas[work.resolve(member.schema)]:
                case PrimitiveSchema(scalar=scalar) | EnumSchema(scalar=scalar):
                    return scalar in _NO_TEXT
                case ConstSchema(value=bool() | int() | float()):
                    return True
    return False


def _mapping(
    work: Worklist, union: UnionSchema, tagging: Tagging, tag: str
) -> tuple[dict[SchemaId, list[str]], list[Branch]]:
    """Read the mapping: values of each branch, and branches that it alone names."""
    mapped: dict[SchemaId, list[str]] = {}
    added: list[Branch] = []
    if not isinstance(tagging.node.value, dict):
        return mapped, added
    by_target: dict[str, SchemaId] = {}
    constants: set[str] = set()
    for branch in union.branches:
        for leaf in work.leaves(branch.schema):
            constants.update(_constants(work, leaf, tag))
        by_target[tagging.owners.get(branch.schema, branch.schema)] = branch.schema
        by_target.setdefault(work.resolve(branch.schema), branch.schema)
    for value, entry in work.cursor.entries(tagging.node, "mapping"):
        target = named_schema(work.cursor, entry.value)
        if target is None or target.pointer not in work.schemas:
            work.cursor.warning(
                "unresolved-reference",
                "the mapping names a schema that is not there",
                entry.pointer,
            )
            continue
        branch_id = by_target.get(target.pointer)
        branch_id = branch_id or by_target.get(work.resolve(target.pointer))
        if branch_id is None:
            if str(value) in constants or not _is_object(work, target.pointer):
                work.cursor.info(
                    "mapping-ignored",
                    "the mapping names a schema that is no branch",
                    entry.pointer,
                )
                continue
            branch_id = target.pointer
            by_target[branch_id] = branch_id
            added.append(Branch(branch_id))
            work.cursor.info(
                "mapping-adds-branch",
                "the mapping names a schema that is no branch; it is one now",
                entry.pointer,
            )
        mapped.setdefault(branch_id, []).append(str(value))
    return mapped, added


def _listed(
    work: Worklist, branches: tuple[Branch, ...], tag: str
) -> Mapping[str, int]:
    """Count the branches that a value is a constant of."""
    return Counter(
        value
        for branch in branches
        for value in {
            value
            for leaf in work.leaves(branch.schema)
            for value in _constants(work, leaf, tag)
        }
    )


def _values(
    work: Worklist,
    branch: Branch,
    tag: str,
    tagging: Tagging,
    listed: Mapping[str, int],
    *,
    has_mapping: bool,
) -> list[str]:
    """Give the values that a branch has besides mapped ones: constants, or its name.

    An enum that branches share says nothing about one that has a mapping, or whose name
    is among the values.
    """
    within = list(work.leaves(branch.schema))
    found: list[str] = []
    for leaf in within:
        values = _constants(work, leaf, tag)
        own = [value for value in values if listed[value] == 1]
        if has_mapping:
            values = own
        elif not own:
            alone = within == [leaf]
            owner = tagging.owners.get(branch.schema) if alone else None
            name = _name(work, owner or leaf)
            values = [name] if not values or name in values else values
        found += values
    return list(dict.fromkeys(found))


def _constants(work: Worklist, id_: SchemaId, tag: str) -> list[str]:
    """Give the texts that the property may have, none where that is open."""
    schema = work.schemas[id_]
    for member in schema.properties if isinstance(schema, ObjectSchema) else ():
        if member.name == tag:
            return _texts(work.schemas[work.resolve(member.schema)])
    return []


def _texts(schema: Schema) -> list[str]:
    match schema:
        case ConstSchema(value=str(value)):
            return [value]
        case EnumSchema(scalar=Scalar.TEXT, open=False):
            return [member.value for member in schema.members]
        case _:
            return []


def _name(work: Worklist, pointer: str) -> str:
    """Give the implicit value of a schema: its name in the vendor's document."""
    pointer = pointer.removesuffix(SELF)
    place = work.cursor.place(pointer).pointer
    return unescape((place if "/" in place else pointer).rpartition("/")[2])


def _default(work: Worklist, union: UnionSchema, tagging: Tagging) -> SchemaId | None:
    """Read `defaultMapping` (3.2); a parent falls back on itself without one."""
    node: Node = tagging.node
    if not isinstance(node.value, dict) or "defaultMapping" not in node.value:
        return union.fallback
    target = named_schema(work.cursor, node.value["defaultMapping"])
    if target is None or target.pointer not in work.schemas:
        work.cursor.warning(
            "unresolved-reference",
            "defaultMapping names a schema that is not there",
            node.pointer,
        )
        return union.fallback
    return target.pointer


# Tags that no discriminator declares


def _by_constants(work: Worklist, union: UnionSchema) -> UnionSchema | None:
    """Tag a union of objects that each require another constant of one property."""
    objects = []
    for branch in union.branches:
        schema = work.schemas[work.resolve(branch.schema)]
        if not isinstance(schema, ObjectSchema):
            return None
        objects.append(schema)
    common: dict[str, list[str]] = {}
    for index, schema in enumerate(objects):
        constants = _required_constants(work, schema)
        if index == 0:
            common = {name: [value] for name, value in constants.items()}
            continue
        common = {
            name: [*values, constants[name]]
            for name, values in common.items()
            if name in constants and constants[name] not in values
        }
        if not common:
            return None
    for name, values in common.items():
        pairs = zip(union.branches, values, strict=True)
        branches = tuple(replace(branch, tags=(value,)) for branch, value in pairs)
        return replace(union, tag=name, branches=branches)
    return None


def _required_constants(work: Worklist, schema: ObjectSchema) -> dict[str, str]:
    found = {}
    for member in schema.properties:
        if member.required:
            value = work.schemas[work.resolve(member.schema)]
            if value.nullable or not isinstance(value, ConstSchema):
                continue
            if isinstance(value.value, str):
                found[member.name] = value.value
    return found
