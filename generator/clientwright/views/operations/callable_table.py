"""`operations.json`: what callers that are not Python know of a package's operations.

It is the part of the manifest that they need, since a manifest is not installed.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json
from ...ir.jsontext import file_text
from ...settings import PackageSettings

_KEPT = ("method", "path", "call", "tags", "body", "pagination", "stream")


def operations_table(settings: PackageSettings, manifest: Mapping[str, Json]) -> str:
    """Return the file's text; empty where nothing would read it."""
    if not (settings.has_cli or settings.has_mcp):
        return ""
    operations = manifest["operations"]
    assert isinstance(operations, list)
    table: dict[str, Json] = {
        "document": manifest["document"],
        "client": manifest["client"],
        "operations": [_kept(one) for one in operations],
    }
    return file_text(table, {"document": 1, "client": 1, "operations": 1})


def _kept(operation: Mapping[str, Json]) -> Json:
    found = {key: operation[key] for key in _KEPT if operation[key] is not None}
    if operation["streamChoice"] is not None:
        found["streamChoice"] = operation["streamChoice"]
    return found
