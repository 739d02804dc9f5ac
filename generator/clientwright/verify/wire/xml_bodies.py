"""XML against the values it should carry, by the document's `xml` objects.

OpenAPI 3.2, section 4.26: names, attributes, wrapped arrays, namespaces. The tree that
comes is read by the schema; a node that nothing names is an extra one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from ...ir.document import Json, join
from ..schemas.flattened import Demands
from .compare import short, text_difference
from .decode import MalformedError
from .multipart import parameter

_DECLARATION = re.compile(r"""<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["'][^>]*\?>""")

Look = Callable[[Json], Demands]


@dataclass(frozen=True, slots=True)
class XmlSchema:
    """A schema with the function that resolves what it refers to."""

    node: Json
    look: Look

    def demands(self) -> Demands:
        """Give the merged demands; of the first branch too where it is a union."""
        return self.look(self.node)

    def property(self, name: str) -> XmlSchema:
        """Go to a property, or to what additional ones must be."""
        demands = self.demands()
        properties = demands.get("properties", {})
        if name in properties:
            return XmlSchema(properties[name], self.look)
        for union in demands.get("unions", ()):
            for branch in union.branches:
                inner = XmlSchema(branch, self.look)
                if name in inner.demands().get("properties", {}):
                    return inner.property(name)
        return XmlSchema(demands.get("additionalProperties", {}), self.look)

    def items(self) -> XmlSchema:
        """Go to the items."""
        return XmlSchema(self.demands().get("items", {}), self.look)

    def place(self, index: int) -> XmlSchema:
        """Go to the item of one place."""
        before = self.demands().get("prefixItems", ())
        if index < len(before):
            return XmlSchema(before[index], self.look)
        return self.items()

    def rules(self) -> Mapping[str, Json]:
        """Give the `xml` object; what stands beside a reference comes first."""
        own = self.node.get("xml") if isinstance(self.node, Mapping) else None
        rules = own or self.demands().get("xml")
        return rules if isinstance(rules, Mapping) else {}

    def kind(self) -> str:
        """Give the node type: `element`, `attribute`, `text`, `cdata` or `none`."""
        rules = self.rules()
        kind = rules.get("nodeType")
        if isinstance(kind, str):
            return kind
        return "attribute" if rules.get("attribute") is True else "element"

    def name(self, otherwise: str) -> str:
        """Give the node's qualified name as ElementTree writes it."""
        rules = self.rules()
        name = rules.get("name")
        space = rules.get("namespace")
        local = _legal(name if isinstance(name, str) else otherwise)
        return f"{{{space}}}{local}" if isinstance(space, str) and space else local

    def item_name(self, key: str) -> str:
        """Give the name of each item's element: its own, else that of what is around.

        That is the wrapping element where there is one, else the property `key`: the
        name of a list without such an element is ignored (OpenAPI 3.0.4 and 3.1.1,
        `name` of the XML Object).
        """
        item = self.items().rules()
        name, space = item.get("name"), item.get("namespace")
        if not wrapped(self):
            space = space or self.rules().get("namespace")
        elif not isinstance(name, str):
            name = self.rules().get("name")
        local = _legal(name if isinstance(name, str) else key)
        return f"{{{space}}}{local}" if isinstance(space, str) and space else local

    def root(self, otherwise: str) -> str:
        """Give the root element's name: its own, else that of the component it is."""
        names = self.demands().get("names", ())
        return self.name(_class(names[-1]) if names else otherwise)


def _class(pointer: str) -> str:
    """Name a component as .NET names an instance of a generic class: `PageOfOrder`."""
    name = pointer.rpartition("/")[2]
    if not name.endswith("]"):
        return name
    return "".join("Of" if one == "[" else one for one in name if one not in "], ")


def _legal(name: str) -> str:
    """Write characters that XML has in no name by their number, `_x0020_`."""
    found = ""
    for at, one in enumerate(name):
        legal = one.isalnum() or one in "_.-:"
        if at == 0 and (one.isdecimal() or one in ".-"):
            legal = False
        found += one if legal else f"_x{ord(one):0{4 if one < chr(0x10000) else 8}X}_"
    return found


