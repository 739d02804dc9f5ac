"""Parameters of operations (OpenAPI 3.2, section 4.12, Parameter Object)."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Final

from ...ir.api import Location, Parameter, Style
from ...ir.document import Json
from ...ir.schema import PrimitiveSchema, Scalar, SchemaId
from ..cursor import Cursor, Node, kind
from ..schemas.worklist import Worklist
from .path_templates import as_sent, expressions

_STYLES: Final[Mapping[Location, tuple[Style, ...]]] = {
    Location.PATH: (Style.SIMPLE, Style.LABEL, Style.MATRIX),
    Location.QUERY: (
        Style.FORM,
        Style.SPACE_DELIMITED,
        Style.PIPE_DELIMITED,
        Style.DEEP_OBJECT,
        Style.TAB_DELIMITED,
    ),
    Location.HEADER: (Style.SIMPLE,),
    Location.COOKIE: (Style.FORM, Style.COOKIE),
    Location.QUERYSTRING: (Style.FORM,),
}
"""Styles of each location, the default one first."""

_IGNORED: Final = frozenset(("authorization", "content-type"))
"""Header parameters that shall be ignored; `Accept` is the argument `accept`."""


def parameters(
    work: Worklist, path: str, path_item: Node, operation: Node
) -> tuple[tuple[Parameter, ...], str]:
    """Build the parameters of an operation, those of its path included.

    Gives the path as it is sent, too.
    """
    cursor = work.cursor
    written = list(expressions(path))
    names = {name for one in written for name in (one.written, one.name)}
    found: dict[tuple[Location, str], Parameter] = {}
    for holder in (path_item, operation):
        level: set[tuple[Location, str]] = set()
        for node in cursor.items(holder, "parameters"):
            parameter = _parameter(work, node, names)
            if parameter is None:
                continue
            key = (parameter.location, _folded(parameter))
            if key in level:
                cursor.warning(
                    "duplicate-parameter",
                    f"{parameter.name[:80]!r} stands twice in one list;"
                    " the first is taken",
                    node.pointer,
                )
                continue
            level.add(key)
            found[key] = parameter
    for one in written:
        name = one.name
        if not name or (Location.PATH, one.written) in found:
            continue
        if (Location.PATH, name) not in found:
            if not one.certain:
                continue
            cursor.warning(
                "undeclared-path-parameter",
                f"{name[:80]!r} stands in the path and is not declared; taken as text",
                operation.pointer,
            )
            found[Location.PATH, name] = _undeclared(work, operation, name)
        if one.several:
            given = found[Location.PATH, name]
            found[Location.PATH, name] = replace(given, several_segments=True)
    declared = {name for location, name in found if location is Location.PATH}
    in_query = {name for location, name in found if location is Location.QUERY}
    return tuple(found.values()), as_sent(path, declared, in_query)


def _folded(parameter: Parameter) -> str:
    """Give the name as it is compared: header names without regard to case."""
    if parameter.location is Location.HEADER:
        return parameter.name.lower()
    return parameter.name


def _undeclared(work: Worklist, operation: Node, name: str) -> Parameter:
    place = work.cursor.place(operation.pointer)
    return Parameter(
        name=name,
        location=Location.PATH,
        schema=_text(work, operation.pointer, f"x-path-{name}"),
        required=True,
        style=Style.SIMPLE,
        explode=False,
        place=place,
    )


def _text(work: Worklist, owner: str, token: str) -> SchemaId:
    """Give a schema of text for a value whose type the document does not tell."""
    id_ = work.any_value(owner, token)
    place = work.schemas[id_].place
    work.schemas[id_] = PrimitiveSchema(id=id_, place=place, scalar=Scalar.TEXT)
    return id_


def _parameter(
    work: Worklist, written: Node, names: Container[str]
) -> Parameter | None:
    """Build one parameter, None where it cannot or shall not be sent."""
    cursor = work.cursor
    node = cursor.resolve(written, "parameter")
    if node is None:
        return None
    name = cursor.text(node, "name")
    if name is None:
        cursor.error("invalid-parameter", "a parameter without a name", written.pointer)
        return None
    location = _location(cursor, node, written, name, names)
    if location is Location.PATH and name not in names:
        cursor.warning(
            "unused-path-parameter",
            f"{name[:80]!r} does not stand in the path; it is left out",
            written.pointer,
        )
        return None
    if location is Location.HEADER and name.lower() in _IGNORED:
        cursor.info(
            "ignored-header",
            f"{name} is set by credentials and bodies, not by a parameter",
            written.pointer,
        )
        return None
    return _built(work, node, name, location)


def _built(work: Worklist, node: Node, name: str, location: Location) -> Parameter:
    cursor = work.cursor
    required = cursor.flag(node, "required")
    if location is Location.PATH and not required:
        cursor.info(
            "optional-path-parameter",
            f"{name[:80]!r} is part of the path, so it is required",
            node.pointer,
        )
        required = True
    style = _style(cursor, node, location)
    exploding = style in (Style.FORM, Style.COOKIE, Style.DEEP_OBJECT)
    content, schema = content_or_schema(work, node)
    if schema is None:
        cursor.warning(
            "untyped-parameter",
            f"{name[:80]!r} has no schema; taken as text",
            node.pointer,
        )
        schema = _text(work, node.pointer, "schema")
    return Parameter(
        name=name,
        location=location,
        schema=schema,
        required=required,
        style=style,
        explode=cursor.flag(node, "explode", default=exploding),
        allow_reserved=cursor.flag(node, "allowReserved"),
        allow_empty_value=cursor.flag(node, "allowEmptyValue"),
        content=content,
        description=cursor.text(node, "description"),
        deprecated=cursor.flag(node, "deprecated"),
        examples=examples(cursor, node),
        place=cursor.place(node.pointer),
        name_hint=cursor.text(node, "x-clientwright-name"),
    )


def _location(
    cursor: Cursor, node: Node, written: Node, name: str, names: Container[str]
) -> Location:
    raw = node.value.get("in")
    word = raw.strip().lower() if isinstance(raw, str) else ""
    if raw in tuple(Location):
        return Location(raw)
    guess = Location.PATH if name in names else Location.QUERY
    if word in tuple(Location):
        guess = Location(word)
    what = repr(raw[:40]) if isinstance(raw, str) else kind(raw)
    told = f"in is {what}, which is no location" if "in" in node.value else "no in"
    cursor.warning(
        "unknown-location", f"{told}; taken as {guess.value}", written.pointer
    )
    return guess


def _style(cursor: Cursor, node: Node, location: Location) -> Style:
    allowed = _STYLES[location]
    if "style" not in node.value:
        return allowed[0]
    style = as_style(node.value["style"])
    if style is not None and style in allowed:
        return style
    cursor.warning(
        "invalid-style",
        f"not a style of {location.value} parameters; taken as {allowed[0].value}",
        node.child("style").pointer,
    )
    return allowed[0]


def as_style(value: Json) -> Style | None:
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
