"""Small documents for the tests of views and templates, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.normalize.normalize import normalize
from clientwright.ir.document import Document
from clientwright.names import Overrides, assign
from clientwright.settings import PackageSettings
from clientwright.views import PackageView, plan
from clientwright.views.package import MethodView

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
PET: Json = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": TEXT, "tag": {"type": "string", "nullable": True}},
}


def document(paths: Mapping[str, Any], **root: Any) -> Json:
    """Make a document of paths and what else a test is about."""
    components = {"schemas": {"Pet": PET}, **root.pop("components", {})}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Pet Shop", "version": "1.2.0"},
        "servers": [{"url": "https://api.example.com/v1"}],
        "paths": dict(paths),
        "components": components,
        **root,
    }


def operation(**parts: Any) -> Json:
    """Make an operation `pets.call` that answers with a pet."""
    return {
        "operationId": "call",
        "tags": ["pets"],
        "responses": {"200": answer({"$ref": "#/components/schemas/Pet"})},
        **parts,
    }


def answer(schema: Json | None = None, media: str = "application/json") -> Json:
    """Make a response."""
    if schema is None:
        return {"description": "Done."}
    return {"description": "Done.", "content": {media: {"schema": schema}}}


def body(schema: Json, *media: str, required: bool = True) -> Json:
    """Make a request body of one schema, in one or more media types."""
    kinds = media or ("application/json",)
    return {
        "required": required,
        "content": {kind: {"schema": schema} for kind in kinds},
    }


def parameter(
    location: str, name: str, schema: Json | None = None, **more: Any
) -> Json:
    """Make a parameter."""
    required = {"required": True} if location == "path" else {}
    return {"in": location, "name": name, "schema": schema or TEXT, **required, **more}


def planned(
    root: Mapping[str, Any], settings: PackageSettings | None = None
) -> PackageView:
    """Plan a document's package."""
    collector = Collector()
    tree = normalize(Document(root, "api.yaml", "0" * 64), collector)
    api = build(tree, collector)
    names = assign(api, Overrides(), {}, collector)
    return plan(api, names, settings or PackageSettings(generator="0.0.0"))


def method(
    given: Json, path: str = "/pets", verb: str = "post", **root: Any
) -> MethodView:
    """Plan a document of one operation, and give its method."""
    view = planned(document({path: {verb: given}}, **root))
    resources = (one for module in view.resource_modules for one in module.resources)
    return next(one.methods[0] for one in resources if one.methods)


def entry(given: Json, path: str = "/pets", verb: str = "post", **root: Any) -> Json:
    """Plan a document of one operation, and give its entry in the manifest."""
    view = planned(document({path: {verb: given}}, **root))
    found: Json = view.manifest["operations"][0]
    return found
