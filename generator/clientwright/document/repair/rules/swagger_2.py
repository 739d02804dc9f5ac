"""What Swagger 2.0 does not allow, and later versions do or nobody minds.

Swagger 2.0, "Parameter Object", "Operation Object" and "Schema Object".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import Json, escape
from ....ir.oauth import NO_ADDRESS
from ..rule import Repair, Site, aside, drop, put, rule

_OLD: Final = ("2",)
_OF_VALUES: Final = frozenset(
    (
        *("type", "format", "items", "default", "enum", "pattern", "uniqueItems"),
        *("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "multipleOf"),
        *("maxLength", "minLength", "maxItems", "minItems"),
    )
)
"""Keywords that a parameter has itself, and a schema too."""

_OF_BODIES: Final = _OF_VALUES | {"properties"}

_SIMPLE: Final = frozenset({"string", "number", "integer", "boolean", "array"})
_SIMPLE_PLACES: Final = ("query", "header", "path", "formData")
_MOST: Final = 1000
"""Entries of a list that are compared with one another."""

_ROOT_OF_A_RESPONSE: Final = re.compile(r"#.*/responses/[^/]+/schema")


@rule(
    "Parameter",
    code="older-form",
    recognizes="a body without `schema` and with its own `type`, in Swagger 2.0",
    writes="`schema`, with the keywords that describe the value",
    versions=_OLD,
    keys=("type",),
)
def body_type(site: Site) -> Iterator[Repair]:
    """A body has a schema, and no type of its own."""
    value = site.value
    if value.get("in") != "body" or value.get("schema") or "$ref" in value:
        return
    moves = [
        (f"{site.pointer}/schema/{escape(key)}", f"{site.pointer}/{escape(key)}")
        for key in value
        if key in _OF_BODIES
    ]
    told = "the type of a body stands in its `schema`"
    yield Repair(site.pointer, told, _with_schema, (*moves,))


def _with_schema(value: Json) -> Json:
    inner = {key: one for key, one in value.items() if key in _OF_BODIES}
    return {k: v for k, v in value.items() if k not in inner} | {"schema": inner}


@rule(
    "Parameter",
    code="older-form",
    recognizes="keywords of a value beside the `schema` of a body, in Swagger 2.0",
    writes="nothing: the `schema` says what the body is",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("schema",),
)
def body_keywords(site: Site) -> Iterator[Repair]:
    """A body has a schema, and no keywords of its own."""
    if site.value.get("in") == "body" and "$ref" not in site.value:
        for key in site.value:
            if key in _OF_VALUES or key == "collectionFormat":
                told = f"`{key}` of a body stands in its `schema`; ignored"
                yield Repair(f"{site.pointer}/{key}", told, drop)


@rule(
    "Parameter",
    "Header",
    code="newer-form",
    recognizes="a `schema` of a simple type in a parameter or header of Swagger 2.0",
    writes="its keywords in the parameter itself",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("schema",),
)
def simple_schema(site: Site) -> Iterator[Repair]:
    """A parameter that is no body has its own type."""
    value, schema = site.value, site.resolve(site.value["schema"])
    if value.get("in") == "body" or not isinstance(schema, dict):
        return
    values = schema.get("enum")
    if "type" not in schema and isinstance(values, list):
        textual = values and all(isinstance(one, str) for one in values)
        schema = {"type": "string"} | schema if textual else schema
    if schema.get("type") not in _SIMPLE or "type" in value:
        return
    if schema["type"] == "array":
        items = site.resolve(schema.get("items"))
        if not isinstance(items, dict) or items.get("type") not in _SIMPLE:
            return
        schema = {**schema, "items": {k: items[k] for k in items if k in _OF_VALUES}}
    taken = {
        key: one
        for key, one in schema.items()
        if key in _OF_VALUES or key == "description" or key.startswith("x-")
        if key not in value
    }
    at, own = site.pointer, value["schema"]
    moves = [
        (
            f"{at}/{escape(k)}",
            f"{at}/schema/{escape(k)}" if k in own else f"{at}/schema",
        )
        for k in taken
    ]
    if schema["type"] == "array" and value.get("in") == "query":
        joined = {"explode", "x-explode", "collectionFormat"} & value.keys()
        taken |= {} if joined else {"collectionFormat": "multi"}  # as since 3.0

    def change(given: Json) -> Json:
        return {k: v for k, v in given.items() if k != "schema"} | taken

    told = "a parameter that is no body has no `schema` in Swagger 2.0"
    yield Repair(at, told, change, (*moves,), place=f"{at}/schema")


@rule(
    "Parameter",
    "Header",
    code="newer-form",
    recognizes="any other `schema` of a parameter or header of Swagger 2.0, no body's",
    writes="`type: string`, or an array of it, without a type; `x-schema`",
    versions=_OLD,
    keys=("schema",),
)
def other_schema(site: Site) -> Iterator[Repair]:
    """Only a body has a schema; how others write one is said nowhere."""
    value = site.value
    if value.get("in") == "body" or "$ref" in value:
        return
    told = "a parameter that is no body has no `schema` in Swagger 2.0"
    if "type" in value:
        yield aside(site, "schema", f"{told}; its own `type` counts")
        return
    schema = site.resolve(value["schema"])
    listed = isinstance(schema, dict) and schema.get("type") == "array"
    yield aside(site, "schema", f"{told}; taken as text")
    written: dict[str, Json] = {"type": "string"}
    if listed:
        written = {"type": "array", "items": {"type": "string"}}
        if value.get("in") in ("query", "formData"):
            written["collectionFormat"] = "multi"
    for key, one in written.items():
        yield Repair(f"{site.pointer}/{key}", "", put(one), place=site.pointer)


@rule(
    "Parameter",
    code="wrong-type",
    recognizes="a parameter of Swagger 2.0 that is an object and no body",
    writes="`type: string`: nothing says how an object is written there",
    versions=_OLD,
    keys=("type",),
)
def object_parameter(site: Site) -> Iterator[Repair]:
    """Its type is a simple one, an array or a file."""
    value = site.value
    if value["type"] == "object" and value.get("in") in _SIMPLE_PLACES:
        told = "no parameter is an object in Swagger 2.0; taken as text"
        yield Repair(f"{site.pointer}/type", told, put("string"))


@rule(
    "Parameter",
    code="missing-field",
    recognizes="several files in a form of Swagger 2.0, without `collectionFormat`",
    writes="`collectionFormat: multi`: files are not joined by commas",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("items",),
)
def several_files(site: Site) -> Iterator[Repair]:
    """Each file is a part of its own."""
    value, items = site.value, site.value["items"]
    if value.get("in") != "formData" or "collectionFormat" in value:
        return
    if isinstance(items, dict) and items.get("type") == "file":
        at = f"{site.pointer}/collectionFormat"
        told = "files are not joined by commas: each is a part"
        yield Repair(at, told, put("multi"), place=site.pointer)


@rule(
    "Schema",
    code="older-form",
    recognizes="`type: file` of Swagger 2.0 elsewhere than at the root of a response",
    writes="`type: string, format: binary`",
    versions=_OLD,
    keys=("type",),
)
def inner_file(site: Site) -> Iterator[Repair]:
    """`file` is the type of a part of a form, or of a whole response."""
    if site.value["type"] != "file" or _ROOT_OF_A_RESPONSE.fullmatch(site.pointer):
        return
    told = "'file' is not a type of schemas here; treated as bytes"
    yield Repair(f"{site.pointer}/type", told, put("string"))
    if "format" not in site.value:
        yield Repair(f"{site.pointer}/format", "", put("binary"))


@rule(
    "Document",
    "Operation",
    code="repeated-entry",
    recognizes="a tag, media type, scheme or security that is listed twice",
    writes="the first one",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("tags", "consumes", "produces", "schemes", "security"),
)
def repeated(site: Site) -> Iterator[Repair]:
    """These lists have no entry twice; tags of the document have rules of their own."""
    own = ("tags",) if site.kind == "Operation" else ()
    for key in (*own, "consumes", "produces", "schemes", "security"):
        listed = site.value.get(key)
        if not isinstance(listed, list) or len(listed) > _MOST:
            continue
        for index, one in enumerate(listed):
            if one in listed[:index]:
                at = f"{site.pointer}/{key}/{index}"
                yield Repair(at, f"it stands twice in `{key}`", drop)


@rule(
    "Document",
    code="spelling",
    recognizes="a `host` with a protocol or a path, a `basePath` without its slash",
    writes="`host`, `basePath` and `schemes`; nothing of what is empty",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("host", "basePath"),
)
def address(site: Site) -> Iterator[Repair]:
    """A host is a name alone, a base path begins with a slash ("Swagger Object")."""
    host, base = site.value.get("host"), site.value.get("basePath")
    path = f"/{base.strip().strip('/')}".rstrip("/") if isinstance(base, str) else ""
    if isinstance(host, str):
        scheme, _, rest = host.strip().rpartition("://")
        name, _, above = rest.partition("/")
        path = f"/{above.strip('/')}".rstrip("/") + path
        if name != host or not name:
            told = f"a host is a name, and a port: `{name[:100]}`"
            yield Repair(f"{site.pointer}/host", told, put(name) if name else drop)
        if scheme.lower() in ("http", "https") and "schemes" not in site.value:
            yield Repair(f"{site.pointer}/schemes", "", put([scheme.lower()]))
    odd = isinstance(base, str) and not base.startswith("/")
    if odd or (isinstance(host, str) and "/" in host and path):
        told = "a base path begins with a slash" if odd else ""
        yield Repair(f"{site.pointer}/basePath", told, put(path) if path else drop)


@rule(
    "Parameter",
    "Header",
    code="unknown-field",
    recognizes="`collectionFormat: multi` in a path or a header, in Swagger 2.0",
    writes="nothing: values are separated by commas there",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("collectionFormat",),
)
def multi_elsewhere(site: Site) -> Iterator[Repair]:
    """`multi` is for parameters of queries and forms ("Parameter Object")."""
    place = site.value.get("in")
    if site.value["collectionFormat"] == "multi" and place not in ("query", "formData"):
        at = f"{site.pointer}/collectionFormat"
        yield Repair(at, "`multi` is for queries and forms", drop)


_ADDRESSES: Final = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "application": ("tokenUrl",),
    "accessCode": ("authorizationUrl", "tokenUrl"),
}


@rule(
    "SecurityScheme",
    code="oauth-address",
    recognizes="an address of OAuth2 that is empty or absent, in Swagger 2.0",
    writes="`about:blank`: it is required, and there is none",
    severity=Severity.INFO,
    versions=_OLD,
    keys=("flow",),
)
def oauth_address(site: Site) -> Iterator[Repair]:
    """A flow has its addresses ("Security Scheme Object").

    A relative one stays: clients resolve it against the base URL that they are given.
    """
    for name in _ADDRESSES.get(str(site.value["flow"]), ()):
        given = site.value.get(name, "")
        if not isinstance(given, str) or not given.strip():
            at = f"{site.pointer}/{name}"
            told = f"there is no `{name}` that could be asked for a token"
            yield Repair(at, told, put(NO_ADDRESS), place=site.pointer)
