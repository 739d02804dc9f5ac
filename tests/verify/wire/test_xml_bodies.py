"""XML by the examples of OpenAPI's XML Object (3.0.4, 3.1.1; 3.2.0 with `nodeType`).

Each row is read (the document is the value, and is not another) and written.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

from clientwright.verify.schemas.lookup import Lookup
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.wire.decode import MalformedError
from clientwright.verify.wire.xml_bodies import XmlSchema, write_xml, xml_difference

STRINGS = {"type": "array", "items": {"type": "string"}}
CALLED = {"type": "array", "items": {"type": "string", "xml": {"name": "animal"}}}
LIST = {"animals": ["dog", "cat"]}


def _schema(properties: Any, version: str = "3.1.1", **more: Any) -> XmlSchema:
    document = {"xml": {"name": "document"}, "properties": properties, **more}
    root = {
        "openapi": version,
        "paths": {},
        "components": {"schemas": {"Model": {"type": "object", **document}}},
    }
    lookup = Lookup(Schemas(root), "request")
    return XmlSchema({"$ref": "#/components/schemas/Model"}, lookup.look)


def _wrapped(node: Any, **xml: Any) -> Any:
    return {**node, "xml": {**xml, "wrapped": True}}


def _element(node: Any, **xml: Any) -> Any:
    return {**node, "xml": {**xml, "nodeType": "element"}}


def _items(outer: str, inner: str) -> str:
    return f"<{outer}><{inner}>dog</{inner}><{inner}>cat</{inner}></{outer}>"


ROWS = {
    "a string": ({"type": "string"}, {"animals": "dog"}, "<animals>dog</animals>"),
    "a list": (STRINGS, LIST, "<animals>dog</animals><animals>cat</animals>"),
    "a name": (
        {"type": "string", "xml": {"name": "animal"}},
        {"animals": "dog"},
        "<animal>dog</animal>",
    ),
    "items with a name": (CALLED, LIST, "<animal>dog</animal><animal>cat</animal>"),
    "the list's name says nothing": (
        {**CALLED, "xml": {"name": "aliens"}},
        LIST,
        "<animal>dog</animal><animal>cat</animal>",
    ),
    "the list's name says nothing, whatever the items are called": (
        {**STRINGS, "xml": {"name": "aliens"}},
        LIST,
        "<animals>dog</animals><animals>cat</animals>",
    ),
    "one name within and without": (
        _wrapped(STRINGS),
        LIST,
        _items("animals", "animals"),
    ),
    "a name within": (_wrapped(CALLED), LIST, _items("animals", "animal")),
    "two names": (_wrapped(CALLED, name="aliens"), LIST, _items("aliens", "animal")),
    "a name without": (
        _wrapped(STRINGS, name="aliens"),
        LIST,
        _items("aliens", "aliens"),
    ),
    "an element, one name": (_element(STRINGS), LIST, _items("animals", "animals")),
    "an element, a name within": (_element(CALLED), LIST, _items("animals", "animal")),
    "an element, two names": (
        _element(CALLED, name="aliens"),
        LIST,
        _items("aliens", "animal"),
    ),
    "an element, a name without": (
        _element(STRINGS, name="aliens"),
        LIST,
        _items("aliens", "aliens"),
    ),
    "a number": ({"type": "number"}, {"animals": 1.5}, "<animals>1.5</animals>"),
    "a boolean": ({"type": "boolean"}, {"animals": True}, "<animals>true</animals>"),
    "what has to be escaped": (
        {"type": "string"},
        {"animals": 'a<b & "c" ]]>'},
        '<animals>a&lt;b &amp; "c" ]]&gt;</animals>',
    ),
    "a namespace": (
        {
            "type": "string",
            "xml": {"namespace": "https://example.com/schema/sample", "prefix": "s"},
        },
        {"animals": "dog"},
        '<s:animals xmlns:s="https://example.com/schema/sample">dog</s:animals>',
    ),
    "objects in a list": (
        {"type": "array", "items": {"properties": {"a": {"type": "integer"}}}},
        {"animals": [{"a": 1}, {"a": 2}]},
        "<animals><a>1</a></animals><animals><a>2</a></animals>",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_elements(name: str) -> None:
    node, value, inside = ROWS[name]
    schema = _schema({"animals": node}, "3.2.0")
    body = f"<document>{inside}</document>".encode()
    assert xml_difference(body, value, schema) is None
    assert _tree(write_xml(value, schema, "application/xml")) == _tree(body)


@pytest.mark.parametrize("name", ROWS)
def test_another_element(name: str) -> None:
    """A wrong name anywhere, and an element too many, are found."""
    node, value, _ = ROWS[name]
    schema = _schema({"animals": node}, "3.2.0")
    root = ElementTree.fromstring(write_xml(value, schema, "application/xml"))
    for element in root.iter():
        tag, element.tag = element.tag, "wrong"
        assert xml_difference(ElementTree.tostring(root), value, schema), tag
        element.tag = tag
        extra = ElementTree.SubElement(element, "extra")
        assert xml_difference(ElementTree.tostring(root), value, schema), tag
        element.remove(extra)
        element.set("extra", "1")
        assert xml_difference(ElementTree.tostring(root), value, schema), tag
        del element.attrib["extra"]
        text, element.text = element.text, f"{element.text or ''}more"
        assert xml_difference(ElementTree.tostring(root), value, schema), tag
        element.text = text


def _tree(body: bytes) -> Any:
    def listed(element: ElementTree.Element) -> Any:
        return element.tag, dict(element.attrib), element.text, [*map(listed, element)]

    return listed(ElementTree.fromstring(body))


PERSON = {
    "id": {"type": "integer", "xml": {"attribute": True}},
    "name": {
        "type": "string",
        "xml": {"namespace": "https://example.com/schema/sample", "prefix": "sample"},
    },
}
EXAMPLE = b"""<Person id="123">
    <sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name>
