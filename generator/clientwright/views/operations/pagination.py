"""Paged operations: what one item is, and the rules of going on."""

from __future__ import annotations

from ...ir.api import MediaType, Operation
from ...ir.document import tokens
from ...ir.query import is_json, resolved
from ...ir.schema import ArraySchema, ObjectSchema, SchemaId
from ..source import escape as text
from ..source import layout
from ..types.expressions import TypeExpression
from .context import Context


def item_hint(
    context: Context, operation: Operation, media: list[MediaType]
) -> TypeExpression | None:
    """Annotate one item of the answers' pages; None where there are no such items."""
    if operation.pagination is None:
        return None
    for one in media:
        if one.schema is not None and is_json(one.media_type):
            return _at(context, one.schema, operation.pagination.items)
    return None


def _at(context: Context, schema: SchemaId, pointer: str) -> TypeExpression | None:
    """Annotate the items of the array that a pointer leads to."""
    for token in tokens(pointer):
        node = resolved(context.api, schema)
        if not isinstance(node, ObjectSchema):
            return None
        found = [p.schema for p in node.properties if p.name == token]
        if not found:
            return None
        schema = found[0]
    node = resolved(context.api, schema)
    if not isinstance(node, ArraySchema):
        return None
    return context.hints.result(node.items)


def pages_node(
    context: Context, operation: Operation, item: TypeExpression
) -> layout.Node:
    """Write the `pages=` of an operation's data."""
    rule = operation.pagination
    assert rule is not None
    parameter = None
    if rule.parameter is not None:
        parameter = context.names.arguments.get((operation.identity, rule.parameter))
    kinds = {"cursor": "CursorPages", "offset": "OffsetPages", "page": "NumberedPages"}
    kind = kinds.get(rule.kind, "UrlPages")
    keywords = {"parameter": _literal(parameter)}
    if rule.next_url is not None or kind == "UrlPages":
        kind = "UrlPages"
        link = rule.next_url in (None, "link")
        keywords = {"next_url": None if link else _literal(rule.next_url)}
    elif parameter is None:
        kind, keywords = "Pages", {}  # nothing says how to get another one
    elif kind == "CursorPages":
        keywords["cursor"] = text.string(rule.cursor or "")
    return layout.call(
        kind,
        text.string(rule.items),
        item=layout.Lambda(item),
        has_more=_literal(rule.has_more),
        **keywords,
    )


def _literal(value: str | None) -> str | None:
    return None if value is None else text.string(value)
