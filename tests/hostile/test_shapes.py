"""No text of a hostile document is code: every file of every package is walked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fuzz.trial import attempt

_CLASSES = ("I", "N", "P", "F")
"""Those whose texts try to become code, names or paths."""


@pytest.mark.parametrize("kind", _CLASSES)
def test_only_what_the_templates_make(hostile: Path, tmp_path: Path, kind: str) -> None:
    """Statements, calls and imports are ours; the rest is literals and docstrings."""
    manifest = json.loads((hostile / "manifest.json").read_text(encoding="utf-8"))
    tried = 0
    for one in manifest:
        if one["id"].startswith(kind):
            name = one.get("as_name") or Path(one["file"]).name
            file = tmp_path / one["id"] / name
            file.parent.mkdir()
            file.write_bytes((hostile / one["file"]).read_bytes())
            outcome = attempt(file)
            assert outcome.kind != "finding", (one["file"], outcome.detail)
            tried += 1
    assert tried
