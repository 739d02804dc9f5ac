"""Test data that lies beside the checkout, by environment; unset means skip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SLOW = (
    "architecture/test_release.py",
    "calling",
    "cases",
    "cli",
    "corpus",
    "docs",
    "evolve/surface",
    "evolve/test_sync.py",
    "evolve/test_sync_sources.py",
    "hostile",
    "manners",
    "models",
    "mutants",
    "output/test_crash.py",
    "reference_pages",
    "speed",
    "user_code",
    "vendors",
    "verify/test_beside_operations.py",
    "verify/test_bounds.py",
    "verify/test_events.py",
    "verify/test_fuzz.py",
    "verify/test_journeys.py",
    "verify/test_report.py",
    "verify/test_undocumented.py",
    "verify/test_webhooks.py",
)
"""What makes whole packages or starts processes, and so is no part of `--fast`."""


LONG = (
    "corpus/test_corpus.py::test_packages_are_sound",
    "cli/test_publish.py::test_upload_install_and_call",
    "corpus/test_peers.py::test_documents_of_peers[hey-api-openapi-ts]",
    "hostile/test_hostile.py::",
    "manners/test_live.py::",
    "output/test_crash.py::",
    "user_code/",
)
"""What takes many seconds, or waits for other programs: it begins first, so that no
process has it to do when all others are done."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, by where it is, and put what takes long first."""
    slow = tuple(f"{place}/".replace(".py/", ".py") for place in SLOW)
    for item in items:
        if _place(item).startswith(slow):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: not _place(item).startswith(LONG))


def _place(item: pytest.Item) -> str:
    """Give the name of a test, from the folder of all of them."""
    return item.nodeid.partition("tests/")[2]


def _folder(variable: str) -> Path:
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set")
    folder = Path(value)
    if not folder.is_dir():
        pytest.fail(f"{variable} names no folder: {value}")
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real vendors' documents: `index.json` and `specs/`."""
    return _folder("CLIENTWRIGHT_CORPUS")


@pytest.fixture(scope="session")
def peer_specs() -> Path:
    """Test documents of other projects, one folder each."""
    return _folder("CLIENTWRIGHT_PEER_SPECS")


@pytest.fixture(scope="session")
def hostile() -> Path:
    """The suite of hostile and broken documents: `check.py` and `manifest.json`."""
    return _folder("CLIENTWRIGHT_HOSTILE")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The vendors' pages that `specs/` was written from."""
    return _folder("CLIENTWRIGHT_SEEDS")
