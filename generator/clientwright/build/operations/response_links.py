"""Links of responses (OpenAPI 3.2, section 4.20, Link Object)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from ...ir.api import Operation
from ...ir.document import Json
from ...ir.link import Link
from ..cursor import Cursor, Node
from .responses import as_status, status_key


def with_links(
    cursor: Cursor, found: Iterable[tuple[Operation, Node]]
) -> tuple[Operation, ...]:
    """Return the operations with the links of their responses."""
    pairs = tuple(found)
    targets: dict[str, Operation] = {}
    for operation, _ in pairs:
        targets[operation.pointer] = operation
        if operation.operation_id is not None:
            targets.setdefault(operation.operation_id, operation)
    return tuple(
        replace(operation, links=links) if links else operation
        for operation, node in pairs
        for links in [_links(cursor, node, targets)]
    )


def _links(
    cursor: Cursor, operation: Node, targets: Mapping[str, Operation]
) -> dict[str, tuple[Link, ...]]:
    """Return the links of an operation's responses, by status key."""
    found: dict[str, tuple[Link, ...]] = {}
    responses = operation.value.get("responses")
    for key in responses if isinstance(responses, dict) else ():
        status = as_status(key)
        node = _followed(cursor, operation.child("responses").child(key))
        if status is None or node is None or "links" not in node.value:
            continue
        links = tuple(_of_response(cursor, node, targets))
        if links:
            found.setdefault(status_key(status), links)
    return found


def _followed(cursor: Cursor, node: Node) -> Node | None:
    """Follow references; one that leads nowhere was reported with its response."""
    seen: set[str] = set()
    while isinstance(node.value, dict) and isinstance(node.value.get("$ref"), str):
        target = cursor.lookup(node.value["$ref"])
        if target is None or target.pointer in seen:
            return None
        seen.add(target.pointer)
        node = target
    return node if isinstance(node.value, dict) else None


def _of_response(
    cursor: Cursor, response: Node, targets: Mapping[str, Operation]
) -> Iterator[Link]:
    for name, entry in cursor.fields(response, "links"):
        node = cursor.resolve(entry, "link")
        if node is None:
            continue
        target = _target(node.value, targets)
        if target is None:
            words = "the operation of this link is not in the document; left out"
            cursor.warning("unresolved-link", words, entry.pointer)
            continue
        if node.value.get("server") is not None:
            words = "calls go to the client's own server, not to that of the link"
            cursor.warning("server-of-a-link", words, entry.pointer)
        yield Link(
            name=name,
            target=target.identity,
            parameters=_parameters(cursor, node, target),
            body=node.value.get("requestBody"),
            description=cursor.text(node, "description"),
            place=cursor.place(entry.pointer),
        )


def _target(
    link: Mapping[str, Json], targets: Mapping[str, Operation]
) -> Operation | None:
    reference, name = link.get("operationRef"), link.get("operationId")
    found = targets.get(unquote(reference)) if isinstance(reference, str) else None
    return found or (targets.get(name) if isinstance(name, str) else None)


def _parameters(cursor: Cursor, link: Node, target: Operation) -> dict[str, Json]:
    """Return the values of parameters by `location:name`, for those that there are."""
    keys: dict[str, str] = {}
    for one in target.parameters:
        keys.setdefault(one.name, f"{one.location}:{one.name}")
        keys[f"{one.location}.{one.name}"] = f"{one.location}:{one.name}"
    found: dict[str, Json] = {}
    for name, child in cursor.entries(link, "parameters"):
        if name in keys:
            found[keys[name]] = child.value
        else:
            words = f"{target.identity} has no parameter {name[:60]!r}; left out"
            cursor.warning("parameter-of-a-link", words, child.pointer)
    return found
