"""The parts of forms: how each property is sent (OpenAPI 3.2, section 4.15)."""

from __future__ import annotations

from collections.abc import Mapping

from ....ir.api import Encoding, Header, MediaType, Style
from ....ir.query import essence, resolve, resolved
from ....ir.schema import (
    ArraySchema,
    ConstSchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
)
from ...source import escape as text
from ...source import layout
from ..plan.bodies import is_structured
from ..plan.context import Context
from ..plan.media_types import Format

_STYLES = {
    Style.FORM: "FormPart",
    Style.SPACE_DELIMITED: "SpaceDelimitedPart",
    Style.PIPE_DELIMITED: "PipeDelimitedPart",
    Style.DEEP_OBJECT: "DeepObjectPart",
}
_ENCODED = {Scalar.BASE64: "base64", Scalar.BASE64URL: "base64url"}


def part_nodes(context: Context, media: MediaType, kind: Format) -> layout.Node | None:
    """Write the `parts=` of a form: what is said of its properties."""
    schemas = _properties(context, media.schema)
    known = {one.property: one for one in media.encoding}
    items = [
        (text.string(name), node)
        for name in dict.fromkeys((*known, *schemas))
        if (
            node := _part(
                context,
                known.get(name, Encoding(property=name)),
                schemas.get(name),
                kind,
            )
        )
        is not None
    ]
    return layout.mapping(items) if items else None


def _properties(context: Context, schema: SchemaId | None) -> dict[str, SchemaId]:
    node = resolved(context.api, schema) if schema is not None else None
    if not isinstance(node, ObjectSchema):
        return {}
    return {one.name: one.schema for one in node.properties}


def _part(
    context: Context, one: Encoding, schema: SchemaId | None, kind: Format
) -> layout.Node | None:
    style = one.style
    if style is None and (one.allow_reserved or one.explode is not None):
        style = Style.FORM
    if style is not None:
        given = [] if one.content_type is None else [text.string(one.content_type)]
        usual = style in (Style.FORM, Style.DEEP_OBJECT)
        return layout.call(
            _STYLES[style],
            *given,
            explode=None if one.explode in (None, usual) else repr(one.explode),
            allow_reserved="True" if one.allow_reserved else None,
        )
    if kind is not Format.MULTIPART:
        given = [] if one.content_type is None else [text.string(one.content_type)]
        return layout.call("Part", *given) if given else None
    return _multipart(context, one, schema)


def _multipart(
    context: Context, one: Encoding, schema: SchemaId | None
) -> layout.Node | None:
    item = _item(context, schema) if schema is not None else None
    encoded = None
    if item is not None and isinstance(item[1], PrimitiveSchema):
        encoded = _ENCODED.get(item[1].scalar)
    content_type = one.content_type
    if content_type is None and encoded is not None:
        content_type = "application/octet-stream"
    given = [] if content_type is None else [text.string(content_type)]
    headers = {
        header.name: value
        for header in one.headers
        if (value := _fixed(context, header)) is not None
    }
    if encoded is not None:
        headers.setdefault("Content-Transfer-Encoding", encoded)
    required = [
        header.name
        for header in one.headers
        if header.required and header.name not in headers
    ]
    keywords: dict[str, layout.Node | None] = {
        "headers": _texts(headers) if headers else None,
        "required": (layout.sequence(map(text.string, required)) if required else None),
    }
    is_xml = essence(content_type or "").endswith(("/xml", "+xml"))
    if is_xml and item is not None and is_structured(context, item[0]):
        return layout.call("XmlPart", *given, **keywords, **xml_type(context, item[0]))
    if not given and not headers and not required:
        return None
    return layout.call("Part", *given, **keywords)


def _item(context: Context, schema: SchemaId) -> tuple[SchemaId, Schema]:
    """Return what one part holds: the property, or an item of it."""
    node = resolved(context.api, schema)
    if isinstance(node, ArraySchema):
        return node.items, resolved(context.api, node.items)
    return schema, node


def _fixed(context: Context, header: Header) -> str | None:
    """Return the one possible value of a part's header, where it has to be sent."""
    node = resolved(context.api, header.schema)
    is_fixed = header.required and isinstance(node, ConstSchema)
    return str(node.value) if is_fixed and isinstance(node, ConstSchema) else None


def _texts(items: Mapping[str, str]) -> layout.Node:
    return layout.mapping(
        (text.string(name), text.string(value)) for name, value in items.items()
    )


def xml_type(context: Context, schema: SchemaId) -> Mapping[str, layout.Node | None]:
    """Write the type that XML is written by, and its root where that has no name."""
    node = resolved(context.api, schema)
    if isinstance(node, PrimitiveSchema):
        return {}
    named = node.xml.name if node.xml is not None else None
    id_ = resolve(context.api, schema)
    root = named or id_.rpartition("/")[2]
    given: layout.Node = layout.Lambda(context.hints.result(schema))
    own = isinstance(node, ObjectSchema) and named is not None
    own = own and id_ in context.api.components
    return {"type": given, "root": None if own else text.string(root)}
