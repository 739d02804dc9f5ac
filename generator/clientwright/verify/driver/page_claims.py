"""Does what a package says of its pages hold in the document?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ...ir.document import Json, tokens
from ..document.api import Operation, Paging
from ..judge.judge import Complaint
from ..schemas.flattened import Demands
from ..values.made import Maker
from ..wire.content_kinds import is_json

_SCALARS = frozenset(("string", "integer", "number"))
_DATES = frozenset(("date", "date-time", "time"))
_MOST = 200


def claims(operation: Operation, paging: Paging, maker: Maker) -> Iterator[Complaint]:
    """List what the schemas of the document contradict.

    Where a schema says nothing of a place, nothing is contradicted.
    """
    schemas = [
        content.schema
        for response in operation.responses
        if response.key.startswith("2") or response.key == "default"
        for content in response.contents
        if content.schema is not None
        and (is_json(content.media_type) or "*" in content.media_type)
    ]
    if not schemas:
        return
    roots = [{"$ref": schema} for schema in schemas]
    for name, pointer, kinds in _pointers(paging):
        found = list(_reach(maker, roots, tokens(pointer)))
        if not found:
            yield Complaint(f"pages: {name} is not documented", pointer, "nothing")
        elif not any(_is(node, kinds) for node in found):
            wanted = " or ".join(sorted(kinds))
            yield Complaint(f"pages: {name} is not documented", wanted, pointer)
    yield from _parameter(operation, paging, maker)


def _pointers(paging: Paging) -> Iterator[tuple[str, str, frozenset[str]]]:
    yield "items", paging.items, frozenset(("array",))
    cursor = paging.cursor
    if cursor is not None and not cursor.startswith("header:"):
        yield "cursor", cursor, _SCALARS
    if paging.next_url not in (None, "link"):
        yield "nextUrl", str(paging.next_url), frozenset(("string",))
    for name, pointer in (("hasMore", paging.has_more), ("isLast", paging.is_last)):
        if pointer is not None:
            yield name, pointer, frozenset(("boolean",))
    for name, pointer in (
        ("total", paging.total),
        ("totalPages", paging.total_pages),
        ("echo", paging.echo),
    ):
        if pointer is not None:
            yield name, pointer, frozenset(("integer", "number"))


def _is(node: Demands, kinds: frozenset[str]) -> bool:
    """Tell whether a schema allows one of several types; all, where it names none."""
    given = node.get("type")
    if given is None:
        return True
    return not kinds.isdisjoint([given] if isinstance(given, str) else given)


def _reach(maker: Maker, roots: Iterable[Json], path: list[str]) -> Iterator[Demands]:
    """Give the schemas that a path leads to, through every alternative."""
    level = list(_flat(maker, roots))
    for token in path:
        below: list[Json] = []
        for node in level:
            properties = node.get("properties", {})
            if token in properties:
                below.append(properties[token])
            elif "items" in node and (token == "-1" or token.isdecimal()):
                below.append(node["items"])
            elif isinstance(node.get("additionalProperties"), Mapping):
                below.append(node["additionalProperties"])
            elif not (properties or "unions" in node or "type" in node):
                below.append({})  # Of what nothing is said, all may be true.
        level = list(_flat(maker, below))
    yield from level


def _flat(maker: Maker, nodes: Iterable[Json]) -> Iterator[Demands]:
    waiting = list(nodes)
    for _ in range(_MOST):
        if not waiting:
            return
        node = waiting.pop(0)
        demands = maker.look(node) if isinstance(node, Mapping) else {}
        yield demands
        for union in demands.get("unions", ()):
            waiting += union.branches


def _parameter(
    operation: Operation, paging: Paging, maker: Maker
) -> Iterator[Complaint]:
    key = paging.parameter
    if key is None:
        return
    location, _, name = key.partition(":")
    nodes: list[Demands]
    if location == "body":
        contents = operation.body.contents if operation.body is not None else ()
        roots = [{"$ref": c.schema} for c in contents if c.schema is not None]
        path = list(tokens(name)) if name.startswith("/") else [name]
        nodes = list(_reach(maker, roots, path))
    else:
        schemas = [one.schema for one in operation.parameters if one.key == key]
        nodes = list(_flat(maker, [{"$ref": one} for one in schemas if one]))
    if not nodes:
        yield Complaint("pages: the parameter is not documented", key, "none")
        return
    fits: Callable[[Demands], bool] = _takes_number if paging.counts else _takes_token
    if not any(map(fits, nodes)):
        wanted = "a number" if paging.counts else "a cursor"
        yield Complaint("pages: the parameter takes something else", wanted, key)


def _takes_number(node: Demands) -> bool:
    return _is(node, frozenset(("integer", "number")))


def _takes_token(node: Demands) -> bool:
    formats = node.get("format", ())
    named = [formats] if isinstance(formats, str) else formats
    return _is(node, _SCALARS) and _DATES.isdisjoint(named)
