"""Given a fault somewhere, expect its place named and a valid document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.bundle.bundle import bundle
from clientwright.document.read.load import load
from clientwright.document.repair.repair import repair
from clientwright.ir.document import Document, tokens

from .conftest import codes

GET = "#/paths/~1pets~1{id}/get"
PET = "#/components/schemas/Pet"
GONE = object()
SAYS_NOTHING = {"description": ""}
DECLARED = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "string"},
}


def base() -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "/a"}, {"url": "/b"}],
        "tags": [{"name": "pets"}],
        "security": [{"key": []}],
        "paths": {
            "/pets/{id}": {
                "get": {
                    "operationId": "get",
                    "summary": "S",
                    "tags": ["pets"],
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": {}},
                        {"name": "limit", "in": "query", "schema": {}},
                    ],
                    "requestBody": {"content": {"a/b": {}}},
                    "responses": {
                        "200": {"description": "", "content": {"a/b": {"schema": {}}}}
                    },
                }
            },
            "/other": {},
        },
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "description": "D",
                    "required": ["id"],
                    "properties": {"id": {"type": "string"}, "name": {}},
                }
            },
            "securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "k"}},
        },
    }


def put(tree: Any, pointer: str, value: Any) -> None:
    *path, last = tokens(pointer)
    for token in path:
        tree = tree[int(token)] if isinstance(tree, list) else tree[token]
    tree[int(last) if isinstance(tree, list) else last] = value


def get(tree: Any, pointer: str) -> Any:
    for token in tokens(pointer):
        if isinstance(tree, dict):
            if token not in tree:
                return GONE
            tree = tree[token]
        else:
            tree = tree[int(token)]
    return tree


def run(root: Any, collector: Collector) -> Document:
    return repair(Document(root, "api.json", "0" * 64), collector)


@pytest.mark.parametrize(
    ("pointer", "value", "want"),
    [
        ("#/paths/~1pets~1{id}", None, GONE),
        ("#/paths/~1pets~1{id}", "x", GONE),
        (GET, [], GONE),
        (f"{GET}/parameters", {}, [DECLARED]),
        (f"{GET}/parameters", None, [DECLARED]),
        (f"{GET}/responses", [], {"default": SAYS_NOTHING}),
        (f"{GET}/responses/200", None, SAYS_NOTHING),
        (f"{GET}/responses/200", "x", SAYS_NOTHING),
        (f"{GET}/responses/200/content", "x", GONE),
        (f"{GET}/responses/200/content/a~1b", [], {}),
        (f"{GET}/responses/200/content/a~1b/schema", "string", {"type": "string"}),
        (f"{GET}/operationId", {}, GONE),
        (f"{GET}/operationId", 5, "5"),
        (f"{GET}/tags", "pets", ["pets"]),
        (f"{GET}/tags", {}, GONE),
        (f"{GET}/summary", None, GONE),
        (f"{GET}/requestBody", [], GONE),
        (f"{GET}/parameters/0/required", "true", True),
        (f"{PET}/properties", [], {}),
        (f"{PET}/properties/name", 5, {}),
        (f"{PET}/required", True, GONE),
        (f"{PET}/required", ["id", "id", 5], ["id"]),
        (f"{PET}/type", {}, GONE),
        (f"{PET}/type", None, GONE),
        (f"{PET}/type", "Object", "object"),
        (f"{PET}/type", "thing", GONE),
        (f"{PET}/properties/name/type", None, GONE),
        (f"{PET}/properties/name/type", ["string", None], "string"),
        (f"{PET}/properties/name/type", "int", "integer"),
        (f"{PET}/properties/name/type", "DateTime", "string"),
        (f"{PET}/properties/name/enum", "x", GONE),
        (f"{PET}/properties/name/items", "x", {}),
        (f"{PET}/properties/name/format", {}, GONE),
        (f"{PET}/properties/name/pattern", 5, "5"),
        (f"{PET}/properties/name/minLength", -1, GONE),
        (f"{PET}/properties/name/minLength", "5", 5),
        (f"{PET}/properties/name/maxLength", 1.5, GONE),
        (f"{PET}/properties/name/maximum", "ten", GONE),
        (f"{PET}/properties/name/maximum", "1.5", 1.5),
        (f"{PET}/additionalProperties", "yes", GONE),
        (f"{PET}/additionalProperties", None, GONE),
        (f"{PET}/not", None, GONE),
        (f"{PET}/type", [], GONE),
        (f"{PET}/required", "id", ["id"]),
        ("#/components/securitySchemes", [], GONE),
        (f"{PET}/discriminator", "kind", {"propertyName": "kind"}),
        (f"{PET}/discriminator", {}, GONE),
        (f"{PET}/description", {}, GONE),
        (f"{PET}/nullable", 1, GONE),
        ("#/components/securitySchemes/key", {"type": "magic"}, GONE),
        ("#/components/securitySchemes/key", {"type": "apiKey"}, GONE),
        ("#/components/securitySchemes/key", {"type": "http"}, GONE),
        ("#/info/title", None, ""),
        ("#/tags", None, GONE),
        ("#/security", {}, GONE),
        ("#/security", {"key": []}, [{"key": []}]),
        ("#/servers", {"url": "/a"}, [{"url": "/a"}]),
        ("#/tags", {"pets": {}}, GONE),
        (f"{GET}/parameters/1", {"name": "x"}, None),
        (f"{GET}/parameters/1", {"name": "x", "in": {}}, None),
        (f"{GET}/parameters/1", {"in": "query"}, None),
        (f"{GET}/parameters/1", None, None),
        ("#/servers/0", None, None),
        ("#/security/0", 5, None),
    ],
)
def test_local_faults(
    collector: Collector, pointer: str, value: Any, want: Any
) -> None:
    root = base()
    put(root, pointer, value)
    before = json.dumps(root)
    document = run(root, collector)
    assert any(found.startswith(pointer) for _, found in codes(collector))
    if want is not None:
        assert get(document.root, pointer) == want
    assert json.dumps(root) == before
    again = Collector()
    assert run(document.root, again).root == document.root
    assert not list(again)


@pytest.mark.parametrize(
    "pointer",
    ["#/info", "#/paths", "#/servers", "#/components", "#/components/schemas"],
)
@pytest.mark.parametrize("value", [None, "x", 5])
def test_faults_that_end_the_run(
    collector: Collector, pointer: str, value: Any
) -> None:
    root = base()
    put(root, pointer, value)
    with pytest.raises(GenerationError) as caught:
        run(root, collector)
    assert caught.value.place is not None
    assert caught.value.place.pointer == pointer


def test_items_that_move_keep_their_places(collector: Collector) -> None:
    root = base()
    root["servers"] = [None, {"url": "/b"}, 5, {"url": "/d", "x-x": 1}]
    document = run(root, collector)
    assert document.root["servers"] == [{"url": "/b"}, {"url": "/d", "x-x": 1}]
    assert document.place("#/servers/1/x-x").pointer == "#/servers/3/x-x"
    assert [pointer for _, pointer in codes(collector)] == [
        "#/servers/0",
        "#/servers/2",
    ]


def test_a_sound_document_stays_the_same(collector: Collector) -> None:
    root = base()
    assert run(root, collector).root is root
    assert not list(collector)


@pytest.mark.parametrize("paths", [{"true": {}}, {"pets": {}, "1": {}}])
def test_paths_without_any_slash(collector: Collector, paths: Any) -> None:
    with pytest.raises(GenerationError) as caught:
        run({**base(), "paths": paths}, collector)
    assert caught.value.place is not None
    assert caught.value.place.pointer == f"#/paths/{next(iter(paths))}"


def test_one_path_without_a_slash(collector: Collector) -> None:
    run({**base(), "paths": {"/a": {}, "b": {}}}, collector)
    assert codes(collector) == [("path-without-slash", "#/paths/b")]


def test_dangling_references_leave_no_holes(collector: Collector) -> None:
    root = base()
    nowhere = {"$ref": "#/nowhere"}
    put(root, f"{GET}/parameters/0", nowhere)
    put(root, f"{GET}/requestBody", nowhere)
    put(root, f"{GET}/responses/200", nowhere)
    put(root, f"{PET}/properties/name", nowhere)
    document = bundle(Document(root, "/api.json", "0" * 64), collector)
    assert len(list(collector)) == 4
    quiet = Collector()
    operation = get(repair(document, quiet).root, GET)
    assert {one.code for one in quiet} == {"missing-field", "undeclared-path-parameter"}
    assert [p["name"] for p in operation["parameters"]] == ["limit", "id"]
    assert operation["requestBody"] == {"content": {"application/json": {"schema": {}}}}
    assert "content" not in operation["responses"]["200"]


def faults(hostile: Path) -> Iterator[dict[str, Any]]:
    for entry in json.loads((hostile / "manifest.json").read_text()):
        if entry["class"] in {"wrong-types", "refs"} and "extra" not in entry:
            yield entry


def test_every_known_fault_is_named(hostile: Path) -> None:
    wrong = []
    for entry in faults(hostile):
        collector = Collector()
        pointers: list[str] = []
        fatal = False
        try:
            document = load(str(hostile / entry["file"]), collector)
            repair(bundle(document, collector), collector)
        except GenerationError as error:
            fatal = True
            pointers.append(error.place.pointer if error.place else "")
        pointers += [pointer for _, pointer in codes(collector)]
        named = any(entry.get("pointer", "") in pointer for pointer in pointers)
        outcomes = {entry["expect"], entry.get("also", entry["expect"])}
        good = "generates_safely" in outcomes or (entry.get("local") and named)
        if fatal:
            good = "clean_error" in outcomes and named
        # `allOf` is looked at when the document is in normal form.
        if not good and "allOf" not in entry["attack"]:
            wrong.append((entry["id"], entry.get("pointer"), pointers))
    assert not wrong
