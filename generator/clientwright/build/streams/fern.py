"""`x-fern-streaming`: a stream that the responses do not describe."""

from __future__ import annotations

import re
from typing import Final

from ...frozen import dataclass
from ...ir.api import StreamFormat
from ...ir.document import join
from ...ir.schema import SchemaId
from ..cursor import Node
from ..schemas.worklist import Worklist

KEY: Final = "x-fern-streaming"
_CONDITION: Final = re.compile(r"\$request\.(?:body\.)?([\w.-]{1,100})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fern:
    """What the extension says."""

    format: StreamFormat
    condition: str | None
    """Name of the flag in the request; None: always."""

    schema: SchemaId | None
    terminator: str | None


def fern(work: Worklist, operation: Node) -> Fern | None:
    """Read the extension of an operation, and ask for the schema of its items."""
    node = operation.value.get(KEY)
    if node is True:
        return Fern(
            format=StreamFormat.LINES, condition=None, schema=None, terminator=None
        )
    if not isinstance(node, dict):
        return None
    holder = operation.child(KEY)
    given = node.get("stream-condition")
    condition = _CONDITION.fullmatch(given) if isinstance(given, str) else None
    if given is not None and condition is None:
        work.cursor.warning(
            "unusable-streaming",
            "`stream-condition` is no property of the request: `$request.stream`",
            f"{holder.pointer}/stream-condition",
        )
        return None
    kind = StreamFormat.EVENTS if node.get("format") == "sse" else StreamFormat.LINES
    terminator = node.get("terminator")
    return Fern(
        format=kind,
        condition=condition[1] if condition else None,
        schema=_schema(work, holder),
        terminator=terminator if isinstance(terminator, str) else None,
    )


def _schema(work: Worklist, holder: Node) -> SchemaId | None:
    value = holder.value.get("response-stream")
    if not isinstance(value, dict):
        return None
    name = value.get("x-fern-type-name")
    if isinstance(name, str):
        # What is written out there is a component as well, as the bundler had it.
        component = work.cursor.lookup(join("#/components/schemas", name))
        if component is not None:
            return work.need(component)
    reference = value.get("$ref")
    if isinstance(reference, str) and work.cursor.lookup(reference) is None:
        return None
    return work.need(holder.child("response-stream"))