def xml_difference(
    body: bytes,
    expected: Json,
    schema: Json,
    *,
    field: str = "",
    otherwise: str = "root",
) -> str | None:
    """Compare an XML document with a value; None: they mean the same.

    `schema` is an `XmlSchema`; without one only well-formedness is looked at.
    `otherwise` is the root of what is no component and has no name of its own.
    """
    root = _parsed(body, field)
    if not isinstance(schema, XmlSchema):
        return None
    name = schema.root(otherwise)
    named = not isinstance(expected, list) or schema.rules().get("name") is not None
    if named and root.tag != name:
        return f"#: root element {root.tag!r} where {name!r} is expected"
    return _element(root, expected, schema, "#")


def _parsed(body: bytes, field: str) -> ElementTree.Element:
    """Parse XML; the charset of its `Content-Type` comes first (RFC 7303)."""
    charset = parameter(field, "charset")
    try:
        if charset is None:
            return ElementTree.fromstring(body)
        text = body.decode(charset).removeprefix("\ufeff")
        declared = _DECLARATION.match(text)
        if declared is not None and not _same_charset(declared[1], charset):
            raise MalformedError(f"XML that declares {declared[1]} under {charset}")
        return ElementTree.fromstring(_DECLARATION.sub("", text, count=1))
    except (ElementTree.ParseError, UnicodeDecodeError, LookupError) as error:
        raise MalformedError(f"no XML: {error}") from error


def _same_charset(first: str, second: str) -> bool:
    return codecs.lookup(first).name == codecs.lookup(second).name


def _element(
    element: ElementTree.Element, expected: Json, schema: XmlSchema, at: str
) -> str | None:
    if isinstance(expected, Mapping):
        return _object(element, expected, schema, at)
    if isinstance(expected, list):
        name = schema.items().rules().get("name")
        return _listed(element, expected, schema, name and schema.items().name(""), at)
    extra = next(iter(element), None)
    if extra is not None or element.attrib:
        other = next(iter(element.attrib)) if extra is None else extra.tag
        return f"{at}: {other!r} was not asked for"
    return text_difference(expected, element.text or "", at)


def _listed(
    element: ElementTree.Element,
    expected: Json,
    schema: XmlSchema,
    name: str | None,
    at: str,
) -> str | None:
    """Compare an element that has the items of a list, and nothing else, in it."""
    children = list(element)
    if element.attrib:
        return f"{at}: {next(iter(element.attrib))!r} was not asked for"
    if _own_text(element).strip():
        return f"{at}: {short(_own_text(element))} was not asked for"
    wrong = next((c.tag for c in children if name and c.tag != name), None)
    if wrong is not None:
        return f"{at}: element {wrong!r} where {name!r} is expected"
    return _list(children, expected, schema.items(), at)


def _own_text(element: ElementTree.Element) -> str:
    tails = "".join(child.tail or "" for child in element)
    return (element.text or "") + tails


def _list(
    children: list[ElementTree.Element], expected: Json, item: XmlSchema, at: str
) -> str | None:
    if len(children) != len(expected):
        return f"{at}: {len(children)} elements, {len(expected)} expected"
    for index, value in enumerate(expected):
        found = _element(children[index], value, item, join(at, index))
        if found is not None:
            return found
    return None


def _object(
    element: ElementTree.Element,
    expected: Mapping[str, Json],
    schema: XmlSchema,
    at: str,
) -> str | None:
    attributes = dict(element.attrib)
    children = list(element)
    texts = False
    for name, value in expected.items():
        inner = schema.property(name)
        here = join(at, name)
        kind = inner.kind()
        tag = inner.name(name)
        if kind == "attribute":
            sent = attributes.pop(tag, None)
            if sent is None and value is None:
                continue
            if sent is None:
                return f"{here}: no attribute {tag!r}, {short(value)} expected"
            found = text_difference(value, sent, here)
        elif kind in ("text", "cdata"):
            texts = True
            found = text_difference(value, _own_text(element), here)
        else:
            found = _children(children, value, inner, name, here)
        if found is not None:
            return found
    if children or attributes:
        extra = children[0].tag if children else next(iter(attributes))
        return f"{at}: {extra!r} was not asked for"
    if not texts and _own_text(element).strip():
        return f"{at}: {short(_own_text(element))} was not asked for"
    return None


