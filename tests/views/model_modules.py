"""Modules of models that schemas become."""

from __future__ import annotations

import re
from typing import Any

from views.planned import answer, document, operation, planned

from clientwright.views.models.models_package import ModelsModule, ModelsView

Json = dict[str, Any]


def models(schemas: Json, *answers: str, **root: Any) -> ModelsView:
    """Plan the models of a document whose operations answer with `answers`."""
    paths = {
        f"/{name}": {
            "get": operation(
                operationId=f"get_{name}",
                responses={"200": answer({"$ref": f"#/components/schemas/{name}"})},
            )
        }
        for name in answers
    }
    planned_view = planned(
        document(paths, components={"schemas": schemas}, openapi="3.1.0", **root)
    )
    view = planned_view.models
    assert isinstance(view, ModelsView)
    return view


def source(schemas: Json, name: str, *answers: str) -> str:
    """Return the definitions of the module that has one called `name`."""
    return module(models(schemas, *answers), name).source.strip("\n")


def reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def module(view: ModelsView, name: str) -> ModelsModule:
    start = rf"^(class {name}\(|{name}: |{name} = )"
    found = [one for one in view.modules if re.search(start, one.source, re.MULTILINE)]
    assert len(found) == 1
    return found[0]
