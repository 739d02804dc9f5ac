"""XML of names that no element can have, and of subclasses.

.NET, `XmlConvert.EncodeLocalName`: a character that XML has in no name is written as
its number, `Order Details` as `Order_x0020_Details`; `XmlSerializer` calls an instance
of a generic class `ListResultOfOrder`.
"""

from __future__ import annotations

from ..rows import UNSET, Instance, Json, Reply, Row, Table, body

_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def ref(name: str) -> Json:
    """Refer to a definition."""
    return {"$ref": f"#/definitions/{name}"}


_TEXT: Json = {"type": "string"}
_ATTRIBUTE: Json = {"type": "integer", "xml": {"attribute": True}}
_SCHEMAS: Json = {
    "ListResult[Order]": {
        "type": "object",
        "properties": {
            "Order Details": _TEXT,
            "2nd": _TEXT,
            "no. of lines": _ATTRIBUTE,
            "notes": {
                "type": "array",
                "items": {**_TEXT, "xml": {"name": "a note"}},
                "xml": {"name": "all notes", "wrapped": True},
            },
        },
    },
    "Pair[Order,Invoice]": {"type": "object", "properties": {"first": _TEXT}},
    "Owner": {
        "type": "object",
        "properties": {
            "pet": ref("Pet"),
            "pets": {"type": "array", "items": ref("Pet")},
        },
    },
    "Pet": {
        "type": "object",
        "xml": {"name": "pet"},
        "properties": {"id": _ATTRIBUTE},
    },
    "Cat": {
        "xml": {"name": "cat"},
        "allOf": [ref("Pet"), {"type": "object", "properties": {"lives": _ATTRIBUTE}}],
    },
}


def _row(name: str, schema: str, call: Json, sent: bytes, result: Json) -> Row:
    return Row(
        name=name,
        method="post",
        operation={
            "parameters": [
                {"name": "it", "in": "body", "required": True, "schema": ref(schema)}
            ],
            "responses": {"200": {"description": "It.", "schema": ref(schema)}},
        },
        call=call,
        content=_HEAD + sent,
        reply=Reply(
            status=200, headers={"Content-Type": "application/xml"}, content=sent
        ),
        result=result,
    )


def _cat(package: Json) -> Json:
    return package.models.Cat(id=1, lives=9)


_ORDERS: Json = {
    "no. of lines": 3,
    "Order Details": "x",
    "2nd": "y",
    "notes": ["z"],
}
_COMPONENTS = "#/components/schemas"
_EITHER: Json = {
    "oneOf": [{"$ref": f"{_COMPONENTS}/{name}"} for name in ("Ship", "Car")]
}
_BRANCHES: Json = {
    "Fleet": {
        "type": "object",
        "properties": {"either": _EITHER, "all": {"type": "array", "items": _EITHER}},
    },
    "Ship": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": _ATTRIBUTE},
    },
    "Car": {
        "type": "object",
        "required": ["wheels"],
        "properties": {"wheels": _ATTRIBUTE},
    },
}
TABLES = (
    Table(
        name="xmlnames",
        version="2.0",
        document={
            "host": "api.example.com",
            "schemes": ["https"],
            "consumes": ["application/xml"],
            "produces": ["application/xml"],
            "definitions": _SCHEMAS,
        },
        rows=(
            _row(
                "names with spaces, digits first and brackets",
                "ListResult[Order]",
                lambda call, _: call(_ORDERS),
                b'<ListResultOfOrder no._x0020_of_x0020_lines="3">'
                b"<Order_x0020_Details>x</Order_x0020_Details><_x0032_nd>y</_x0032_nd>"
                b"<all_x0020_notes><a_x0020_note>z</a_x0020_note></all_x0020_notes>"
                b"</ListResultOfOrder>",
                Instance(name="ListResultOrder", data=_ORDERS),
            ),
            _row(
                "a generic class of two",
                "Pair[Order,Invoice]",
                lambda call, _: call({"first": "x"}),
                b"<PairOfOrderInvoice><first>x</first></PairOfOrderInvoice>",
                Instance(name="PairOrderInvoice", data={"first": "x"}),
            ),
            _row(
                "a subclass as the whole body has its own attributes",
                "Pet",
                lambda call, package: call(_cat(package)),
                b'<pet id="1" lives="9"></pet>',
                Instance(name="Pet", data={"id": 1, "lives": "9"}),
            ),
            _row(
                "subclasses within",
                "Owner",
                lambda call, package: call(
                    {"pet": _cat(package), "pets": [_cat(package)]}
                ),
                b'<Owner><pet id="1" lives="9"></pet>'
                b'<pet id="1" lives="9"></pet></Owner>',
                UNSET,
            ),
        ),
    ),
    Table(
        name="xmlbranches",
        document={"components": {"schemas": _BRANCHES}},
        rows=(
            Row(
                name="a mapping in the place of the second branch of a union",
                method="post",
                operation=body("application/xml", {"$ref": f"{_COMPONENTS}/Fleet"}),
                call=lambda call, _: call(
                    {"either": {"wheels": 4}, "all": [{"id": 1}, {"wheels": 2}]}
                ),
                content=_HEAD + b'<Fleet><either wheels="4"></either>'
                b'<all id="1"></all><all wheels="2"></all></Fleet>',
            ),
        ),
    ),
)
