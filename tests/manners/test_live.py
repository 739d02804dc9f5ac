"""A client made from a running application's own document, called as its author means.

Nothing here knows the judge: the tool has read what came, and the application says it.
Tools of the development environment run always, others where `scripts/manners` has made
an environment for them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .calling import failures
from .packages import imported, make
from .running import running
from .tools import TOOLS, Tool


@pytest.mark.parametrize(
    "tool", [one for one in TOOLS if one.runs], ids=lambda tool: tool.name
)
def test_every_call(tool: Tool, tmp_path: Path) -> None:
    """What comes back is what was meant, synchronously and asynchronously."""
    document = tmp_path / "openapi.json"
    with running(tool, document) as url:
        made = make(document, tmp_path / "package")
        package, calls = imported(made, tool)
        assert failures(calls, package, made.client, url) == {}


def test_there_are_tools() -> None:
    """What the suite installs runs in it."""
    installed = {one.name for one in TOOLS if one.modules}
    assert len(installed) >= 5
    assert installed <= {one.name for one in TOOLS if one.runs}
