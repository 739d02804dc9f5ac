"""Parameters that contradict the path, one another or themselves.

OpenAPI 3.2, sections 4.8.2 (Path Templating), 4.12 (Parameter Object) and 4.21 (Header
Object).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import Severity
from ....ir.document import METHODS, Json, tokens
from ..rule import Repair, Site, aside, drop, put, rule
from .path_templates import template_names

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_NEWER: Final = ("3.0", "3.1", "3.2")
_STYLES: Final = {
    "path": {"simple", "label", "matrix"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form"},
}


@rule(
    "Parameter",
    code="optional-path-parameter",
    recognizes="a path parameter that is not `required`",
    writes="`required: true`, since there is no path without it",
    severity=Severity.INFO,
    keys=("in",),
)
def required_in_path(site: Site) -> Iterator[Repair]:
    """`required` is true of a path parameter (section 4.12)."""
    if site.value["in"] == "path" and site.value.get("required", False) is False:
        at, name = f"{site.pointer}/required", str(site.value.get("name"))
        told = f"{name[:80]!r} is part of the path, so it is required"
        yield Repair(at, told, put(True), place=site.pointer)


@rule(
    "Parameter",
    "Header",
    code="untyped-parameter",
    recognizes="a parameter or header without `schema` and `content`",
    writes="a `schema` that may be anything; `type: string` in Swagger 2.0",
)
def untyped(site: Site) -> Iterator[Repair]:
    """One of the two is required (section 4.12); `type` in Swagger 2.0."""
    value = site.value
    if {"schema", "content", "type", "$ref"} & value.keys():
        return
    name = str(value.get("name") or tokens(site.pointer)[-1])
    told = f"{name[:80]!r} has no schema; taken as text"
    at = f"{site.pointer}/{'type' if site.version == '2' else 'schema'}"
    if site.version == "2" and value.get("in") == "body":
        at, told = f"{site.pointer}/schema", "a body without a schema may be anything"
    written: Json = {} if at.endswith("schema") else "string"
    if at.endswith("schema") and site.kind == "Parameter" and value.get("in") != "body":
        written = {"type": "string"}
    yield Repair(at, told, put(written), place=site.pointer)


@rule(
    "Parameter",
    "Header",
    code="schema-and-content",
    recognizes="a parameter or header with both `schema` and `content`",
    writes="`schema` alone, the other as `x-content`",
    versions=_NEWER,
    keys=("content",),
)
def schema_and_content(site: Site) -> Iterator[Repair]:
    """One of the two stands there, not both (section 4.12)."""
    if "schema" in site.value:
        yield aside(site, "content", "`schema` stands there too; `content` ignored")


@rule(
    "Parameter",
    "Header",
    code="several-media-types",
    recognizes="a parameter or header with several media types in `content`, or none",
    writes="the first one; without any, a `schema` of text",
    versions=_NEWER,
    keys=("content",),
)
def one_media_type(site: Site) -> Iterator[Repair]:
    """The map has one entry (section 4.12, `content`)."""
    content = site.value["content"]
    if not isinstance(content, dict) or len(content) == 1 or "schema" in site.value:
        return
    at = f"{site.pointer}/content"
    if content:
        first = next(iter(content.items()))
        told = "a parameter has one media type; the first is taken"
        yield Repair(at, told, put(dict((first,))))
    else:
        yield Repair(at, "a parameter without a media type is text", drop)


@rule(
    "Parameter",
    code="invalid-style",
    recognizes="a `style` that the location of a parameter does not have",
    writes="nothing: the default style of the location holds",
    versions=_NEWER,
    keys=("style",),
)
def style(site: Site) -> Iterator[Repair]:
    """Styles of each location (section 4.12.3, Style Values)."""
    location, word = site.value.get("in"), site.value["style"]
    allowed = _STYLES.get(location) if isinstance(location, str) else None
    if allowed is None or not isinstance(word, str) or word in allowed:
        return
    if site.version == "3.2" and (location, word) == ("cookie", "cookie"):
        return
    at = f"{site.pointer}/style"
    default = "simple" if location in ("path", "header") else "form"
    told = f"not a style of {location} parameters; taken as {default}"
    yield Repair(at, told, drop)


@rule(
    "Parameter",
    code="unknown-field",
    recognizes="`allowEmptyValue` or `allowReserved` where no parameter has it",
    writes="`x-<field>`, with the same value",
    severity=Severity.INFO,
    keys=("allowEmptyValue", "allowReserved"),
)
def flags(site: Site) -> Iterator[Repair]:
    """Both are about query strings, mostly (section 4.12.2, Fixed Fields).

    Since 3.2, `allowReserved` is for all parameters that are percent-encoded.
    """
    value = site.value
    if "$ref" in value or not isinstance(value.get("in"), str):
        return
    location = value["in"]
    empty = location == "query" or (location == "formData" and site.version == "2")
    reserved = "content" not in value and (
        location == "query"
        or (
            site.version == "3.2"
            and (location == "path" or location == "cookie" != value.get("style"))
        )
    )
    if "allowEmptyValue" in value and not empty:
        told = f"`allowEmptyValue` is for the query, not for {location} parameters"
        yield aside(site, "allowEmptyValue", told)
    if "allowReserved" in value and site.version != "2" and not reserved:
        told = f"`allowReserved` is not for {location} parameters of this kind"
        yield aside(site, "allowReserved", told)


@rule(
    "Header",
    code="unknown-field",
    recognizes="`name` or `in` of a parameter in a header",
    writes="nothing: the header's key is its name",
    severity=Severity.INFO,
    versions=_NEWER,
    keys=("name", "in"),
)
def named_header(site: Site) -> Iterator[Repair]:
    """A header has neither (section 4.21, Header Object)."""
    for name in ("name", "in"):
        if name in site.value and "$ref" not in site.value:
            at = f"{site.pointer}/{name}"
            yield Repair(at, f"a header has no `{name}`: its key says it", drop)


@rule(
    "PathItem",
    code="duplicate-parameter",
    recognizes="a parameter that stands twice in one list",
    writes="the first one",
    late=True,
)
def repeated(site: Site) -> Iterator[Repair]:
    """Parameters are unique by name and location (section 4.10)."""
    for holder, at in _holders(site):
        seen: set[tuple[str, str]] = set()
        for where, (name, location) in _listed(site, holder, at):
            key = (name.lower() if location == "header" else name, location)
            if key in seen:
                told = f"{name[:80]!r} stands twice in one list; the first is taken"
                yield Repair(where, told, drop)
            seen.add(key)


@rule(
    "PathItem",
    code="unsendable-header",
    recognizes="a header parameter whose name no field can have, such as `Pet Name`",
    writes="nothing: the parameter goes",
    late=True,
)
def header_name(site: Site) -> Iterator[Repair]:
    """A field name is a token (RFC 9110, section 5.1)."""
    for holder, at in _holders(site):
        for where, (name, location) in _listed(site, holder, at):
            if location == "header" and not _TOKEN.fullmatch(name):
                told = f"{name[:80]!r} is no name of a header; it is left out"
                yield Repair(where, told, drop)


@rule(
    "PathItem",
    code="unused-path-parameter",
    recognizes="a path parameter whose name does not stand in the path",
    writes="nothing: the parameter goes",
    late=True,
)
def unused(site: Site) -> Iterator[Repair]:
    """A path parameter's name is in the template (section 4.12, `name`)."""
    path = _path(site)
    if path is None:
        return
    names = template_names(path)
    for holder, at in _holders(site):
        for where, (name, location) in _listed(site, holder, at):
            if location == "path" and name not in names:
                told = f"{name[:80]!r} does not stand in the path; it is left out"
                yield Repair(where, told, drop)


