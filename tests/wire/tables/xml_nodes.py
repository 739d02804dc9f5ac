"""XML by the examples of OpenAPI 3.2.0, section "XML Object Examples"."""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Instance, Json, Reply, Row, Table, body

_NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LIST = ["dog", "cat", "hamster"]


def ref(name: str) -> Json:
    """Refer to a schema of the table."""
    return {"$ref": f"#/components/schemas/{name}"}


def _text(**xml: str) -> Json:
    return {"type": "string", "xml": xml} if xml else {"type": "string"}


def _array(item: Json, **xml: str) -> Json:
    return {"type": "array", "items": item, **({"xml": xml} if xml else {})}


def _node(kind: str, schema: Json) -> Json:
    return {**schema, "xml": {"nodeType": kind}}


def _items(name: str) -> str:
    return "".join(f"<{name}>{one}</{name}>" for one in _LIST)


_ANIMALS: tuple[tuple[str, Json, str], ...] = (
    ("no XML Object", _array(_text()), _items("animals")),
    ("a name of the items", _array(_text(name="animal")), _items("animal")),
    (
        "a name of an array that is no element",
        _array(_text(name="animal"), name="aliens"),
        _items("animal"),
    ),
    (
        "an element around",
        _array(_text(), nodeType="element"),
        f"<animals>{_items('animals')}</animals>",
    ),
    (
        "an element around, and a name of the items",
        _array(_text(name="animal"), nodeType="element"),
        f"<animals>{_items('animal')}</animals>",
    ),
    (
        "an element of a name around, and a name of the items",
        _array(_text(name="animal"), nodeType="element", name="aliens"),
        f"<aliens>{_items('animal')}</aliens>",
    ),
    (
        "an element of a name around",
        _array(_text(), nodeType="element", name="aliens"),
        f"<aliens>{_items('aliens')}</aliens>",
    ),
)
_SCHEMAS: Json = {
    "Person": {
        "type": "object",
        "properties": {
            "id": _node("attribute", {"type": "integer", "format": "int32"}),
            "name": _text(
                namespace="https://example.com/schema/sample", prefix="sample"
            ),
        },
    },
    "Documentation": {
        "type": "object",
        "xml": {"nodeType": "none"},
        "properties": {"content": _node("cdata", {"type": "string"})},
    },
    "Product": {
        "type": "object",
        "xml": {"name": "product"},
        "required": ["count", "description", "related"],
        "properties": {
            "count": _node("attribute", {"type": ["number", "null"]}),
            "rating": _node("attribute", {"type": "string"}),
            "description": {"type": "string"},
            "related": {"type": ["object", "null"]},
        },
    },
    "Animal": {
        "type": "object",
        "xml": {"name": "animal"},
        "properties": {
            "kind": _node("attribute", {"type": "string"}),
            "name": _node("text", {"type": "string"}),
        },
    },
}


def _xml(name: str, schema: Json, value: object, sent: str, result: object) -> Row:
    answer = {
        "200": {"description": "It", "content": {"application/xml": {"schema": schema}}}
    }
    return Row(
        name=name,
        method="post",
        operation={**body("application/xml", schema), "responses": answer},
        call=lambda call, _: call(value),
        content=(_HEAD + sent).encode(),
        reply=Reply(
            status=200,
            headers={"Content-Type": "application/xml"},
            content=sent.encode(),
        ),
        result=result,
    )


def _rows() -> Iterator[Row]:
    for at, (name, animals, inner) in enumerate(_ANIMALS):
        data = {"animals": _LIST}
        _SCHEMAS[f"Document{at}"] = {
            "type": "object",
            "xml": {"name": "document"},
            "properties": {"animals": animals},
        }
        yield _xml(
            name,
            ref(f"Document{at}"),
            data,
            f"<document>{inner}</document>",
            Instance(name=f"Document{at}", data=data),
        )
    person = {"id": 123, "name": "example"}
    yield _xml(
        "an attribute, a prefix and a namespace",
        ref("Person"),
        person,
        '<Person id="123"><sample:name'
        ' xmlns:sample="https://example.com/schema/sample">example</sample:name>'
        "</Person>",
        Instance(name="Person", data=person),
    )
    pets = [{"kind": "Cat", "name": "Fluffy"}, {"kind": "Dog"}]
    yield _xml(
        "elements with attributes, and with text or without",
        _array(ref("Animal"), nodeType="element", name="animals"),
        pets,
        '<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog"></animal>'
        "</animals>",
        [Instance(name="Animal", data=one) for one in pets],
    )
    content = {"content": "<html></html>"}
    yield _xml(
        "a root element that is named beside a reference",
        {**ref("Documentation"), "xml": {"nodeType": "element", "name": "Stored"}},
        content,
        "<Stored>&lt;html&gt;&lt;/html&gt;</Stored>",
        Instance(name="Documentation", data=content),
    )
    for name, product, sent in (
        (
            "an attribute and an element that are null",
            {"count": None, "description": "Thing", "related": None},
            f"<product><description>Thing</description><related {_NIL}/></product>",
        ),
        (
            "an attribute and an element that may be null",
            {"count": 42, "description": "Thing", "related": {}},
            (
                '<product count="42"><description>Thing</description>'
                "<related></related></product>"
            ),
        ),
    ):
        yield _xml(
            name, ref("Product"), product, sent, Instance(name="Product", data=product)
        )


_ROWS = tuple(_rows())
TABLES = (
    Table(
        name="xml nodes",
        version="3.2.0",
        document={"components": {"schemas": _SCHEMAS}},
        rows=_ROWS,
    ),
)
