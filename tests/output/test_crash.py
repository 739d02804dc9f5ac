"""Killed anywhere, a run leaves the old package or the new one."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, environment


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
@pytest.mark.parametrize(
    ("command", "points"),
    [("first", 110), ("generate", 20), ("sync", 30), ("publish", 6)],
)
def test_killed_at_every_point(command: str, points: int, tmp_path: Path) -> None:
    if command == "publish" and importlib.util.find_spec("hatchling") is None:
        pytest.skip("needs hatchling")
    script = Path(__file__).with_name("crash.py")
    path = os.pathsep.join(map(str, (ROOT / "generator", ROOT / "tests")))
    result = subprocess.run(
        [sys.executable, str(script), str(tmp_path), command],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        env=environment(PYTHONPATH=path, XDG_CACHE_HOME=str(tmp_path / "cache")),
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout.split()[-1]) >= points
