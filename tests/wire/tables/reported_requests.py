"""Requests that other generators were reported to send wrongly.

`docs/reported-faults.md` names the reports of each row.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from ..rows import Json, Row, Table, body, parameter
from .reported import object_of, ref

_STRING: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}
_BINARY: Json = {"type": "string", "format": "binary"}
_DATE: Json = {"type": "string", "format": "date"}
_DATE_TIME: Json = {"type": "string", "format": "date-time"}
_NOON = datetime(2018, 3, 8, 12, 0, 0, tzinfo=UTC)


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


_SCHEMAS: Json = {
    "Paging": object_of(sort=_list(_STRING), page=_INTEGER),
    "A": object_of("id", "shared", id=_INTEGER, shared=_STRING),
    "B": object_of("file", "shared", file=_BINARY, shared=_STRING),
    "Deep": {"allOf": [{"allOf": [object_of(z=_INTEGER)]}]},
    "Kind": {"allOf": [{"type": "string", "enum": ["u", "v"]}]},
    "Order": object_of("items", items=_list(ref("Item"))),
    "Item": {
        "allOf": [
            object_of("id", id={**_INTEGER, "readOnly": True}),
            object_of("sku", sku=_STRING, secret={**_STRING, "writeOnly": True}),
        ]
    },
}


def _query(name: str, schema: Json, value: object, target: str, **more: Json) -> Row:
    return Row(
        name=name,
        operation=parameter("f", "query", schema, **more),
        call=lambda call, _: call(f=value),
        target=target,
    )


_QUERIES = (
    _query(
        "a deep object in a deep object",
        object_of(day=_INTEGER, year=object_of(min=_INTEGER)),
        {"day": 20, "year": {"min": 1990}},
        "?f%5Bday%5D=20&f%5Byear%5D%5Bmin%5D=1990",
        style="deepObject",
    ),
    _query(
        "a deep list of objects",
        _list(object_of(email=_STRING)),
        [{"email": "x"}, {"email": "y"}],
        "?f%5B0%5D%5Bemail%5D=x&f%5B1%5D%5Bemail%5D=y",
        style="deepObject",
    ),
    _query(
        "a list in an exploded object",
        ref("Paging"),
        {"sort": ["amount,desc", "name"], "page": 0},
        "?sort=amount%2Cdesc&sort=name&page=0",
    ),
    _query(
        "an object as JSON",
        None,
        {"some_int": 5},
        "?f=%7B%22someInt%22%3A5%7D",
        content={"application/json": {"schema": object_of(someInt=_INTEGER)}},
    ),
    _query(
        "values that differ by a sign",
        {"type": "string", "enum": ["date", "-date", "+date"]},
        "+date",
        "?f=%2Bdate",
    ),
    _query(
        "a map as a deep object",
        {"type": "object", "additionalProperties": _STRING},
        {"a": "1"},
        "?f%5Ba%5D=1",
        style="deepObject",
    ),
    _query(
        "a list of a union",
        {"anyOf": [_INTEGER, _list(_INTEGER), _DATE]},
        [1, 2],
        "?f=1&f=2",
    ),
    _query(
        "a date of a union",
        {"anyOf": [_INTEGER, _list(_INTEGER), _DATE]},
        date(2020, 1, 2),
        "?f=2020-01-02",
    ),
    _query(
        "date-times in one text",
        _list(_DATE_TIME),
        [_NOON, _NOON],
        "?f=2018-03-08T12%3A00%3A00Z,2018-03-08T12%3A00%3A00Z",
        explode=False,
    ),
    _query(
        "pipes without a word on explode",
        _list(_STRING),
        ["a", "b"],
        "?f=a%7Cb",
        style="pipeDelimited",
    ),
    _query("an empty list", _list(_STRING), [], ""),
    Row(
        name="a header field of one value, and one of several",
        operation={
            "parameters": [
                *parameter("X-One", "header", {"const": "a"}, required=True)[
                    "parameters"
                ],
                *parameter("Accept-Language", "header", {"enum": ["de", "en"]})[
                    "parameters"
                ],
            ]
        },
        call=lambda call, _: call(accept_language="de"),
        headers={"X-One": "a", "Accept-Language": "de"},
    ),
    Row(
        name="one name in three places",
        path="/{id}",
        operation={
            "parameters": [
                *parameter("id", "path")["parameters"],
                *parameter("id", "query")["parameters"],
                *parameter("id", "header")["parameters"],
            ]
        },
        call=lambda call, _: call("p", id_query="q", id_header="h"),
        target="/p?id=q",
        headers={"id": "h"},
    ),
    Row(
        name="reserved characters in a path",
        path="/{id}",
        operation=parameter("id", "path"),
        call=lambda call, _: call("a=1;b,c/d?e#f"),
        target="/a%3D1%3Bb%2Cc%2Fd%3Fe%23f",
    ),
)


def _form(name: str, schema: Json, content: bytes, **fields: object) -> Row:
    return Row(
        name=f"form: {name}",
        method="post",
        operation=body("application/x-www-form-urlencoded", schema),
        call=lambda call, _: call(**fields),
        content=content,
    )


def _parts(
    name: str, schema: Json, content: str, *given: object, **fields: object
) -> Row:
    lines = ("--BOUNDARY\r\n" + content + "\n").replace("\r\n", "\n")
    lines = lines.replace("----\n", "--BOUNDARY\n") + "--BOUNDARY--\n"
    return Row(
        name=f"multipart: {name}",
        method="post",
        operation=body("multipart/form-data", schema),
        call=lambda call, _: call(*given, **fields),
        content=lines.replace("\n", "\r\n").encode(),
    )


_NAME = "Content-Disposition: form-data; name="
_JSON = "\nContent-Type: application/json\n\n"
_BODIES = (
    _form(
        "a list that may be null",
        object_of(tags={"type": ["array", "null"], "items": _STRING}, id=_STRING),
        b"tags=a&tags=b&id=1",
        tags=["a", "b"],
        id="1",
    ),
    _form(
        "null in the place of a list",
        object_of(tags={"type": ["array", "null"], "items": _STRING}, id=_STRING),
        b"id=1",
        tags=None,
        id="1",
    ),
    _parts(
        "a file of allOf",
        {"allOf": [object_of("id", id=_INTEGER), object_of(logo=_BINARY)]},
        f'{_NAME}"id"\n\n1\n----\n{_NAME}"logo"; filename="logo"\n'
        "Content-Type: application/octet-stream\n\nx",
        id=1,
        logo=b"x",
    ),
    _parts(
        "one branch of oneOf",
        {"oneOf": [ref("A"), ref("B")]},
        f'{_NAME}"id"\n\n1\n----\n{_NAME}"shared"\n\ns',
        {"id": 1, "shared": "s"},
    ),
    _parts(
        "an object of allOf in allOf",
        object_of(a=ref("Deep"), k=ref("Kind")),
        f'{_NAME}"a"{_JSON}{{"z":1}}\n----\n{_NAME}"k"\n\nu',
        a={"z": 1},
        k="u",
    ),
    _parts(
        "dates without quotes",
        object_of(at=_DATE_TIME, days=_list(_DATE)),
        f'{_NAME}"at"\n\n2018-03-08T12:00:00Z\n----\n{_NAME}"days"\n\n2020-01-02',
        at=_NOON,
        days=[date(2020, 1, 2)],
    ),
    _parts(
        "files of a name with brackets",
        object_of(**{"files[]": _list(_BINARY)}),
        f'{_NAME}"files[]"; filename="a.txt"\nContent-Type: text/plain\n\n1\n----\n'
        f'{_NAME}"files[]"; filename="b.txt"\nContent-Type: text/plain\n\n2',
        files=[("a.txt", b"1", "text/plain"), ("b.txt", b"2", "text/plain")],
    ),
    Row(
        name="nested items without what is only read",
        method="post",
        operation=body("application/json", ref("Order")),
        call=lambda call, _: call(items=[{"sku": "a", "secret": "s"}]),
        content=b'{"items":[{"sku":"a","secret":"s"}]}',
    ),
    Row(
        name="null as a whole body",
        method="post",
        operation=body("application/json", {"type": ["string", "null"]}),
        call=lambda call, _: call(None),
        content=b"null",
    ),
    Row(
        name="a body with DELETE",
        method="delete",
        operation=body("application/json", object_of(ids=_list(_INTEGER))),
        call=lambda call, _: call(ids=[1]),
        content=b'{"ids":[1]}',
    ),
    Row(
        name="the charset of a vendor's media type",
        method="post",
        operation=body("application/vnd.api+json; charset=utf-8", object_of(a=_STRING)),
        call=lambda call, _: call(a="x"),
        headers={"Content-Type": "application/vnd.api+json; charset=utf-8"},
        content=b'{"a":"x"}',
    ),
)

_UNION: Json = {"oneOf": [ref("Left"), ref("Right"), {"type": "string"}]}
_LOOSE: Json = {"oneOf": [ref("LooseLeft"), ref("LooseRight")]}
_TAGGED: Json = {
    "oneOf": [ref("Kitten"), ref("Puppy")],
    "discriminator": {"propertyName": "petKind"},
}
_SCHEMAS |= {
    "Left": object_of("aLeft", aLeft=_INTEGER),
    "Right": object_of("aRight", aRight=_INTEGER, inner=_UNION),
    "LooseLeft": object_of(aLeft=_INTEGER),
    "LooseRight": object_of(aRight=_INTEGER),
    "Kitten": object_of("petKind", petKind=_STRING, livesLeft=_INTEGER),
    "Puppy": object_of("petKind", petKind=_STRING, barksAt=_STRING),
    "Holder": object_of(union=_UNION, loose=_LOOSE, pet=_TAGGED),
}


def _by_field(name: str, schema: Json, value: object, content: bytes) -> Row:
    return Row(
        name=f"by names of fields: {name}",
        method="post",
        operation=body("application/json", schema),
        call=lambda call, _: call(value),
        content=content,
    )


_BY_FIELD = (
    _by_field("the first branch", _UNION, {"a_left": 1}, b'{"aLeft":1}'),
    _by_field("the second branch", _UNION, {"a_right": 1}, b'{"aRight":1}'),
    _by_field(
        "a branch in a branch",
        _UNION,
        {"a_right": 1, "inner": {"a_right": 2}},
        b'{"aRight":1,"inner":{"aRight":2}}',
    ),
    _by_field("nothing is required", _LOOSE, {"a_right": 1}, b'{"aRight":1}'),
    _by_field(
        "a tag",
        _TAGGED,
        {"pet_kind": "Puppy", "barks_at": "x"},
        b'{"petKind":"Puppy","barksAt":"x"}',
    ),
    _by_field(
        "a list of what has a tag",
        _list(_TAGGED),
        [
            {"pet_kind": "Puppy", "barks_at": "x"},
            {"petKind": "Kitten", "lives_left": 1},
        ],
        b'[{"petKind":"Puppy","barksAt":"x"},{"petKind":"Kitten","livesLeft":1}]',
    ),
    Row(
        name="by names of fields: in a constructor",
        method="post",
        operation=body("application/json", _list(ref("Holder"))),
        call=lambda call, package: call(
            [
                package.models.Holder(
                    union={"a_right": 1},
                    loose={"a_right": 2},
                    pet={"pet_kind": "Puppy", "barks_at": "x"},
                )
            ]
        ),
        content=b'[{"union":{"aRight":1},"loose":{"aRight":2},'
        b'"pet":{"petKind":"Puppy","barksAt":"x"}}]',
    ),
)

TABLES = (
    Table(
        name="reported requests",
        document={"components": {"schemas": _SCHEMAS}},
        rows=(*_QUERIES, *_BODIES, *_BY_FIELD),
    ),
)
