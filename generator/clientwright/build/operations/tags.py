"""Tags (OpenAPI 3.2, section 4.22, Tag Object)."""

from __future__ import annotations

from ...ir.api import Tag
from ..cursor import Cursor, Node


def tags(cursor: Cursor, root: Node) -> tuple[Tag, ...]:
    """Build the tags that the document declares, each name once."""
    found: dict[str, Tag] = {}
    for node in cursor.items(root, "tags"):
        if not isinstance(node.value, dict):
            cursor.wrong(node, "a tag")
            continue
        name = cursor.text(node, "name")
        if name is None:
            cursor.warning("wrong-type", "a tag without a name", node.pointer)
        elif name not in found:
            found[name] = Tag(
                name=name,
                summary=cursor.text(node, "summary"),
                description=cursor.text(node, "description"),
                parent=cursor.text(node, "parent"),
            )
    return tuple(found.values())


def tags_of(cursor: Cursor, operation: Node) -> tuple[str, ...]:
    """Give the tags of an operation."""
    found: dict[str, None] = {}
    for node in cursor.items(operation, "tags"):
        if isinstance(node.value, str):
            found[node.value] = None
        else:
            cursor.wrong(node, "the name of a tag")
    return tuple(found)
