"""Multipart bodies whose parts have no names (OpenAPI 3.2, section 4.14.3)."""

from __future__ import annotations

from collections.abc import Callable

from ..frozen import dataclass
from .api import Encoding, MediaType
from .query import essence
from .schema import ArraySchema, Schema, SchemaId, TupleSchema


@dataclass(frozen=True, slots=True)
class PartByPlace:
    """One part: how it is sent, and its schema where the document has one."""

    encoding: Encoding
    schema: SchemaId | None


@dataclass(frozen=True, slots=True)
class PartsByPlace:
    """The parts of a body: those at the start, then all others, if there may be any."""

    first: tuple[PartByPlace, ...]
    item: PartByPlace | None


def parts_by_place(
    media: MediaType, look: Callable[[SchemaId], Schema]
) -> PartsByPlace | None:
    """Return the parts of a multipart body by their place; None where they have names.

    That of `multipart/form-data` do, unless the document says how parts are sent by
    their place. `look` finds the schema that an id stands for.
    """
    kind = essence(media.media_type)
    if not kind.startswith("multipart/"):
        return None
    stated = bool(media.first) or media.item is not None
    schema = None if media.schema is None else look(media.schema)
    prefix: tuple[SchemaId, ...] = ()
    rest = media.item_schema
    match schema:
        case TupleSchema():
            prefix, rest = schema.prefix, schema.rest
        case ArraySchema():
            rest = schema.items
        case None if stated or media.item_schema is not None:
            stated = True
        case _:
            return None
    if not stated and kind == "multipart/form-data":
        return None
    count = max(len(prefix), len(media.first))
    first = tuple(
        PartByPlace(
            media.first[n] if n < len(media.first) else _other(media, str(n)),
            prefix[n] if n < len(prefix) else rest,
        )
        for n in range(count)
    )
    last = _other(media, "")
    none_left = rest is None and media.item is None and bool(first)
    return PartsByPlace(first, None if none_left else PartByPlace(last, rest))


def _other(media: MediaType, name: str) -> Encoding:
    """Return how parts are sent that `prefixEncoding` does not reach."""
    return Encoding(property=name) if media.item is None else media.item
