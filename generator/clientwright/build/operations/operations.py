"""Paths and operations (OpenAPI 3.2, sections 4.8 to 4.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...frozen import dataclass
from ...ir.api import Operation, SecurityRequirement, SecurityScheme
from ...ir.document import METHODS
from ..cursor import Cursor, Node
from ..schemas.worklist import Worklist
from .bodies import body
from .oauth import scopes
from .parameters import parameters
from .responses import responses
from .retries import retries
from .security import requirements
from .servers import servers
from .tags import tags_of
from .vendor_call import vendor_call


@dataclass(frozen=True, slots=True)
class Security:
    """What holds for operations that say nothing of it themselves."""

    schemes: Mapping[str, SecurityScheme]
    default: tuple[SecurityRequirement, ...]
    scopes: Mapping[str, tuple[str, ...]]


def operations(work: Worklist, security: Security) -> Iterator[tuple[Operation, Node]]:
    """Build every operation of `paths`, with the node it stands at."""
    cursor = work.cursor
    for path, item in cursor.fields(cursor.root, "paths"):
        path_item = cursor.resolve(item, "path item")
        if path_item is None:
            continue
        for method, node in methods(cursor, path_item):
            built = _operation(work, security, path, path_item, method, node)
            yield built, node


def methods(cursor: Cursor, path_item: Node) -> Iterator[tuple[str, Node]]:
    """Give the operations of a path item, with the method as it is sent."""
    for key in path_item.value:
        if key in METHODS:
            yield key.upper(), path_item.child(key)
    yield from cursor.entries(path_item, "additionalOperations")


def _operation(
    work: Worklist,
    security: Security,
    path: str,
    path_item: Node,
    method: str,
    node: Node,
) -> Operation:
    cursor = work.cursor
    own = requirements(cursor, node, security.schemes)
    scoped = scopes(cursor, node, security.schemes)
    return Operation(
        pointer=node.pointer,
        place=cursor.place(node.pointer),
        method=method,
        path=path_item.value.get("x-clientwright-path", path),
        template=path,
        operation_id=cursor.text(node, "operationId")
        or cursor.text(node, "x-operationId")
        or None,
        summary=cursor.text(node, "summary") or cursor.text(path_item, "summary"),
        description=cursor.text(node, "description")
        or cursor.text(path_item, "description"),
        tags=tags_of(cursor, node),
        deprecated=cursor.flag(node, "deprecated"),
        parameters=parameters(work, path_item, node),
        body=body(work, node),
        responses=responses(work, node),
        security=security.default if own is None else own,
        scopes=security.scopes if scoped is None else scoped,
        servers=servers(cursor, node) or servers(cursor, path_item),
        retry=retries(node),
        name_hint=cursor.text(node, "x-clientwright-name"),
        vendor_call=vendor_call(cursor, node),
    )
