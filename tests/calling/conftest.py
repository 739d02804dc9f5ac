"""Packages to call, made once, and a server that they call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from calling.shop_server import Workshop, workshop
from support import clientwright

DOCUMENT = Path(__file__).with_name("workshop.yaml")
SETTINGS = """
[vendors.workshop]
spec = "{spec}"
output = "workshop"
cli = true
mcp = true

[vendors.workshop_sync]
spec = "{spec}"
output = "workshop_sync"
async = false

[vendors.workshop_async]
spec = "{spec}"
output = "workshop_async"
sync = false
"""


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of three packages of one document."""
    folder = tmp_path_factory.mktemp("packages")
    text = SETTINGS.format(spec=DOCUMENT.as_posix())
    (folder / "clientwright.toml").write_text(text, encoding="utf-8")
    result = clientwright("generate", "-q", cwd=folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture
def shop() -> Iterator[Workshop]:
    """Give a running server."""
    with workshop() as found:
        yield found
