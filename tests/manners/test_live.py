"""A client made from a running application's own document, called as its author means.

Nothing here knows the judge: the tool has read what came, and the application says it.
Tools of the development environment run always, others where `scripts/manners` has made
an environment for them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, mypy_options

from .calling import failures
from .packages import imported, make
from .running import running
from .tools import TOOLS, Tool


@pytest.mark.parametrize(
    "tool", [one for one in TOOLS if one.runs], ids=lambda tool: tool.name
)
def test_every_call(tool: Tool, tmp_path: Path) -> None:
    """What comes back is what was meant, sync and async; the program has its types."""
    document = tmp_path / "openapi.json"
    with running(tool, document) as url:
        made = make(document, tmp_path / "package")
        package, calls = imported(made, tool)
        assert failures(calls, package, made.client, url) == {}
    program = tool.folder / "calls.py"
    sources = os.pathsep.join((str(made.folder / "src"), str(ROOT / "tests")))
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", *mypy_options(tmp_path), str(program)],
        env={**os.environ, "MYPYPATH": sources},
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_there_are_tools() -> None:
    """What the suite installs runs in it."""
    installed = {one.name for one in TOOLS if one.modules}
    assert len(installed) >= 5
    assert installed <= {one.name for one in TOOLS if one.runs}
