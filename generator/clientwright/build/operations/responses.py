"""Documented answers (OpenAPI 3.2, sections 4.16 and 4.17)."""

from __future__ import annotations

import re
from typing import Final

from ...ir.api import Response
from ...ir.status import Code, Default, Range, Status
from ..cursor import Node
from ..schemas.worklist import Worklist
from .bodies import content, headers

_RANGE: Final = re.compile(r"([1-5])[xX]{2}")


def responses(work: Worklist, operation: Node) -> tuple[Response, ...]:
    """Build the answers of an operation, in document order."""
    cursor = work.cursor
    found: dict[Status, Response] = {}
    for key, entry in cursor.fields(operation, "responses"):
        status = as_status(key)
        if status is None:
            cursor.warning(
                "unknown-status",
                f"{key[:40]!r} is no status, no range such as 4XX and not default;"
                " left out",
                entry.pointer,
            )
            continue
        if status in found:
            cursor.warning(
                "duplicate-status", f"{key} stands twice; left out", entry.pointer
            )
            continue
        node = cursor.resolve(entry, "response")
        found[status] = _response(work, node or Node({}, entry.pointer), status)
    return tuple(found.values())


def as_status(key: object) -> Status | None:
    """Read a key of `responses`; None where it is no status."""
    word = str(key).strip()
    if word.lower() == "default":
        return Default()
    match = _RANGE.fullmatch(word)
    if match:
        return Range(int(match[1]))
    if len(word) == 3 and word.isascii() and word.isdigit() and 100 <= int(word) < 600:
        return Code(int(word))
    return None


def status_key(status: Status) -> str:
    """Write a status as the runtime knows it."""
    match status:
        case Code(code):
            return str(code)
        case Range(digit):
            return f"{digit}XX"
        case Default():
            return "default"


def _response(work: Worklist, node: Node, status: Status) -> Response:
    return Response(
        status=status,
        key=status_key(status),
        content=tuple(content(work, node)),
        headers=tuple(headers(work, node)),
        description=work.cursor.text(node, "description"),
        place=work.cursor.place(node.pointer),
    )
