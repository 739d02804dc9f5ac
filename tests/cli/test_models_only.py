"""Given documents without operations, want packages of models that are proved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import here

SCHEMAS = {
    "Pet": {"type": "object", "properties": {"born": {"type": "string"}}},
    "Kind": {"type": "string", "enum": ["a", "b", "c", "d", "e", "f"]},
    "Maybe": {"type": ["object", "null"], "properties": {"a": {"type": "integer"}}},
}


def _document(**more: object) -> str:
    root = {"openapi": "3.1.0", "info": {"title": "Shared", "version": "1"}, **more}
    return json.dumps({"components": {"schemas": SCHEMAS}, **root})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a document and the package that was made of it."""
    (tmp_path / "openapi.json").write_text(_document())
    assert _run("generate", tmp_path) == 0
    return tmp_path


def _run(command: str, folder: Path) -> int:
    return here(command, "openapi.json", "-o", "out", cwd=folder).returncode


def _verified(folder: Path) -> dict[str, object]:
    report = folder / "verify.json"
    here("verify", "--package-dir", "out", "--report", report, cwd=folder)
    content: dict[str, object] = json.loads(report.read_text())
    return content


def test_there_is_no_client(folder: Path) -> None:
    flow = {"tokenUrl": "/token", "scopes": {}}
    schemes = {"o": {"type": "oauth2", "flows": {"clientCredentials": flow}}}
    components = {"schemas": SCHEMAS, "securitySchemes": schemes}
    (folder / "openapi.json").write_text(_document(components=components))
    assert _run("generate", folder) == 0
    source = folder / "out/src/shared"
    there = {path.name for path in source.iterdir() if path.name != "__pycache__"}
    assert there == {"__init__.py", "_runtime", "custom", "models", "py.typed"}
    assert "otel" not in (folder / "out/pyproject.toml").read_text()
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    client = manifest["client"]
    assert client["package"] == "shared"
    assert client["class"] is client["async"] is None
    assert manifest["names"]["#/components/schemas/Pet"] == "Pet"
    assert _run("check", folder) == 0


def test_every_model_is_proved(folder: Path) -> None:
    found = _verified(folder)
    assert found["models"] == {"document": 3, "verified": 3}
    assert found["failures"] == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Pet", "born: str", "born: int"),
        ("Maybe", "a: int", "a: str"),
        ("Kind", '"f"]', '"g"]'),
        ("Pet", "class Pet(", "class Dog("),
    ],
)
def test_a_wrong_model_is_found(folder: Path, name: str, old: str, new: str) -> None:
    changed = 0
    for file in (folder / "out/src/shared/models").glob("*.py"):
        text = file.read_text()
        changed += old in text
        file.write_text(text.replace(old, new))
    assert changed
    found = _verified(folder)
    failures = found["failures"]
    assert isinstance(failures, list)
    assert f"#/components/schemas/{name}" in {one["pointer"] for one in failures}


def test_an_operation_brings_the_client_and_takes_it_away(folder: Path) -> None:
    responses = {"200": {"description": "ok"}}
    paths = {"/a": {"get": {"operationId": "getA", "responses": responses}}}
    (folder / "openapi.json").write_text(_document(paths=paths))
    assert _run("generate", folder) == 0
    source = folder / "out/src/shared"
    assert (source / "client.py").exists()
    (folder / "openapi.json").write_text(_document(paths={}))
    assert _run("generate", folder) == 0
    assert not (source / "client.py").exists()
    assert not (source / "resources/__init__.py").exists()
    assert _run("check", folder) == 0


def test_what_is_said_of_them(folder: Path) -> None:
    told = here("inspect", "openapi.json", cwd=folder)
    assert "package shared, models only" in told.stdout + told.stderr
    for folder_name, layout in (("lib/shared", "module"), ("dist", "distribution")):
        given = ("-o", folder_name, "--layout", layout)
        done = here("generate", "openapi.json", *given, cwd=folder)
        assert "a first use:" in done.stderr or layout == "module"
        verified = here("verify", "--package-dir", folder_name, cwd=folder)
        assert "3 of 3 models" in verified.stderr
