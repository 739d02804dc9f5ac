"""Ten small documents of real vendors, in full; all of them: `./scripts/corpus`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from corpus.measure import Row, make
from corpus.table import subjects, table
from corpus.tools import (
    IMPORT_ALL,
    Options,
    Package,
    Result,
    Subject,
    black,
    mypy,
    ruff,
    verify,
)
from support import mypy_cache

SMALL = (
    "adyen-checkout",
    "amazon-sp-orders",
    "auth0-authentication",
    "huggingface-tgi",
    "line-webhook",
    "prometheus-alertmanager",
    "readme-parameter-styles",
    "redocly-museum",
    "sendgrid-webhooks",
    "vonage-voice",
)

_COUNTED = ("generates", "operations", "schemas", "any")
_OPTIONS = Options(columns=_COUNTED, timeout=600)


class Kitchen:
    """Makes the package of a document once, for all tests that look at it."""

    def __init__(self, corpus: Path, work: Path) -> None:
        self._subjects = {subject.name: subject for subject in subjects(corpus)}
        self._work = work
        self._made: dict[str, tuple[Package, Row]] = {}

    def made(self, name: str) -> tuple[Package, Row]:
        """Give a document's package and what was counted in it."""
        if name not in self._made:
            folder = self._work / name
            folder.mkdir()
            self._made[name] = make(self._subjects[name], folder, _OPTIONS)
        return self._made[name]


@pytest.fixture(scope="module")
def kitchen(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Kitchen:
    """Packages of this module's documents."""
    return Kitchen(corpus, tmp_path_factory.mktemp("corpus"))


@pytest.mark.parametrize("name", SMALL)
def test_document_is_whole(kitchen: Kitchen, name: str) -> None:
    """Everything of the document is in the package, and every operation is proved."""
    package, row = kitchen.made(name)
    row.cells["verify"] = verify(package)
    unclean = {
        column: result.detail or result.text or f"{result.done}/{result.total}"
        for column, result in row.cells.items()
        if not result.clean
    }
    assert unclean == {}


def test_packages_are_sound(kitchen: Kitchen) -> None:
    """All of them import, are in style, and satisfy the strict type checker.

    One run of each tool looks at all packages: half of its work is on what they share.
    """
    packages = [kitchen.made(name)[0] for name in SMALL]
    first, sources = packages[0], [package.source for package in packages]
    assert len({source.name for source in sources}) == len(sources)
    path = os.pathsep.join(str(source.parent) for source in sources)
    names = [source.name for source in sources]
    own = [
        part
        for source in sources
        for part in sorted(source.iterdir())
        if part.name != "_runtime" and (part.is_dir() or part.suffix == ".py")
    ]
    found = {
        "imports": first.python("-c", IMPORT_ALL, *names, PYTHONPATH=path),
        "black": black(first, *own),
        "ruff": ruff(first, *own),
        "mypy": mypy(first, *sources, cache=mypy_cache(first.work)),
    }
    assert {tool: one.detail for tool, one in found.items() if not one.clean} == {}


def test_table_sums_up() -> None:
    """Counted columns are added, the others count the clean documents."""
    rows = [
        Row("a", {"operations": Result(True, 3, 3), "mypy": Result(True, text="0")}),
        Row("b", {"operations": Result(False, 1, 2), "mypy": Result(False, text="7")}),
    ]
    assert table(rows, ["operations", "mypy"]).splitlines() == [
        "| document    | operations | mypy    |",
        "| ----------- | ---------- | ------- |",
        "| a           | 3/3        | 0       |",
        "| b           | **1/2**    | **7**   |",
        "| 2 documents | **4/5**    | **1/2** |",
    ]


def test_index_is_read(tmp_path: Path) -> None:
    """The smallest document comes first; commands run in the folder of its project."""
    (tmp_path / "index.json").write_text(
        '[{"name": "b", "path": "b/c/b.yaml", "n_operations": 2, "bytes": 9,'
        ' "root": "b"},'
        ' {"name": "a", "path": "a/a.yaml", "n_operations": 1, "bytes": 8}]'
    )
    assert subjects(tmp_path) == [
        Subject("a", tmp_path / "a/a.yaml", 1, tmp_path / "a"),
        Subject("b", tmp_path / "b/c/b.yaml", 2, tmp_path / "b"),
    ]
