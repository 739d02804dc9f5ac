"""Models are gathered into modules by who uses them."""

from __future__ import annotations

import ast
import random
from typing import Any

from views.planned import answer, document, operation, planned

from clientwright.views.models.families import MOST_LINES
from clientwright.views.models.models_package import ModelsModule, ModelsView

Json = dict[str, Any]


def _class(*needs: str, lines: int = 1) -> Json:
    """Return an object schema that holds others, and has some fields of its own."""
    held = {f"p{n}": {"$ref": f"#/components/schemas/{n}"} for n in needs}
    own = {f"f{number}": {"type": "string"} for number in range(lines)}
    return {"type": "object", "properties": {**held, **own}}


_METHODS = ("get", "put", "post", "delete", "patch")


def _planned(schemas: Json, uses: dict[str, list[str]]) -> ModelsView:
    """Plan models; `uses` are what the operations of each resource return."""
    paths: Json = {}
    for resource, names in uses.items():
        for number, name in enumerate(names):
            path = f"/{resource}" + "/{id}" * (number // len(_METHODS))
            paths.setdefault(path, {})[_METHODS[number % len(_METHODS)]] = operation(
                operationId=f"{resource}{number}",
                tags=[resource],
                **{"x-clientwright-name": f"{resource}.get_{name.lower()}"},
                responses={"200": answer({"$ref": f"#/components/schemas/{name}"})},
            )
    view = planned(document(paths, components={"schemas": schemas})).models
    assert isinstance(view, ModelsView)
    return view


def _homes(view: ModelsView) -> dict[str, ModelsModule]:
    """Return the module of each class."""
    return {
        node.name: one
        for one in view.modules
        for node in ast.parse(one.source).body
        if isinstance(node, ast.ClassDef)
    }


def _needs(view: ModelsView) -> dict[str, set[str]]:
    """Return the modules that each module imports."""
    return {
        one.name: {
            node.module or ""
            for node in ast.walk(ast.parse(one.imports))
            if isinstance(node, ast.ImportFrom) and node.level == 1
        }
        for one in view.modules
    }


def test_a_resource_has_a_module_of_its_own_models() -> None:
    view = _planned(
        {
            "Pet": _class("Owner", "Error"),
            "Owner": _class(),
            "Store": _class("Shelf", "Error"),
            "Shelf": _class(),
            "Error": _class("Detail"),
            "Detail": _class(),
            "Leftover": _class("Scrap"),
            "Scrap": _class(),
        },
        {"pets": ["Pet"], "stores": ["Store"]},
    )
    homes = {name: module.name for name, module in _homes(view).items()}
    assert homes == {
        "Pet": "pets",
        "Owner": "pets",
        "Store": "stores",
        "Shelf": "stores",
        "Error": "error",
        "Detail": "error",
        "Leftover": "leftover",
        "Scrap": "leftover",
    }
    titles = {one.name: one.docstring.strip('"') for one in view.modules}
    assert titles == {
        "pets": "Models of `client.pets`: `Pet` and others.",
        "stores": "Models of `client.stores`: `Store` and others.",
        "error": "Models that several resources share: `Error` and others.",
        "leftover": "Models that no operation uses: `Leftover` and others.",
    }
    assert _needs(view) == {
        "pets": {"error"},
        "stores": {"error"},
        "error": set(),
        "leftover": set(),
    }


def test_what_other_operations_use_is_not_loaded_for_little() -> None:
    """A large model of one operation stands apart from what the others need."""
    large = {f"Part{n}": _class(lines=9) for n in range(60)}
    small = {f"Small{n}": _class(lines=1) for n in range(6)}
    view = _planned(
        {"Large": _class(*large), **large, **small},
        {"things": ["Large", *small]},
    )
    homes = _homes(view)
    assert homes["Small0"].name == homes["Small5"].name
    assert homes["Small0"].name != homes["Large"].name
    assert not _needs(view)[homes["Small0"].name]


def test_modules_have_about_400_lines_and_import_without_cycles() -> None:
    chance = random.Random(0)
    count = 300
    schemas = {
        f"M{n:03}": _class(
            *(f"M{chance.randrange(max(n - 20, 0), count):03}" for _ in range(n % 3)),
            lines=chance.randrange(1, 30),
        )
        if n % 7
        else _class(*(f"M{m:03}" for m in range(n + 1, min(n + 4, count))))
        for n in range(count)
    }
    names = [*schemas]
    chance.shuffle(names)
    uses = {f"r{n}": names[n * 9 : n * 9 + 9] for n in range(8)}
    view = _planned(schemas, uses)
    needs = _needs(view)
    done: set[str] = set()
    while len(done) < len(needs):
        ready = {name for name in needs if name not in done and needs[name] <= done}
        assert ready, "modules import one another in a cycle"
        done |= ready
    assert len(_homes(view)) == count
    for one in view.modules:
        cyclic = (
            len(ast.parse(one.source).body) == 1 or "from __future__" in one.imports
        )
        assert cyclic or one.source.count("\n") < MOST_LINES + 20
    assert len(view.modules) < count / 3
