"""The data of request bodies: `body=` of an operation.

OpenAPI 3.2, sections 4.13 to 4.15.
"""

from __future__ import annotations

from ....ir.api import MediaType
from ...source import escape as text
from ...source import layout
from ...types.expressions import Name
from ..plan import bodies
from ..plan.bodies import chooses, line_schema
from ..plan.calls import Argument, CallPlan, Kind
from ..plan.context import Context
from ..plan.media_types import Format, is_anything, is_yaml, media_format
from .encodings import encoding
from .form_parts import part_nodes, placed_nodes, wire_names, xml_type

_DEFAULTS = {
    Format.JSON: "application/json",
    Format.JSON_LINES: "application/x-ndjson",
    Format.EVENTS: "text/event-stream",
    Format.FORM: "application/x-www-form-urlencoded",
    Format.MULTIPART: "multipart/form-data",
    Format.XML: "application/xml",
    Format.TEXT: "text/plain",
    Format.RAW: "application/octet-stream",
}
"""Media types that the runtime's classes stand for by themselves."""


def body_node(context: Context, plan: CallPlan) -> layout.Node | None:
    """Write the `body=` of an operation's data."""
    body = plan.operation.body
    if body is None:
        return None
    whole = plan.of(Kind.BODY)
    argument = text.string(whole[0].name) if whole else None
    if not chooses(body):
        required = None if body.required or argument is not None else "False"
        return _media_node(
            context, body.content[0], argument, required, plan.of(Kind.FIELD)
        )
    choices = layout.mapping(
        (text.string(media.media_type), _media_node(context, media, argument))
        for media in body.content
    )
    (chosen,) = plan.of(Kind.CONTENT_TYPE)
    usual = chosen.name == "content_type"
    name = None if usual else text.string(chosen.name)
    return layout.call("Bodies", choices, content_type=name)


def _media_node(
    context: Context,
    media: MediaType,
    argument: str | None,
    required: str | None = None,
    fields: tuple[Argument, ...] = (),
) -> layout.Node:
    kind = media_format(context.api, media)
    kind = Format.TEXT if kind is Format.EVENTS else kind
    name, usual = kind.value, _DEFAULTS[kind]
    if kind is Format.JSON and is_yaml(media.media_type):
        name, usual = "Yaml", "application/yaml"
    elif is_anything(media.media_type) and kind in (Format.JSON, Format.RAW):
        name, usual = "AnyBody", "*/*"
    placed = bodies.placed(context, media)
    if placed is not None:
        name, usual = "MultipartItems", "multipart/mixed"
    written = None if media.media_type == usual else text.string(media.media_type)
    keywords: dict[str, layout.Node | None] = {
        "media_type": written,
        "required": required,
        "renamed": _renamed(fields),
        "encodings": _encodings(context, fields, kind),
    }
    if placed is not None:
        keywords.update(placed_nodes(context, placed))
    elif kind in (Format.FORM, Format.MULTIPART):
        whole = argument is not None
        keywords["parts"] = part_nodes(context, media, kind, whole=whole)
        if whole:
            keywords["renamed"] = wire_names(context, media)
    if name == "Json" and media.schema is not None and argument is not None:
        keywords["encoding"] = encoding(context, media.schema)
    if name == "JsonLines":
        item = line_schema(context, media)
        keywords["encoding"] = None if item is None else encoding(context, item)
    if kind is Format.XML and media.schema is not None:
        keywords.update(xml_type(context, media.schema))
        keywords["encoding"] = encoding(context, media.schema)
    given = () if argument is None else (argument,)
    return layout.call(name, *given, **keywords)


def _literal(value: str | None) -> str | None:
    return None if value is None else text.string(value)


def _renamed(fields: tuple[Argument, ...]) -> layout.Node | None:
    """Write the properties that are called otherwise than their arguments."""
    items = [
        (text.string(one.name), text.string(one.wire))
        for one in fields
        if one.name != one.wire
    ]
    return layout.mapping(items) if items else None


def _encodings(
    context: Context, fields: tuple[Argument, ...], kind: Format
) -> layout.Node | None:
    """Write how bytes become text in properties; base64 goes without saying in JSON."""
    usual = "" if kind is Format.MULTIPART else "base64"
    items = [
        (text.string(one.wire), coded)
        for one in fields
        if one.schema is not None
        and (coded := encoding(context, one.schema)) is not None
        and coded != Name(usual)
    ]
    return layout.mapping(items) if items else None
