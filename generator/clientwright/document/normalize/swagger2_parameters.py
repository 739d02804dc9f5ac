"""Parameters, headers and bodies of Swagger 2.0 as OpenAPI 3.x has them.

Swagger 2.0, "Parameter Object" and "Header Object".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...ir.document import Json, join

_KEPT = frozenset(
    (
        *("name", "in", "description", "required", "allowEmptyValue"),
        *("deprecated", "example", "examples"),
    )
)
_STYLES = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


@dataclass(slots=True)
class Body:
    """A request body, and where its parts were: `(new, old)` pointers."""

    value: dict[str, Json]
    moves: list[tuple[str, str]] = field(default_factory=list)
    made: list[tuple[str, str]] = field(default_factory=list)


def parameter(value: dict[str, Json]) -> dict[str, Json]:
    """Give a parameter that is no part of a body, with its own schema."""
    if "$ref" in value or "schema" in value or "content" in value:
        return value
    made, schema = _parted(value)
    made["schema"] = schema
    if schema.get("type") == "array":
        made |= _serialization(value)
        # Its lists may have other separators than those of later versions.
        made["collectionFormat"] = value.get("collectionFormat", "csv")
    if value.get("in") == "path":
        made["required"] = True
    return made


def header(value: dict[str, Json]) -> dict[str, Json]:
    """Give a header of a response, with its own schema."""
    if "$ref" in value or "schema" in value or "content" in value:
        return value
    made, schema = _parted(value)
    return {**made, "schema": schema}


def request_body(
    parts: Sequence[tuple[dict[str, Json], str]], consumes: Sequence[str], at: str
) -> Body:
    """Give the body that `body` or `formData` parameters describe.

    Args:
        parts: The parameters, and their pointers.
        consumes: Media types of the operation or of the document.
        at: The pointer of the body to be made.
    """
    whole = [part for part in parts if part[0].get("in") == "body"]
    if whole:
        return _whole(*whole[0], consumes, at)
    return _form(parts, consumes, at)


def _whole(value: dict[str, Json], old: str, consumes: Sequence[str], at: str) -> Body:
    body = Body({}, made=[(at, old)])
    for key in ("description", "required"):
        if key in value:
            body.value[key] = value[key]
    body.value |= {k: v for k, v in value.items() if k.startswith("x-")}
    content: dict[str, Json] = {}
    for media in dict.fromkeys(consumes or ["application/json"]):
        content[media] = {"schema": value.get("schema", {})}
        where = join(at, "content", media)
        body.made.append((where, old))
        body.moves.append((f"{where}/schema", f"{old}/schema"))
    body.value["content"] = content
    return body


def _form(
    parts: Sequence[tuple[dict[str, Json], str]], consumes: Sequence[str], at: str
) -> Body:
    schema: dict[str, Json] = {"type": "object", "properties": {}}
    encoding: dict[str, Json] = {}
    body = Body({}, made=[(at, parts[0][1])])
    media_types = _form_types([value for value, _ in parts], consumes)
    for media in media_types:
        where = join(at, "content", media)
        body.made += [(where, parts[0][1]), (f"{where}/schema", parts[0][1])]
    for value, old in parts:
        name = str(value["name"])
        made, inner = _parted(value)
        if isinstance(value.get("schema"), dict):
            inner = value["schema"]
        described = {k: made[k] for k in ("description",) if k in made}
        extended = {k: v for k, v in made.items() if k.startswith("x-")}
        schema["properties"][name] = {**described, **extended, **inner}
        if inner.get("type") == "array":
            encoding[name] = _serialization({**value, "in": "query"})
        for media in media_types:
            where = join(at, "content", media, "schema", "properties", name)
            body.made.append((where, old))
            if "items" in value:
                body.made.append((f"{where}/items", f"{old}/items"))
    required = [str(v["name"]) for v, _ in parts if v.get("required") is True]
    if required:
        schema["required"] = list(dict.fromkeys(required))
        body.value["required"] = True
    media_type: dict[str, Json] = {"schema": schema}
    if encoding:
        media_type["encoding"] = encoding
    body.value["content"] = dict.fromkeys(media_types, media_type)
    return body


def _is_file(value: Json) -> bool:
    """Tell a part that is bytes, or one of several such."""
    return isinstance(value, dict) and (
        value.get("type") == "file"
        or (value.get("type"), value.get("format")) == ("string", "binary")
    )


def _form_types(
    values: Sequence[dict[str, Json]], consumes: Sequence[str]
) -> list[str]:
    """Choose among the media types of forms; a file needs a multipart body.

    Other bytes go as the document says, and where it says nothing, as files do.
    """
    forms = [m for m in dict.fromkeys(consumes) if m.startswith((_FORM, "multipart/"))]
    if any(value.get("type") == "file" for value in values):
        return [m for m in forms if m.startswith("multipart/")] or [_MULTIPART]
    has_bytes = any(_is_file(one) or _is_file(one.get("items")) for one in values)
    return forms or [_MULTIPART if has_bytes else _FORM]


def _parted(value: dict[str, Json]) -> tuple[dict[str, Json], dict[str, Json]]:
    """Part the fields of a parameter from those of its schema."""
    made: dict[str, Json] = {}
    schema: dict[str, Json] = {}
    for key, item in value.items():
        if key in _KEPT or (key.startswith("x-") and key != "x-nullable"):
            made[key] = item
        elif key != "collectionFormat":
            schema[key] = item
    return made, schema


def _serialization(value: dict[str, Json]) -> dict[str, Json]:
    """Say `collectionFormat` as `style` and `explode`."""
    chosen = value.get("collectionFormat", "csv")
    form = value.get("in") in {"query", "formData"}
    if chosen == "multi" and form:
        return {"style": "form", "explode": True}
    style = _STYLES.get(str(chosen), "form" if form else "simple")
    return {"style": style, "explode": False}
