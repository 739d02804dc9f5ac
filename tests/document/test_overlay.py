"""Given a document and an overlay, want the mended tree and the place of each part."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector, GenerationError, Place
from clientwright.document.overlay.apply import apply
from clientwright.document.overlay.overlay_file import read_overlay
from clientwright.document.read.limits import Limits
from clientwright.document.read.load import load
from clientwright.document.read.parse import parse

from .conftest import codes, write

BASE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "/a"}, {"url": "/b"}, {"url": "/c"}],
    "paths": {"/x": {"get": {"tags": ["one"], "x-a": 1}}, "/y": {"get": {}}},
}


def overlay(*actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    info = {"title": "O", "version": "1"}
    return {"overlay": "1.1.0", "info": info, "actions": list(actions), **more}


@pytest.fixture
def mend(tmp_path: Path, collector: Collector) -> Any:
    def run(*overlays: Any) -> Any:
        names = [f"overlay{index}.json" for index, _ in enumerate(overlays)]
        write(tmp_path, {"api.json": BASE, **dict(zip(names, overlays, strict=True))})
        document = load(str(tmp_path / "api.json"), collector)
        return apply(document, [str(tmp_path / n) for n in names], collector)

    return run


@pytest.mark.parametrize(
    ("action", "at", "want"),
    [
        ({"target": "$.info", "update": {"x": 1}}, ["info", "x"], 1),
        ({"target": "$.info", "update": {"title": "N"}}, ["info", "title"], "N"),
        ({"target": "$.info.title", "update": "N"}, ["info", "title"], "N"),
        (
            {"target": "$.servers", "update": {"url": "/d"}},
            ["servers"],
            [*BASE["servers"], {"url": "/d"}],
        ),
        (
            {"target": "$.servers", "update": [{"url": "/d"}]},
            ["servers"],
            [*BASE["servers"], {"url": "/d"}],
        ),
        (
            {"target": "$.paths['/x'].get", "update": {"tags": ["two"]}},
            ["paths", "/x", "get", "tags"],
            ["one", "two"],
        ),
        (
            {"target": "$.servers[?@.url == '/b']", "remove": True},
            ["servers"],
            [{"url": "/a"}, {"url": "/c"}],
        ),
        (
            {"target": "$.servers[0, 2]", "remove": True},
            ["servers"],
            [{"url": "/b"}],
        ),
        (
            {"target": "$.paths['/y']", "copy": "$.paths['/x']"},
            ["paths", "/y"],
            BASE["paths"]["/x"],
        ),
        ({"target": "$.paths.*.get", "update": {"x-s": 1}}, ["paths", "/y"], None),
        ({"target": "$.paths['/x'].get.x-a", "update": 2}, ["paths", "/x"], None),
        ({"target": "$", "update": {"paths": None}}, ["paths"], BASE["paths"]),
    ],
)
def test_actions(mend: Any, action: Any, at: list[str], want: Any) -> None:
    value = mend(overlay(action)).root
    for key in at:
        value = value[key]
    if want is not None:
        assert value == want


def test_the_document_itself_stays(tmp_path: Path, collector: Collector) -> None:
    files = {"api.json": BASE, "o.json": overlay({"target": "$.paths", "remove": True})}
    write(tmp_path, files)
    document = load(str(tmp_path / "api.json"), collector)
    mended = apply(document, [str(tmp_path / "o.json")], collector)
    assert document.root == BASE
    assert "paths" not in mended.root


def test_places(mend: Any, tmp_path: Path) -> None:
    main, first = str(tmp_path / "api.json"), str(tmp_path / "overlay0.json")
    second = str(tmp_path / "overlay1.json")
    document = mend(
        overlay(
            {"target": "$.servers[0]", "remove": True},
            {"target": "$.info", "update": {"contact": {"name": "N"}}},
            {"target": "$.servers", "update": [{"url": "/d"}]},
        ),
        overlay(
            {"target": "$.servers[0]", "remove": True},
            {"target": "$.info.contact", "update": {"url": "u"}},
            {"target": "$.paths['/y']", "copy": "$.paths['/x']"},
        ),
    )
    assert [s["url"] for s in document.root["servers"]] == ["/c", "/d"]
    for pointer, place in {
        "#/servers/0/url": Place(main, "#/servers/2/url"),
        "#/servers/1/url": Place(first, "#/actions/2/update/0/url"),
        "#/info/title": Place(main, "#/info/title"),
        "#/info/contact/name": Place(first, "#/actions/1/update/contact/name"),
        "#/info/contact/url": Place(second, "#/actions/1/update/url"),
        "#/paths/~1y/get/tags/0": Place(main, "#/paths/~1x/get/tags/0"),
    }.items():
        assert document.place(pointer) == place


def test_a_target_without_a_match_is_a_warning(mend: Any, collector: Collector) -> None:
    mend(overlay({"target": "$.none", "update": {}}, {"target": "$.info"}))
    assert codes(collector) == [
        ("overlay-no-match", "#/actions/0/target"),
        ("overlay-no-effect", "#/actions/1"),
    ]


def test_extends_is_checked(mend: Any, collector: Collector) -> None:
    action = {"target": "$.info", "update": {"x": 1}}
    mend(overlay(action, extends="api.json"))
    mend(overlay(action, extends="https://example.com/api.json"))
    assert not list(collector)
    mend(overlay(action, extends="other.json"))
    assert codes(collector) == [("overlay-extends", "#/extends")]


@pytest.mark.parametrize(
    ("bad", "pointer"),
    [
        ([], "#"),
        ({"info": {"title": "t", "version": "1"}, "actions": []}, "#/overlay"),
        (overlay(), "#/actions"),
        (overlay({"target": "$.a"}, other=1), "#/other"),
        (overlay({"target": "$.a", "updates": 1}), "#/actions/0/updates"),
        (overlay({"target": "a"}), "#/actions/0/target"),
        (overlay({"target": "$.a["}), "#/actions/0/target"),
        (overlay({"target": 5}), "#/actions/0/target"),
        (overlay({"update": {}}), "#/actions/0/target"),
        (overlay({"target": "$", "remove": "yes"}), "#/actions/0/remove"),
        (overlay({"target": "$", "remove": True}), "#/actions/0/target"),
        (overlay({"target": "$", "update": []}), "#/actions/0/update"),
        (overlay({"target": "$.info.title", "update": {}}), "#/actions/0/update"),
        (
            overlay({"target": "$", "update": {"info": {"title": {}}}}),
            "#/actions/0/update/info/title",
        ),
        (
            overlay({"target": "$", "update": {"servers": {"url": "/"}}}),
            "#/actions/0/update/servers",
        ),
        (overlay({"target": "$.*", "update": {}}), "#/actions/0/target"),
        (overlay({"target": "$.info", "copy": "$.paths.*"}), "#/actions/0/copy"),
    ],
)
def test_what_is_wrong_is_said(mend: Any, bad: Any, pointer: str) -> None:
    with pytest.raises(GenerationError) as caught:
        mend(bad)
    assert caught.value.place is not None
    assert caught.value.place.pointer == pointer
    assert caught.value.place.file.endswith("overlay0.json")


def test_compliance(peer_specs: Path) -> None:
    folders = sorted((peer_specs / "Overlay-Specification/compliant-sets").iterdir())
    assert folders
    for folder in folders:
        document = load(str(folder / "openapi.yaml"), Collector())
        mended = apply(document, [str(folder / "overlay.yaml")], Collector())
        want = load(str(folder / "output.yaml"), Collector())
        assert mended.root == want.root, folder.name


@pytest.mark.parametrize("version", ["v1.0", "v1.1"])
def test_conformance(peer_specs: Path, version: str) -> None:
    tests = peer_specs / "Overlay-Specification/tests" / version
    for file in sorted(tests.rglob("*.yaml")):
        found = Collector()
        try:
            tree = parse(file.read_bytes(), file.name, found, Limits())
            read_overlay(tree, file.name, found)
            valid = not list(found)
        except GenerationError:
            valid = False
        assert valid == (file.parent.name == "pass"), file.name
