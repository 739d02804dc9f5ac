"""What reads the output may stop when it has read enough."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from support import environment


def test_inspect_into_a_closed_pipe(tmp_path: Path) -> None:
    """No defect is told, whatever is still to be written."""
    operations = {
        f"/things/{number}": {"get": {"responses": {"204": {"description": "Done"}}}}
        for number in range(40)
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Many", "version": "1"},
        "paths": operations,
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "clientwright.cli", "inspect", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(60) == 0
