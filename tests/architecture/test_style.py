"""The runtime is in Black's style and in Ruff's, since nothing formats the copies."""

from __future__ import annotations

from pathlib import Path

import black
import pytest
from support import ROOT

RUNTIME = ROOT / "templates" / "runtime"


@pytest.mark.parametrize("path", sorted(RUNTIME.glob("*.py")), ids=lambda p: p.name)
def test_runtime_is_in_black_s_style(path: Path) -> None:
    """Where the two formatters differ, the code is written so that they do not."""
    text = path.read_text(encoding="utf-8")
    assert black.format_str(text, mode=black.Mode()) == text
