"""Generator, judge and clients do not come to do more and more: calls are counted.

`calls.json` holds the figures of each minor version of Python. After a change that is
worth its price, write those of this one anew:

    CLIENTWRIGHT_UPDATE=1 ./scripts/test tests/speed
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, environment

FIGURES = Path(__file__).parent / "calls.json"
GROWTH = 1.10
"""How many times the calls that were written down a run may make."""


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Count in a process of its own, with nothing remembered and one hash seed."""
    cache = tmp_path_factory.mktemp("cache")
    path = os.pathsep.join((str(ROOT), environment()["PYTHONPATH"]))
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("count.py"))],
        env={
            **environment(XDG_CACHE_HOME=str(cache), PYTHONHASHSEED="0"),
            "PYTHONPATH": path,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    calls: dict[str, int] = json.loads(done.stdout)
    if os.environ.get("CLIENTWRIGHT_UPDATE"):
        figures = {**json.loads(FIGURES.read_text()), _version(): calls}
        FIGURES.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n")
    return calls


@pytest.mark.parametrize("run", ["made", "vendors", "verify", "call"])
def test_a_run_calls_no_more_than_it_did(counted: dict[str, int], run: str) -> None:
    figures = json.loads(FIGURES.read_text())
    if run not in figures.get(_version(), {}):
        pytest.skip(f"calls.json has no figures of Python {_version()} yet")
    known = figures[_version()][run]
    assert counted[run] <= known * GROWTH, (
        f"{counted[run]} calls, where {known} were written down"
    )
