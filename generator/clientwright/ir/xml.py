"""How objects look in XML (OpenAPI 3.2, section 4.26, XML Object)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from ..frozen import dataclass
from .api import Api, MediaType, Operation
from .query import is_xml, led_to, resolved
from .schema import (
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Schema,
    SchemaId,
    Xml,
)

_NONE = Xml()


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlField:
    """One property, as far as it is not an element of its own name."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    text: bool = False
    wrapped: bool = False
    item: str | None = None
    """Element of the items of a wrapped array."""


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlRules:
    """One object: its element where it is the root, and its properties."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    fields: tuple[tuple[str, XmlField], ...] = ()
    """By wire name, of those that something is said of."""


_PLAIN_FIELD = XmlField()
_PLAIN = XmlRules()


def element_name(name: str) -> str:
    """Return the name of an element or attribute for any name of the document.

    What no name can hold is written as `_x0020_`, as `XmlConvert.EncodeLocalName` of
    .NET and SQL/XML (ISO/IEC 9075-14) do; a prefix stays one.
    """
    return ":".join(map(_local_name, name.rsplit(":", 1))) if name else name


def component_name(name: str) -> str:
    """Return the name of an element that is called as its component.

    `ListResult[Order]` is a generic class of .NET, whose XML is `ListResultOfOrder`.
    """
    if name.endswith("]"):
        name = re.sub(r"[\],]", "", name.replace(" ", "").replace("[", "Of"))
    return element_name(name)


def _local_name(name: str) -> str:
    name = re.sub(r"[^\w.\-]", _escaped, name)
    return re.sub(r"\A[\d.\-]", _escaped, name)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"_x{code:04X}_" if code < 0x10000 else f"_x{code:08X}_"


def speaks_xml(api: Api) -> bool:
    """Whether any operation sends XML, in a parameter too, or responds with it."""
    return any(is_xml(kind) for one in api.operations for kind in _media_types(one))


def _media_types(operation: Operation) -> Iterator[str]:
    """List the media types of what an operation sends and responds with."""
    for one in operation.parameters:
        yield one.content or ""
    for part in (operation.body, *operation.responses):
        if part is not None:
            for media in part.content:
                yield from _kinds(media)


def _kinds(media: MediaType) -> Iterator[str]:
    """List the media types of content, and of the parts that it is made of."""
    yield media.media_type
    placed = () if media.item is None else (media.item,)
    for one in (*media.encoding, *media.first, *placed):
        if one.content_type is not None:
            yield from one.content_type.split(",")


def root_name(api: Api, schema: SchemaId) -> str | None:
    """Give the stated name of a root element: what stands beside a reference first."""
    for node in led_to(api, schema):
        if node.xml is not None and node.xml.name is not None:
            return element_name(node.xml.name)
    return None


def root_component(api: Api, schema: SchemaId) -> SchemaId:
    """Return the schema that a root element without a stated name is called after."""
    return next(
        node.id
        for node in led_to(api, schema)
        if not isinstance(node, RefSchema)
        or (node.composed and node.id in api.components)
    )


def xml_rules(api: Api, node: ObjectSchema) -> XmlRules | None:
    """Give what is said of an object; None where it looks as anything does."""
    own = node.xml or _NONE
    fields = [
        (member.name, field)
        for member in node.properties
        if not _is_plain(api, member.name, member.schema)
        and (field := _field(api, member.name, member.schema)) != _PLAIN_FIELD
    ]
    rules = XmlRules(
        name=None if own.name is None else element_name(own.name),
        namespace=own.namespace,
        prefix=own.prefix,
        fields=tuple(fields),
    )
    return rules if rules != _PLAIN else None


def _is_plain(api: Api, name: str, schema: SchemaId) -> bool:
    """Tell most properties of which nothing is said, as can be seen at once."""
    node = api.schemas[schema]
    return node.xml is None and isinstance(node, _SCALARS) and _is_element(name)


_SCALARS = (PrimitiveSchema, EnumSchema, ConstSchema, MapSchema)


@lru_cache(maxsize=4096)
def _is_element(name: str) -> bool:
    return element_name(name) == name


def _field(api: Api, name: str, schema: SchemaId) -> XmlField:
    rules = _xml(api, schema)
    node = resolved(api, schema)
    item: str | None = None
    if isinstance(node, ArraySchema):
        said = _xml(api, node.items)
        if rules.wrapped:
            item = said.name
        else:
            # Bare items are all that is there: what they are called counts, and the
            # name of the array is ignored (3.0.4, `name` of the XML Object).
            rules = replace(rules, name=None) if said.name is None else said
            item = (
                said.name if _class_name(api, node) not in (None, said.name) else None
            )
    shown = element_name(name if rules.name is None else rules.name)
    return XmlField(
        name=shown if shown != name else None,
        namespace=rules.namespace,
        prefix=rules.prefix,
        attribute=rules.attribute,
        text=rules.text,
        wrapped=rules.wrapped and isinstance(node, ArraySchema),
        item=None if item is None else element_name(item),
    )


def item_name(api: Api, node: Schema | None) -> str | None:
    """Give the element of a list's items, None where their class has that name."""
    if not isinstance(node, ArraySchema):
        return None
    name = _xml(api, node.items).name
    if name is None or name == _class_name(api, node):
        return None
    return element_name(name)


def _class_name(api: Api, node: ArraySchema) -> str | None:
    """Return the element's name that the class of a list's items has."""
    item = resolved(api, node.items)
    return item.xml.name if isinstance(item, ObjectSchema) and item.xml else None


def _xml(api: Api, schema: SchemaId) -> Xml:
    """Give the XML Object of a reference, else of what it leads to."""
    while True:
        node = api.schemas[schema]
        if node.xml is not None or not isinstance(node, RefSchema):
            return node.xml or _NONE
        schema = node.target
