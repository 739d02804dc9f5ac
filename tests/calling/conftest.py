"""Packages to call, made once, and a server that they call."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling.agents import Agent
from calling.commands import Run, variables_of
from calling.shop_server import Workshop, workshop
from support import here

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
    result = here("generate", "-q", cwd=folder)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture
def shop() -> Iterator[Workshop]:
    """Give a running server."""
    with workshop() as found:
        yield found


@pytest.fixture
def agent(packages: Path, shop: Workshop, tmp_path: Path) -> Agent:
    """Give what starts servers."""
    return Agent(packages, shop, tmp_path)


@pytest.fixture
def run(packages: Path, shop: Workshop, tmp_path: Path) -> Run:
    """Give what calls an operation of the package with both clients."""

    def call(
        *words: str, package: str = "workshop"
    ) -> subprocess.CompletedProcess[str]:
        folder = packages / package
        return here(
            "call", folder, *words, cwd=tmp_path, env=variables_of(package, shop)
        )

    return call