@rule(
    "PathItem",
    code="undeclared-path-parameter",
    recognizes="a name in the path that no parameter declares",
    writes="a path parameter of that name, as text",
    late=True,
)
def undeclared(site: Site) -> Iterator[Repair]:
    """Every name in a template has a parameter (section 4.8.2)."""
    path = _path(site)
    if path is None:
        return
    names = template_names(path)
    shared = {
        name
        for _, (name, location) in _listed(site, site.value, site.pointer)
        if location == "path"
    }
    for holder, at in _holders(site):
        if holder is site.value:
            continue
        declared = {
            name for _, (name, where) in _listed(site, holder, at) if where == "path"
        }
        missing = [name for name in names if name not in declared | shared]
        for name in missing:
            told = (
                f"{name[:80]!r} stands in the path and is not declared; taken as text"
            )
            yield Repair(at, told)
        if missing:
            yield Repair(f"{at}/parameters", "", _Declared(missing, site.version))


class _Declared:
    """A change that adds path parameters to a list that may not be there yet."""

    def __init__(self, names: list[str], version: str) -> None:
        typed: Json = {"type": "string"}
        rest = typed if version == "2" else {"schema": typed}
        self._made = [
            {"name": n, "in": "path", "required": True, **rest} for n in names
        ]

    def __call__(self, value: Json) -> Json:
        return [*(value if isinstance(value, list) else ()), *self._made]


def _path(site: Site) -> str | None:
    """Return the path of a path item; None for webhooks, callbacks and components."""
    parts = tokens(site.pointer)
    return parts[1] if len(parts) == 2 and parts[0] == "paths" else None


def _holders(site: Site) -> Iterator[tuple[dict[str, Json], str]]:
    """Yield the path item and its operations, with their pointers."""
    yield site.value, site.pointer
    for key, value in site.value.items():
        if key in METHODS and isinstance(value, dict):
            yield value, f"{site.pointer}/{key}"


def _listed(
    site: Site, holder: dict[str, Json], at: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield pointer, name and location of the parameters that an object lists."""
    listed = holder.get("parameters")
    for index, one in enumerate(listed if isinstance(listed, list) else ()):
        value = site.resolve(one)
        if isinstance(value, dict):
            name, location = value.get("name"), value.get("in")
            if isinstance(name, str) and isinstance(location, str):
                yield f"{at}/parameters/{index}", (name, location)
