"""Settings add a header for idempotency keys to the operations of a document."""

from __future__ import annotations

from collections.abc import Mapping

from ...diagnostics import Place
from ...ir.decisions.idempotency import EXTENSION
from ...ir.document import Document, Json, join
from ..edits import DROP, Edits, Trace

_METHODS = ("post", "patch")
"""Those that are not idempotent (RFC 9110, section 9.2.2)."""


def add_key(document: Document, name: str | None, file: str) -> Document:
    """Let every operation that is not idempotent take a key in a header.

    It is published as a parameter, as an overlay would do it; operations that have a
    parameter of that name keep it.
    """
    paths = document.root.get("paths")
    if name is None or not isinstance(paths, Mapping):
        return document
    edits, trace = Edits(), Trace(document)
    text = {"type": "string"} if "swagger" in document.root else {}
    schema = {} if text else {"schema": {"type": "string"}}
    made = {"name": name, "in": "header", **text, **schema, EXTENSION: True}
    for path, item in paths.items():
        for method in _METHODS:
            operation = item.get(method) if isinstance(item, Mapping) else None
            if not isinstance(operation, Mapping) or _has(operation, name):
                continue
            pointer = join("#/paths", path, method, "parameters")
            edits.change(pointer, lambda old: [*_items(old), made])
            count = len(_items(operation.get("parameters", DROP)))
            trace.came(f"{pointer}/{count}", Place(file, ""))
    root, _ = edits.apply(document.root)
    return trace.document(root)


def _has(operation: Mapping[str, Json], name: str) -> bool:
    return any(
        isinstance(one, Mapping)
        and one.get("in") == "header"
        and str(one.get("name")).lower() == name.lower()
        for one in _items(operation.get("parameters", DROP))
    )


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
