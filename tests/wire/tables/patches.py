"""Merge patches: every property may be absent, and null removes it (RFC 7396)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from ..rows import Call, Instance, Json, Reply, Row, Table

_MERGE = "application/merge-patch+json"
_AUTHOR: Json = {
    "type": "object",
    "required": ["familyName"],
    "properties": {
        "familyName": {"type": "string"},
        "givenName": {"type": "string"},
    },
}
_ARTICLE: Json = {
    "type": "object",
    "required": ["id", "title", "author"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "title": {"type": "string"},
        "phoneNumber": {"type": "string"},
        "author": {"$ref": "#/components/schemas/Author"},
        "reviewers": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Author"},
        },
        "tags": {"type": "array", "items": {"type": "string"}},
        "content": {"type": "string"},
        "links": {"type": "object", "additionalProperties": {"type": "string"}},
        "byRole": {
            "type": "object",
            "additionalProperties": {"$ref": "#/components/schemas/Author"},
        },
        "state": {"type": "string", "enum": ["draft", "published"]},
        "price": {"type": "object", "properties": {"inEuros": {"type": "number"}}},
        "place": {
            "oneOf": [
                {"$ref": "#/components/schemas/Page"},
                {"$ref": "#/components/schemas/Shelf"},
            ],
            "discriminator": {"propertyName": "kind"},
        },
        "parent": {"$ref": "#/components/schemas/Article"},
    },
}
_SCHEMAS: Json = {
    "Article": _ARTICLE,
    "Author": _AUTHOR,
    "Page": {
        "type": "object",
        "required": ["kind", "number"],
        "properties": {"kind": {"const": "Page"}, "number": {"type": "integer"}},
    },
    "Shelf": {
        "type": "object",
        "required": ["kind", "room"],
        "properties": {"kind": {"const": "Shelf"}, "room": {"type": "string"}},
    },
}
_WHOLE: Json = {"$ref": "#/components/schemas/Article"}
_OPEN: Json = {
    "type": "object",
    "properties": {"someTitle": {"type": "string"}},
    "additionalProperties": {"$ref": "#/components/schemas/Author"},
}
_RETURNS: Json = {
    "200": {"description": "It", "content": {"application/json": {"schema": _WHOLE}}}
}


def _operation(*media_types: str, schema: Json = None) -> Json:
    content = {one: {"schema": schema or _WHOLE} for one in media_types}
    return {"requestBody": {"required": True, "content": content}}


def _patch(name: str, call: Call, content: str, schema: Json = None) -> Row:
    return Row(
        name=name,
        method="patch",
        operation=_operation(_MERGE, schema=schema),
        call=call,
        headers={"content-type": _MERGE},
        content=content.encode(),
    )


def _made(package: ModuleType, name: str, **fields: object) -> Any:
    models = importlib.import_module(f"{package.__name__}.models")
    return getattr(models, name)(**fields)


def _rows() -> Iterator[Row]:
    yield _patch(
        "the example of RFC 7396, section 3",
        lambda call, _: call(
            title="Hello!",
            phone_number="+01-123-456-7890",
            author={"familyName": None},
            tags=["example"],
        ),
        '{"title":"Hello!","phoneNumber":"+01-123-456-7890",'
        '"author":{"familyName":null},"tags":["example"]}',
    )
    yield _patch("nothing changes", lambda call, _: call(), "{}")
    yield _patch(
        "None removes what is required and no null elsewhere",
        lambda call, _: call(title=None, author=None, state=None, tags=None),
        '{"title":null,"author":null,"tags":null,"state":null}',
    )
    yield _patch(
        "a class of its own, in which None was set",
        lambda call, package: call(
            author=_made(package, "AuthorPatch", family_name=None)
        ),
        '{"author":{"familyName":null}}',
    )
    yield _patch(
        "a class of its own, in which nothing was set",
        lambda call, package: call(author=_made(package, "AuthorPatch")),
        '{"author":{}}',
    )
    yield _patch(
        "an inline object",
        lambda call, package: call(
            price=_made(package, "ArticlePricePatch", in_euros=None)
        ),
        '{"price":{"inEuros":null}}',
    )
    yield _patch(
        "a mapping by fields",
        lambda call, _: call(author={"family_name": None, "given_name": "x"}),
        '{"author":{"familyName":null,"givenName":"x"}}',
    )
    yield _patch(
        "a key of a mapping is removed",
        lambda call, _: call(links={"self": None, "next": "n"}),
        '{"links":{"self":null,"next":"n"}}',
    )
    yield _patch(
        "objects in a mapping are patches as well",
        lambda call, _: call(by_role={"lead": {"given_name": None}, "old": None}),
        '{"byRole":{"lead":{"givenName":null},"old":null}}',
    )
    yield _patch(
        "a patch in a patch in a patch",
        lambda call, package: call(
            parent={"parent": _made(package, "ArticlePatch", phone_number=None)}
        ),
        '{"parent":{"parent":{"phoneNumber":null}}}',
    )
    yield _patch(
        "a branch of a union, without its tag",
        lambda call, package: call(place=_made(package, "ShelfPatch", room=None)),
        '{"place":{"room":null}}',
    )
    yield _patch(
        "an array is a value as a whole, of whole objects",
        lambda call, package: call(
            reviewers=[_made(package, "Author", family_name="x")]
        ),
        '{"reviewers":[{"familyName":"x"}]}',
    )
    yield _patch(
        "an open object is one argument",
        lambda call, _: call({"some_title": None, "other": {"family_name": None}}),
        '{"someTitle":null,"other":{"familyName":null}}',
        schema=_OPEN,
    )
    yield Row(
        name="parameters of a media type change nothing",
        method="patch",
        operation=_operation(f"{_MERGE}; charset=utf-8"),
        call=lambda call, _: call(author={"family_name": None}),
        content=b'{"author":{"familyName":null}}',
    )
    yield Row(
        name="beside JSON, the patch",
        method="patch",
        operation=_operation("application/json", _MERGE),
        call=lambda call, package: call(
            _made(package, "ArticlePatch", title=None), content_type=_MERGE
        ),
        headers={"content-type": _MERGE},
        content=b'{"title":null}',
    )
    yield Row(
        name="the class for the whole is as it was",
        method="put",
        operation={**_operation("application/json"), "responses": _RETURNS},
        call=lambda call, package: call(
            title="x", author=_made(package, "Author", family_name="y")
        ),
        content=b'{"title":"x","author":{"familyName":"y"}}',
        reply=Reply(
            status=200,
            headers={"Content-Type": "application/json"},
            content=b'{"id":"1","title":"x","author":{"familyName":"y"}}',
        ),
        result=Instance(
            name="Article",
            data={"id": "1", "title": "x", "author": {"familyName": "y"}},
        ),
    )


TABLES = (
    Table(
        name="patches",
        document={"components": {"schemas": _SCHEMAS}},
        rows=tuple(_rows()),
    ),
)
