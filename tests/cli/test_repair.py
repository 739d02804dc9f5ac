"""`clientwright repair`: a valid document, for this and for other tools."""

from __future__ import annotations

import json
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator
from support import here

_DOCUMENT = """
openapi: 3.1.0
info: {title: Pets, version: 1.0}
paths:
  /pets/{id}:
    GET:
      parameters: [{name: limit, in: Query, schema: {type: int}}]
      responses:
        200:
          description: A pet.
          content: {json: {schema: {$ref: pet.yaml}}}
"""
_PET = "{type: object, required: name, properties: {name: {type: text}}}"


def _write(folder: Path) -> Path:
    (folder / "pet.yaml").write_text(_PET)
    file = folder / "openapi.yaml"
    file.write_text(_DOCUMENT)
    return file


def test_the_document_is_valid_and_says_the_same(tmp_path: Path) -> None:
    """One file of JSON, in the version that it was in, with every repair named."""
    output = tmp_path / "repaired.json"
    done = here("repair", _write(tmp_path), "--output", output)
    assert done.returncode == 0, done.stderr
    found = json.loads(output.read_text())
    OpenAPIV31SpecValidator(found).validate()
    assert found["openapi"] == "3.1.0"
    assert found["info"] == {"title": "Pets", "version": "1.0"}
    operation = found["paths"]["/pets/{id}"]["get"]
    given = [(one["name"], one["in"]) for one in operation["parameters"]]
    assert sorted(given) == [("id", "path"), ("limit", "query")]
    assert list(operation["responses"]["200"]["content"]) == ["application/json"]
    assert "pet.yaml" not in json.dumps(found)
    assert "text" not in json.dumps(found["components"])
    for place in ("openapi.yaml:5", "openapi.yaml:7", "pet.yaml:1"):
        assert f"{place}:" in done.stderr
    assert "repairs" in done.stderr


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    """Once repaired, there is nothing to repair; it goes to standard output."""
    once, twice = tmp_path / "once.json", tmp_path / "twice.json"
    assert here("repair", _write(tmp_path), "--output", once).returncode == 0
    again = here("repair", once, "--output", twice)
    assert "nothing to repair" in again.stderr
    assert twice.read_bytes() == once.read_bytes()
    assert here("repair", once).stdout.encode() == once.read_bytes()


def test_the_package_is_the_same_either_way(tmp_path: Path) -> None:
    """What other tools get is what our own package is made from."""
    file, repaired = _write(tmp_path), tmp_path / "repaired.json"
    assert here("repair", file, "--output", repaired).returncode == 0
    assert here("generate", file, "--output", tmp_path / "out").returncode == 0
    published = (tmp_path / "out" / "openapi.json").read_bytes()
    assert published == repaired.read_bytes()
