"""The self-test of `verify`, in small: `scripts/mutants` tries everything."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mutants.catalogue import MUTANTS
from mutants.mutant import Mutant
from mutants.run import FEWEST, documents
from mutants.trial import attempt, make, mutate

QUICK = (
    "default sent",
    "trailing slash lost",
    "booleans with a capital",
    "wrong word",
    "null left out",
    "part's type lost",
    "lost extra fields",
    "error under another status",
    "POST sent again",
    "credentials taken to another origin",
    "lines sent as an array",
    "wrapper lost",
)
"""One of each kind."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Make the packages that mistakes are put into."""
    folder = tmp_path_factory.mktemp("packages")
    return [make(document, folder) for document in documents()]


def test_every_mutant_has_a_name_of_its_own() -> None:
    """And there are many of them."""
    assert len(MUTANTS) >= 60
    assert max(Counter(mutant.name for mutant in MUTANTS).values()) == 1


def test_every_mutant_fits(packages: list[Path]) -> None:
    """No pattern is out of date: each finds its place in enough packages."""
    counts = {
        mutant.name: sum(mutate(package, mutant) is not None for package in packages)
        for mutant in MUTANTS
    }
    assert {name: n for name, n in counts.items() if n < FEWEST} == {}


@pytest.mark.parametrize("name", QUICK)
def test_mistake_is_caught(packages: list[Path], name: str) -> None:
    """By a failure that names an operation and says what is wrong."""
    (mutant,) = [mutant for mutant in MUTANTS if mutant.name == name]
    package = packages[QUICK.index(name) % len(packages)]
    trial = attempt(package, mutant)
    assert (trial.end, trial.told[:9]) == ("caught", "#/paths/~")


def test_quick_ones_are_of_every_kind() -> None:
    """So that no part of the judge can go blind unnoticed."""
    kinds = {mutant.kind for mutant in MUTANTS if mutant.name in QUICK}
    assert kinds == {mutant.kind for mutant in MUTANTS}


def test_what_changes_nothing_does_not_count(packages: list[Path]) -> None:
    """An edit of a comment is no mistake, and not one that was missed either."""
    harmless = Mutant("target", "no mistake", "client.py", r'\A"""', '"""A: ')
    package = packages[0]
    assert mutate(package, harmless) is not None
    assert attempt(package, harmless).end == "equivalent"
