"""Killed anywhere, a run leaves the old package or the new one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import environment


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_every_point(tmp_path: Path) -> None:
    script = Path(__file__).with_name("crash.py")
    result = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment(),
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 40
