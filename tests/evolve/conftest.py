"""A vendor on loopback, and a project that follows it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from evolve.vendors import OLD, Handler, Vendor, run


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    """Publish a document on loopback."""
    server = Vendor(("127.0.0.1", 0), Handler)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path, vendor: Vendor) -> Path:
    """Give a project that keeps the vendor's package."""
    project = tmp_path / "project"
    (project / "specs").mkdir(parents=True)
    (project / "specs/pets.json").write_text(json.dumps(OLD))
    (project / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "specs/pets.json"\noutput = "out"\n'
        f'source = "http://127.0.0.1:{vendor.server_port}/pets.json"\n'
    )
    assert run(project, "generate").returncode == 0
    return project
