"""One schema in normal form: JSON Schema 2020-12 with `nullable` as the mark of null.

Each function takes a schema whose fields have the right types and gives another one, or
the same object where nothing is to change.
"""

from __future__ import annotations

from ...ir.document import Json
from ..grammar import ASIDE

_HARMLESS = frozenset(
    (
        *("$ref", "title", "summary", "description", "nullable", "deprecated"),
        *("readOnly", "writeOnly", "default", "example", "examples"),
        "externalDocs",
    )
)
_BINARY = ("application/octet-stream", "image/", "audio/", "video/", "application/pdf")
_ENCODINGS = {"byte": "base64", "base64": "base64", "base64url": "base64url"}


def lost_siblings(schema: dict[str, Json]) -> list[str]:
    """Name what stands beside `$ref` and does not count in OpenAPI 3.0."""
    return [k for k in schema if k not in _HARMLESS and not k.startswith("x-")]


def without_siblings(schema: Json) -> Json:
    """Leave out what `lost_siblings` names."""
    if not isinstance(schema, dict):
        return schema
    lost = lost_siblings(schema)
    return {key: value for key, value in schema.items() if key not in lost}


def normal_schema(schema: Json) -> Json:
    """Give a schema in normal form; its parts are the matter of other calls."""
    if not isinstance(schema, dict) or _is_plain(schema):
        return schema
    if schema in ({"not": {}}, {"x-not": {}}):
        return False  # as versions without boolean schemas say it
    changed = _set_aside(schema)
    if isinstance(schema.get("discriminator"), str):
        # Swagger 2.0 has the name of the property there.
        changed["discriminator"] = {"propertyName": schema["discriminator"]}
    _types(schema, changed)
    _limits(schema, changed)
    _text_formats(schema, changed)
    _examples(schema, changed)
    if isinstance(schema.get("items"), list):
        changed["prefixItems"] = schema["items"]
        changed["items"] = schema.get("additionalItems", _ABSENT)
        changed["additionalItems"] = _ABSENT
    if not changed:
        return schema
    merged = {**schema, **changed}
    return {key: value for key, value in merged.items() if value is not _ABSENT}


_ABSENT: Json = object()


def _set_aside(schema: dict[str, Json]) -> dict[str, Json]:
    """Read keywords that older versions have as extensions: `x-patternProperties`."""
    changed: dict[str, Json] = {}
    for name in schema:
        if name in ASIDE and name[2:] not in schema:
            changed[name[2:]] = schema[name]
            changed[name] = _ABSENT
    return changed


_TOUCHED = frozenset(
    (
        *("example", "examples", "format", "contentMediaType", "x-nullable"),
        *("exclusiveMinimum", "exclusiveMaximum", "not", "discriminator"),
        *ASIDE,
    )
)


def _is_plain(schema: dict[str, Json]) -> bool:
    """Tell quickly, for the many schemas that have none of what is changed here."""
    kind = schema.get("type")
    return (
        _TOUCHED.isdisjoint(schema)
        and not isinstance(kind, list)
        and kind != "file"
        and not isinstance(schema.get("items"), list)
    )


def _types(schema: dict[str, Json], changed: dict[str, Json]) -> None:
    """Make null a mark, and a list of one type that type."""
    if schema.get("x-nullable") is True and schema.get("nullable") is not True:
        changed["nullable"] = True
    kind = schema.get("type")
    if isinstance(kind, list):
        others = [name for name in kind if name != "null"]
        if not others:
            changed["type"] = "null" if kind else _ABSENT
            return
        if len(others) != len(kind):
            changed["nullable"] = True
        if len(others) == 1 or len(others) != len(kind):
            changed["type"] = others[0] if len(others) == 1 else others
        kind = changed.get("type", kind)
    if kind == "file":
        changed["type"] = "string"
        changed["format"] = "binary"


def _limits(schema: dict[str, Json], changed: dict[str, Json]) -> None:
    """Make exclusive limits numbers, as they are since JSON Schema draft 6."""
    for exclusive, inclusive in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            changed[exclusive] = _ABSENT
            if flag and inclusive in schema:
                changed[exclusive] = schema[inclusive]
                changed[inclusive] = _ABSENT


def _text_formats(schema: dict[str, Json], changed: dict[str, Json]) -> None:
    """Say binary content in one way each: encoded in text, or raw."""
    encoding = _ENCODINGS.get(str(schema.get("format")))
    if encoding and "contentEncoding" not in schema:
        changed["contentEncoding"] = encoding
    media = schema.get("contentMediaType")
    raw = isinstance(media, str) and media.lower().startswith(_BINARY)
    if raw and "contentEncoding" not in schema and "format" not in schema:
        changed["format"] = "binary"
        changed.setdefault("type", schema.get("type", "string"))


def _examples(schema: dict[str, Json], changed: dict[str, Json]) -> None:
    """Gather `example` and odd forms of `examples` in an array."""
    examples = schema.get("examples")
    odd = "examples" in schema and not isinstance(examples, list)
    if "example" not in schema and not odd:
        return
    gathered = examples if isinstance(examples, list) else []
    if isinstance(examples, dict):
        gathered = [
            entry["value"]
            for entry in examples.values()
            if isinstance(entry, dict) and "value" in entry
        ]
    elif odd and examples is not None:
        gathered = [examples]
    if "example" in schema:
        gathered = [schema["example"], *gathered]
        changed["example"] = _ABSENT
    changed["examples"] = gathered
