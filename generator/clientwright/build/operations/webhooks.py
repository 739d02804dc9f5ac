"""Requests that the vendor sends: webhooks and callbacks.

OpenAPI 3.2, sections 4.1 (`webhooks`) and 4.18 (Callback Object).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.api import Operation, Webhook
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
    return Webhook(
        name=name,
        method=webhook.method,
        body=webhook.body,
        summary=webhook.summary,
        description=webhook.description,
        pointer=webhook.pointer,
        place=webhook.place,
    )


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
        )
