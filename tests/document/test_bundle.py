"""Given files that refer to one another, want one tree with local references."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector, Place

from .bundling import INFO, PET, A, api, at, run
from .conftest import Files, codes

B = "#/components/schemas/B"
T = {"$dynamicRef": "#t"}


@pytest.mark.parametrize(
    ("schemas", "files", "want"),
    [
        # Local references stay as they are.
        ({"A": {"$ref": "#/components/schemas/B"}, "B": PET}, {}, None),
        # A component that only refers to a file is that file's content.
        ({"A": {"$ref": "pet.json"}}, {"pet.json": PET}, {"A": PET}),
        # Anything else gets a name in the section of its kind.
        (
            {"A": {"items": {"$ref": "m/pet.json"}}},
            {"m/pet.json": PET},
            {"A": {"items": {"$ref": "#/components/schemas/pet"}}, "pet": PET},
        ),
        (
            {"A": {"items": {"$ref": "./m.json#/$defs/Pet"}}},
            {"m.json": {"$defs": {"Pet": PET}}},
            {"A": {"items": {"$ref": "#/components/schemas/Pet"}}, "Pet": PET},
        ),
        # A name that is taken gets more of what is around it.
        (
            {"A": {"items": {"$ref": "m.json#/x/B"}}, "B": True},
            {"m.json": {"x": {"B": PET}}},
            {
                "A": {"items": {"$ref": "#/components/schemas/x.B"}},
                "B": True,
                "x.B": PET,
            },
        ),
        # References of other files are relative to these, and may lead back.
        (
            {"A": {"items": {"$ref": "m/p.json"}}},
            {
                "m/p.json": {"not": {"$ref": "q.json"}},
                "m/q.json": {"not": {"$ref": f"../api.json{A}"}},
            },
            {
                "A": {"items": {"$ref": "#/components/schemas/p"}},
                "p": {"not": {"$ref": "#/components/schemas/q"}},
                "q": {"not": {"$ref": A}},
            },
        ),
        # A part of what is there already is not copied.
        (
            {"A": {"$ref": "p.json"}, "B": {"not": {"$ref": "p.json#/properties/tag"}}},
            {"p.json": PET},
            {"A": PET, "B": {"not": {"$ref": f"{A}/properties/tag"}}},
        ),
        # A whole section stands in another file.
        (
            {"$ref": "all.json#/here"},
            {"all.json": {"here": {"A": {"$ref": "#/here/B"}, "B": PET}}},
            {"A": {"$ref": "#/components/schemas/B"}, "B": PET},
        ),
        # Percent-encoding, backslashes and pointers through references.
        (
            {"A": {"$ref": "#/components/schemas/a%20%7Bb%7D"}, "a {b}": PET},
            {},
            {"A": {"$ref": "#/components/schemas/a {b}"}, "a {b}": PET},
        ),
        (
            {"A": {"not": {"$ref": ".\\m\\p.json"}}},
            {"m/p.json": True},
            {"A": {"not": {"$ref": "#/components/schemas/p"}}, "p": True},
        ),
        (
            {
                "A": {"$ref": "#/components/schemas/B/properties/tag"},
                "B": {"$ref": "#/components/schemas/C"},
                "C": PET,
            },
            {},
            {
                "A": {"$ref": "#/components/schemas/C/properties/tag"},
                "B": {"$ref": "#/components/schemas/C"},
                "C": PET,
            },
        ),
        # Siblings stay.
        (
            {"A": {"$ref": "p.json", "description": "d"}},
            {"p.json": PET},
            {
                "A": {"$ref": "#/components/schemas/p", "description": "d"},
                "p": PET,
            },
        ),
        # Anchors, identities and dynamic references become pointers.
        (
            {"A": {"$ref": "#b"}, "B": {"$anchor": "b"}},
            {},
            {"A": {"$ref": "#/components/schemas/B"}, "B": {"$anchor": "b"}},
        ),
        (
            {"A": {"$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}}},
            {},
            {"A": {"$dynamicAnchor": "n", "items": {"$ref": A}}},
        ),
        # One that names no dynamic anchor is a reference like any other.
        (
            {"A": {"items": {"$dynamicRef": "#b"}}, "B": {"$anchor": "b"}},
            {},
            {"A": {"items": {"$ref": B}}, "B": {"$anchor": "b"}},
        ),
        (
            {"A": {"items": {"$dynamicRef": B}}, "B": PET},
            {},
            {"A": {"items": {"$ref": B}}, "B": PET},
        ),
        (
            {"A": {"properties": {"z": {"$recursiveRef": "#"}}}},
            {},
            {"A": {"properties": {"z": {"$ref": A}}}},
        ),
        (
            {
                "A": {"not": {"$ref": "https://example.com/b"}},
                "B": {
                    "$id": "https://example.com/b",
                    "items": {"$ref": "#/$defs/c"},
                    "$defs": {"c": True},
                },
            },
            {},
            {
                "A": {"not": {"$ref": "#/components/schemas/B"}},
                "B": {
                    "$id": "https://example.com/b",
                    "items": {"$ref": "#/components/schemas/B/$defs/c"},
                    "$defs": {"c": True},
                },
            },
        ),
        # What a discriminator names by file has a name afterwards.
        (
            {
                "A": {
                    "oneOf": [{"$ref": "p.json"}],
                    "discriminator": {
                        "propertyName": "k",
                        "mapping": {"p": "p.json", "b": "B"},
                    },
                },
                "B": PET,
            },
            {"p.json": PET},
            {
                "A": {
                    "oneOf": [{"$ref": "#/components/schemas/p"}],
                    "discriminator": {
                        "propertyName": "k",
                        "mapping": {"p": "#/components/schemas/p", "b": "B"},
                    },
                },
                "B": PET,
                "p": PET,
            },
        ),
        # `$ref` in data is data, and a property may be called so.
        (
            {
                "A": {
                    "default": {"$ref": "no.json"},
                    "enum": [{"$ref": "no.json"}],
                    "const": {"$ref": "no.json"},
                    "example": {"$ref": "no.json"},
                    "examples": [{"$ref": "no.json"}],
                    "x-a": {"$ref": "no.json"},
                    "properties": {"$ref": {"type": "string"}, "default": PET},
                }
            },
            {},
            None,
        ),
        # Prose of its own file, where prose belongs.
        (
            {"A": {"description": {"$ref": "a.md"}}},
            {"a.md": "# Hello\n"},
            {"A": {"description": "# Hello\n"}},
        ),
        # A schema outside of the sections is moved into them.
        (
            {"A": {"items": {"$ref": "#/x-all/Pet"}}},
            {},
            {"A": {"items": {"$ref": "#/components/schemas/Pet"}}, "Pet": PET},
        ),
    ],
)
def test_schemas(
    tmp_path: Path, collector: Collector, schemas: Any, files: Files, want: Any
) -> None:
    main = api(schemas, **{"x-all": {"Pet": PET}})
    document = run(tmp_path, {"api.json": main, **files}, collector)
    assert document.root["components"]["schemas"] == (want or schemas)
    assert not list(collector)


OPERATION = {"responses": {"200": {"$ref": "r.json"}}}
RESPONSE = {"description": "ok", "content": {"a/b": {"schema": {"$ref": "s.json"}}}}


def test_path_items_and_operations_take_their_place(
    tmp_path: Path, collector: Collector
) -> None:
    paths = {
        "/a": {"$ref": "p/a.json", "summary": "mine"},
        "/b": {"get": {"$ref": "p/get.json"}},
        "/c": {"$ref": "#/paths/~1a"},
    }
    document = run(
        tmp_path,
        {
            "api.json": api(paths=paths),
            "p/a.json": {
                "summary": "theirs",
                "parameters": [{"$ref": "q.json"}],
                "get": {"$ref": "get.json"},
                "definitions": {"unknown": 1},
            },
            "p/get.json": OPERATION,
            "p/r.json": RESPONSE,
            "p/s.json": {"type": "string"},
            "p/q.json": {"name": "q", "in": "query"},
        },
        collector,
    )
    assert not list(collector)
    get = {"responses": {"200": {"$ref": "#/components/responses/r"}}}
    item = {"parameters": [{"$ref": "#/components/parameters/q"}], "get": get}
    assert document.root["paths"] == {
        "/a": {**item, "summary": "mine"},
        "/b": {"get": get},
        "/c": {**item, "summary": "mine"},
    }
    media = at(document.root, "#/components/responses/r/content/a~1b")
    assert media == {"schema": {"$ref": "#/components/schemas/s"}}
    folder = str(tmp_path)
    for pointer, place in {
        "#/paths/~1a/summary": Place(f"{folder}/api.json", "#/paths/~1a/summary"),
        "#/paths/~1a/parameters": Place(f"{folder}/p/a.json", "#/parameters"),
        "#/paths/~1a/get/responses": Place(f"{folder}/p/get.json", "#/responses"),
        "#/paths/~1c/get/responses": Place(f"{folder}/p/get.json", "#/responses"),
        "#/components/responses/r/content": Place(f"{folder}/p/r.json", "#/content"),
        "#/components/parameters/q": Place(f"{folder}/p/q.json", "#"),
    }.items():
        assert document.place(pointer) == place


def test_version_2_uses_its_own_sections(tmp_path: Path, collector: Collector) -> None:
    get = {
        "parameters": [{"$ref": "p.json"}],
        "responses": {"200": {"description": "ok", "schema": {"$ref": "s.json"}}},
    }
    root = {"swagger": "2.0", "info": INFO, "paths": {"/a": {"get": get}}}
    files = {"p.json": {"name": "p", "in": "query", "type": "string"}, "s.json": PET}
    bundled = run(tmp_path, {"api.json": root, **files}, collector).root
    assert bundled["definitions"] == {"s": PET}
    assert list(bundled["parameters"]) == ["p"]
    assert not list(collector)


def test_media_types_are_components_in_3_2(tmp_path: Path) -> None:
    content = {"a/b": {"$ref": "#/components/mediaTypes/M"}}
    paths = {"/a": {"get": {"responses": {"200": {"content": content}}}}}
    components = {"mediaTypes": {"M": {"schema": {"$ref": "s.json"}}}}
    main = api(paths=paths, components=components)
    document = run(tmp_path, {"api.json": {**main, "openapi": "3.2.0"}, "s.json": PET})
    assert at(document.root, "#/paths/~1a/get/responses/200/content") == content
    assert document.root["components"]["schemas"] == {"s": PET}
    older = run(tmp_path / "b", {"api.json": main, "s.json": PET})
    inlined = at(older.root, "#/paths/~1a/get/responses/200/content/a~1b")
    assert inlined == {"schema": {"$ref": "#/components/schemas/s"}}


def test_self_identifies_the_document(tmp_path: Path, collector: Collector) -> None:
    schemas = {
        "A": {"not": {"$ref": "https://example.com/api.json#/components/schemas/B"}},
        "B": {"not": {"$ref": "api.json#/components/schemas/A"}},
    }
    main = api(schemas, **{"$self": "https://example.com/api.json"})
    document = run(tmp_path, {"openapi.json": main}, collector)
    assert document.root["components"]["schemas"] == {
        "A": {"not": {"$ref": "#/components/schemas/B"}},
        "B": {"not": {"$ref": A}},
    }


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("#/components/schemas/None", "unresolved-reference"),
        ("#/info/title", "unresolved-reference"),
        ("#/x-number", "unresolved-reference"),
        ("#", "unresolved-reference"),
        ("#/components/schemas/%ZZ~2", "unresolved-reference"),
        ("#/servers/99", "unresolved-reference"),
        ("#nowhere", "unresolved-reference"),
        ("none.json#/A", "unresolved-reference"),
        ("bad.json", "unresolved-reference"),
        ("#/components/parameters/P", "reference-kind"),
        ("#/components/schemas/A/properties/x", "reference-cycle"),
        (None, "reference-not-text"),
        ([], "reference-not-text"),
        ({"$ref": "#/x"}, "reference-not-text"),
    ],
)
def test_references_to_nowhere(
    tmp_path: Path, collector: Collector, reference: Any, code: str
) -> None:
    broken = {"$ref": reference, "description": "d"}
    main = api({"A": {"properties": {"x": broken, "y": PET}}}, **{"x-number": 5})
    main["components"]["parameters"] = {"P": {"name": "p", "in": "query"}}
    files = {"api.json": main, "bad.json": "{[secret"}
    root = run(tmp_path, files, collector).root
    assert codes(collector) == [(code, f"{A}/properties/x")]
    assert root["components"]["schemas"]["A"]["properties"] == {
        "x": {
            "description": "d",
            "x-clientwright-unresolved": reference
            if isinstance(reference, str)
            else "",
        },
        "y": PET,
    }
    assert "secret" not in " ".join(one.message for one in collector)


@pytest.mark.parametrize("others", [{}, {"T": {"$dynamicAnchor": "t", "items": T}}])
def test_dynamic_references_to_nowhere(
    tmp_path: Path, collector: Collector, others: dict[str, Any]
) -> None:
    schemas = {"A": {"properties": {"x": {"$dynamicRef": "#nowhere"}}}, **others}
    run(tmp_path, {"api.json": api(schemas)}, collector)
    assert codes(collector) == [("unresolved-reference", f"{A}/properties/x")]


def test_dynamic_references_to_several(tmp_path: Path, collector: Collector) -> None:
    schemas = {
        "A": {"properties": {"x": {"$dynamicRef": "#n"}}},
        "B": {"$dynamicAnchor": "n"},
        "C": {"$dynamicAnchor": "n"},
    }
    root = run(tmp_path, {"api.json": api(schemas)}, collector).root
    assert codes(collector) == [("unresolved-reference", f"{A}/properties/x")]
    assert root["components"]["schemas"]["A"] == {"properties": {"x": {}}}


def test_a_parameter_in_place_of_a_schema(tmp_path: Path, collector: Collector) -> None:
    main = api({"A": {"$ref": "#/components/parameters/P"}})
    parameter = {"name": "p", "in": "query", "schema": PET}
    main["components"]["parameters"] = {"P": parameter}
    root = run(tmp_path, {"api.json": main}, collector).root
    assert codes(collector) == [("reference-kind", A)]
    meant = {"$ref": "#/components/parameters/P/schema"}
    assert root["components"]["schemas"]["A"] == meant


def test_cycles_of_references(tmp_path: Path, collector: Collector) -> None:
    components = {
        "responses": {
            "A": {"$ref": "#/components/responses/B"},
            "B": {"$ref": "b.json"},
        },
        "links": {"A": {"$ref": "#/components/links/A"}},
        "pathItems": {"A": {"$ref": "#/components/pathItems/A"}},
    }
    main = api(components=components, paths={"/a": {"$ref": "p.json"}})
    files = {
        "b.json": {"$ref": "api.json#/components/responses/A"},
        "p.json": {"get": {"callbacks": {"c": {"x": {"$ref": "p.json"}}}}},
    }
    run(tmp_path, {"api.json": main, **files}, collector)
    assert sorted(codes(collector)) == [
        ("reference-cycle", "#"),
        ("reference-cycle", "#/components/links/A"),
        ("reference-cycle", "#/components/pathItems/A"),
        ("reference-cycle", "#/components/responses/A"),
        ("reference-cycle", "#/components/responses/B"),
        ("reference-cycle", "#/get/callbacks/c/x"),
    ]
