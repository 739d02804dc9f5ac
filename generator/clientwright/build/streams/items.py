"""What the items of a stream are, by the schema of its media type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ...ir.api import EventData, MediaType, Operation, StreamFormat
from ...ir.query import is_json, resolve
from ...ir.schema import (
    AnySchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
    UnionSchema,
)
from ..shapes import Shapes

_DEEPEST: Final = 4
TEXT: Final = EventData((), None)


class Items(NamedTuple):
    """Kinds of data, none where it may be anything; and what ends the stream."""

    data: tuple[EventData, ...] = ()
    sentinels: tuple[str, ...] = ()


def items_of(
    shapes: Shapes, media: MediaType, kind: StreamFormat, beside: MediaType | None
) -> Items:
    """Return the items of a stream; `beside` is the JSON of the same status."""
    found = _of_media(shapes, media, kind, beside)
    ends = dict.fromkeys((*found.sentinels, *media.sentinels))
    return Items(found.data, tuple(ends))


def _of_media(
    shapes: Shapes, media: MediaType, kind: StreamFormat, beside: MediaType | None
) -> Items:
    if media.events:
        return Items(media.events, media.sentinels)
    schema = media.item_schema or media.schema
    if schema is None:
        return Items()
    if kind is StreamFormat.LINES and _is_copy(shapes, media, beside):
        return Items()
    node = shapes.node(schema)
    if isinstance(node, ArraySchema) and media.item_schema is None:
        schema = node.items
    return of_schema(shapes, schema, kind)


def _is_copy(shapes: Shapes, media: MediaType, beside: MediaType | None) -> bool:
    """Whether the schema of lines is that of the JSON beside them.

    It was copied then, and may be that of the whole, or of an item.
    """
    if beside is None or beside.schema is None or media.schema is None:
        return False
    same = shapes.node(beside.schema) is shapes.node(media.schema)
    return same and media.item_schema is None


def of_schema(shapes: Shapes, schema: SchemaId, kind: StreamFormat) -> Items:
    """Return what a schema of one item says."""
    branches = list(_branches(shapes, schema))
    sentinels = [text for _, node in branches if (text := _sentinel(node)) is not None]
    kinds = [(id_, node) for id_, node in branches if _sentinel(node) is None]
    if any(isinstance(node, AnySchema) for _, node in kinds) or not kinds:
        return Items((), tuple(sentinels))
    if any(_is_text(node) for _, node in kinds):
        if kind is StreamFormat.LINES:
            return Items()  # Each line is JSON, and text says nothing of it.
        data = [TEXT if _is_text(node) else EventData((), id_) for id_, node in kinds]
        return Items(tuple(dict.fromkeys(data)), tuple(sentinels))
    if sentinels:
        data = [EventData((), id_) for id_, _ in kinds]
        return Items(tuple(dict.fromkeys(data)), tuple(sentinels))
    return Items((EventData((), schema),))


def _branches(
    shapes: Shapes, schema: SchemaId, depth: int = 0
) -> Iterator[tuple[SchemaId, Schema]]:
    node = shapes.node(schema)
    if isinstance(node, UnionSchema) and node.tag is None and depth < _DEEPEST:
        for branch in node.branches:
            yield from _branches(shapes, branch.schema, depth + 1)
    else:
        yield schema, node


def _is_text(node: Schema) -> bool:
    match node:
        case PrimitiveSchema(scalar=Scalar.TEXT | Scalar.BINARY):
            return True
        case EnumSchema(scalar=Scalar.TEXT):
            return True
    return False


def _sentinel(node: Schema) -> str | None:
    """Return the text of a schema that is one text."""
    if isinstance(node, ConstSchema) and isinstance(node.value, str):
        return node.value
    return None


_EVENTS: Final = ("StreamEvent", "StreamingEvent", "StreamChunk", "StreamResponse")


def named_event(shapes: Shapes, operation: Operation) -> SchemaId | None:
    """Return the component that is called as the events of a response are.

    `MessageStreamEvent` beside `Message`, and `CreateReplyStreamResponse` beside
    `CreateReplyResponse`: words that speak of events seldom say what they are.
    """
    known = frozenset(shapes.api.components)
    for response in operation.responses:
        for media in response.content if response.key.startswith("2") else ():
            if media.schema is None or not is_json(media.media_type):
                continue
            whole = resolve(shapes.api, media.schema)
            for stem in (whole, whole.removesuffix("Response")):
                for ending in _EVENTS:
                    if stem + ending in known:
                        return stem + ending
    return None
