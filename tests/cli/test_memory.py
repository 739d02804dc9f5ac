"""A run that has nothing to do says what the last one said, and does no more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import ROOT, here

_DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: https://pets.example.test}]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: All.
          content: {application/json: {schema: {$ref: '#/components/schemas/No'}}}
"""


class Runs:
    """A folder with a document, and a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pets.yaml").write_text(_DOCUMENT)
        self.cache = folder / "cache"

    def generate(self, *more: str) -> tuple[str, list[str]]:
        """Give the warnings, and the stages that were run."""
        result = here(
            *("generate", "--spec", "pets.yaml", "--output", "out"),
            *("--report", "r.json", *more),
            cwd=self.folder,
            env={"XDG_CACHE_HOME": str(self.cache)},
        )
        assert result.returncode == 0, result.stderr
        report = json.loads((self.folder / "r.json").read_text())
        lines = [line for line in result.stderr.splitlines() if " files " not in line]
        return "\n".join(lines), list(report["seconds"])


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    """Give a folder where a package was made once."""
    given = Runs(tmp_path)
    given.generate()
    return given


def test_the_second_run_repeats_what_was_said(runs: Runs) -> None:
    warnings, stages = runs.generate()
    assert "pets.yaml:" in warnings
    assert stages == ["compare"]
    report = json.loads((runs.folder / "r.json").read_text())
    assert report["operations"]["package"] == 1
    assert report["files"]["written"] == []
    assert "src/pets/__init__.py" in report["files"]["unchanged"]


@pytest.mark.parametrize(
    "change",
    ["document", "edited", "removed", "custom", "option", "memory", "manifest"],
)
def test_any_change_is_seen(runs: Runs, change: str) -> None:
    more: tuple[str, ...] = ("--force",)
    out = runs.folder / "out"
    match change:
        case "document":
            (runs.folder / "pets.yaml").write_text(f"{_DOCUMENT}# a remark\n")
        case "edited":
            (out / "README.md").write_text("mine")
        case "removed":
            (out / "README.md").unlink()
        case "custom":
            (out / "src/pets/custom/__init__.py").unlink()
        case "option":
            more = ("--class", "Shop")
        case "memory":
            (kept,) = (runs.cache / "clientwright").glob("*.json")
            kept.write_text('{"key": [], "report": 7}')
        case _:
            file = out / ".clientwright.json"
            file.write_text(file.read_text().replace("pets.list", "pets.all"))
    _, stages = runs.generate(*more)
    assert "build" in stages
    assert (out / "README.md").read_text() != "mine"
    assert (out / "src/pets/custom/__init__.py").exists()


def test_a_change_of_a_referenced_file_is_seen(runs: Runs) -> None:
    text = _DOCUMENT.replace("#/components/schemas/No", "pet.json")
    (runs.folder / "pets.yaml").write_text(text)
    pet = runs.folder / "pet.json"
    pet.write_text('{"type": "string"}')
    runs.generate()
    assert runs.generate()[1] == ["compare"]
    pet.write_text('{"type": "integer"}')
    assert "build" in runs.generate()[1]


def test_a_change_of_this_program_is_seen() -> None:
    from clientwright.commands.packages.last_run import _program

    said = _program()
    assert str(ROOT / "templates/package/client.py.jinja") in said
    assert str(ROOT / "generator/clientwright/pipeline.py") in said
