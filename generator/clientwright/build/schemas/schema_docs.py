"""What a schema says of itself: words, samples, names; none of it is inherited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from ...ir.schema import Xml
from ..cursor import Cursor, Node
from ..merge.merged import Facts

Reader = Callable[[Cursor, Facts, Node, str], None]


def _title(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.title = cursor.text(node, keyword) or facts.title


def _description(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.description = cursor.text(node, keyword) or facts.description


def _default(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.default = node.value[keyword]
    facts.default_pointer = node.child(keyword).pointer


def _examples(_: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    value = node.value[keyword]
    if keyword == "example":
        facts.examples = facts.examples or (value,)
    elif isinstance(value, list):
        facts.examples = tuple(value)
    elif isinstance(value, dict):
        facts.examples = tuple(value.values())


def _deprecated(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.deprecated = cursor.flag(node, keyword) or facts.deprecated


def _xml(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    xml = cursor.mapping(node, keyword)
    if xml is None:
        return
    node_type = cursor.text(xml, "nodeType")
    facts.xml = Xml(
        name=cursor.text(xml, "name"),
        namespace=cursor.text(xml, "namespace"),
        prefix=cursor.text(xml, "prefix"),
        attribute=cursor.flag(xml, "attribute") or node_type == "attribute",
        wrapped=cursor.flag(xml, "wrapped") or node_type == "element",
        text=node_type in {"text", "cdata"} or cursor.flag(xml, "x-text"),
    )


def _hint(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    facts.name_hint = cursor.text(node, keyword) or facts.name_hint


def _vendor_hint(cursor: Cursor, facts: Facts, node: Node, keyword: str) -> None:
    """Take the class that the vendor's own SDK has, where it looks like one."""
    given = cursor.text(node, keyword)
    if given is not None and _CLASS.fullmatch(given):
        facts.name_hint = facts.name_hint or given


_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]*")

READERS: Final[Mapping[str, Reader]] = {
    "title": _title,
    "description": _description,
    "x-default": _default,
    "default": _default,
    "example": _examples,
    "examples": _examples,
    "deprecated": _deprecated,
    "xml": _xml,
    "x-clientwright-name": _hint,
    "x-fern-type-name": _vendor_hint,
    "x-speakeasy-name-override": _vendor_hint,
}
