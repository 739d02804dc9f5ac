"""Paged operations: what an item and a page are, and the rules of going on."""

from __future__ import annotations

from collections.abc import Iterable

from ....frozen import dataclass
from ....ir.api import Operation, Response
from ....ir.document import tokens
from ....ir.pagination import Pagination
from ....ir.query import is_json, resolved
from ....ir.schema import (
    AnySchema,
    ArraySchema,
    MapSchema,
    ObjectSchema,
    SchemaId,
    UnionSchema,
)
from ...source import escape as text
from ...source import layout
from ...types.expressions import ANY, NONE, TypeExpression, union
from .context import Context
from .media_types import Format, is_anything, media_format


@dataclass(frozen=True, slots=True)
class PagePlan:
    """What pages hold."""

    rule: Pagination
    item: TypeExpression
    body: TypeExpression
    """Type of the whole response."""

    media_type: str


def plan_pages(
    context: Context, operation: Operation, responses: Iterable[Response]
) -> PagePlan | None:
    """Decide what pages hold; None: the operation does not page.

    `responses` are its successes.
    """
    rule = operation.pagination
    if rule is None:
        return None
    bodies: dict[TypeExpression, None] = {}
    items: list[TypeExpression] = []
    media_types: list[str] = []
    for response in responses:
        if not response.content:
            bodies[NONE] = None
        for one in response.content:
            if media_format(context.api, one) is not Format.JSON:
                continue
            media_types.append(one.media_type)
            if one.schema is None:
                bodies[ANY] = None
                items.append(ANY)
                continue
            bodies[context.hints.result(one.schema)] = None
            items += _items(context, one.schema, tokens(rule.items))
    if not media_types:
        return None
    plain = [one for one in media_types if is_json(one) and not is_anything(one)]
    return PagePlan(
        rule=rule,
        item=union(items) if items else ANY,
        body=union(bodies),
        media_type=plain[0] if plain else "application/json",
    )


def _items(
    context: Context, schema: SchemaId, path: list[str]
) -> Iterable[TypeExpression]:
    """Annotate the items of the arrays that a pointer leads to."""
    node = resolved(context.api, schema)
    if isinstance(node, UnionSchema):
        for branch in node.branches:
            yield from _items(context, branch.schema, path)
    elif not path:
        if isinstance(node, ArraySchema):
            yield context.hints.result(node.items)
        elif isinstance(node, AnySchema):
            yield ANY
    elif isinstance(node, ObjectSchema):
        found = [p.schema for p in node.properties if p.name == path[0]]
        if found:
            yield from _items(context, found[0], path[1:])
        elif node.additional is not None:
            yield ANY
    elif isinstance(node, AnySchema | MapSchema):
        yield ANY


def pages_node(context: Context, operation: Operation, plan: PagePlan) -> layout.Node:
    """Write the `pages=` of an operation's data."""
    rule = plan.rule
    keywords: dict[str, layout.Node | None] = {}
    if rule.kind == "url":
        kind = "LinkPages" if rule.next_url in (None, "link") else "UrlPages"
        if kind == "UrlPages":
            keywords["next_url"] = _literal(rule.next_url)
    else:
        keywords |= _argument(context, operation, rule.parameter or "")
        match rule.kind:
            case "cursor":
                kind = "CursorPages"
                keywords["cursor"] = _literal(rule.cursor)
            case "offset":
                kind = "OffsetPages"
                keywords["start"] = str(rule.start) if rule.start else None
            case _:
                kind = "NumberedPages"
                keywords["start"] = None if rule.start is None else str(rule.start)
                keywords["total_pages"] = _literal(rule.total_pages)
    if rule.kind in ("offset", "page"):
        keywords["echo"] = _literal(rule.echo)
    usual = plan.media_type == "application/json"
    return layout.call(
        kind,
        text.string(rule.items),
        item=layout.Lambda(plan.item),
        media_type=None if usual else text.string(plan.media_type),
        has_more=_literal(rule.has_more),
        is_last=_literal(rule.is_last),
        total=_literal(rule.total),
        **keywords,
    )


def _argument(
    context: Context, operation: Operation, key: str
) -> dict[str, layout.Node | None]:
    """Write which argument asks for a page, and where in it."""
    names = context.names.arguments
    name = names.get((operation.identity, key))
    if name is not None:
        return {"parameter": text.string(name)}
    path = _path(key)
    name = names.get((operation.identity, f"body:{path[0]}"))
    if name is None:
        name = names[operation.identity, "body"]
    else:
        path = path[1:]
    return {"parameter": text.string(name), "inside": text.string(_pointer(path))}


def _path(key: str) -> list[str]:
    """Return the properties that lead to an input of the body."""
    name = key.removeprefix("body:")
    return tokens(name) if name.startswith("/") else [name]


def _pointer(path: list[str]) -> str:
    """Write a JSON pointer of names."""
    return "".join(f"/{one.replace('~', '~0').replace('/', '~1')}" for one in path)


def _literal(value: str | None) -> str | None:
    return None if value is None else text.string(value)