</Person>"""


def test_attribute_prefix_and_namespace() -> None:
    """The root is called as the component, where nothing else is said."""
    schema = _schema(PERSON, xml={})
    value = {"id": 123, "name": "example"}
    body = EXAMPLE.replace(b"Person", b"Model")
    assert xml_difference(body, value, schema) is None
    for old, new in (
        (b'id="123"', b'id="124"'),
        (b' id="123"', b""),
        (b"Model", b"Person"),
        (b"schema/sample", b"schema/other"),
        (b'id="123"', b'id="123" more="1"'),
        (b'id="123"', b'ID="123"'),
    ):
        assert old in body
        assert xml_difference(body.replace(old, new), value, schema) is not None
    assert (
        xml_difference(write_xml(value, schema, "application/xml"), value, schema)
        is None
    )


def test_attributes_and_text() -> None:
    """3.2.0, "Elements With Attributes And Text"."""
    properties = {
        "kind": {"type": "string", "xml": {"nodeType": "attribute"}},
        "name": {"type": "string", "xml": {"nodeType": "text"}},
    }
    animal = {"xml": {"name": "animal"}, "properties": properties}
    whole = {"type": "array", "xml": {"nodeType": "element", "name": "animals"}}
    root = {
        "openapi": "3.2.0",
        "paths": {},
        "components": {"schemas": {"Some": {**whole, "items": animal}}},
    }
    lookup = Lookup(Schemas(root), "request")
    schema = XmlSchema({"$ref": "#/components/schemas/Some"}, lookup.look)
    value = [{"kind": "Cat", "name": "Fluffy"}, {"kind": "Dog", "name": "Fido"}]
    body = (
        b'<animals><animal kind="Cat">Fluffy</animal>'
        b'<animal kind="Dog">Fido</animal></animals>'
    )
    assert xml_difference(body, value, schema) is None
    assert _tree(write_xml(value, schema, "application/xml")) == _tree(body)
    for old, new in ((b"animals", b"beasts"), (b"Fido", b"Rex"), (b"animal ", b"pet ")):
        other = body.replace(old, new)
        if old == b"animal ":
            other = other.replace(b"</animal>", b"</pet>")
        assert xml_difference(other, value, schema) is not None


def test_line_ends_and_spaces_between_elements_say_nothing() -> None:
    schema = _schema({"a": {"type": "string"}, "b": {"type": "string"}})
    body = b"<document>\r\n  <b>2</b>\n\t<a>1</a>\n</document>"
    assert xml_difference(body, {"a": "1", "b": "2"}, schema) is None


@pytest.mark.parametrize(
    "body", [b"", b"<a>", b"<a></b>", b"<a>&nope;</a>", b"<a b=1/>", b"a", b"<a/><b/>"]
)
def test_what_is_not_well_formed(body: bytes) -> None:
    """XML 1.0, section 2.1."""
    with pytest.raises(MalformedError):
        xml_difference(body, {}, _schema({}))


def test_without_a_schema_well_formedness_alone() -> None:
    assert xml_difference(b"<a><b/></a>", {"x": 1}, None) is None
