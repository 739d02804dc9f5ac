"""What comes of each tool's document: every operation, proved, with nothing to say.

`diagnostics.txt` in a tool's folder has the warnings that are meant to come of it;
`CLIENTWRIGHT_UPDATE=1` rewrites it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support import here

from .packages import make
from .tools import HERE, TOOLS, Tool

UPDATE = bool(os.environ.get("CLIENTWRIGHT_UPDATE"))


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_document(tool: Tool, tmp_path: Path) -> None:
    """Every operation is in the package and is proved."""
    made = make(tool.document, tmp_path / "package")
    _compare(tool.folder / "diagnostics.txt", made.remarks)
    report = tmp_path / "report.json"
    verified = here("verify", "--package-dir", made.folder, "--report", report)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    found = json.loads(report.read_text("utf-8"))
    assert found["operations"] == found["verified"] == made.operations > 0
    assert found["failures"] == []


def _compare(file: Path, text: str) -> None:
    if UPDATE and text:
        file.write_text(text, encoding="utf-8")
    elif UPDATE:
        file.unlink(missing_ok=True)
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == expected


def test_folders_are_tools() -> None:
    """A folder without `tool.toml` would not be looked at."""
    folders = {one for one in HERE.glob("*/*") if one.is_dir()}
    tools = {one.folder for one in TOOLS}
    assert {one for one in folders if one.name != "__pycache__"} == tools
