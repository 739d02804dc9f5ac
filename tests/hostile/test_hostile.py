"""The quick part of the hostile suite; the whole of it: `./scripts/hostile`.

Here it is a sample of each class but the one about size (D), which takes minutes.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from support import CLIENTWRIGHT, ROOT

_CLASSES = ("I", "N", "P", "F", "Y", "W", "R", "T")
_SECONDS = "300"
"""What takes longer hangs, also on a machine with much to do."""

_EVERY = 5
"""Of how many documents of a class one is tried here."""


def _script(folder: Path) -> Path:
    """Make a command of ours: the checker runs it in a bare environment."""
    script = folder / "clientwright"
    script.write_text(
        "#!/bin/sh\n"
        f"PYTHONPATH={shlex.quote(str(ROOT / 'generator'))} "
        f'exec {shlex.join(CLIENTWRIGHT)} "$@"\n'
    )
    script.chmod(0o755)
    return script


@pytest.mark.parametrize("kind", _CLASSES)
def test_hostile_documents(hostile: Path, tmp_path: Path, kind: str) -> None:
    """Nothing runs, nothing escapes, and every message names its place."""
    results = tmp_path / "results.json"
    manifest = json.loads((hostile / "manifest.json").read_text(encoding="utf-8"))
    ids = sorted(one["id"] for one in manifest if one["id"].startswith(kind))[::_EVERY]
    checked = subprocess.run(
        [
            sys.executable,
            str(hostile / "check.py"),
            *(
                "--cmd",
                f"{_script(tmp_path)} generate --spec {{spec}} --output {{out}}",
            ),
            *("--python", sys.executable),
            *("--strict-pointer", "--wire"),
            *("--only", ",".join(ids)),
            *("--limit", _SECONDS, "--import-limit", _SECONDS),
            *("--json", str(results)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert results.exists(), checked.stdout + checked.stderr
    flagged = {
        result["file"]: result["flags"]
        for result in json.loads(results.read_text(encoding="utf-8"))
        if result["flags"]
    }
    assert flagged == {}
