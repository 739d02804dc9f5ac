"""The parts of forms: how each property is sent (OpenAPI 3.2, section 4.15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum

from ....ir.api import Encoding, Header, MediaType, Style
from ....ir.by_place import PartsByPlace
from ....ir.query import is_xml, resolve, resolved
from ....ir.schema import (
    ArraySchema,
    ConstSchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
    UnionSchema,
)
from ....ir.xml import (
    component_name,
    element_name,
    item_name,
    root_component,
    root_name,
)
from ...source import escape as text
from ...source import layout
from ..plan.bodies import is_structured, placed
from ..plan.context import Context
from ..plan.media_types import Format
from .encodings import encoding


class _Use(Enum):
    """What a part is of the body's caller."""

    ARGUMENT = "an argument, which is written before it comes to the body"
    NAMED = "a property of the one argument"
    PLACE = "an item of the one argument, one part also where it is a list"


_STYLES = {
    Style.FORM: "FormPart",
    Style.SPACE_DELIMITED: "SpaceDelimitedPart",
    Style.PIPE_DELIMITED: "PipeDelimitedPart",
    Style.DEEP_OBJECT: "DeepObjectPart",
    Style.TAB_DELIMITED: "TabDelimitedPart",
}
_ENCODED = {Scalar.BASE64: "base64", Scalar.BASE64URL: "base64url"}


def part_nodes(
    context: Context, media: MediaType, kind: Format, *, whole: bool
) -> layout.Node | None:
    """Write the `parts=` of a form: what is said of its properties.

    In a `whole` body, which is one argument, they say too how values are written.
    """
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
                whole,
            )
        )
        is not None
    ]
    return layout.mapping(items) if items else None


def placed_nodes(
    context: Context, placed: PartsByPlace
) -> dict[str, layout.Node | None]:
    """Write `first=` and `item=` of a body whose parts have no names."""
    first = [
        _multipart(context, one.encoding, one.schema, _Use.PLACE) or layout.call("Part")
        for one in placed.first
    ]
    item = placed.item
    return {
        "first": layout.sequence(first) if first else None,
        "item": (
            _multipart(context, item.encoding, item.schema, _Use.PLACE)
            if item is not None
            else None
        ),
    }


def _properties(context: Context, schema: SchemaId | None) -> dict[str, SchemaId]:
    """Return the schemas of properties; of alternatives those that they agree on."""
    found: dict[str, set[SchemaId]] = {}
    for _, node in objects_of(context, schema):
        for one in node.properties:
            same = resolve(context.api, one.schema)
            found.setdefault(one.name, set()).add(same)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def objects_of(
    context: Context, schema: SchemaId | None
) -> Iterator[tuple[SchemaId, ObjectSchema]]:
    """Yield the object that a schema is, or those that are its alternatives."""
    stack = [] if schema is None else [schema]
    seen: set[SchemaId] = set()
    while stack:
        id_ = resolve(context.api, stack.pop())
        node = context.api.schemas[id_]
        if id_ in seen:
            continue
        seen.add(id_)
        if isinstance(node, UnionSchema):
            stack += [one.schema for one in reversed(node.branches)]
        elif isinstance(node, ObjectSchema):
            yield id_, node


def wire_names(context: Context, media: MediaType) -> layout.Node | None:
    """Write the properties of a form in one argument that fields are called otherwise.

    Where a name is that of several properties, it is none of them.
    """
    wires: dict[str, set[str]] = {}
    for id_, node in objects_of(context, media.schema):
        for one in node.properties:
            name = context.names.fields.get((id_, one.name), one.name)
            wires.setdefault(name, set()).add(one.name)
            wires.setdefault(one.name, set()).add(one.name)
    items = [
        (text.string(name), text.string(wire))
        for name, (wire, *others) in sorted((k, [*v]) for k, v in wires.items())
        if not others and wire != name
    ]
    return layout.mapping(items) if items else None


def _part(
    context: Context,
    one: Encoding,
    schema: SchemaId | None,
    kind: Format,
    whole: bool,
) -> layout.Node | None:
    written = encoding(context, schema) if whole and schema is not None else None
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
            encoding=written,
        )
    if kind is not Format.MULTIPART:
        given = [] if one.content_type is None else [text.string(one.content_type)]
        if not given and written is None:
            return None
        if (
            schema is not None
            and not isinstance(resolved(context.api, schema), ArraySchema)
            and _is_xml(context, one.content_type, schema)
        ):
            xml = xml_type(context, schema, one.property)
            return layout.call("XmlPart", *given, encoding=written, **xml)
        return layout.call("Part", *given, encoding=written)
    return _multipart(context, one, schema, _Use.NAMED if whole else _Use.ARGUMENT)


def _multipart(
    context: Context,
    one: Encoding,
    schema: SchemaId | None,
    use: _Use,
) -> layout.Node | None:
    item: tuple[SchemaId, Schema] | None = None
    if schema is not None:
        item = _item(context, schema)
        if use is _Use.PLACE:
            item = schema, resolved(context.api, schema)
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
        "encoding": None,
    }
    if use is not _Use.ARGUMENT and schema is not None:
        keywords["encoding"] = encoding(context, schema)
    inner = _inner(context, one, item)
    if inner is not None:
        del keywords["encoding"]
        return layout.call(inner[0], *given, **keywords, **inner[1])
    if item is not None and _is_xml(context, content_type, item[0]):
        kind = xml_type(context, item[0], one.property)
        return layout.call("XmlPart", *given, **keywords, **kind)
    if not given and not any(keywords.values()):
        return None
    return layout.call("Part", *given, **keywords)


def _is_xml(context: Context, content_type: str | None, schema: SchemaId) -> bool:
    """Tell what is written as XML, and is no text that may be XML already."""
    return is_xml(content_type or "") and is_structured(context, schema)


def _inner(
    context: Context, one: Encoding, item: tuple[SchemaId, Schema] | None
) -> tuple[str, Mapping[str, layout.Node | None]] | None:
    """Write the parts of a part: the class of its rule, and what that says."""
    if one.inner is None or item is None:
        return None
    media = replace(one.inner, schema=item[0])
    by_place = placed(context, media)
    if by_place is not None:
        return "MultipartItemsPart", placed_nodes(context, by_place)
    if not isinstance(item[1], ObjectSchema):
        return None
    return "MultipartPart", {
        "parts": part_nodes(context, media, Format.MULTIPART, whole=True),
        "renamed": wire_names(context, media),
    }


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


def xml_type(
    context: Context, schema: SchemaId, part: str = ""
) -> Mapping[str, layout.Node | None]:
    """Write the type that XML is written by, and names that it does not have itself.

    A `part` that is no component is called as its property is.
    """
    node = resolved(context.api, schema)
    if isinstance(node, PrimitiveSchema):
        return {}
    named = root_name(context.api, schema)
    id_ = resolve(context.api, schema)
    own_name = part if part and id_ not in context.api.components else ""
    called = root_component(context.api, schema).rpartition("/")[2]
    root = named or element_name(own_name) or component_name(called)
    given: layout.Node = layout.Lambda(context.hints.result(schema))
    of_class = node.xml.name if node.xml is not None else None
    own = isinstance(node, ObjectSchema) and named is not None
    own = own and of_class is not None and named == element_name(of_class)
    own = own and id_ in context.api.components
    item = item_name(context.api, node)
    return {
        "type": given,
        "root": None if own else text.string(root),
        "item": None if item is None else text.string(item),
    }
