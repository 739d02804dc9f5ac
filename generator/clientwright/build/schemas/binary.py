"""Tells text apart from raw bytes among strings of `format: binary`.

Raw bytes are the whole of a body that is no JSON, or a part of a multipart form
(OpenAPI 3.2, section 4.15); inside JSON the same schema can only be text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace

from ...ir.api import Body, Encoding, MediaType, Response
from ...ir.by_place import parts_by_place
from ...ir.query import essence, is_json, is_json_lines
from ...ir.schema import (
    AnySchema,
    ArraySchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Scalar,
    Schema,
    SchemaBase,
    SchemaId,
    UnionSchema,
)


def settle_binary(
    schemas: dict[SchemaId, Schema], exchanged: Iterable[Body | Response]
) -> None:
    """Make text of every binary string that never stands for raw bytes.

    What a part of a multipart form is, where its schema says nothing, its content type
    says: `image/png` or `*/*` are bytes (OpenAPI 3.1, section 4.8.14.4).
    """
    exchanged = list(exchanged)
    for body in exchanged:
        for media in body.content:
            for id_ in _files(schemas, media):
                _make_binary(schemas, id_)
    binary = [
        id_
        for id_, schema in schemas.items()
        if isinstance(schema, PrimitiveSchema) and schema.scalar is Scalar.BINARY
    ]
    if not binary:
        return
    raw: set[SchemaId] = set()
    for body in exchanged:
        for media in body.content:
            for id_ in _raw_values(schemas, media):
                raw.update(_itself(schemas, id_))
    for id_ in binary:
        schema = schemas[id_]
        if id_ not in raw and isinstance(schema, PrimitiveSchema):
            schemas[id_] = replace(schema, scalar=Scalar.TEXT)


def _files(schemas: dict[SchemaId, Schema], media: MediaType) -> Iterator[SchemaId]:
    """Give the schemas of parts that a content type of bytes is stated for."""
    if not essence(media.media_type).startswith("multipart/"):
        return
    placed = parts_by_place(media, _looked_up(schemas))
    if placed is not None:
        for part in (*placed.first, *([placed.item] if placed.item else [])):
            if part.schema is not None and _states_bytes(part.encoding):
                yield from _itself(schemas, part.schema)
        return
    if media.schema is None:
        return
    stated = {one.property for one in media.encoding if _states_bytes(one)}
    for id_ in _itself(schemas, media.schema) if stated else ():
        schema = schemas[id_]
        if isinstance(schema, ObjectSchema):
            for one in schema.properties:
                if one.name in stated:
                    yield one.schema


def _states_bytes(encoding: Encoding) -> bool:
    """Whether the content type of a part is stated, and is that of bytes."""
    stated = encoding.content_type
    return stated is not None and not any(map(_is_read, stated.split(",")))


def _looked_up(schemas: dict[SchemaId, Schema]) -> Callable[[SchemaId], Schema]:
    """Return what follows references to the schema that an id stands for."""

    def look(id_: SchemaId) -> Schema:
        schema = schemas[id_]
        while isinstance(schema, RefSchema):
            schema = schemas[schema.target]
        return schema

    return look


def _is_read(media_type: str) -> bool:
    """Whether a media type is that of data or text, and not of bytes."""
    kind = essence(media_type)
    written = ("text/", "multipart/", "application/x-www-form-urlencoded")
    return is_json(kind) or kind.startswith(written) or kind.endswith(("/xml", "+xml"))


def _make_binary(schemas: dict[SchemaId, Schema], id_: SchemaId) -> None:
    """Make bytes of a schema that says nothing, or of the items of an array."""
    schema = schemas[id_]
    if isinstance(schema, ArraySchema):
        id_, schema = schema.items, schemas[schema.items]
    if isinstance(schema, AnySchema) and not schema.typed:
        base = {field.name: getattr(schema, field.name) for field in fields(SchemaBase)}
        schemas[id_] = PrimitiveSchema(scalar=Scalar.BINARY, **base)


def _raw_values(
    schemas: dict[SchemaId, Schema], media: MediaType
) -> Iterator[SchemaId]:
    """Give the schemas of what is sent as it is: parts of a form, or the body."""
    kind = essence(media.media_type)
    placed = parts_by_place(media, _looked_up(schemas))
    if placed is not None:
        for part in (*placed.first, *([placed.item] if placed.item else [])):
            if part.schema is not None:
                yield part.schema
        return
    if media.schema is None or is_json(kind) or is_json_lines(kind):
        return
    if kind.endswith(("/xml", "+xml", "/x-www-form-urlencoded")):
        return
    if not kind.startswith("multipart/"):
        yield media.schema
        return
    for id_ in _itself(schemas, media.schema):
        match schemas[id_]:
            case ObjectSchema(properties=properties, additional=additional):
                yield from (member.schema for member in properties)
                if additional is not None:
                    yield additional
            case MapSchema(values=values):
                yield values
            case _:
                yield id_


def _itself(schemas: dict[SchemaId, Schema], id_: SchemaId) -> Iterator[SchemaId]:
    """Give a schema, and what it is by reference, as a branch or as an item."""
    stack, seen = [id_], set()
    while stack:
        current = stack.pop()
        if current in seen:
            continue
        seen.add(current)
        yield current
        match schemas[current]:
            case RefSchema(target=target):
                stack.append(target)
            case ArraySchema(items=items):
                stack.append(items)
            case UnionSchema(branches=branches):
                stack.extend(branch.schema for branch in branches)
            case _:
                continue