def _children(
    children: list[ElementTree.Element],
    value: Json,
    schema: XmlSchema,
    name: str,
    at: str,
) -> str | None:
    """Take the elements of one property out of `children` and compare them."""
    bare = isinstance(value, list) and not wrapped(schema)
    tag = schema.item_name(name) if bare else schema.name(name)
    taken = [child for child in children if child.tag == tag]
    for child in taken:
        children.remove(child)
    if bare:
        return _list(taken, value, schema.items(), at)
    if len(taken) != 1:
        return f"{at}: {len(taken)} elements {tag!r}, 1 expected"
    if isinstance(value, list):
        return _listed(taken[0], value, schema, schema.item_name(name), at)
    return _element(taken[0], value, schema, at)


def write_xml(value: Json, schema: XmlSchema, media_type: str) -> bytes:
    """Write a value as the XML document that its schema describes."""
    name = schema.root("root")
    if isinstance(value, list) and not schema.rules():
        item = schema.items()
        root = ElementTree.Element(name)
        for one in value:
            root.append(_written(one, item, item.name("item")))
    else:
        root = _written(value, schema, name)
    charset = parameter(media_type, "charset") or "utf-8"
    text: bytes = ElementTree.tostring(root, encoding=charset, xml_declaration=True)
    return text


def _written(value: Json, schema: XmlSchema, name: str) -> ElementTree.Element:
    element = ElementTree.Element(name)
    if isinstance(value, Mapping):
        for key, one in value.items():
            _member(element, one, schema.property(key), key)
    elif isinstance(value, list):
        item = schema.items()
        for one in value:
            element.append(_written(one, item, item.name(name)))
    else:
        element.text = text_of(value)
    return element


def _member(
    element: ElementTree.Element, value: Json, schema: XmlSchema, key: str
) -> None:
    kind = schema.kind()
    if kind == "attribute" and value is None:
        return
    if kind == "attribute":
        element.set(schema.name(key), text_of(value))
    elif kind in ("text", "cdata"):
        element.text = text_of(value)
    elif isinstance(value, list) and not wrapped(schema):
        for one in value:
            element.append(_written(one, schema.items(), schema.item_name(key)))
    elif isinstance(value, list):
        wrapper = ElementTree.SubElement(element, schema.name(key))
        for one in value:
            wrapper.append(_written(one, schema.items(), schema.item_name(key)))
    else:
        element.append(_written(value, schema, schema.name(key)))


def as_read(value: Json, schema: XmlSchema) -> Json:
    """Return what a document of a value gives: an attribute that it lacks is null.

    So it is where the schema allows null (3.2.0, "Handling `null` Values").
    """
    if isinstance(value, list):
        return [as_read(one, schema.place(at)) for at, one in enumerate(value)]
    if not isinstance(value, Mapping):
        return value
    found = {name: as_read(one, schema.property(name)) for name, one in value.items()}
    for name in schema.demands().get("properties", {}):
        inner = schema.property(name)
        if name not in found and inner.kind() == "attribute" and _may_be_null(inner):
            found[name] = None
    return found


def _may_be_null(schema: XmlSchema) -> bool:
    demands = schema.demands()
    branches = [one for union in demands.get("unions", ()) for one in union.branches]
    return (
        "null" in demands.get("type", ())
        or None in demands.get("enum", ())
        or any(_may_be_null(XmlSchema(one, schema.look)) for one in branches)
    )


def wrapped(schema: XmlSchema) -> bool:
    """Tell whether the items of a list have an element of their own around them."""
    rules = schema.rules()
    return rules.get("wrapped") is True or rules.get("nodeType") == "element"


def text_of(value: Json) -> str:
    """Write a scalar as XML text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
