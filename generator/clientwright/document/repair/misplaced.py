"""Schemas and media types in another place than the version of a document has for them.

Real documents have forms of Swagger 2.0 after a half-done migration: a parameter with
its own `type`, a parameter that is a body, an answer with a bare `schema`. Those that
are written by hand leave `content` out, or `schema`. They are mended before a document
is published and judged, since its version gives them no meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from ...diagnostics import Collector
from ...frozen import dataclass
from ...ir.document import Document, Json, escape
from ..edits import DROP, Change, Edits, edited
from ..grammar import DOCUMENT, Slot, children
from ..normalize.swagger2_parameters import parameter, request_body


@dataclass(frozen=True, slots=True)
class _Mend:
    """A change of the value at a pointer, and what to say about it."""

    pointer: str
    message: str
    change: Change
    made: list[tuple[str, str]] = field(default_factory=list)
    """`(new, old)` pointers of parts, for their places."""


MENDED = frozenset({"Parameter", "Header", "Response", "RequestBody", "MediaType"})
"""Kinds of objects whose schema is sometimes in the wrong place."""

_SHAPES = frozenset({"type", "properties", "items", "allOf", "oneOf", "anyOf"})


def is_misplaced(kind: str, value: dict[str, Json]) -> bool:
    """Tell an object whose schema is in the wrong place."""
    if "$ref" in value:
        return False
    if kind == "MediaType":
        return "schema" not in value and not _SHAPES.isdisjoint(value)
    if kind == "RequestBody" and "content" not in value:
        return "schema" in value or any("/" in key for key in value)
    if kind == "Parameter" or kind == "Header":
        if value.get("in") in ("body", "formData"):
            return True
        return "type" in value and not {"schema", "content", "$ref"} & set(value)
    if "content" in value:
        return _bare_schema(value["content"])
    return "schema" in value


def _bare_schema(content: Json) -> bool:
    """Tell a `content` that has a schema where media types belong."""
    return isinstance(content, dict) and isinstance(content.get("schema"), dict)


def mend(document: Document, collector: Collector) -> Document:
    """Put what is misplaced where the version of the document has it."""
    edits = Edits()
    made: list[tuple[str, str]] = []
    pending: list[tuple[Slot, Json, str]] = [(DOCUMENT, document.root, "#")]
    while pending:
        place, value, pointer = pending.pop()
        if isinstance(value, dict) and place.shape == "one":
            for found in _mends(place.kind, value, pointer):
                if found.message:
                    where = document.place(found.pointer)
                    collector.warning("older-form", found.message, where)
                edits.change(found.pointer, found.change)
                made += found.made
        pending += [
            (inner, item, f"{pointer}/{token}")
            for token, inner, item in children(place, value)
        ][::-1]
    return edited(document, edits, made)


def _mends(kind: str, value: dict[str, Json], pointer: str) -> Iterator[_Mend]:
    """Give what is to be changed in one object."""
    if kind == "Operation":
        yield from _body(value, pointer)
    elif (
        kind not in MENDED
        or not is_misplaced(kind, value)
        or value.get("in") in ("body", "formData")
    ):
        return
    elif kind == "MediaType":
        said = "a schema stands in the `schema` of a media type"
        at = f"{pointer}/schema"
        yield _Mend(pointer, said, _with_schema, [(at, pointer)])
    elif kind == "Response" or kind == "RequestBody":
        yield _content(value, pointer)
    else:
        yield _Mend(
            pointer,
            "`type` stands in `schema` since OpenAPI 3.0",
            parameter,
            [(f"{pointer}/schema", pointer)],
        )


def _with_schema(value: Json) -> Json:
    beside = ("example", "examples", "encoding")
    made = {key: item for key, item in value.items() if key in beside}
    schema = {key: item for key, item in value.items() if key not in beside}
    return {**made, "schema": schema}


def _content(value: dict[str, Json], pointer: str) -> _Mend:
    """Give an answer or a body the `content` that it wants."""
    at = f"{pointer}/content/application~1json"
    if "content" in value:
        old = f"{pointer}/content/schema"
        said = "media types stand in `content`"
        made = [(at, f"{pointer}/content"), (f"{at}/schema", old)]
        return _Mend(pointer, said, _with_media_type, made)
    if "schema" in value:
        said = "`schema` stands in `content` since OpenAPI 3.0"
        made = [(at, pointer), (f"{at}/schema", f"{pointer}/schema")]
        return _Mend(pointer, said, _with_content, made)
    said = "media types stand in `content`"
    named = [escape(key) for key in value if "/" in key]
    made = [(f"{pointer}/content/{key}", f"{pointer}/{key}") for key in named]
    return _Mend(pointer, said, _gathered, made)


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


def _body(operation: dict[str, Json], pointer: str) -> Iterator[_Mend]:
    """Make a body of `body` and `formData` parameters."""
    parameters = operation.get("parameters")
    parts = [
        (value, f"{pointer}/parameters/{index}")
        for index, value in enumerate(
            parameters if isinstance(parameters, list) else ()
        )
        if isinstance(value, dict)
        and value.get("in") in ("body", "formData")
        and isinstance(value.get("name"), str)
    ]
    if not parts:
        return
    for _, where in parts:
        message = "a body is no parameter since OpenAPI 3.0"
        yield _Mend(where, message, lambda _: DROP)
    if "requestBody" not in operation:
        at = f"{pointer}/requestBody"
        consumes = operation.get("consumes")
        types = consumes if isinstance(consumes, list) else []
        body = request_body(parts, [t for t in types if isinstance(t, str)], at)
        value = body.value
        yield _Mend(at, "", lambda _: value, [*body.made, *body.moves])
