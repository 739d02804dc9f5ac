"""Places and parts of the documents that faults are put into."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

GONE = object()
SAID = {"description": ""}
TEXT = {"type": "string"}
GET = "#/paths/~1a/get"
THING = "#/components/schemas/Thing"
MODEL = "#/definitions/Thing"
KEY = "#/components/securitySchemes/key"
QUERY = {"name": "q", "in": "query", "schema": TEXT}
JSON = "application/json"

Row: TypeAlias = tuple[str, str, Mapping[str, Any], Mapping[str, Any]]
"""Name of a rule, version, faults by pointer, and what stands there afterwards."""


def body(**media: Any) -> dict[str, Any]:
    return {"content": {JSON: media}}
