"""A document as the text of `openapi.json`: readable in a diff, and fast to write.

A line holds one path, one component or one other member; the standard library indents
ten times slower than it writes such a line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from ..ir.document import Document, Json

_OPENED = {
    "components": 2,
    "definitions": 1,
    "info": 1,
    "parameters": 1,
    "paths": 1,
    "responses": 1,
    "securityDefinitions": 1,
    "servers": 1,
    "tags": 1,
    "webhooks": 1,
}
"""Levels below a root member whose members have lines of their own."""

_ENCODER = json.JSONEncoder(ensure_ascii=True, allow_nan=False)


def serialize(document: Document) -> str:
    """Write a document's tree as JSON in ASCII, with a newline at its end."""
    members = (
        (key, "".join(_write(value, _OPENED.get(key, 0), "  ")))
        for key, value in document.root.items()
    )
    lines = ",\n".join(f"  {_ENCODER.encode(key)}: {text}" for key, text in members)
    return f"{{\n{lines}\n}}\n"


def _write(value: Json, levels: int, indent: str) -> Iterator[str]:
    """Write a value; the members of its first `levels` levels have their own lines."""
    if levels == 0 or not value or not isinstance(value, Mapping | list):
        yield _ENCODER.encode(value)
        return
    inner = f"{indent}  "
    keyed = isinstance(value, Mapping)
    start = "{\n" if keyed else "[\n"
    for member in value:
        yield f"{start}{inner}"
        start = ",\n"
        if keyed:
            yield f"{_ENCODER.encode(member)}: "
        yield from _write(value[member] if keyed else member, levels - 1, inner)
    yield f"\n{indent}{'}' if keyed else ']'}"
