"""A promise: what comes out of the stages says where in the vendor's files it stood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector, Place
from clientwright.document.bundle.bundle import bundle
from clientwright.document.grammar import DOCUMENT, children
from clientwright.document.normalize.normalize import normalize
from clientwright.document.overlay.apply import apply
from clientwright.document.read.limits import Limits, Policy
from clientwright.document.read.load import load
from clientwright.document.read.parse import parse
from clientwright.document.repair.repair import repair
from clientwright.document.select.select import Selection, Unsaid, select
from clientwright.ir.document import Document, Json, tokens

from .conftest import write

QUICK = ("redocly-museum", "netlify", "ethereum-beacon", "slack-web", "matrix-cs-sync")


def test_a_place_survives_every_stage(tmp_path: Path, collector: Collector) -> None:
    main = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/gone": {"get": {"tags": ["gone"]}},
            "/a": {"$ref": "paths/a.json"},
        },
        "definitions": {"Tuple": {"items": [{"type": "string"}, {"type": "integer"}]}},
    }
    path_item = {
        "get": {
            "tags": ["kept"],
            "parameters": [
                None,
                {"name": "b", "in": "body", "schema": {"$ref": "../models/b.json"}},
                {"name": "q", "in": "query", "type": "string"},
            ],
            "responses": {"4xx": {"description": "d", "schema": {"type": "file"}}},
        }
    }
    actions = [
        {"target": "$.definitions.Tuple.items[0]", "remove": True},
        {"target": "$.definitions", "update": {"New": {"properties": {"n": {}}}}},
    ]
    info = {"title": "O", "version": "1"}
    write(
        tmp_path,
        {
            "api.json": main,
            "paths/a.json": path_item,
            "models/b.json": {"properties": {"p": {"type": "string"}}},
            "o.json": {"overlay": "1.0.0", "info": info, "actions": actions},
        },
    )
    document = load(str(tmp_path / "api.json"), collector)
    document = apply(document, [str(tmp_path / "o.json")], collector)
    document = repair(bundle(document, collector), collector)
    chosen = Selection(include=Unsaid(tags=["kept"]))
    unpruned = normalize(document, collector)
    document = normalize(select(document, chosen, collector)[0], collector)
    a, b = str(tmp_path / "paths/a.json"), str(tmp_path / "models/b.json")
    at = "#/paths/~1a/get"
    for pointer, place in {
        f"{at}/parameters/0/name": Place(a, "#/get/parameters/2/name"),
        f"{at}/parameters/0/schema": Place(a, "#/get/parameters/2"),
        f"{at}/requestBody": Place(a, "#/get/parameters/1"),
        f"{at}/requestBody/content/application~1json/schema": Place(
            a, "#/get/parameters/1/schema"
        ),
        f"{at}/responses/4XX/description": Place(a, "#/get/responses/4xx/description"),
        "#/components/schemas/b/properties/p": Place(b, "#/properties/p"),
    }.items():
        assert document.place(pointer) == place
    schemas = "#/components/schemas"
    assert unpruned.place(f"{schemas}/Tuple/prefixItems/0") == Place(
        str(tmp_path / "api.json"), "#/definitions/Tuple/items/1"
    )
    assert unpruned.place(f"{schemas}/New/properties/n") == Place(
        str(tmp_path / "o.json"), "#/actions/1/update/New/properties/n"
    )


def at(tree: Json, pointer: str) -> Json:
    for token in tokens(pointer):
        tree = tree[int(token)] if isinstance(tree, list) else tree[token]
    return tree


def check(document: Document) -> int:
    """See that every reference leads somewhere and every place exists."""
    trees: dict[str, Json] = {}
    pending: list[Any] = [(DOCUMENT, document.root, "#")]
    checked = 0
    while pending:
        place, value, pointer = pending.pop()
        if isinstance(value, dict) and place.shape == "one":
            if isinstance(value.get("$ref"), str):
                at(document.root, value["$ref"])
            origin = document.place(pointer)
            if origin.file not in trees:
                data = Path(origin.file).read_bytes()
                trees[origin.file] = parse(data, origin.file, Collector(), Limits())
            at(trees[origin.file], origin.pointer)
            checked += 1
        pending += [(i, v, f"{pointer}/{t}") for t, i, v in children(place, value)]
    return checked


@pytest.mark.parametrize("name", QUICK)
def test_real_documents(corpus: Path, name: str) -> None:
    (entry,) = (
        entry
        for entry in json.loads((corpus / "index.json").read_text())
        if entry["name"] == name
    )
    collector = Collector()
    document = load(str(corpus / entry["path"]), collector)
    document = bundle(document, collector, Policy(allow_outside=True))
    assert check(document) > 50
    document = repair(document, collector)
    assert check(normalize(document, collector)) > 50
