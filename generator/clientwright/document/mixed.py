"""Forms of Swagger 2.0 in documents that state a later version.

Real documents mix them after a half-done migration: a parameter with its own `type`, a
parameter that is a body, an answer with a bare `schema`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..ir.document import Json
from .edits import DROP, Change
from .swagger2_parameters import parameter, request_body


@dataclass(frozen=True, slots=True)
class Mend:
    """A change of the value at a pointer, and what to say about it."""

    pointer: str
    message: str
    change: Change
    made: list[tuple[str, str]] = field(default_factory=list)
    """`(new, old)` pointers of parts, for their places."""


def mends(kind: str, value: dict[str, Json], pointer: str) -> Iterator[Mend]:
    """Give what is to be changed in one object of a document of version 3."""
    if kind in {"Parameter", "Header"}:
        if "type" in value and not {"schema", "content", "$ref"} & set(value):
            yield Mend(
                pointer,
                "`type` stands in `schema` since OpenAPI 3.0",
                parameter,
                [(f"{pointer}/schema", pointer)],
            )
    elif kind == "Response":
        if "schema" in value and not {"content", "$ref"} & set(value):
            at = f"{pointer}/content/application~1json"
            yield Mend(
                pointer,
                "`schema` stands in `content` since OpenAPI 3.0",
                _with_content,
                [(at, pointer), (f"{at}/schema", f"{pointer}/schema")],
            )
    elif kind == "Operation":
        yield from _body(value, pointer)


def _with_content(value: Json) -> Json:
    made = {key: item for key, item in value.items() if key != "schema"}
    return {**made, "content": {"application/json": {"schema": value["schema"]}}}


def _body(operation: dict[str, Json], pointer: str) -> Iterator[Mend]:
    """Make a body of `body` and `formData` parameters."""
    parameters = operation.get("parameters")
    parts = [
        (value, f"{pointer}/parameters/{index}")
        for index, value in enumerate(parameters or ())
        if isinstance(value, dict) and value.get("in") in ("body", "formData")
    ]
    if not parts:
        return
    for _, where in parts:
        message = "a body is no parameter since OpenAPI 3.0"
        yield Mend(where, message, lambda _: DROP)
    if "requestBody" not in operation:
        at = f"{pointer}/requestBody"
        body = request_body(parts, operation.get("consumes", ()), at)
        value = body.value
        yield Mend(at, "", lambda _: value, [*body.made, *body.moves])
