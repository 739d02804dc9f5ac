"""`x-clientwright-pagination`: how an operation pages."""

from __future__ import annotations

from ..ir.api import Pagination
from .cursor import Cursor, Node

KEY = "x-clientwright-pagination"
_KINDS = ("cursor", "offset", "page", "url")


def pagination(cursor: Cursor, operation: Node) -> Pagination | None:
    """Read how an operation pages, None where it does not."""
    node = cursor.mapping(operation, KEY)
    if node is None:
        return None
    items = cursor.text(node, "items")
    if items is None:
        cursor.warning(
            "wrong-type",
            f"{KEY} needs items, the pointer of a page's list",
            node.pointer,
        )
        return None
    next_url = cursor.text(node, "nextUrl")
    kind = cursor.text(node, "kind") or ("url" if next_url else "cursor")
    if kind not in _KINDS:
        cursor.warning(
            "wrong-type", f"kind must be one of {', '.join(_KINDS)}", node.pointer
        )
        return None
    return Pagination(
        items=items,
        cursor=cursor.text(node, "cursor"),
        has_more=cursor.text(node, "hasMore"),
        next_url=next_url,
        parameter=cursor.text(node, "parameter"),
        kind=kind,
    )
