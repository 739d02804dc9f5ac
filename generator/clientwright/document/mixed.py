"""Forms of Swagger 2.0 in documents that state a later version.

Real documents mix them after a half-done migration: a parameter with its own `type`, a
parameter that is a body, an answer with a bare `schema`. They are mended before the
document is published and judged, since a later version gives them no meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from ..diagnostics import Collector
from ..frozen import dataclass
from ..ir.document import Document, Json
from .edits import DROP, Change, Edits, edited
from .grammar import DOCUMENT, Slot, children
from .swagger2_parameters import parameter, request_body


@dataclass(frozen=True, slots=True)
class _Mend:
    """A change of the value at a pointer, and what to say about it."""

    pointer: str
    message: str
    change: Change
    made: list[tuple[str, str]] = field(default_factory=list)
    """`(new, old)` pointers of parts, for their places."""


def is_older(kind: str, value: dict[str, Json]) -> bool:
    """Tell an object with a form of Swagger 2.0."""
    if kind == "Parameter" or kind == "Header":
        if value.get("in") in ("body", "formData"):
            return True
        return "type" in value and not {"schema", "content", "$ref"} & set(value)
    if kind == "Response":
        return "schema" in value and not {"content", "$ref"} & set(value)
    return False


def modernize(document: Document, collector: Collector) -> Document:
    """Bring older forms into those of the version that the document states."""
    edits = Edits()
    made: list[tuple[str, str]] = []
    pending: list[tuple[Slot, Json, str]] = [(DOCUMENT, document.root, "#")]
    while pending:
        place, value, pointer = pending.pop()
        if isinstance(value, dict) and place.shape == "one":
            for mend in _mends(place.kind, value, pointer):
                if mend.message:
                    where = document.place(mend.pointer)
                    collector.warning("older-form", mend.message, where)
                edits.change(mend.pointer, mend.change)
                made += mend.made
        pending += [
            (inner, item, f"{pointer}/{token}")
            for token, inner, item in children(place, value)
        ][::-1]
    return edited(document, edits, made)


def _mends(kind: str, value: dict[str, Json], pointer: str) -> Iterator[_Mend]:
    """Give what is to be changed in one object."""
    if kind == "Operation":
        yield from _body(value, pointer)
    elif not is_older(kind, value) or value.get("in") in ("body", "formData"):
        return
    elif kind == "Response":
        at = f"{pointer}/content/application~1json"
        yield _Mend(
            pointer,
            "`schema` stands in `content` since OpenAPI 3.0",
            _with_content,
            [(at, pointer), (f"{at}/schema", f"{pointer}/schema")],
        )
    else:
        yield _Mend(
            pointer,
            "`type` stands in `schema` since OpenAPI 3.0",
            parameter,
            [(f"{pointer}/schema", pointer)],
        )


def _with_content(value: Json) -> Json:
    made = {key: item for key, item in value.items() if key != "schema"}
    return {**made, "content": {"application/json": {"schema": value["schema"]}}}


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
