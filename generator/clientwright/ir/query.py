"""Questions that several stages ask of an `Api`, answered once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from .api import Api, MediaType, Operation
from .schema import (
    Access,
    AnySchema,
    ArraySchema,
    ConstSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    Property,
    RefSchema,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)


def resolve(api: Api, schema: SchemaId) -> SchemaId:
    """Follow references and merged equals to the schema that stands for `schema`."""
    same, schemas = api.same, api.schemas
    while True:
        schema = same.get(schema, schema)
        node = schemas[schema]
        if type(node) is not RefSchema:
            return schema
        schema = node.target


def resolved(api: Api, schema: SchemaId) -> Schema:
    """Give the node that `resolve` leads to."""
    return api.schemas[resolve(api, schema)]


def led_to(api: Api, schema: SchemaId) -> Iterator[Schema]:
    """Yield a schema, and what it refers to, and so on: the last is no reference."""
    while True:
        node = api.schemas[api.same.get(schema, schema)]
        yield node
        if not isinstance(node, RefSchema):
            return
        schema = node.target


def is_nullable(api: Api, schema: SchemaId) -> bool:
    """Tell whether null fits, on the reference or on what it leads to."""
    return any(node.nullable for node in led_to(api, schema))


@lru_cache(maxsize=1024)
def essence(media_type: str) -> str:
    """Give a media type in lower case without parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Tell `application/json`, `+json` and their like (RFC 6839, section 3.1).

    `x-json` is the name from before RFC 4627.
    """
    kind = essence(media_type)
    return kind.endswith(("/json", "/x-json", "+json"))


def is_json_lines(media_type: str) -> bool:
    """Tell newline-delimited JSON under any of its names, as the runtime does.

    None of them is registered, so each is in use with `x-` and without.
    """
    return essence(media_type).partition("/")[2].removeprefix("x-") in {
        "ndjson",
        "jsonl",
        "jsonlines",
        "json-lines",
        "stream+json",
        "json-stream",
    }


def is_sequence(media_type: str) -> bool:
    """Tell media types whose content is item after item: events, or JSON texts."""
    kind = essence(media_type)
    return (
        kind == "text/event-stream"
        or is_json_lines(kind)
        or kind.endswith(("/json-seq", "/x-json-seq", "+json-seq"))
    )


def is_xml(media_type: str) -> bool:
    """Tell XML by its media type (RFC 7303)."""
    return essence(media_type).endswith(("/xml", "+xml"))


def is_form(media_type: str) -> bool:
    """Tell the two kinds of forms."""
    return essence(media_type) in {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    }


def field_properties(api: Api, media: MediaType) -> tuple[Property, ...] | None:
    """Give the properties that a body of this media type has as keywords.

    None where the body is one argument: what is not a JSON or form object with named
    properties alone, or may be null.
    """
    if media.schema is None or not (
        is_json(media.media_type) or is_form(media.media_type)
    ):
        return None
    node = resolved(api, media.schema)
    if (
        not isinstance(node, ObjectSchema)
        or node.additional is not None
        or node.patterns
        or is_nullable(api, media.schema)
    ):
        return None
    tag = lone_tag(api, media.schema)
    return tuple(
        replace(p, required=True) if p.name == tag else p
        for p in node.properties
        if access(api, p.schema) is not Access.READ_ONLY
    )


def body_properties(api: Api, operation: Operation) -> tuple[Property, ...] | None:
    """Give the properties that the operation takes as keywords, None for `body`."""
    if operation.body is None or len(operation.body.content) != 1:
        return None
    media = operation.body.content[0]
    if "*" in media.media_type:
        return None
    return field_properties(api, media)


def access(api: Api, schema: SchemaId) -> Access:
    """Give who may send a value: what the use says, or else what it refers to."""
    stated = (node.access for node in led_to(api, schema))
    return next((one for one in stated if one is not Access.BOTH), Access.BOTH)


def class_tags(api: Api) -> Mapping[tuple[SchemaId, str], set[str]]:
    """Gather the tags that classes have in unions, by class and wire name."""
    found: dict[tuple[SchemaId, str], set[str]] = {}
    for node in api.schemas.values():
        if isinstance(node, UnionSchema) and node.tag is not None:
            for branch in node.branches:
                key = resolve(api, branch.schema), node.tag
                found.setdefault(key, set()).update(branch.tags)
        elif node.lone_tag is not None:
            name, values = node.lone_tag
            found.setdefault((resolve(api, node.id), name), set()).update(values)
    return found


def lone_tag(api: Api, schema: SchemaId) -> str | None:
    """Return the tag of a union of one branch, if that has one value for it."""
    for node in led_to(api, schema):
        if node.lone_tag is not None and len(node.lone_tag[1]) == 1:
            return node.lone_tag[0]
    return None


def own_tag(
    tags: Mapping[tuple[SchemaId, str], set[str]], owner: SchemaId, member: Property
) -> str | None:
    """Give the one value that a class's property has in unions, None where several.

    `tags` are those of `class_tags`.
    """
    found = tags.get((owner, member.name), ())
    return next(iter(found)) if len(found) == 1 else None


def has_other_tags(
    api: Api,
    tags: Mapping[tuple[SchemaId, str], set[str]],
    owner: SchemaId,
    member: Property,
) -> bool:
    """Tell a constant that a union's mapping contradicts: either may come.

    `tags` are those of `class_tags`.
    """
    node = api.schemas[resolve(api, member.schema)]
    found = tags.get((owner, member.name))
    return bool(found) and isinstance(node, ConstSchema) and found != {node.value}


def held(schema: Schema) -> Iterator[SchemaId]:
    """Give the ids that a schema names: members, items, branches, target."""
    match schema:
        case RefSchema():
            yield schema.target
        case ObjectSchema():
            for member in schema.properties:
                yield member.schema
            if schema.additional is not None:
                yield schema.additional
            for _, id_ in schema.patterns:
                yield id_
        case ArraySchema():
            yield schema.items
        case MapSchema():
            yield schema.values
        case TupleSchema():
            yield from schema.prefix
            if schema.rest is not None:
                yield schema.rest
        case UnionSchema():
            for branch in schema.branches:
                yield branch.schema
            if schema.fallback is not None:
                yield schema.fallback
        case _:
            return


def number_or_text(api: Api, node: Schema) -> bool:
    """Tell a number that may be text as well, which keeps a decimal's digits."""
    if not isinstance(node, UnionSchema):
        return False
    branches = [resolved(api, branch.schema) for branch in node.branches]
    scalars = {one.scalar for one in branches if isinstance(one, PrimitiveSchema)}
    return len(scalars) == len(branches) and scalars == {Scalar.NUMBER, Scalar.TEXT}


def lost_types(api: Api) -> list[SchemaId]:
    """Give the fields and answers that the document types and that ended as any value.

    Items and values of arrays and maps that stand for a field or an answer count too.
    """
    uses = [
        member.schema
        for schema in api.schemas.values()
        if isinstance(schema, ObjectSchema) and schema.id not in api.copies
        for member in schema.properties
    ]
    for operation in api.operations:
        for response in operation.responses:
            uses += [m.schema for m in response.content if m.schema is not None]
    lost = []
    for use in uses:
        node = resolved(api, use)
        seen: set[SchemaId] = set()
        while isinstance(node, ArraySchema | MapSchema) and node.id not in seen:
            seen.add(node.id)  # an array may be one of itself
            node = resolved(api, next(held(node)))
        if isinstance(node, AnySchema) and node.typed:
            lost.append(use)
    return lost
