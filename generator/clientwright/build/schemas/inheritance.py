"""Parents with a discriminator, and the children that are `allOf` the parent.

OpenAPI 3.2, section 4.25.2: a discriminator on a parent means that where the parent is
asked for, any of its children may stand. So the parent's id becomes a union of all of
them, and its own properties an object under the id with `/base` at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from ...frozen import dataclass
from ...ir.schema import Branch, Schema, SchemaId, UnionSchema
from ..cursor import Cursor, Node
from ..merge.all_of import split
from .unions import says_all
from .worklist import Tagging, Worklist

SELF = "/base"


@dataclass(frozen=True, slots=True)
class Families:
    """Which components are parents, and which are composed of one."""

    children: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    """Pointer of a parent -> its children, near and far."""

    members: frozenset[str] = frozenset()
    """Pointers of all children."""

    adopted: frozenset[tuple[str, str]] = frozenset()
    """Parent and child where the mapping names what is not composed of the parent."""


def find(cursor: Cursor, components: list[Node]) -> Families:
    """Find all parents among the component schemas."""
    parents = [node for node in components if _is_parent(node)]
    if not parents:
        return Families()
    below: dict[str, list[Node]] = {}
    for node in components:
        for pointer in _composed_of(cursor, node):
            below.setdefault(pointer, []).append(node)
    families = {}
    adopted = set()
    for parent in parents:
        found = {n.pointer: n for n in _descend(below, parent)}
        for node in _mapped(cursor, parent):
            if node.pointer not in found:
                found[node.pointer] = node
                adopted.add((parent.pointer, node.pointer))
        found.pop(parent.pointer, None)
        if found:
            families[parent.pointer] = tuple(found.values())
    members = {n.pointer for children in families.values() for n in children}
    return Families(families, frozenset(members), frozenset(adopted))


def _is_parent(node: Node) -> bool:
    value = node.value
    return (
        isinstance(value, dict)
        and "oneOf" not in value
        and "anyOf" not in value
        and property_name(value.get("discriminator")) is not None
    )


def property_name(discriminator: object) -> str | None:
    """Give the property that a discriminator names."""
    if isinstance(discriminator, dict):
        discriminator = discriminator.get("propertyName")
    return discriminator if isinstance(discriminator, str) else None


def _composed_of(cursor: Cursor, node: Node) -> Iterator[str]:
    """List what `allOf` refers to, `allOf` within it too, in document order."""
    stack = _parts(node)
    while stack:
        part = stack.pop()
        value = part.value
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            target = cursor.lookup(value["$ref"])
            if target is not None:
                yield target.pointer
        else:
            stack += _parts(part)


def _parts(node: Node) -> list[Node]:
    value = node.value
    parts = value.get("allOf") if isinstance(value, dict) else None
    return [Node(one, "") for one in reversed(parts)] if isinstance(parts, list) else []


def composed_of(cursor: Cursor, kin: Families, node: Node) -> tuple[SchemaId, ...]:
    """Return the components that a schema is composed of, itself not among them."""
    value = node.value
    parts = [] if not isinstance(value, dict) else [*_composed_of(cursor, node)]
    if isinstance(value, dict) and isinstance(value.get("$ref"), str):
        target = cursor.lookup(value["$ref"])
        parts = [*([] if target is None else [target.pointer]), *parts]
    return tuple(
        pointer + SELF if pointer in kin.children else pointer
        for pointer in dict.fromkeys(parts)
        if pointer != node.pointer and _is_component(pointer)
    )


def _is_component(pointer: str) -> bool:
    return pointer.rpartition("/")[0] == "#/components/schemas"


def _descend(below: Mapping[str, list[Node]], parent: Node) -> Iterator[Node]:
    seen = {parent.pointer}
    queue = [parent]
    for node in queue:
        for child in below.get(node.pointer, ()):
            if child.pointer not in seen:
                seen.add(child.pointer)
                queue.append(child)
                yield child


def _mapped(cursor: Cursor, parent: Node) -> Iterator[Node]:
    """Give what the mapping names, whether or not it is composed of the parent."""
    discriminator = parent.value["discriminator"]
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    for name in mapping.values() if isinstance(mapping, dict) else ():
        target = named_schema(cursor, name)
        if target is not None:
            yield target


def named_schema(cursor: Cursor, name: object) -> Node | None:
    """Find the schema that a mapping entry means: a reference, or a bare name."""
    if not isinstance(name, str):
        return None
    if name.startswith("#"):
        return cursor.lookup(name)
    token = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    found = cursor.lookup(f"#/components/schemas/{token}")
    if found is None and "/" in name:
        stem = name.rpartition("/")[2].partition(".")[0]
        found = cursor.lookup(f"#/components/schemas/{stem}")
    return found


def parent_union(
    work: Worklist, families: Families, node: Node, base: dict[str, Any]
) -> Schema:
    """Build the union that a parent is where it is used."""
    own = Node(node.value, node.pointer, "self")
    parent_id = work.need_all(node.pointer + SELF, (own,))
    branches: dict[SchemaId, Branch] = {}
    owners: dict[SchemaId, str] = {}
    for child in families.children[node.pointer]:
        branch = _branch(work, families, own, child)
        branches[branch.schema] = branch
        owners[branch.schema] = child.pointer
    branches[parent_id] = Branch(parent_id)
    owners[parent_id] = node.pointer
    union = UnionSchema(branches=tuple(branches.values()), fallback=parent_id, **base)
    work.taggings[union.id] = Tagging(node.child("discriminator"), owners)
    return union


def _branch(work: Worklist, families: Families, own: Node, child: Node) -> Branch:
    """Give what a child is where the parent is asked for.

    A child of the mapping that is not composed of the parent has to fit it as well.
    """
    if (own.pointer, child.pointer) in families.adopted:
        parts = split(work.cursor, (own,))
        kept = [fragment.flat() for fragment in parts.fragments]
        if not says_all(work.cursor, child, kept):
            name = child.pointer.rpartition("/")[2]
            wish = f"{own.pointer}/schemas/{name}"  # no keyword: nothing stands there
            return Branch(work.need_all(wish, (own, child)), origin=child.pointer)
    if child.pointer in families.children:
        child = Node(child.value, child.pointer, "self")
        return Branch(work.need_all(child.pointer + SELF, (child,)))
    return Branch(work.need(child))
