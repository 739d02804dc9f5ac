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
    "hostile",
    "manners",
    "models",
    "mutants",
    "output/test_crash.py",
    "reference_pages",
    "speed",
    "user_code",
    "vendors",
    "verify/test_bounds.py",
    "verify/test_fuzz.py",
    "verify/test_report.py",
)
"""What makes whole packages or starts processes, and so is no part of `--fast`."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, by where it is."""
    here = Path(__file__).parent
    slow = tuple(f"{place}/".replace(".py/", ".py") for place in SLOW)
    for item in items:
        if item.path.relative_to(here).as_posix().startswith(slow):
            item.add_marker(pytest.mark.slow)


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
