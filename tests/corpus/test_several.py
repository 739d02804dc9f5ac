"""Given several packages, want one run of a tool, and what each of them would get."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from corpus import fingerprints, several, tools
from corpus.kept import Kept
from corpus.measure import measure_in
from corpus.several import groups, looked_at
from corpus.tools import Options, Package, Result, Subject

DOCUMENT = """openapi: 3.0.3
info: {title: NAME, version: '1'}
paths: {/pets: {get: {responses: {'200': {description: ''}}}}}
"""


def _packages(folder: Path, names: Sequence[str]) -> list[Package]:
    """Lay out packages that have nothing in them, by the names of their modules."""
    found = []
    for number, name in enumerate(names):
        work = folder / f"{number}"
        (work / "package/src" / name).mkdir(parents=True)
        subject = Subject(f"{number}", folder / "openapi.yaml", 1, folder)
        options = Options(("mypy",), timeout=9)
        found.append(Package(subject, work / "package", work, options))
    return found


class Tool:
    """A tool that finds fault with some packages, and keeps what it was given."""

    def __init__(self, *wrong: str) -> None:
        self.wrong = wrong
        self.runs: list[tuple[list[str], float]] = []

    def several(self, packages: Sequence[Package]) -> Result:
        names = [one.subject.name for one in packages]
        self.runs.append((names, packages[0].options.timeout))
        found = [name for name in names if name in self.wrong]
        return Result(not found, text="".join(found) or "0")

    def alone(self, package: Package) -> Result:
        return self.several([package])


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Tool:
    """A tool in the place of mypy."""
    made = Tool()
    monkeypatch.setitem(several.SHARED, "mypy", made.several)
    monkeypatch.setitem(tools.TOOLS, "mypy", made.alone)
    return made


def test_what_is_clean_is_looked_at_in_one_run(tmp_path: Path, tool: Tool) -> None:
    found = looked_at("mypy", _packages(tmp_path, ["a", "b", "c"]))
    assert found == [Result(True, text="0")] * 3
    assert tool.runs == [(["0", "1", "2"], 27)]


def test_what_is_not_is_looked_at_alone(tmp_path: Path, tool: Tool) -> None:
    tool.wrong = ("1",)
    found = looked_at("mypy", _packages(tmp_path, ["a", "b", "c"]))
    assert [one.text for one in found] == ["0", "1", "0"]
    assert [names for names, _ in tool.runs[1:]] == [["0"], ["1"], ["2"]]


def test_packages_of_one_name_are_no_one_package(tmp_path: Path, tool: Tool) -> None:
    looked_at("mypy", _packages(tmp_path, ["a", "b", "a", "c"]))
    assert [names for names, _ in tool.runs] == [["1", "3"], ["0"], ["2"]]


def test_one_package_is_one_run(tmp_path: Path, tool: Tool) -> None:
    looked_at("mypy", _packages(tmp_path, ["a"]))
    assert tool.runs == [(["0"], 9)]


def test_large_documents_are_alone(tmp_path: Path) -> None:
    found = []
    for number, size in enumerate([1, 1, 2_000_000, 3_999_999, 5_000_000, 9_000_000]):
        path = tmp_path / f"{number}"
        path.write_bytes(b" " * size)
        found.append(Subject(f"{number}", path, 1, tmp_path))
    made = [[one.name for one in some] for some in groups(found)]
    assert made == [["5"], ["4"], ["3", "2", "1"], ["0"]]
    few = [len(some) for some in groups(found[:1] * 40)]
    assert sum(few) == 40
    assert max(few) < 20


@pytest.mark.parametrize("column", ["black", "ruff", "mypy", "pyright"])
def test_each_tool_finds_the_package_that_is_wrong(tmp_path: Path, column: str) -> None:
    """A run over several sees all that a run over each of them does."""
    wrong = {
        "black": "A = {1 : 2}\n",
        "ruff": "A = {1 : 2}\n",
        "mypy": "def f(a):\n    return a\n",
        "pyright": 'A: int = ""\n',
    }
    packages = _packages(tmp_path, ["a", "b", "c"])
    for one in packages:
        (one.source / "_runtime").mkdir()
        (one.source / "__init__.py").write_text('"""A module."""\n')
    assert all(one.clean for one in looked_at(column, packages))
    (packages[1].source / "odd.py").write_text(wrong[column])
    assert [one.clean for one in looked_at(column, packages)] == [True, False, True]


def test_a_group_has_the_rows_of_its_documents(tmp_path: Path, tool: Tool) -> None:
    subjects = []
    for name in ("pets", "birds"):
        path = tmp_path / name / "openapi.yaml"
        path.parent.mkdir()
        path.write_text(DOCUMENT.replace("NAME", name))
        subjects.append(Subject(name, path, 1, path.parent))
    options = Options(("generates", "mypy"), 600, kept=Kept(tmp_path / "kept"))
    work = tmp_path / "work"
    rows = measure_in(subjects, work=work, options=options, keep=False)
    assert [row.name for row in rows] == ["pets", "birds"]
    assert {row.cells["mypy"].text for row in rows} == {"0"}
    assert [names for names, _ in tool.runs] == [["pets", "birds"]]
    assert list(work.iterdir()) == []
    # What one of them lacks is looked for in that one.
    subjects[0].path.write_text(DOCUMENT.replace("pets", "cats"))
    fingerprints.below.cache_clear()
    rows = measure_in(subjects, work=work, options=options, keep=False)
    assert [names for names, _ in tool.runs][1:] == [["pets"]]
    assert [set(row.seconds) for row in rows] == [{"generate", "mypy"}, set()]
