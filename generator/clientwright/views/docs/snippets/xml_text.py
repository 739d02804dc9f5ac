"""What a snippet sends as XML, by the same rules as the package (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from ....ir.api import Api
from ....ir.query import resolved
from ....ir.schema import ArraySchema, MapSchema, ObjectSchema, SchemaId, UnionSchema
from ....ir.xml import (
    XmlField,
    XmlRules,
    component_name,
    root_component,
    root_name,
    xml_rules,
)
from .parameter_text import scalar
from .wire_values import Wire

_PLAIN = XmlField()


def xml_document(api: Api, schema: SchemaId, value: Wire) -> str:
    """Write a document; raises `ValueError` where its form depends on the value."""
    named = _rules(api, schema)
    component = root_component(api, schema).rpartition("/")[2]
    root = root_name(api, schema) or component_name(component)
    head = XmlField(name=root, namespace=named.namespace, prefix=named.prefix)
    return "".join(_element(api, head, root, schema, value))


def _rules(api: Api, schema: SchemaId | None) -> XmlRules:
    node = None if schema is None else resolved(api, schema)
    if isinstance(node, UnionSchema):
        raise ValueError("XML of one of several schemas")
    found = xml_rules(api, node) if isinstance(node, ObjectSchema) else None
    own = node.xml.name if node is not None and node.xml is not None else None
    return found or XmlRules(name=own)


def _element(
    api: Api, rule: XmlField, name: str, schema: SchemaId | None, value: Wire
) -> Iterator[str]:
    tag, declared = _tag(rule, name)
    if isinstance(value, Mapping):
        attributes, inner = _properties(api, schema, value)
    elif isinstance(value, list):
        item = _item(api, schema)
        entry = rule.item or _rules(api, item).name or "item"
        attributes = ""
        inner = [
            part
            for one in value
            for part in _element(api, XmlField(name=entry), entry, item, one)
        ]
    else:
        attributes, inner = "", [_text(value)]
    yield f"<{tag}{declared}{attributes}>"
    yield from inner
    yield f"</{tag}>"


def _properties(
    api: Api, schema: SchemaId | None, value: Mapping[str, Wire]
) -> tuple[str, list[str]]:
    node = None if schema is None else resolved(api, schema)
    fields = dict(_rules(api, schema).fields)
    schemas: dict[str, SchemaId] = {}
    if isinstance(node, ObjectSchema):
        schemas = {one.name: one.schema for one in node.properties}
    values = node.values if isinstance(node, MapSchema) else None
    attributes, inner = "", list[str]()
    for wire, one in value.items():
        rule, kind = fields.get(wire, _PLAIN), schemas.get(wire, values)
        name = rule.name or wire
        if rule.attribute:
            tag, declared = _tag(rule, name)
            attributes += f"{declared} {tag}={_quoted(_plain(one))}"
        elif rule.text:
            inner.append(_text(one))
        elif isinstance(one, list):
            item = _item(api, kind)
            entry = rule.item or _rules(api, item).name or rule.name or wire
            each = XmlField(name=entry) if rule.wrapped else rule
            parts = [p for v in one for p in _element(api, each, entry, item, v)]
            if rule.wrapped:
                tag, declared = _tag(rule, name)
                parts = [f"<{tag}{declared}>", *parts, f"</{tag}>"]
            inner += parts
        else:
            inner += _element(api, rule, name, kind, one)
    return attributes, inner


def _item(api: Api, schema: SchemaId | None) -> SchemaId | None:
    node = None if schema is None else resolved(api, schema)
    return node.items if isinstance(node, ArraySchema) else None


def _tag(rule: XmlField, name: str) -> tuple[str, str]:
    """Return a qualified name, and the declaration of its namespace."""
    prefix, _, local = name.rpartition(":")
    prefix = rule.prefix or prefix or ("ns" if rule.namespace is not None else "")
    tag = f"{prefix}:{local}" if prefix else local
    if not all(part.isidentifier() for part in tag.replace("-", "_").split(":")):
        raise ValueError("no name of an element")
    if rule.namespace is None:
        return tag, ""
    return tag, f" xmlns:{prefix}={_quoted(rule.namespace)}"


def _text(value: Wire) -> str:
    return escape(_plain(value), quote=False)


def _quoted(text: str) -> str:
    """Write the value of an attribute, line breaks and tabs as references."""
    kept = {ord(one): f"&#{ord(one)};" for one in "\n\r\t"}
    return f'"{escape(text).translate(kept)}"'


def _plain(value: Wire) -> str:
    if value is None or isinstance(value, Mapping | list):
        raise ValueError("no text")
    return scalar(value)
