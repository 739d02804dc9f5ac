"""Null that a server sends is data, whatever the document says of it.

A JSON object that has a property with the value null is another one than the object
without (RFC 8259, section 4; JSON Schema 2020-12, validation, section 6.5.3), so what
was read is written back with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from ..rows import Instance, Json, Reply, Row, Table, body, responds

_TEXT: Json = {"type": "string"}
_DOG: Json = {"$ref": "#/components/schemas/Dog"}
_SCHEMAS: Json = {
    "Dog": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer"},
            "callName": _TEXT,
            "weight": {"type": "number"},
            "home": {"$ref": "#/components/schemas/Home"},
            "chip": {"type": ["string", "null"]},
            "toys": {"type": "array", "items": {"$ref": "#/components/schemas/Home"}},
            "homes": {
                "type": "object",
                "additionalProperties": {"$ref": "#/components/schemas/Home"},
            },
        },
    },
    "Home": {"type": "object", "properties": {"street": _TEXT, "zip": _TEXT}},
    "Puppy": {
        "allOf": [_DOG, {"type": "object", "properties": {"litter": _TEXT}}],
    },
    "Round": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "round"}, "size": {"type": "integer"}},
    },
    "Flat": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "flat"}, "width": {"type": "integer"}},
    },
    "Shape": {
        "oneOf": [
            {"$ref": "#/components/schemas/Round"},
            {"$ref": "#/components/schemas/Flat"},
        ],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {
                "round": "#/components/schemas/Round",
                "flat": "#/components/schemas/Flat",
            },
        },
    },
    "North": {"type": "object", "properties": {"north": _TEXT, "name": _TEXT}},
    "South": {"type": "object", "properties": {"south": _TEXT, "name": _TEXT}},
    "Loose": {
        "anyOf": [
            {"$ref": "#/components/schemas/North"},
            {"$ref": "#/components/schemas/South"},
        ]
    },
    "Base": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": _TEXT},
        "discriminator": {
            "propertyName": "type",
            "mapping": {"secret": "#/components/schemas/Secret"},
        },
    },
    "Secret": {
        "allOf": [
            {"$ref": "#/components/schemas/Base"},
            {"type": "object", "properties": {"scope": _TEXT}},
        ]
    },
}
_READ: tuple[tuple[str, str, str, str], ...] = (
    ("a string", "Dog", "Dog", '{"id":1,"callName":null}'),
    ("a number", "Dog", "Dog", '{"id":1,"weight":null}'),
    ("an object", "Dog", "Dog", '{"id":1,"home":null}'),
    ("a property of a property", "Dog", "Dog", '{"id":1,"home":{"zip":null}}'),
    ("an item's property", "Dog", "Dog", '{"id":1,"toys":[{},{"street":null}]}'),
    ("a value's property", "Dog", "Dog", '{"id":1,"homes":{"a":{"zip":null}}}'),
    ("what may be null", "Dog", "Dog", '{"id":1,"chip":null}'),
    ("what nobody documents", "Dog", "Dog", '{"id":1,"age":null}'),
    ("a field's name, unknown", "Dog", "Dog", '{"id":1,"call_name":null}'),
    ("allOf", "Puppy", "Puppy", '{"id":1,"callName":null,"litter":null}'),
    ("below a tag", "Shape", "Flat", '{"kind":"flat","width":null}'),
    ("below an unknown tag", "Shape", "UnknownVariant", '{"kind":"x","width":null}'),
    ("a branch without a tag", "Loose", "South", '{"south":"x","name":null}'),
    ("below a base", "Base", "Secret", '{"type":"secret","scope":null}'),
)


def _reads() -> Iterator[Row]:
    for what, schema, kind, text in _READ:
        reply = Reply(
            status=200,
            headers={"Content-Type": "application/json"},
            content=text.encode(),
        )
        ref = {"$ref": f"#/components/schemas/{schema}"}
        data = json.loads(text)
        yield Row(
            name=f"null is kept of {what}",
            operation=responds("application/json", ref),
            call=lambda call, _: call(),
            reply=reply,
            result=Instance(name=kind, data=data),
        )
        yield Row(
            name=f"null is sent again of {what}",
            method="post",
            operation=body("application/json", {"type": "array", "items": ref}),
            call=lambda call, package, kind=kind, text=text: call(
                [_kind(package, kind).model_validate_json(text)]
            ),
            content=f"[{text}]".encode(),
        )


def _given() -> Iterator[Row]:
    """None of a caller: sent where the document has null, else the same as nothing."""
    home: Any = {"zip": None, "street": "s"}
    calls: tuple[tuple[str, Any, str], ...] = (
        ("a constructor", lambda dog: dog(id=1, call_name=None, chip=None), ""),
        ("a mapping in one", lambda dog: dog(id=1, home=home, chip=None), _HOME),
        ("an assignment", lambda dog: _assigned(dog(id=1, chip="x")), ""),
        ("a copy", lambda dog: dog(id=1).model_copy(update=_UPDATE), ""),
    )
    for what, make, more in calls:
        yield Row(
            name=f"None of {what}",
            method="post",
            operation=body("application/json", {"type": "array", "items": _DOG}),
            call=lambda call, package, make=make: call([make(_kind(package, "Dog"))]),
            content=f'[{{"id":1{more},"chip":null}}]'.encode(),
        )


_HOME = ',"home":{"street":"s"}'
_UPDATE = {"weight": None, "chip": None}


def _assigned(dog: Any) -> Any:
    dog.weight = dog.home = dog.chip = None
    return dog


def _kind(package: ModuleType, name: str) -> Any:
    models: Any = package.models
    return getattr(models, name)


TABLES = (
    Table(
        name="nulls",
        rows=(*_reads(), *_given()),
        document={"components": {"schemas": _SCHEMAS}},
    ),
)
