"""Given results of earlier runs, want them used exactly as long as they hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from corpus import fingerprints, tools
from corpus.kept import Kept, key_of
from corpus.measure import Row, measure
from corpus.tools import Options, Package, Result, Subject

DOCUMENT = """openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200':
          description: ''
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
"""


def test_keys_tell_parts_apart() -> None:
    keys = [key_of(), key_of(""), key_of("ab"), key_of("a", "b"), key_of("", "ab")]
    assert len(set(keys)) == len(keys)
    assert key_of("ab") == key_of(b"ab")


def test_results_are_found_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    assert kept.get("a") is None
    kept.put("a", {"text": "1"})
    assert Kept(tmp_path).get("a") == {"text": "1"}
    (tmp_path / "results/a.json").write_text('{"text": ')
    assert kept.get("a") is None
    nothing = Kept(None)
    nothing.put("a", {})
    assert nothing.get("a") is None


def test_clean_files_are_known_by_their_bytes(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    one, other = tmp_path / "one.py", tmp_path / "other.py"
    one.write_text("a = 1\n")
    other.write_text("b = 1\n")
    kept.add("black", [one], "25")
    assert kept.without("black", [one, other], "25") == [other]
    assert kept.without("black", [one, other], "26") == [one, other]
    assert kept.without("ruff", [one], "25") == [one]
    one.write_text("a = 2\n")
    assert kept.without("black", [one], "25") == [one]


def test_a_key_holds_the_code_that_decides() -> None:
    """A rule of names reruns no judge; what the judge imports does."""
    made = fingerprints.closure(("commands.generate", "commands.packages.prepare"))
    judge = fingerprints.judge_modules()
    assert {"pipeline", "names.assign", "build", "document.read.parse"} <= made
    assert not any(name.startswith("verify") for name in made)
    assert {"verify.judge.judge", "document.read.limits"} <= judge
    assert not any(name.startswith(("names", "views", "build")) for name in judge)
    with pytest.raises(KeyError):
        fingerprints.closure(("commands.of_nothing",))


class Counting:
    """A tool that counts how often it has run."""

    def __init__(self) -> None:
        self.runs = 0
        self.result = Result(True, text="0")

    def __call__(self, package: Package) -> Result:
        assert package.source.is_dir()
        self.runs += 1
        return self.result


class Bench:
    """Measures one document again and again, as runs of the tool do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "specs/openapi.yaml"
        self.path.parent.mkdir()
        self.path.write_text(DOCUMENT)
        columns = ("generates", "mypy", "verify")
        self.options = Options(columns, 600, kept=Kept(folder / "kept"))
        self._runs = 0

    def row(self) -> Row:
        """Run once, in a folder of its own."""
        fingerprints.below.cache_clear()
        self._runs += 1
        work = self.folder / f"work{self._runs}"
        work.mkdir()
        subject = Subject("pets", self.path, 1, self.path.parent)
        (row,) = measure([(subject, work)], self.options)
        return row


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A document in a folder of its own, with nothing kept."""
    return Bench(tmp_path)


def test_only_what_can_have_changed_runs_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    types, judge = Counting(), Counting()
    monkeypatch.setitem(tools.TOOLS, "mypy", types)
    monkeypatch.setitem(tools.TOOLS, "verify", judge)
    first = bench.row()
    assert first.cells["operations"] == Result(True, 1, 1)
    assert set(first.seconds) == {"generate", "mypy", "verify"}
    second = bench.row()
    assert (second.cells, second.seconds) == (first.cells, {})
    # Another document with the same package: its types are what they were.
    bench.path.write_text(f"{DOCUMENT}# checked\n")
    assert set(bench.row().seconds) == {"generate", "verify"}
    assert (types.runs, judge.runs) == (1, 2)
    bench.path.write_text(DOCUMENT.replace("name:", "title:"))
    assert set(bench.row().seconds) == {"generate", "mypy", "verify"}


def test_another_generator_makes_packages_again_and_judges_those_that_differ(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    types, judge = Counting(), Counting()
    monkeypatch.setitem(tools.TOOLS, "mypy", types)
    monkeypatch.setitem(tools.TOOLS, "verify", judge)
    bench.row()
    monkeypatch.setattr(fingerprints, "generator", lambda: "another")
    assert set(bench.row().seconds) == {"generate"}
    before = fingerprints.tool
    monkeypatch.setattr(fingerprints, "tool", lambda one: f"{one} {before('verify')}")
    bench.row()
    assert (types.runs, judge.runs) == (2, 2)


def test_what_took_too_long_is_not_kept(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Counting()
    slow.result = Result(False, text="fails", lasting=False)
    monkeypatch.setitem(tools.TOOLS, "mypy", slow)
    bench.options = replace(bench.options, columns=("generates", "mypy"))
    for _ in range(2):
        assert not bench.row().cells["mypy"].clean
    assert slow.runs == 2
