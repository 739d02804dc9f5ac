"""The documentation is true: links lead somewhere, examples run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from snippets import blocks, mock, run
from support import ROOT, SPECS, here

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *SPECS.glob("*/*.md")])

_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_links_lead_somewhere(document: Path) -> None:
    """Every relative link names a file of the project."""
    text = document.read_text(encoding="utf-8")
    dead = [
        link for link in _LINK.findall(text) if not (document.parent / link).exists()
    ]
    assert dead == []


def test_quick_start_runs(tmp_path: Path) -> None:
    """The commands make and prove the package, and the example calls it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shutil.copytree(SPECS, tmp_path / "specs")
    commands, _ = blocks(readme, "console")
    for line in commands.splitlines():
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == ".venv/bin/clientwright"
        result = here(*arguments, cwd=tmp_path)
        assert result.returncode == 0, result.stdout + result.stderr
    package = tmp_path / "build" / "periskope"
    (snippet,) = blocks(readme, "python")
    with mock(package / "openapi.json") as address:
        printed = run(snippet, package, address)
    assert "test@example.com member" in printed


def test_scripts_of_the_readme_are_there() -> None:
    """The two commands of a fresh machine."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, commands = blocks(readme, "console")
    for line in commands.splitlines():
        script = ROOT / line.removeprefix("$ ")
        assert script.is_file()
        assert script.stat().st_mode & 0o111
