"""What a class says of itself for XML (OpenAPI 3.2, section 4.26, XML Object)."""

from __future__ import annotations

from ..ir.api import Api
from ..ir.query import resolved
from ..ir.schema import ArraySchema, ObjectSchema, SchemaId, Xml
from . import layout, text
from .media import Format, media_format

_NONE = Xml()


def speaks_xml(api: Api) -> bool:
    """Tell whether any operation sends or answers XML."""
    return any(
        media_format(api, media) is Format.XML
        for operation in api.operations
        for part in (operation.body, *operation.responses)
        if part is not None
        for media in part.content
    )


def xml_rules(api: Api, node: ObjectSchema) -> layout.Call | None:
    """Write `XmlRules(…)` of a class; None where it looks as anything does."""
    own = node.xml or _NONE
    fields = [
        (text.string(member.name), field)
        for member in node.properties
        if (field := _field(api, member.name, member.schema)) is not None
    ]
    call = layout.call(
        "XmlRules",
        *_name(own.name),
        namespace=_literal(own.namespace),
        prefix=_literal(own.prefix),
        fields=layout.mapping(fields) if fields else None,
    )
    return call if call.items else None


def _field(api: Api, name: str, schema: SchemaId) -> layout.Call | None:
    """Write `XmlField(…)` of a property; None where nothing is to be said."""
    rules = _xml(api, schema)
    node = resolved(api, schema)
    item: Xml | None = None
    if isinstance(node, ArraySchema):
        item = _xml(api, node.items)
        if not rules.wrapped and item.name is not None:
            # Bare items are all that is there: what they are called counts.
            rules, item = item, None
    call = layout.call(
        "XmlField",
        *_name(rules.name if rules.name != name else None),
        namespace=_literal(rules.namespace),
        prefix=_literal(rules.prefix),
        attribute=_flag(rules.attribute),
        text=_flag(rules.text),
        wrapped=_flag(rules.wrapped and isinstance(node, ArraySchema)),
        item=_literal(item.name if item is not None and rules.wrapped else None),
    )
    return call if call.items else None


def _xml(api: Api, schema: SchemaId) -> Xml:
    """Give the XML Object of a reference, else of what it leads to."""
    return api.schemas[schema].xml or resolved(api, schema).xml or _NONE


def _name(name: str | None) -> tuple[str, ...]:
    return () if name is None else (text.string(name),)


def _literal(value: str | None) -> str | None:
    return None if value is None else text.string(value)


def _flag(value: bool) -> str | None:
    return "True" if value else None
