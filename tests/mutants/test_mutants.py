"""The self-test of `verify`, in small: `scripts/mutants` tries everything."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from support import ROOT

from mutants.catalogue import MUTANTS
from mutants.edits import Code, Default, Edit, StaleError, Within, definitions
from mutants.mutant import Mutant
from mutants.run import FEWEST, documents
from mutants.trial import attempt, make, mutate

RUNTIME = ROOT / "templates" / "runtime"

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


@pytest.mark.parametrize(
    "edit",
    [mutant.edit for mutant in MUTANTS if isinstance(mutant.edit, Within)],
    ids=[mutant.name for mutant in MUTANTS if isinstance(mutant.edit, Within)],
)
def test_every_edit_of_the_runtime_finds_its_definition(edit: Within) -> None:
    """By its name, in the module that packages get; and it is still Python."""
    source = (RUNTIME / f"{edit.module}.py").read_text("utf-8")
    changed = edit.change(source)
    assert ast.dump(ast.parse(changed)) != ast.dump(ast.parse(source))


def test_a_definition_that_is_gone_is_noticed() -> None:
    """Renamed, or of another text; a line that moved is no matter."""
    source = "class A:\n    x = 1\n\n    def f(self) -> int:\n        return 1\n"
    edit = Within("a", "A.f", "return 1", "return 2")
    assert edit.change(source) == source.replace("return 1", "return 2")
    moved = f"y = 1\n\n{source}"
    assert edit.change(moved) == moved.replace("return 1", "return 2")
    for other in (
        source.replace("def f", "def g"),
        source.replace("class A", "class B"),
        source.replace("return 1", "return 3"),
        source.replace("return 1", "return 1 or self.return 1"),
    ):
        with pytest.raises((StaleError, SyntaxError)):
            edit.change(other)


@pytest.mark.parametrize(
    ("edit", "source", "changed"),
    [
        (
            Code("*", "Query(NAME)", None),
            "x = [Query(1, 2), Query(3), Query(4)]",
            "x = [Query(1, 2), Query(4)]",
        ),
        (
            Code("*", "f(*ARGS, a=1, **KEYS)", "f(*ARGS, a=2, **KEYS)"),
            "f(a=3)\nf(0, b=5, a=1)",
            "f(a=3)\nf(0, a=2, b=5)",
        ),
        (
            Code("*", '{"b": VALUE, **REST}', "{**REST}"),
            "x = {'a': 1, 'b': 2}",
            "x = {'a': 1}",
        ),
        (
            Code("*", "NAME: int = VALUE", "NAME: int"),
            "a: str = 1\nb: int = 2",
            "a: str = 1\nb: int",
        ),
        (
            Code("*", "class NAME(Old):\n    BODY", "class NAME(New):\n    BODY"),
            "class A(Old):\n    x = 1\n    y = 2",
            "class A(New):\n    x = 1\n    y = 2",
        ),
        (
            Code("*", "f(NAME)", "f(NAME)", (("NAME", "a.*"),), ("NAME", "a", "b")),
            "f('x')\nf('ax')",
            "f('x')\nf('bx')",
        ),
        (Code("*", "f(NAME, NAME)", "f()"), "f(1, 2)\nf(3, 3)", "f(1, 2)\nf()"),
        (
            Code("*", "old()", "new()", imports="from m import new"),
            "old()",
            "from m import new\nnew()",
        ),
        (Code("*", "f(NAME)", "f(1)"), "f(1)\nf(2)", "f(1)\nf(1)"),
        (Code("*", "g(NAME)", "g()"), "f(1)", None),
        (
            Default("*", "int | Omit", "7"),
            "def f(*, a: str | Omit=omit, b: int | Omit=omit) -> None:\n    pass",
            "def f(*, a: str | Omit=omit, b: int | Omit=7) -> None:\n    pass",
        ),
    ],
)
def test_edits_of_generated_code(edit: Edit, source: str, changed: str | None) -> None:
    """The first construct that fits, wherever it stands."""
    found = edit.change(source)
    assert found == (None if changed is None else f"{changed}\n")


def test_every_mutant_fits(packages: list[Path]) -> None:
    """Each finds its place in enough packages."""
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
    """An edit of a docstring is no mistake, and not one that was missed either."""
    source = (RUNTIME / "sendable.py").read_text("utf-8")
    docstring = ast.get_docstring(definitions(source)["refuse_header"])
    assert docstring is not None
    edit = Within("sendable", "refuse_header", docstring[:18], "It is said otherwise")
    harmless = Mutant("target", "no mistake", edit)
    package = packages[0]
    assert mutate(package, harmless) is not None
    assert attempt(package, harmless).end == "equivalent"
