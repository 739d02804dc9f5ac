"""Request bodies: what a method takes for them.

OpenAPI 3.2, sections 4.13 to 4.15.
"""

from __future__ import annotations

from ....ir.api import Body, MediaType, Operation
from ....ir.by_place import PartByPlace, PartsByPlace, parts_by_place
from ....ir.query import resolved
from ....ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    Schema,
    SchemaId,
    UnionSchema,
)
from ...source import escape as text
from ...types.expressions import (
    ANY,
    STR,
    Name,
    TypeExpression,
    allows_none,
    generic,
    name,
    optional,
    union,
)
from .context import Context
from .media_types import (
    Format,
    binary,
    is_wildcard,
    is_yaml,
    media_format,
)

_FILE = Name("File")
_TEXT_OR_BYTES = (STR, Name("bytes"))


def chooses(body: Body) -> bool:
    """Tell whether the caller chooses the media type."""
    return len(body.content) != 1 or is_wildcard(body.content[0].media_type)


def default_media_type(body: Body) -> str:
    """Give the media type that is sent where the caller chooses none, as a phrase."""
    first = body.content[0].media_type
    return "it depends on the body" if is_wildcard(first) else text.code(first)


def hint(context: Context, body: Body) -> TypeExpression:
    """Annotate a body that is one argument: every media type's form of it."""
    return union(_media_hint(context, media) for media in body.content)


def _media_hint(context: Context, media: MediaType) -> TypeExpression:
    match media_format(context.api, media):
        case Format.RAW | Format.EVENTS:
            return name("RawBody")
        case Format.TEXT:
            return STR
        case Format.JSON_LINES:
            item = line_schema(context, media)
            one = context.hints.argument(item) if item is not None else ANY
            return generic("BodyItems", one)
        case Format.XML:
            if media.schema is None or is_scalar(context, media.schema):
                return union(_TEXT_OR_BYTES)
            return union([context.hints.argument(media.schema), *_TEXT_OR_BYTES])
        case Format.FORM | Format.MULTIPART:
            parts = placed(context, media)
            if parts is not None:
                return _placed_hint(context, parts)
            return _form_hint(context, media)
        case Format.JSON:
            if media.schema is None:
                return ANY
            given = context.hints.argument(media.schema)
            is_text = is_yaml(media.media_type)
            return union([given, *_TEXT_OR_BYTES]) if is_text else given


def placed(context: Context, media: MediaType) -> PartsByPlace | None:
    """Return the parts of a body in which they have no names."""
    return parts_by_place(media, lambda id_: resolved(context.api, id_))


def _placed_hint(context: Context, parts: PartsByPlace) -> TypeExpression:
    """Annotate a body whose parts have no names: a sequence of all that they may be.

    What may follow the documented ones, and is not described, does not count.
    """
    kinds = list(parts.first)
    if parts.item is not None and not (kinds and _says_nothing(context, parts.item)):
        kinds.append(parts.item)
    return generic("Sequence", union(_part_hint(context, one) for one in kinds))


def _says_nothing(context: Context, part: PartByPlace) -> bool:
    node = None if part.schema is None else resolved(context.api, part.schema)
    unknown = node is None or (isinstance(node, AnySchema) and not node.typed)
    return unknown and part.encoding.content_type is None


def _part_hint(context: Context, part: PartByPlace) -> TypeExpression:
    hint: TypeExpression = ANY
    if part.schema is not None:
        written = context.hints.argument(part.schema)
        hint = _file_hint(context, part.schema, written)
    has_head = bool(part.encoding.headers) and hint != _FILE
    return union([hint, Name("FilePart")]) if has_head else hint


def _form_hint(context: Context, media: MediaType) -> TypeExpression:
    """Annotate a form; where its schema names no fields, the caller does."""
    if media.schema is None:
        return generic("Mapping", STR, ANY)
    written = _file_hint(context, media.schema, context.hints.argument(media.schema))
    if not _without_names(resolved(context.api, media.schema)):
        return written
    field = _file_hint(context, media.schema, written)
    fields = generic("Mapping", STR, field)
    is_text = media_format(context.api, media) is Format.FORM and written == STR
    return union([fields, STR]) if is_text else fields


def _without_names(schema: Schema | None) -> bool:
    """Tell what a form cannot be, since its fields would have no names."""
    return isinstance(schema, ArraySchema | EnumSchema | PrimitiveSchema)


def is_scalar(context: Context, schema: SchemaId) -> bool:
    """Tell a schema of one piece of text, a number or a truth value."""
    return isinstance(resolved(context.api, schema), PrimitiveSchema)


def is_structured(context: Context, schema: SchemaId) -> bool:
    """Tell a schema that says which elements XML of it has."""
    match resolved(context.api, schema):
        case ObjectSchema(properties=properties):
            return bool(properties)
        case ArraySchema() | UnionSchema():
            return True
        case _:
            return False


def line_schema(context: Context, media: MediaType) -> SchemaId | None:
    """Give the schema of one item of a sequential media type."""
    if media.item_schema is not None or media.schema is None:
        return media.item_schema
    node = resolved(context.api, media.schema)
    return node.items if isinstance(node, ArraySchema) else media.schema


def field_hint(
    context: Context, operation: Operation, schema: SchemaId, wire: str
) -> TypeExpression:
    """Annotate a field of a body that has its fields as arguments."""
    body = operation.body
    written = context.hints.argument(schema)
    if body is None:
        return written
    media = body.content[0]
    if media_format(context.api, media) is not Format.MULTIPART:
        return written
    hint = _file_hint(context, schema, written)
    has_head = any(one.property == wire and one.headers for one in media.encoding)
    if not has_head or hint != written:
        return hint
    is_list = isinstance(resolved(context.api, schema), ArraySchema)
    part: TypeExpression = Name("FilePart")
    return union([hint, generic("Sequence", part) if is_list else part])


def _file_hint(
    context: Context, schema: SchemaId, written: TypeExpression
) -> TypeExpression:
    """Annotate a part of a form: a file where the schema is bytes."""
    node = resolved(context.api, schema)
    files: TypeExpression
    if binary(node):
        files = _FILE
    elif isinstance(node, ArraySchema) and binary(resolved(context.api, node.items)):
        files = generic("Sequence", _FILE)
    elif isinstance(node, MapSchema) and binary(resolved(context.api, node.values)):
        files = generic("Mapping", STR, _FILE)
    else:
        return written
    return optional(files) if allows_none(written) else files
