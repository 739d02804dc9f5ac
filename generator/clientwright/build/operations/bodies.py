"""Request bodies and media types (OpenAPI 3.2, sections 4.13 to 4.15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ...ir.api import Api, Body, Encoding, Header, MediaType, Operation, Style
from ...ir.document import Json
from ...ir.query import essence, is_form, is_json, resolved
from ...ir.schema import (
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    SchemaId,
)
from ..cursor import Cursor, Node
from ..merge.json_types import kinds_of
from ..schemas.worklist import Worklist
from .events import Described, event_data

_EVENTS = "text/event-stream"
_INNER: Final = frozenset({"encoding", "prefixEncoding", "itemEncoding"})
"""Fields of an Encoding Object that describe parts inside the part (3.2)."""


def body(work: Worklist, operation: Node) -> Body | None:
    """Build the request body of an operation, None where it has none."""
    cursor = work.cursor
    if "requestBody" not in operation.value:
        return None
    node = cursor.resolve(operation.child("requestBody"), "request body")
    if node is None:
        return None
    media = tuple(content(work, node))
    if not media:
        cursor.warning(
            "empty-content", "a body without a media type cannot be sent", node.pointer
        )
        return None
    return Body(
        required=cursor.flag(node, "required"),
        content=media,
        description=cursor.text(node, "description"),
        vendor_name=_vendor_name(operation),
        place=cursor.place(node.pointer),
    )


def usual_first(api: Api) -> Api:
    """Put a JSON Patch that is no list last, so that it is not sent by default.

    A JSON Patch is a list of operations (RFC 6902, section 3). Servers that document it
    beside JSON for an object take all JSON, and name all its media types.
    """
    return replace(
        api, operations=tuple(_usual_first(api, one) for one in api.operations)
    )


def _usual_first(api: Api, operation: Operation) -> Operation:
    body = operation.body
    if body is None or operation.method == "PATCH":
        return operation
    patches = [one for one in body.content if _is_odd_patch(api, one)]
    others = [one for one in body.content if one not in patches]
    if not patches or not any(is_json(one.media_type) for one in others):
        return operation
    return replace(operation, body=replace(body, content=(*others, *patches)))


def _is_odd_patch(api: Api, media: MediaType) -> bool:
    if essence(media.media_type) != "application/json-patch+json":
        return False
    node = None if media.schema is None else resolved(api, media.schema)
    return isinstance(node, ObjectSchema | MapSchema | PrimitiveSchema | EnumSchema)


def _vendor_name(operation: Node) -> str | None:
    value = operation.value.get("x-codegen-request-body-name")
    return value if isinstance(value, str) and re.search("[A-Za-z]", value) else None


_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_MEANT: Final = {
    **dict.fromkeys(("text", "plain", "string"), "text/plain"),
    "html": "text/html",
    "csv": "text/csv",
    **dict.fromkeys(("form", "form-data", "multipart"), "multipart/form-data"),
    "binary": "application/octet-stream",
}
"""Words in the place of a media type; others are the name of one of `application`."""


def content(work: Worklist, node: Node) -> Iterator[MediaType]:
    """Build the entries of a `content` map."""
    cursor = work.cursor
    seen = set()
    for key, entry in cursor.entries(node, "content"):
        media_type = key.strip()
        if _WORD.fullmatch(media_type):
            media_type = _MEANT.get(media_type.lower(), f"application/{media_type}")
            told = f"no name of a media type; read as `{media_type}`"
            cursor.warning("invalid-media-type", told, entry.pointer)
        if not media_type.isprintable() or not media_type.isascii() or not media_type:
            cursor.warning(
                "invalid-media-type", "no name of a media type; left out", entry.pointer
            )
            continue
        inner = cursor.resolve(entry, "media type")
        if inner is None:
            inner = Node({}, entry.pointer)
        if media_type not in seen:
            seen.add(media_type)
            yield _media_type(work, inner, media_type)


def _media_type(work: Worklist, node: Node, media_type: str) -> MediaType:
    described = _events(work, node) if essence(media_type) == _EVENTS else None
    placed = "prefixEncoding" in node.value or "itemEncoding" in node.value
    if (
        is_form(media_type)
        and not placed
        and isinstance(node.value.get("schema"), dict)
    ):
        kinds = kinds_of(work.cursor, node.child("schema"))
        if kinds is not None and "object" not in kinds:
            work.cursor.warning(
                "form-without-names",
                "the fields of a form have names, and this schema has none;"
                " the caller gives them",
                node.child("schema").pointer,
            )
    return MediaType(
        media_type=media_type,
        schema=None if described else _schema(work, node, "schema"),
        item_schema=None if described else _schema(work, node, "itemSchema"),
        events=described.data if described else (),
        sentinels=(*(described.sentinels if described else ()), *_sentinels(node)),
        encoding=tuple(encodings(work, node)),
        first=tuple(_by_place(work, node)),
        item=(
            _encoding(work, node.child("itemEncoding"), "")
            if "itemEncoding" in node.value
            else None
        ),
        examples=examples(work.cursor, node),
        place=work.cursor.place(node.pointer),
    )


def _events(work: Worklist, node: Node) -> Described | None:
    """Give the kinds of data of server-sent events, where the schema describes those.

    `schema` is that of one event, or of the list of all.
    """
    if "itemSchema" in node.value:
        return event_data(work, node.child("itemSchema"), certain=True)
    if "schema" not in node.value:
        return None
    schema = node.child("schema")
    if isinstance(schema.value, dict) and "items" in schema.value:
        schema = schema.child("items")
    return event_data(work, schema, certain=False)


def _sentinels(node: Node) -> Iterator[str]:
    """Give the data that ends a stream by an extension of the vendor's own SDK."""
    value = node.value.get("x-speakeasy-sse-sentinel")
    if isinstance(value, str) and value:
        yield value


