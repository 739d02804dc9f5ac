"""What 3.0's `nullable` says, in JSON Schema's own words."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json

FLAGS = ("readOnly", "writeOnly")


def null_branch(branch: Json) -> Json:
    """Read a branch that says nothing but `nullable` as the null that it means."""
    if isinstance(branch, Mapping) and branch.get("nullable") is True:
        rest = branch.keys() - {"nullable", "title", "description", "default"}
        if not rest:
            return {"enum": [None]}
    return branch


def or_null(schema: dict[str, Json]) -> dict[str, Json]:
    """Let null stand beside a schema, which says outside who may send the value."""
    flags = {key: schema[key] for key in FLAGS if key in schema}
    return {"anyOf": [schema, {"type": "null"}], **flags}


def with_null(schema: dict[str, Json]) -> dict[str, Json]:
    """Let a schema allow null as well (3.0's `nullable`).

    Where it can, in place: pointers into the schema stay good.
    """
    if any(key in schema for key in ("$ref", "allOf", "const", "not", "if")):
        return or_null(schema)
    out = dict(schema)
    kinds = schema.get("type")
    if isinstance(kinds, str | list):
        types = [kinds] if isinstance(kinds, str) else kinds
        out["type"] = [*(t for t in types if t != "null"), "null"]
    values = schema.get("enum")
    if values is not None and None not in values:
        out["enum"] = [*values, None]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            out[key] = [*schema[key], {"type": "null"}]
    return out
