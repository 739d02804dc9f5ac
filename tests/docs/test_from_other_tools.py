"""The pages for people who come from other tools: their examples run."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from snippets import blocks, mock, run
from support import ROOT
from support import here as clientwright


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("from-openapi-python-client", "Night of the Ravens\nNight of the Ravens"),
        ("from-openapi-generator", "7"),
    ],
)
def test_the_example_runs(tmp_path: Path, page: str, printed: str) -> None:
    """Document, commands and code stand on the page as they are run here."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    (document,) = blocks(text, "yaml")
    (tmp_path / "museum.yaml").write_text(document)
    (commands,) = blocks(text, "console")
    for line in commands.splitlines():
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "clientwright"
        result = clientwright(*arguments, cwd=tmp_path)
        assert result.returncode == 0, result.stdout + result.stderr
    (snippet,) = blocks(text, "python")
    with mock(tmp_path / "museum.yaml") as address:
        assert run(snippet, tmp_path / "museum", address).strip() == printed