def _schema(work: Worklist, node: Node, key: str) -> SchemaId | None:
    if key not in node.value:
        return None
    return work.need(node.child(key))


def encodings(work: Worklist, node: Node) -> Iterator[Encoding]:
    for name, child in work.cursor.entries(node, "encoding"):
        found = _encoding(work, child, name)
        if found is not None:
            yield found


def _encoding(work: Worklist, node: Node, name: str) -> Encoding | None:
    cursor = work.cursor
    style = _as_style(node.value.get("style"))
    if "style" in node.value and style is None:
        cursor.warning("invalid-style", "no style; ignored", node.pointer)
    inner = _inner(work, node)
    if inner is None and not _INNER.isdisjoint(node.value):
        told = "parts inside a part are not written one by one: give it as bytes"
        cursor.warning("parts-of-a-part", told, node.pointer)
    return Encoding(
        property=name,
        content_type=cursor.text(node, "contentType"),
        style=style,
        explode=cursor.flag(node, "explode") if "explode" in node.value else None,
        allow_reserved=cursor.flag(node, "allowReserved"),
        headers=tuple(headers(work, node)),
        inner=inner,
    )


def _inner(work: Worklist, node: Node) -> MediaType | None:
    """Build what is said of the parts of a part (section 4.15.2); it has no schema."""
    media_type = essence(str(node.value.get("contentType", "")))
    if not media_type.startswith("multipart/") or "," in media_type:
        return None
    item = None
    if "itemEncoding" in node.value:
        item = _encoding(work, node.child("itemEncoding"), "")
    return MediaType(
        media_type=str(node.value["contentType"]),
        schema=None,
        encoding=tuple(encodings(work, node)),
        first=tuple(_by_place(work, node)),
        item=item,
        place=work.cursor.place(node.pointer),
    )


def _by_place(work: Worklist, node: Node) -> Iterator[Encoding]:
    """Build `prefixEncoding`: how each part at the start is sent."""
    for place, child in enumerate(work.cursor.items(node, "prefixEncoding")):
        found = _encoding(work, child, str(place))
        yield Encoding(property=str(place)) if found is None else found


def headers(work: Worklist, node: Node) -> Iterator[Header]:
    """Build the headers of a response or of a part; `Content-Type` is not one."""
    cursor = work.cursor
    for name, entry in cursor.entries(node, "headers"):
        inner = cursor.resolve(entry, "header")
        if inner is None or name.lower() == "content-type":
            continue
        media_type, schema = content_or_schema(work, inner)
        if schema is None:
            schema = work.any_value(inner.pointer, "schema")
        yield Header(
            name=name,
            schema=schema,
            required=cursor.flag(inner, "required"),
            explode=cursor.flag(inner, "explode"),
            content=media_type,
            description=cursor.text(inner, "description"),
        )


def _as_style(value: Json) -> Style | None:
    """Read the name of a style."""
    return Style(value) if value in tuple(Style) else None


def content_or_schema(work: Worklist, node: Node) -> tuple[str | None, SchemaId | None]:
    """Read `schema`, or the one entry of `content` and its media type."""
    if "schema" in node.value:
        return None, work.need(node.child("schema"))
    for media_type, entry in work.cursor.entries(node, "content"):
        inner = work.cursor.resolve(entry, "media type")
        if inner is not None:
            if "schema" in inner.value:
                return media_type, work.need(inner.child("schema"))
            return media_type, work.any_value(inner.pointer, "schema")
    return None, None


def examples(cursor: Cursor, node: Node) -> tuple[Json, ...]:
    """Give the example values of a parameter or media type, `example` first."""
    found = [node.value["example"]] if "example" in node.value else []
    inner = node.value.get("examples")
    if isinstance(inner, list):
        found += inner
    elif isinstance(inner, dict):
        for _, entry in cursor.entries(node, "examples"):
            example = cursor.resolve(entry, "example")
            for key in ("value", "dataValue"):
                if example is not None and key in example.value:
                    found.append(example.value[key])
                    break
    return tuple(found)
