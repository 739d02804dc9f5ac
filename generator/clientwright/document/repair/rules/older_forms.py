"""Schemas and media types in another place than the version of a document has for them.

Real documents have forms of Swagger 2.0 after a half-done migration: a parameter with
its own `type`, a parameter that is a body, a response with a bare `schema`. Those that
are written by hand leave `content` out, or `schema` (OpenAPI 3.2, sections 4.12 to
4.17).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import METHODS, Json, escape
from ...grammar import Slot, slot
from ...normalize.swagger2_parameters import parameter, request_body
from ..rule import Repair, Site, drop, put, rule
from .spelling import has_locations

_NEWER: Final = ("3.0", "3.1", "3.2")
_SHAPES: Final = frozenset({"type", "properties", "items", "allOf", "oneOf", "anyOf"})
_LIMITS: Final = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_SCHEMA: Final = re.compile(r"#/(?:components/schemas|definitions)/[^/]+")
_BESIDE: Final = ("example", "examples", "encoding")
"""What stays in a media type when the rest of it becomes its schema."""


@rule(
    "Response",
    "RequestBody",
    "MediaType",
    "Parameter",
    code="reference-kind",
    recognizes="a reference to a schema in place of a response, body or parameter",
    writes="the object, with that reference as its schema",
    keys=("$ref",),
)
def schema_in_place(site: Site) -> Iterator[Repair]:
    """A reference leads to what may stand in its place (section 4.23)."""
    reference = site.value["$ref"]
    if holder_kind(slot(site.kind), site.value, reference) is None:
        return
    schema: dict[str, Json] = {"schema": {"$ref": reference}}
    at = f"{site.pointer}/schema"
    if site.kind not in {"Parameter", "MediaType"} and site.version != "2":
        schema = {"content": {"application/json": schema}}
        at = f"{site.pointer}/content/application~1json/schema"
    yield Repair(
        site.pointer,
        f"`{reference[:120]}` is a schema; taken as the {site.kind}'s",
        lambda value: {k: v for k, v in value.items() if k != "$ref"} | schema,
        ((at, site.pointer),),
    )


def holder_kind(place: Slot, value: Json, target: str) -> str | None:
    """Name the kind of object whose schema a reference leads to; None: it does not."""
    if place.shape != "one" or not isinstance(value, dict):
        return None
    if not isinstance(target, str) or not _SCHEMA.fullmatch(target):
        return None
    named = isinstance(value.get("in"), str) and isinstance(value.get("name"), str)
    sure = place.kind in {"Response", "RequestBody", "MediaType"}
    return place.kind if sure or (place.kind == "Parameter" and named) else None


@rule(
    "MediaType",
    code="older-form",
    recognizes="a media type that is itself a schema",
    writes="`schema`, with the keywords in it",
    versions=_NEWER,
)
def bare_media_type(site: Site) -> Iterator[Repair]:
    """A media type has a schema (section 4.14, Media Type Object)."""
    if "schema" in site.value or "$ref" in site.value:
        return
    if not _SHAPES.isdisjoint(site.value):
        at = f"{site.pointer}/schema"
        said = "a schema stands in the `schema` of a media type"
        yield Repair(site.pointer, said, _with_schema, ((at, site.pointer),))


def _with_schema(value: Json) -> Json:
    made = {key: item for key, item in value.items() if key in _BESIDE}
    schema = {key: item for key, item in value.items() if key not in _BESIDE}
    return {**made, "schema": schema}


@rule(
    "Response",
    "RequestBody",
    code="older-form",
    recognizes="`schema`, or media types, beside `description` instead of in `content`",
    writes="`content`; with `application/json` where no media type is said",
    versions=_NEWER,
)
def without_content(site: Site) -> Iterator[Repair]:
    """Media types stand in `content` (sections 4.13 and 4.17)."""
    value, pointer = site.value, site.pointer
    at = f"{pointer}/content/application~1json"
    if "$ref" in value:
        return
    if "content" in value:
        if _is_bare(value["content"]):
            moves = ((at, f"{pointer}/content"), (f"{at}/schema", _in_content(pointer)))
            told = "media types stand in `content`"
            yield Repair(pointer, told, _with_media_type, moves)
    elif "schema" in value:
        moves = ((at, pointer), (f"{at}/schema", f"{pointer}/schema"))
        told = "`schema` stands in `content` since OpenAPI 3.0"
        yield Repair(pointer, told, _with_content, moves)
    elif site.kind == "RequestBody" and any("/" in key for key in value):
        named = [escape(key) for key in value if "/" in key]
        yield Repair(
            pointer,
            "media types stand in `content`",
            _gathered,
            tuple((f"{pointer}/content/{key}", f"{pointer}/{key}") for key in named),
        )


def _in_content(pointer: str) -> str:
    return f"{pointer}/content/schema"


def _is_bare(content: Json) -> bool:
    """Tell a `content` that has a schema where media types belong."""
    return isinstance(content, dict) and isinstance(content.get("schema"), dict)


def _with_content(value: Json) -> Json:
    made = {key: item for key, item in value.items() if key != "schema"}
    return {**made, "content": {"application/json": {"schema": value["schema"]}}}


def _with_media_type(value: Json) -> Json:
    found = value["content"]["schema"]
    entry = found if "schema" in found else {"schema": found}
    content = {"application/json": entry, **value["content"]}
    return {**value, "content": {k: v for k, v in content.items() if k != "schema"}}


def _gathered(value: Json) -> Json:
    made = {key: item for key, item in value.items() if "/" not in key}
    content = {key: item for key, item in value.items() if "/" in key}
    return {**made, "content": content}


@rule(
    "Parameter",
    "Header",
    code="older-form",
    recognizes="a parameter or header with its own `type`",
    writes="`schema`, with the keywords that describe the value",
    versions=_NEWER,
    keys=("type",),
)
def own_type(site: Site) -> Iterator[Repair]:
    """A parameter has a schema since OpenAPI 3.0 (section 4.12)."""
    if {"schema", "content", "$ref"} & site.value.keys() or is_body(site.value):
        return
    yield Repair(
        site.pointer,
        "`type` stands in `schema` since OpenAPI 3.0",
        parameter,
        ((f"{site.pointer}/schema", site.pointer),),
    )


def is_body(value: dict[str, Json]) -> bool:
    """Tell a parameter of Swagger 2.0 that is a body, or a part of one."""
    return value.get("in") in ("body", "formData")


@rule(
    "Schema",
    code="older-form",
    recognizes="`type: file`, since OpenAPI 3.0",
    writes="`type: string, format: binary`",
    versions=_NEWER,
    keys=("type",),
)
def file_type(site: Site) -> Iterator[Repair]:
    """Bytes are strings (section 4.3.5 of OpenAPI 3.0.4)."""
    if site.value["type"] == "file":
        told = "'file' is not a type since OpenAPI 3.0; treated as bytes"
        yield Repair(f"{site.pointer}/type", told, put("string"))
        if "format" not in site.value:
            yield Repair(f"{site.pointer}/format", "", put("binary"))


@rule(
    "Operation",
    code="older-form",
    recognizes="a parameter `in: body` or `in: formData`",
    writes="`requestBody`",
    versions=_NEWER,
    keys=("parameters",),
)
def body_parameter(site: Site) -> Iterator[Repair]:
    """A body is no parameter since OpenAPI 3.0 (section 4.10)."""
    pointer, value = site.pointer, site.value
    listed = value["parameters"]
    parts = [
        (one, f"{pointer}/parameters/{index}")
        for index, one in enumerate(listed if isinstance(listed, list) else ())
        if isinstance(one, dict) and is_body(one) and isinstance(one.get("name"), str)
    ]
    for _, where in parts:
        yield Repair(where, "a body is no parameter since OpenAPI 3.0", drop)
    if parts and "requestBody" not in value:
        at = f"{pointer}/requestBody"
        consumes = value.get("consumes", site.document.root.get("consumes"))
        types = consumes if isinstance(consumes, list) else []
        body = request_body(parts, [t for t in types if isinstance(t, str)], at)
        moves = (*body.made, *body.moves)
        yield Repair(at, "", put(body.value), moves)


@rule(
    "Operation",
    code="older-form",
    recognizes="`produces` beside responses with a bare `schema`",
    writes="`content` with those media types",
    versions=_NEWER,
    keys=("produces",),
)
def produces(site: Site) -> Iterator[Repair]:
    """Media types of a response stand in its `content` (section 4.17)."""
    responses = site.value.get("responses")
    media = site.value["produces"]
    if not isinstance(responses, dict) or not isinstance(media, list):
        return
    named = [one for one in media if isinstance(one, str)]
    for key, response in responses.items():
        if named and isinstance(response, dict) and "schema" in response:
            if "content" in response or "$ref" in response:
                continue
            at = f"{site.pointer}/responses/{escape(key)}"
            content = {one: {"schema": response["schema"]} for one in named}
            rest = {k: v for k, v in response.items() if k != "schema"}
            yield Repair(
                at,
                "`schema` stands in `content` since OpenAPI 3.0",
                put({**rest, "content": content}),
                tuple(
                    (f"{at}/content/{escape(one)}/schema", f"{at}/schema")
                    for one in named
                ),
            )


def elsewhere(kind: str, value: dict[str, Json]) -> Iterator[tuple[str, Slot, Json]]:
    """Yield what stands in an object where only repair will make sense of it.

    References lead on from there too: `(escaped token, slot, value)`; the token is
    empty for the object itself.
    """
    if kind == "PathItem":
        for key, item in value.items():
            if key not in METHODS and key.lower() in METHODS:
                yield key, slot("Operation"), item
    if kind in ("PathItem", "Operation"):
        named = value.get("parameters")
        if isinstance(named, dict) and has_locations(named):
            yield "parameters", slot("{Parameter}"), named
    elif kind == "MediaType":
        if "schema" not in value and not _SHAPES.isdisjoint(value):
            yield "", slot("Schema"), value
    elif kind in ("Response", "RequestBody"):
        content = value.get("content")
        if content is None:
            for key, item in value.items():
                if key == "schema":
                    yield key, slot("Schema"), item
                elif "/" in key:
                    yield escape(key), slot("MediaType"), item


@rule(
    "Schema",
    code="older-form",
    recognizes="true or false in `exclusiveMinimum` or `exclusiveMaximum`, since 3.1",
    writes="the limit; nothing where there is none, or for false",
    severity=Severity.INFO,
    versions=("3.1", "3.2"),
    keys=("exclusiveMinimum", "exclusiveMaximum"),
)
def exclusive_flags(site: Site) -> Iterator[Repair]:
    """They are numbers (JSON Schema, validation, sections 6.2.3 and 6.2.5)."""
    flags = [key for key in _LIMITS if isinstance(site.value.get(key), bool)]
    if flags:
        yield Repair(
            site.pointer,
            f"`{flags[0]}` is a number in this version",
            _numbered,
            place=f"{site.pointer}/{flags[0]}",
            rebuilds=False,
        )


def _numbered(schema: Json) -> Json:
    made = dict(schema)
    for key, limit in _LIMITS.items():
        if not isinstance(made.get(key), bool):
            continue
        flag, bound = made.pop(key), made.get(limit)
        if flag and isinstance(bound, int | float) and not isinstance(bound, bool):
            made[key] = made.pop(limit)
    return made


@rule(
    "Schema",
    code="older-form",
    recognizes="`$recursiveAnchor`, of JSON Schema 2019-09",
    writes="nothing: what `$recursiveRef` leads to is in its place already",
    severity=Severity.INFO,
    versions=("3.1", "3.2"),
    keys=("$recursiveAnchor",),
)
def recursive_anchor(site: Site) -> Iterator[Repair]:
    """`$dynamicAnchor` has taken its place (JSON Schema, core, section 8.2.2)."""
    at = f"{site.pointer}/{escape('$recursiveAnchor')}"
    yield Repair(at, "`$recursiveAnchor` is of an earlier version", drop)


_FLOWS: Final = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "clientCredentials": "clientCredentials",
    "accessCode": "authorizationCode",
    "authorizationCode": "authorizationCode",
}


@rule(
    "SecurityScheme",
    code="older-form",
    recognizes="`flow` of Swagger 2.0 in an OAuth2 scheme, since OpenAPI 3.0",
    writes="`flows`, with its addresses and scopes",
    versions=_NEWER,
    keys=("flow",),
)
def flow(site: Site) -> Iterator[Repair]:
    """An OAuth2 scheme has `flows` since OpenAPI 3.0 (section 4.27)."""
    value, at = site.value, site.pointer
    name = value["flow"]
    if value.get("type") != "oauth2" or "flows" in value or name not in _FLOWS:
        return
    moved = [key for key in ("authorizationUrl", "tokenUrl", "scopes") if key in value]
    made: Json = {"flows": {_FLOWS[name]: {key: value[key] for key in moved}}}
    there = f"{at}/flows/{_FLOWS[name]}"
    moves = tuple((f"{there}/{key}", f"{at}/{key}") for key in moved)

    def change(scheme: Json) -> Json:
        left = {k: v for k, v in scheme.items() if k not in moved and k != "flow"}
        return left | made

    told = "an OAuth2 scheme has `flows` since OpenAPI 3.0"
    yield Repair(at, told, change, moves, place=f"{at}/flow")
