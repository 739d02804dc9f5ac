"""What chooses the stream: a flag of the request, or `Accept` alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...ir.api import Location, MediaType, Operation, StreamChoice
from ...ir.query import is_form, is_json
from ...ir.schema import (
    MISSING,
    ConstSchema,
    EnumSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    UnionSchema,
)
from ..shapes import Shapes

_FLAGS: Final = ("stream", "streaming", "isstream")
_FORMATS: Final = ("streamformat", "responseformat", "format")
_STREAMS: Final = frozenset(
    ("sse", "event-stream", "text/event-stream", "ndjson", "jsonl", "stream")
)
_QUERY_FLAGS: Final = ("follow", "watch")
_SPOKEN: Final = re.compile(
    r"server[- ]sent[- ]events?|\bSSE\b|event[- ]stream", re.IGNORECASE
)
_MOST_TEXT: Final = 20_000
_DEEPEST: Final = 4


class Flag(NamedTuple):
    """A parameter or a property of the body."""

    key: str
    """`query:follow`, `body:stream`."""

    name: str
    """In lower case, letters alone."""

    in_body: bool
    nodes: tuple[Schema, ...]
    """Its schema; of alternatives of the body, that of each."""

    description: str


def flags_of(shapes: Shapes, operation: Operation) -> list[Flag]:
    """List the parameters and properties that a choice may be made by."""
    found: dict[str, Flag] = {}
    for one in operation.parameters:
        if one.location is Location.QUERY and one.content is None:
            said = f"{one.description or ''} {shapes.description(one.schema)}"
            flag = Flag(
                f"query:{one.name}",
                _folded(one.name),
                False,
                (shapes.node(one.schema),),
                said,
            )
            found[flag.key] = flag
    for media in operation.body.content if operation.body is not None else ():
        for flag in _in_body(shapes, media):
            found.setdefault(flag.key, flag)
    return list(found.values())


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]", "", name[:100].lower())


def _in_body(shapes: Shapes, media: MediaType) -> Iterator[Flag]:
    if media.schema is None or not (
        is_json(media.media_type) or is_form(media.media_type)
    ):
        return
    several: dict[str, list[tuple[Schema, str]]] = {}
    for node in _branches(shapes, shapes.node(media.schema)):
        for one in shapes.properties(node):
            said = shapes.description(one.schema)
            several.setdefault(one.name, []).append((shapes.node(one.schema), said))
    for name, nodes in several.items():
        schemas = tuple(node for node, _ in nodes)
        said = " ".join(text for _, text in nodes)
        yield Flag(f"body:{name}", _folded(name), True, schemas, said)


def _branches(shapes: Shapes, node: Schema, depth: int = 0) -> Iterator[Schema]:
    if isinstance(node, UnionSchema) and depth < _DEEPEST:
        for branch in node.branches:
            yield from _branches(shapes, shapes.node(branch.schema), depth + 1)
    else:
        yield node


def choice(shapes: Shapes, flags: list[Flag]) -> tuple[str, StreamChoice] | None:
    """Return the flag that chooses, and the rule by which it is known."""
    for flag in flags:
        if flag.name in _FLAGS and _both(shapes, flag.nodes):
            return "S1", _by_flag(flag)
    for flag in flags:
        if flag.name in _FORMATS:
            words = _words(shapes, flag.nodes)
            streams = [word for word in words if word.lower() in _STREAMS]
            if len(streams) == 1 and len(words) > 1:
                default = flag.nodes[0].default == streams[0]
                return "S2", StreamChoice(
                    parameter=flag.key, value=streams[0], default=default
                )
    for flag in flags:
        asks = flag.name in _QUERY_FLAGS and not flag.in_body
        if asks and _both(shapes, flag.nodes):
            return "S3", _by_flag(flag)
    return None


def spoken(
    shapes: Shapes, operation: Operation, flags: list[Flag]
) -> StreamChoice | None:
    """Return a flag of which the document says in words that events follow."""
    for flag in flags:
        if flag.name in _FLAGS and _both(shapes, flag.nodes):
            said = f"{flag.description} {operation.description or ''}"
            if _SPOKEN.search(said[:_MOST_TEXT]):
                return _by_flag(flag)
    return None


def any_flag(shapes: Shapes, flags: list[Flag]) -> StreamChoice | None:
    """Return the flag that settings can only mean."""
    for names in (_FLAGS, _QUERY_FLAGS):
        for flag in flags:
            if flag.name in names and _both(shapes, flag.nodes):
                return _by_flag(flag)
    return None


def _by_flag(flag: Flag) -> StreamChoice:
    default = flag.nodes[0].default
    return StreamChoice(
        parameter=flag.key, default=default is not MISSING and default is True
    )


def _both(shapes: Shapes, nodes: tuple[Schema, ...]) -> bool:
    """Whether a flag may be true and false, in one schema or in alternatives."""
    values: set[object] = set()
    for outer in nodes:
        for node in _branches(shapes, outer):
            match node:
                case PrimitiveSchema(scalar=Scalar.BOOLEAN):
                    values |= {True, False}
                case EnumSchema(scalar=Scalar.BOOLEAN):
                    values |= {one.value for one in node.members}
                case ConstSchema(value=bool() as value):
                    values.add(value)
                case _:
                    return False
    return values == {True, False}


def _words(shapes: Shapes, nodes: tuple[Schema, ...]) -> list[str]:
    found: dict[str, None] = {}
    for outer in nodes:
        for node in _branches(shapes, outer):
            if isinstance(node, EnumSchema):
                values = [one.value for one in node.members]
                found |= {one: None for one in values if isinstance(one, str)}
    return list(found)
