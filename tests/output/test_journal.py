"""What was begun counts only where this user began it, and only writing finishes it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from support import CLIENTWRIGHT, contents, environment, here

from clientwright.cache import private_folder
from clientwright.diagnostics import Collector, GenerationError
from clientwright.output import change, interrupted, recover
from clientwright.output.journal import STAGE
from clientwright.output.unfinished import Begun, find, keep

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example.test"}],
    "paths": {"/pets": {"get": {"responses": {"204": {"description": "None."}}}}},
}
EVIL = {"rename": [["0", ".git/hooks/pre-commit"]], "remove": ["README.md"]}
ID = "0" * 32


@pytest.fixture(autouse=True)
def _cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _stage(folder: Path, *staged: bytes) -> None:
    (folder / STAGE / ID).mkdir(parents=True)
    for index, data in enumerate(staged):
        (folder / STAGE / ID / str(index)).write_bytes(data)


def _begun(rename: tuple[tuple[str, str], ...], *remove: str, own: str = ID) -> Begun:
    return Begun(id=own, below=(), rename=rename, remove=remove, staged=True)


@pytest.fixture
def cloned(tmp_path: Path) -> Path:
    """Give what somebody else made: a repository that carries a journal."""
    for at in (tmp_path, tmp_path / "out"):
        (at / STAGE).mkdir(parents=True)
        (at / STAGE / "0").write_text("#!/bin/sh\ntouch PWNED\n")
        (at / STAGE / "journal.json").write_text(json.dumps(EVIL))
    (tmp_path / ".git/hooks").mkdir(parents=True)
    (tmp_path / "README.md").write_text("stays")
    for name in ("pets.json", "new.json"):
        (tmp_path / name).write_text(json.dumps(DOCUMENT))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "pets.json"\noutput = "out"\nsource = "new.json"\n'
    )
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("validate",),
        ("validate", "--spec", "pets.json"),
        ("verify",),
        ("verify", "--package-dir", "out"),
        ("diff", "pets", "pets"),
        ("sync",),
        ("publish", "pets", "--dry-run"),
    ],
    ids=" ".join,
)
def test_reading_touches_no_journal(cloned: Path, command: tuple[str, ...]) -> None:
    before = contents(cloned)
    here(*command, cwd=cloned)
    assert contents(cloned) == before


@pytest.mark.parametrize("command", ["generate", "sync --apply", "validate --record"])
def test_writing_carries_out_no_journal_of_others(cloned: Path, command: str) -> None:
    result = here(*command.split(), cwd=cloned)
    assert "Traceback" not in result.stderr
    assert (cloned / "README.md").read_text() == "stays"
    assert list((cloned / ".git/hooks").iterdir()) == []
    if command == "generate":
        assert result.returncode == 0, result.stderr
        assert "no run of yours left here was removed" in result.stderr
        assert not (cloned / "out" / STAGE).exists()
        assert (cloned / STAGE / "0").exists()  # of another folder: not looked at


def test_what_was_begun_is_finished_by_generate_alone(tmp_path: Path) -> None:
    (tmp_path / "pets.json").write_text(json.dumps(DOCUMENT))
    given = ("--spec", "pets.json", "--output", "out")
    assert here("generate", *given, cwd=tmp_path).returncode == 0
    want = contents(tmp_path / "out")
    readme = (tmp_path / "out/README.md").read_bytes()
    (tmp_path / "out/README.md").unlink()
    _stage(tmp_path / "out", readme)
    assert keep(tmp_path / "out", _begun((("README.md", _hash(readme)),)))
    before = contents(tmp_path)
    for command in (("check", *given), ("verify", "--package-dir", "out")):
        result = here(*command, cwd=tmp_path)
        assert "a run was interrupted here" in result.stderr
        assert "hint: run `clientwright generate` to finish it" in result.stderr
        assert contents(tmp_path) == before
    result = here("generate", *given, cwd=tmp_path)
    assert "0 files written" in result.stderr
    assert contents(tmp_path / "out") == want
    assert find(tmp_path / "out") is None


@pytest.mark.parametrize(
    "begun",
    [
        _begun(((".git/hooks/pre-commit", _hash(b"evil")),)),
        _begun((("a/.git/x", _hash(b"evil")),)),
        _begun(((".envrc", _hash(b"evil")),)),
        _begun((("../x", _hash(b"evil")),)),
        _begun((("/x", _hash(b"evil")),)),
        _begun((), "/etc/passwd"),
        _begun((), ".ssh/config"),
        _begun((("a.py", _hash(b"another")),), "stays.txt"),
        _begun((("a.py", "no hash"),), "stays.txt"),
        _begun((("a.py", _hash(b"evil")),), "stays.txt", own="0"),
        _begun((("a.py", _hash(b"evil")),), "stays.txt", own="1" * 32),
        Begun(ID, (".git",), ((".git/a.py", _hash(b"evil")),), (), True),
    ],
    ids=repr,
)
def test_a_record_is_believed_only_as_far_as_it_can_be(
    tmp_path: Path, begun: Begun
) -> None:
    (tmp_path / "stays.txt").write_text("stays")
    _stage(tmp_path, b"evil")
    assert keep(tmp_path, begun)
    recover(tmp_path, Collector())
    assert contents(tmp_path) == {"stays.txt": b"stays"}
    assert interrupted(tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"folder": 1}'])
def test_a_damaged_record_is_none(tmp_path: Path, text: str) -> None:
    _stage(tmp_path, b"evil")
    assert keep(tmp_path, _begun((("a.py", _hash(b"evil")),)))
    kept = private_folder("unfinished")
    assert kept is not None
    (file,) = kept.iterdir()
    file.write_text(text)
    recover(tmp_path, Collector())
    assert contents(tmp_path) == {}


def test_a_record_counts_for_its_folder_alone(tmp_path: Path) -> None:
    _stage(tmp_path / "a", b"x")
    assert keep(tmp_path / "a", _begun((("a.py", _hash(b"x")),)))
    (tmp_path / "a").rename(tmp_path / "b")
    recover(tmp_path / "b", Collector())
    assert contents(tmp_path) == {}


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_what_is_staged_is_no_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "0").write_bytes(b"x")
    for link in (STAGE, f"{STAGE}/{ID}", f"{STAGE}/{ID}/0"):
        folder = tmp_path / link.replace("/", "_")
        (folder / link).parent.mkdir(parents=True)
        (folder / link).symlink_to(outside / "0" if link.endswith("0/0") else outside)
        assert keep(folder, _begun((("a.py", _hash(b"x")),)))
        recover(folder, Collector())
        assert not (folder / "a.py").exists()
    assert contents(outside) == {"0": b"x"}


@pytest.mark.parametrize("path", [".git/config", "a/.hidden/b.py", ".env", "../x"])
def test_a_run_changes_only_what_packages_have(tmp_path: Path, path: str) -> None:
    with pytest.raises(GenerationError, match="no package has such a file"):
        change(tmp_path, [(path, b"x")], ())
    with pytest.raises(GenerationError, match="no package has such a file"):
        change(tmp_path, [], (path,))
    with pytest.raises(GenerationError, match="no package has such a file"):
        change(tmp_path / ".git/x", [("a.py", b"x")], ())
    assert contents(tmp_path) == {}


def test_a_cache_that_came_with_the_project_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for given in (tmp_path / "cache", tmp_path):
        monkeypatch.setenv("XDG_CACHE_HOME", str(given))
        assert private_folder("unfinished") is None
        assert not keep(tmp_path, _begun(()))
    monkeypatch.setenv("HOME", str(tmp_path.parent / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")  # relative: to be ignored
    kept = private_folder("unfinished")
    assert kept is not None
    assert kept.is_relative_to(tmp_path.parent / "home")


def test_runs_in_one_folder_wait_for_each_other(tmp_path: Path) -> None:
    paths = {
        f"/pets{n}": {"get": {"responses": {"204": {"description": "None."}}}}
        for n in range(30)
    }
    (tmp_path / "pets.json").write_text(json.dumps({**DOCUMENT, "paths": paths}))
    given = ("generate", "-q", "--spec", "pets.json", "--output", "out")
    runs = [
        subprocess.Popen(
            [*CLIENTWRIGHT, *given, "--class", f"Pets{n % 2}"],
            cwd=tmp_path,
            env=environment(),
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(4)
    ]
    said = [run.communicate(timeout=300)[1] for run in runs]
    assert [run.returncode for run in runs] == [0] * 4, said
    for n in (0, 1):
        command = ("check", "--spec", "pets.json", "--output", "out")
        if here(*command, "--class", f"Pets{n}", cwd=tmp_path).returncode == 0:
            break
    else:
        pytest.fail("the package is neither run's")
