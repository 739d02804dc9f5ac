"""Where the vendor's own SDK calls an operation, as extensions for its makers say."""

from __future__ import annotations

from ..cursor import Cursor, Node

_EXTENSIONS = (
    ("x-fern-sdk-group-name", "x-fern-sdk-method-name"),
    ("x-speakeasy-group", "x-speakeasy-name-override"),
    ("x-operation-group", "x-operation-name"),
)


def vendor_call(cursor: Cursor, operation: Node) -> tuple[str, ...]:
    """Give resources and method, where one kind of extensions has both."""
    for group, name in _EXTENSIONS:
        if group in operation.value and name in operation.value:
            levels = _levels(operation.value[group])
            method = cursor.text(operation, name)
            if levels and method and method.strip():
                return (*levels, method.strip())
    return ()


def _levels(given: object) -> tuple[str, ...]:
    """Read a group: a list, or names between dots."""
    parts = given.split(".") if isinstance(given, str) else given
    if not isinstance(parts, list):
        return ()
    levels = [part.strip() for part in parts if isinstance(part, str)]
    return tuple(level for level in levels if level)
