"""Faults that users reported of other generators, and ours where they had them.

`docs/reported-faults.md` names the reports of each row.
"""

from __future__ import annotations

from ..rows import Instance, Json, Reply, Row, Table, body, responds

_STRING: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}


def ref(name: str) -> Json:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def object_of(*required: str, **properties: Json) -> Json:
    """Return an object schema."""
    names = {"required": list(required)} if required else {}
    return {"type": "object", **names, "properties": properties}


_SCHEMAS: Json = {
    "Owner": object_of("pet", pet=ref("Pet")),
    "Pet": {
        "oneOf": [ref("Cat"), ref("Dog"), ref("Fish")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog"},
        },
    },
    "Kind": {"type": "string", "enum": ["cat", "dog", "Fish", "cow"]},
    "Cat": object_of(kind={"const": "cat", "default": "cat"}, lives=_INTEGER),
    "Dog": object_of(kind=ref("Kind"), size=_INTEGER),
    "Fish": object_of("kind", kind=ref("Kind"), size=_INTEGER),
    "Form": object_of("register", register=_STRING, mro=_STRING),
    "Names": {
        "type": "array",
        "xml": {"name": "names", "wrapped": True},
        "items": ref("Nick"),
    },
    "Nick": {"type": "string", "xml": {"name": "nick"}},
}


def _json(name: str, data: bytes, schema: Json, result: object) -> Row:
    return Row(
        name=name,
        operation=responds("application/json", schema),
        call=lambda call, _: call(),
        reply=Reply(
            status=200, headers={"Content-Type": "application/json"}, content=data
        ),
        result=result,
    )


_TAGS = (
    Row(
        name="a tag that may be absent is sent",
        method="post",
        operation=body("application/json", ref("Owner")),
        call=lambda call, package: call(pet=package.models.Cat(lives=9)),
        content=b'{"pet":{"kind":"cat","lives":9}}',
    ),
    Row(
        name="a tag of an enum that several share is sent",
        method="post",
        operation=body("application/json", ref("Owner")),
        call=lambda call, package: call(pet=package.models.Dog(size=1)),
        content=b'{"pet":{"kind":"dog","size":1}}',
    ),
    Row(
        name="the tag of a body that is a branch is sent",
        method="post",
        operation=body("application/json", ref("Fish")),
        call=lambda call, _: call(size=1),
        content=b'{"kind":"Fish","size":1}',
    ),
    Row(
        name="the tag of a body can be another one",
        method="post",
        operation=body("application/json", ref("Fish")),
        call=lambda call, _: call(kind="cow"),
        content=b'{"kind":"cow"}',
    ),
    *(
        _json(f"a tag of an enum that several share: {tag}", data, ref("Pet"), result)
        for tag, data, result in (
            (
                "mapped",
                b'{"kind":"dog","size":1}',
                Instance(name="Dog", data={"kind": "dog", "size": 1}),
            ),
            (
                "a name",
                b'{"kind":"Fish","size":1}',
                Instance(name="Fish", data={"kind": "Fish", "size": 1}),
            ),
            (
                "of nobody",
                b'{"kind":"cow","size":1}',
                Instance(name="UnknownVariant", data={"kind": "cow", "size": 1}),
            ),
        )
    ),
)

_ALL_JSON: Json = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": ref("Dog")}
            for kind in (
                *("application/json-patch+json", "application/json"),
                *("text/json", "application/*+json"),
            )
        },
    }
}

_BODIES = (
    Row(
        name="an object is no JSON Patch",
        method="post",
        operation=_ALL_JSON,
        call=lambda call, _: call({"size": 1}),
        headers={"Content-Type": "application/json"},
        content=b'{"size":1}',
    ),
    Row(
        name="an object as the JSON Patch that is asked for",
        method="post",
        operation=_ALL_JSON,
        call=lambda call, _: call(
            {"size": 1}, content_type="application/json-patch+json"
        ),
        headers={"Content-Type": "application/json-patch+json"},
        content=b'{"size":1}',
    ),
    Row(
        name="items of an XML list have the name of what they refer to",
        method="post",
        operation=body("application/xml", ref("Names")),
        call=lambda call, _: call(["a", "b"]),
        content=b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b"<names><nick>a</nick><nick>b</nick></names>",
    ),
    Row(
        name="properties called register and mro",
        method="post",
        operation=body("application/json", ref("Form")),
        call=lambda call, _: call(register="a", mro="b"),
        content=b'{"register":"a","mro":"b"}',
    ),
    _json(
        "properties called register and mro are read",
        b'{"register":"a"}',
        ref("Form"),
        Instance(name="Form", data={"register": "a"}),
    ),
)

TABLES = (
    Table(
        name="reported",
        document={"components": {"schemas": _SCHEMAS}},
        rows=(*_TAGS, *_BODIES),
    ),
)
