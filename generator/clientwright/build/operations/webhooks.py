"""Requests that the vendor sends: webhooks and callbacks.

OpenAPI 3.2, sections 4.1 (`webhooks`) and 4.18 (Callback Object).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...ir.api import Operation, Webhook
from ...ir.document import Json
from ..cursor import Cursor, Node
from ..schemas.worklist import Worklist
from .bodies import body
from .operations import methods


def webhooks(
    work: Worklist, operations: Iterable[tuple[Operation, Node]]
) -> tuple[Webhook, ...]:
    """Build the webhooks, then the callbacks, each under a key of its own."""
    cursor = work.cursor
    found: dict[tuple[str, str], Webhook] = {}
    places: set[str] = set()
    for name, entry in cursor.entries(cursor.root, "webhooks"):
        for webhook in _requests(work, entry, name):
            found.setdefault((webhook.name, webhook.method), webhook)
    for operation, node in operations:
        for name, expression, entry in _callbacks(cursor, node):
            if entry.pointer in places:
                continue  # a shared callback is one parser, however often it is used
            places.add(entry.pointer)
            for webhook in _requests(work, entry, name):
                key = _free(found, webhook, operation, expression)
                found[key, webhook.method] = _renamed(webhook, key)
    return tuple(found.values())


def _free(
    found: dict[tuple[str, str], Webhook],
    webhook: Webhook,
    operation: Operation,
    expression: str,
) -> str:
    """Give a name that no other webhook with this method has."""
    owner = operation.operation_id or operation.identity
    for key in (
        webhook.name,
        f"{owner} {webhook.name}",
        f"{owner} {webhook.name} {expression}",
    ):
        if (key, webhook.method) not in found:
            return key
    return f"{operation.identity} {webhook.name} {expression}"


def _renamed(webhook: Webhook, name: str) -> Webhook:
    return replace(webhook, name=name, is_callback=True)


def _callbacks(cursor: Cursor, operation: Node) -> Iterator[tuple[str, str, Node]]:
    for name, entry in cursor.entries(operation, "callbacks"):
        callback = cursor.resolve(entry, "callback")
        if callback is None:
            continue
        for expression in callback.value:
            if not expression.startswith("x-"):
                yield name, expression, callback.child(expression)


def _requests(work: Worklist, entry: Node, name: str) -> Iterator[Webhook]:
    cursor = work.cursor
    item = cursor.resolve(entry, "path item")
    if item is None:
        return
    for method, node in methods(cursor, item):
        yield Webhook(
            name=name,
            method=method,
            body=body(work, node),
            summary=cursor.text(node, "summary"),
            description=cursor.text(node, "description"),
            pointer=node.pointer,
            place=cursor.place(node.pointer),
            headers=_headers(cursor, item, node),
        )


def _headers(
    cursor: Cursor, item: Node, operation: Node
) -> Mapping[str, tuple[str, ...]]:
    """Return the headers of a request, each with the values that it can only have."""
    found: dict[str, tuple[str, ...]] = {}
    for holder in (item, operation):
        for entry in cursor.items(holder, "parameters"):
            node = cursor.resolve(entry, "parameter")
            if node is None or node.value.get("in") != "header":
                continue
            name = cursor.text(node, "name") or ""
            schema = cursor.mapping(node, "schema")
            values = _only(schema.value) if schema is not None else ()
            found[name.lower()] = tuple(one for one in values if isinstance(one, str))
    return found


def _only(schema: Mapping[str, Json]) -> Iterable[Json]:
    if "const" in schema:
        return (schema["const"],)
    values = schema.get("enum")
    return values if isinstance(values, list) else ()
