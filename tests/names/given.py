"""Small documents for the tests of names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.normalize.normalize import normalize
from clientwright.ir.api import Api
from clientwright.ir.document import Document
from clientwright.ir.names import Names
from clientwright.names import Overrides, assign, record

Json = dict[str, Any]


def document(
    paths: Mapping[str, Any] | None = None,
    schemas: Mapping[str, Any] | None = None,
    title: str = "Harbour",
    **root: Any,
) -> Json:
    """Make a document of the parts that a test is about."""
    components = {"schemas": dict(schemas or {}), **root.pop("components", {})}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": dict(paths or {}),
        "components": components,
        **root,
    }


def operation(operation_id: str | None = None, *tags: str, **more: Any) -> Json:
    """Make an operation whose answer has no content."""
    given: Json = {"responses": {"204": {"description": "Done."}}, **more}
    if operation_id is not None:
        given["operationId"] = operation_id
    if tags:
        given["tags"] = list(tags)
    return given


def api_of(root: Mapping[str, Any]) -> Api:
    """Build a document's meaning."""
    collector = Collector()
    return build(normalize(Document(root, "api.yaml", "0" * 64), collector), collector)


def names_of(
    root: Mapping[str, Any],
    earlier: Mapping[str, str] | None = None,
    overrides: Overrides | None = None,
    collector: Collector | None = None,
) -> Names:
    """Give the names of a document."""
    found = Collector() if collector is None else collector
    return assign(api_of(root), overrides or Overrides(), earlier or {}, found)


def recorded(root: Mapping[str, Any]) -> dict[str, str]:
    """Give what a manifest would keep of a document's names."""
    api = api_of(root)
    return record(api, assign(api, Overrides(), {}, Collector()))


def calls(names: Names) -> dict[str, str]:
    """Give every operation's call."""
    return {identity: method.call for identity, method in names.methods.items()}


def classes(names: Names, start: str = "#/components/schemas/") -> dict[str, str]:
    """Give the classes of the schemas below a place, by the rest of their pointers."""
    return {
        one.removeprefix(start): name
        for one, name in names.schemas.items()
        if one.startswith(start)
    }


def parameters(*given: Sequence[str]) -> list[Json]:
    """Make parameters of (location, name)."""
    return [
        {
            "in": location,
            "name": name,
            "required": location == "path",
            "schema": {"type": "string"},
        }
        for location, name in given
    ]


def json_body(schema: Json) -> Json:
    """Make a request body."""
    return {"content": {"application/json": {"schema": schema}}}


def thing(**properties: Any) -> Json:
    """Make an object schema."""
    return {
        "type": "object",
        "properties": properties or {"id": {"type": "string"}},
    }
