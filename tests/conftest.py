"""Test data that lies beside the checkout, by environment; unset means skip."""

from __future__ import annotations

import compileall
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest
from compiling import compile_once

from clientwright.verify.driver import slices

# What is imported here is kept compiled for the next run. Packages that tests make are
# not: one made anew within a second must not be taken for the one before, from which
# the dates in compiled files do not tell it.
sys.dont_write_bytecode = False
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

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


LONG = {
    "cases/test_cases.py": 60,
    "cli/": 4,
    "corpus/test_corpus.py": 40,
    "corpus/": 8,
    "docs/": 2,
    "evolve/surface/": 15,
    "evolve/test_sync": 6,
    "hostile/test_hostile.py::": 6,
    "hostile/": 6,
    "manners/": 15,
    "models/": 8,
    "mutants/": 20,
    "output/test_crash.py::": 3,
    "user_code/": 5,
    "vendors/": 5,
    "verify/": 4,
    "wire/": 8,
}
"""About how many seconds a file of tests takes, or a test, where that is more than one.

The first name that is the beginning of a test's is the one that counts.
"""


class _Group:
    """Tests that stay together, as they share what they make."""

    def __init__(self) -> None:
        self.tests: list[pytest.Item] = []
        self.seconds = 1


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    """Mark what is slow, by where it is, and share out what is left to be run."""
    slow = tuple(f"{place}/".replace(".py/", ".py") for place in SLOW)
    for item in items:
        if _place(item).startswith(slow):
            item.add_marker(pytest.mark.slow)
    yield
    shared = getattr(config, "workerinput", {"workercount": 1})["workercount"]
    items[:] = _shared_out(items, shared)


def _shared_out(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """Give the tests in an order of which each process takes an equal part.

    Each part takes about as long, begins with what takes long, and ends with what does
    not: a process that has done its own takes the end of another's.
    """
    groups: dict[str, _Group] = {}
    for item in items:
        place = _place(item)
        long = next((name for name in LONG if place.startswith(name)), "")
        name = place if "::" in long else place.partition("::")[0]
        group = groups.setdefault(name, _Group())
        group.tests.append(item)
        group.seconds = LONG.get(long, 1)
    parts: list[list[_Group]] = [[] for _ in range(processes)]
    for group in sorted(groups.values(), key=lambda one: -one.seconds):
        min(parts, key=_seconds).append(group)
    return _even([[test for group in part for test in group.tests] for part in parts])


def _seconds(part: list[_Group]) -> int:
    return sum(group.seconds for group in part)


def _even(parts: list[list[pytest.Item]]) -> list[pytest.Item]:
    """Make all parts as long as another: what is over goes to the ends of the rest."""
    left = sum(map(len, parts))
    sizes = []
    for others in range(len(parts), 0, -1):
        sizes.append(left // others)
        left -= sizes[-1]
    pairs = list(zip(parts, sizes, strict=True))
    over = iter([test for part, size in pairs for test in part[size:]])
    return [
        test
        for part, size in pairs
        for test in [*part[:size], *islice(over, max(0, size - len(part)))]
    ]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Look for no tests among the hundreds of folders of cases."""
    cases = collection_path.parent.name == "cases" and collection_path.is_dir()
    return True if cases else None


def pytest_configure(config: pytest.Config) -> None:
    """Compile the generator once for all processes that the tests start."""
    compile_once()
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(Path(__file__).parents[1] / "generator", quiet=2)


def pytest_collection_finish() -> None:
    """Keep the collector from going through all that is there until the end."""
    sys.dont_write_bytecode = True
    gc.collect()
    gc.freeze()
    slices._seldom_collected = _collected_as_ever


@contextmanager
def _collected_as_ever() -> Iterator[None]:
    """Leave the collector alone; documents of tests are small."""
    yield


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
