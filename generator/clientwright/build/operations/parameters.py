"""Parameters of operations (OpenAPI 3.2, section 4.12, Parameter Object)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from ...ir.api import Encoding, Location, Parameter, Style
from ...ir.decisions.idempotency import EXTENSION, NAMES
from ...ir.schema import PrimitiveSchema, Scalar, SchemaId
from ..cursor import Node
from ..schemas.objects import VENDOR_NAMES
from ..schemas.worklist import Worklist
from .bodies import content_or_schema, encodings, examples

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
    work: Worklist, path_item: Node, operation: Node
) -> tuple[Parameter, ...]:
    """Build the parameters of an operation, those of its path included."""
    found: dict[tuple[Location, str], Parameter] = {}
    wide = path_item.value.get("x-clientwright-segments", ())
    for holder in (path_item, operation):
        for node in work.cursor.items(holder, "parameters"):
            parameter = _parameter(work, node)
            if parameter is None:
                continue
            if parameter.location is Location.PATH and parameter.name in wide:
                parameter = replace(parameter, several_segments=True)
            found[parameter.location, _folded(parameter)] = parameter
    return tuple(found.values())


def _folded(parameter: Parameter) -> str:
    """Give the name as it is compared: header names without regard to case."""
    if parameter.location is Location.HEADER:
        return parameter.name.lower()
    return parameter.name


def _text(work: Worklist, owner: str, token: str) -> SchemaId:
    """Give a schema of text for a value whose type the document does not tell."""
    id_ = work.any_value(owner, token)
    place = work.schemas[id_].place
    work.schemas[id_] = PrimitiveSchema(id=id_, place=place, scalar=Scalar.TEXT)
    return id_


def _parameter(work: Worklist, written: Node) -> Parameter | None:
    """Build one parameter, None where it cannot or shall not be sent."""
    cursor = work.cursor
    node = cursor.resolve(written, "parameter")
    if node is None:
        return None
    name, location = node.value["name"], Location(node.value["in"])
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
    style = _style(node, location)
    inner = tuple(_inner_styles(node))
    exploding = style in (Style.FORM, Style.COOKIE, Style.DEEP_OBJECT)
    content, schema = content_or_schema(work, node)
    if schema is None:
        schema = _text(work, node.pointer, "schema")
    coded = content is not None and location is Location.QUERYSTRING
    return Parameter(
        name=name,
        location=location,
        schema=schema,
        required=required,
        style=style,
        inner=inner,
        explode=cursor.flag(node, "explode", default=exploding),
        allow_reserved=cursor.flag(node, "allowReserved"),
        allow_empty_value=cursor.flag(node, "allowEmptyValue"),
        idempotency=location is Location.HEADER
        and (name.lower() in NAMES or cursor.flag(node, EXTENSION)),
        content=content,
        encoding=tuple(_encodings(work, node)) if coded else (),
        description=cursor.text(node, "description"),
        deprecated=cursor.flag(node, "deprecated"),
        examples=examples(cursor, node),
        place=cursor.place(node.pointer),
        name_hint=cursor.text(node, "x-clientwright-name"),
        vendor_name=_vendor_name(node),
    )


def _encodings(work: Worklist, node: Node) -> Iterator[Encoding]:
    """Build how the properties of a form that is the whole query are written."""
    for _, entry in work.cursor.entries(node, "content"):
        inner = work.cursor.resolve(entry, "media type")
        if inner is not None:
            yield from encodings(work, inner)


def _vendor_name(node: Node) -> str | None:
    """Return what an extension calls a parameter, for the vendor's own SDK."""
    given = [node.value.get(key) for key in VENDOR_NAMES]
    return next((one for one in given if isinstance(one, str) and one.strip()), None)


def _style(node: Node, location: Location) -> Style:
    allowed = _STYLES[location]
    if "style" not in node.value:
        return allowed[0]
    return Style(node.value["style"])


_INNER = {
    "csv": Style.FORM,
    "ssv": Style.SPACE_DELIMITED,
    "tsv": Style.TAB_DELIMITED,
    "pipes": Style.PIPE_DELIMITED,
}


def _inner_styles(node: Node) -> Iterator[Style]:
    """Return how lists in a list are separated (Swagger 2.0, "Items Object")."""
    schema = node.value.get("schema")
    if "collectionFormat" not in node.value or not isinstance(schema, dict):
        return
    items = schema.get("items")
    while isinstance(items, dict) and items.get("type") == "array":
        yield _INNER.get(str(items.get("collectionFormat", "csv")), Style.FORM)
        items = items.get("items")
