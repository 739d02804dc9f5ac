"""Tags (OpenAPI 3.2, section 4.22, Tag Object)."""

from __future__ import annotations

from ...ir.api import Tag
from ..cursor import Cursor, Node


def tags(cursor: Cursor, root: Node) -> tuple[Tag, ...]:
    """Build the tags that the document declares, each name once."""
    found: dict[str, Tag] = {}
    for node in cursor.items(root, "tags"):
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
    return tuple(dict.fromkeys(node.value for node in cursor.items(operation, "tags")))
