"""`headers.py`: a typed attribute for every documented header of a response."""

from __future__ import annotations

from ...ir.api import Api, Header
from ...ir.query import resolved
from ...ir.schema import (
    ArraySchema,
    ConstSchema,
    EnumSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
)
from ..operations.plan.context import Context
from ..side_views import HeadersView, HeaderView
from ..source import escape as text
from ..source import imports, layout, runtime_names
from ..types.expressions import Name

_READERS = {
    Scalar.BOOLEAN: "read_boolean",
    Scalar.DATE: "read_date",
    Scalar.DATE_TIME: "read_date_time",
    Scalar.INTEGER: "read_integer",
    Scalar.NUMBER: "read_number",
    Scalar.UUID: "read_uuid",
}
_TEXT = "read_text"


def plan_headers(context: Context) -> HeadersView | None:
    """Write the class; None where no response has documented headers."""
    names, found = context.names.headers, _documented(context.api)
    if not found:
        return None
    written = [
        _header(context.api, names[key], several) for key, several in found.items()
    ]
    roots = {"TypedHeaders"}.union(*(layout.roots(node) for _, node, _ in written))
    said = (
        "Response headers that the document describes; None where one was not sent, or "
        "is not of its type. `raw` has all of them as they were sent."
    )
    return HeadersView(
        imports=imports.block(roots, runtime_names.local(".")),
        docstring=text.docstring(text.prose(said, 80), 4),
        headers=tuple(
            HeaderView(data=layout.lay(node, 4, f"{name} = "), docstring=said)
            for name, node, said in written
        ),
    )


def _documented(api: Api) -> dict[str, list[Header]]:
    """Return the headers of all responses, by name in lower case."""
    found: dict[str, list[Header]] = {}
    for operation in api.operations:
        for response in operation.responses:
            for header in response.headers:
                found.setdefault(header.name.lower(), []).append(header)
    return found


def _header(api: Api, name: str, several: list[Header]) -> tuple[str, layout.Call, str]:
    """Return the name, the source, and what the document says, of one header.

    Where responses have it with different types, it is a string.
    """
    nodes = {layout.flat(node): node for one in several for node in [_read(api, one)]}
    node = next(iter(nodes.values())) if len(nodes) == 1 else Name(_TEXT)
    said = next(filter(None, (text.sentence(one.description) for one in several)), "")
    lines = text.prose(said, 80) if said else []
    return (
        name,
        layout.call(
            "ResponseHeader", text.string(min(one.name for one in several)), node
        ),
        text.attribute_docstring(lines, 4) if lines else "",
    )


def _read(api: Api, header: Header) -> layout.Node:
    """Write what reads a header's text."""
    if header.content is not None:
        return Name("read_json" if header.content.endswith("json") else _TEXT)
    schema = resolved(api, header.schema)
    if isinstance(schema, ArraySchema):
        if header.name.lower() == "set-cookie":
            return Name("read_lines")
        return layout.call("read_list", Name(_scalar(resolved(api, schema.items))))
    return Name(_scalar(schema))


def _scalar(schema: Schema) -> str:
    match schema:
        case PrimitiveSchema(scalar=scalar):
            return _READERS.get(scalar, _TEXT)
        case EnumSchema(scalar=Scalar() as scalar):
            return _READERS.get(scalar, _TEXT)
        case ConstSchema(value=bool()):
            return "read_boolean"
        case ConstSchema(value=int()):
            return "read_integer"
    return _TEXT
