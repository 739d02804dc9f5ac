"""`check`: what it accepts, and the commands that it prints."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from support import contents, here

_SOUND: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {
        "/pets": {
            "get": {"operationId": "list", "responses": {"204": {"description": "x"}}}
        }
    },
}
_FAULTY = _SOUND | {"info": {"title": "Pets", "version": "1", "license": 7}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a project with a package of a document that has one error."""
    (tmp_path / "pets.json").write_text(json.dumps(_FAULTY))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "pets.json"\noutput = "out"\n'
    )
    assert here("generate", cwd=tmp_path).returncode == 0
    return tmp_path


def _told(folder: Path, start: str, *arguments: str) -> list[str]:
    """Run a check that fails, and give the command that it prints."""
    before = contents(folder)
    result = here("check", *arguments, cwd=folder)
    assert result.returncode == 1, result.stderr
    assert contents(folder) == before
    commands = [line for line in result.stderr.splitlines() if start in line]
    return shlex.split(commands[-1].split("`")[1])[1:]


def test_generate_says_what_check_will_refuse(tmp_path: Path) -> None:
    """When a document comes that has more errors than are recorded, and only then."""
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "pets.json"\noutput = "out"\n'
    )
    document = tmp_path / "pets.json"
    document.write_text(json.dumps(_SOUND))
    assert "will refuse" not in here("generate", cwd=tmp_path).stderr
    document.write_text(json.dumps(_FAULTY))
    made = here("generate", cwd=tmp_path)
    assert (made.returncode, "it has 1 error, none is recorded" in made.stderr) == (
        0,
        True,
    )
    assert here("check", cwd=tmp_path).returncode == 1
    assert here("validate", "--record", cwd=tmp_path).returncode == 0
    assert "will refuse" not in here("generate", cwd=tmp_path).stderr
    assert here("check", cwd=tmp_path).returncode == 0


def test_line_ends_of_a_checkout_are_no_change(tmp_path: Path) -> None:
    """Git writes those of Windows, into documents and packages, and takes them back."""
    settings, document = tmp_path / "clientwright.toml", tmp_path / "pets.json"
    settings.write_text('[vendors.pets]\nspec = "pets.json"\noutput = "out"\n')
    document.write_text(json.dumps(_SOUND, indent=1))
    assert here("generate", cwd=tmp_path).returncode == 0
    for file in [one for one in tmp_path.rglob("*") if one.is_file()]:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = contents(tmp_path)
    checked = here("check", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "pets: current\n")
    made = here("generate", cwd=tmp_path)
    assert "0 files written" in made.stderr
    assert contents(tmp_path) == before
    assert here("verify", cwd=tmp_path).returncode == 0
    client = tmp_path / "out/src/pets/client.py"
    client.write_bytes(client.read_bytes() + b"# mine\r\n")
    assert "edited by hand: src/pets/client.py" in here("check", cwd=tmp_path).stderr


def test_errors_are_accepted_when_they_are_recorded(folder: Path) -> None:
    command = _told(folder, "hint: run `")
    assert command == ["validate", "--record", "pets"]
    assert here(*command, cwd=folder).returncode == 0
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert manifest["document"]["errors"] == 1
    assert here("check", cwd=folder).stderr == "pets: current\n"
    assert here("generate", cwd=folder).returncode == 0
    assert here("check", cwd=folder).returncode == 0


def test_another_document_has_to_be_recorded_anew(folder: Path) -> None:
    here("validate", "--record", cwd=folder)
    (folder / "pets.json").write_text(json.dumps(_FAULTY | {"x-more": 1}))
    refused = here("validate", "--record", cwd=folder)
    assert refused.returncode == 1
    assert "is not current" in refused.stderr
    assert here(*_told(folder, "hint: run `clientwright g"), cwd=folder).returncode == 0
    assert _told(folder, "hint: run `") == ["validate", "--record", "pets"]
    (folder / "pets.json").write_text(json.dumps(_SOUND))
    here("generate", cwd=folder)
    assert here("check", cwd=folder).returncode == 0


def test_each_command_that_is_printed_mends(folder: Path) -> None:
    given = ("--spec", "pets.json", "--output", "new out", "--package", "shop")
    assert here("generate", *given, cwd=folder).returncode == 0
    (folder / "new out/README.md").write_text("mine")
    (folder / "new out/pyproject.toml").unlink()
    command = _told(folder, "hint: run `clientwright g", *given)
    assert command[:2] == ["generate", "--force"]
    assert here(*command, cwd=folder).returncode == 0
    command = _told(folder, "hint: run `", *given)
    assert here(*command, cwd=folder).returncode == 0
    assert here("check", *given, cwd=folder).returncode == 0
