"""`diff`: what a vendor has changed, told, and failed on where it is asked to."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evolve.vendors import OLD, breaking, new, run


def test_diff_of_files(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(OLD))
    (tmp_path / "new.json").write_text(json.dumps(breaking()))
    text = run(tmp_path, "diff", "old.json", "new.json").stdout
    assert text.startswith("Breaking changes: 1\n")
    assert text.endswith(
        "\nnext version: a major version (the middle number before 1.0)\n"
    )
    given = run(tmp_path, "diff", "old.json", "new.json", "--format", "json").stdout
    said = json.loads(given)
    assert [change["effect"] for change in said["changes"]] == ["breaking"]
    assert (said["bump"], said["version"], said["nextVersion"]) == ("major", None, None)
    marked = run(tmp_path, "diff", "old.json", "old.json", "--format", "markdown")
    assert marked.stdout == (
        "Nothing changes for users of the package.\n**Next version**: stays\n"
    )
    assert run(tmp_path, "diff", "old.json", "none.json").returncode == 2


def test_types_are_called_as_json_schema_calls_them(tmp_path: Path) -> None:
    for name, kind in ("old", "integer"), ("new", "string"):
        document = new()
        parameter = {"name": "q", "in": "query", "schema": {"type": kind}}
        document["paths"]["/cats"]["get"]["parameters"] = [parameter]
        (tmp_path / f"{name}.json").write_text(json.dumps(document))
    shown = run(tmp_path, "diff", "old.json", "new.json").stdout
    assert "the type changed (integer -> string)" in shown


@pytest.mark.parametrize(
    ("new", "limit", "code"),
    [
        (breaking, "breaking", 1),
        (breaking, "compatible", 1),
        (new, "breaking", 0),
        (new, "compatible", 1),
        (lambda: OLD, "compatible", 0),
    ],
)
def test_diff_fails_on_what_it_is_told_to(
    tmp_path: Path, new: Callable[[], Any], limit: str, code: int
) -> None:
    (tmp_path / "old.json").write_text(json.dumps(OLD))
    (tmp_path / "new.json").write_text(json.dumps(new()))
    result = run(tmp_path, "diff", "old.json", "new.json", "--fail-on", limit)
    assert result.returncode == code, result.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_diff_of_revisions(folder: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.test"]
    for command in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", "All"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    (folder / "specs/pets.json").write_text(json.dumps(new()))
    result = run(folder, "diff", "pets@HEAD", "pets")
    assert "`GET /cats` is new" in result.stdout, result.stderr
    assert result.stdout.endswith("\nnext version: 0.1.0 -> 0.1.1\n")
    assert run(folder, "diff", "pets@nowhere", "pets").returncode == 2
    assert run(folder, "diff", "pets@--output=x", "pets").returncode == 2
