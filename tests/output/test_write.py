"""What is written, what is left alone, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from clientwright.diagnostics import Collector, GenerationError
from clientwright.ir.source import SourceFile
from clientwright.output import (
    MANIFEST,
    EditedFilesError,
    Written,
    commit,
    prepare,
    read_manifest,
)
from clientwright.output.unfinished import Begun

FILES = {
    "README.md": "one\n",
    "src/pets/__init__.py": "a = 1\n",
    "src/pets/models/pet.py": "b = 1\n",
}
ONCE = {"CHANGELOG.md": "# Changes\n", "src/pets/custom/__init__.py": ""}


def _write(
    folder: Path,
    files: Mapping[str, str],
    once: Mapping[str, str] = ONCE,
    *,
    force: bool = False,
) -> Written:
    sources = [SourceFile(path, text) for path, text in files.items()]
    sources += [SourceFile(path, text, once=True) for path, text in once.items()]
    earlier = read_manifest(folder, Collector()).files
    plan = prepare(sources, {"names": {"a": "b"}}, folder, earlier, force=force)
    return commit(plan, folder)


def _times(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_everything_is_written_and_the_manifest_holds_hashes(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    done = _write(folder, FILES)
    assert set(done.written) == {*FILES, *ONCE, MANIFEST}
    assert {path: (folder / path).read_text() for path in FILES} == FILES
    assert set(json.loads((folder / MANIFEST).read_text())["files"]) == set(FILES)
    assert sorted(path.name for path in folder.iterdir()) == [
        MANIFEST,
        "CHANGELOG.md",
        "README.md",
        "src",
    ]


def test_equal_files_are_not_touched(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    before = _times(tmp_path)
    done = _write(tmp_path, FILES)
    assert done.written == ()
    assert done.removed == ()
    assert _times(tmp_path) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    before = _times(tmp_path)
    done = _write(tmp_path, {**FILES, "README.md": "two\n"})
    assert set(done.written) == {"README.md", MANIFEST}
    assert {
        path for path, time in _times(tmp_path).items() if before[path] != time
    } == {"README.md", MANIFEST}


def test_stale_files_are_removed_with_their_folders(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    cache = tmp_path / "src/pets/models/__pycache__"
    cache.mkdir()
    (cache / "pet.pyc").write_bytes(b"")
    (tmp_path / "src/notes.txt").write_text("mine")
    files = {path: text for path, text in FILES.items() if "models" not in path}
    assert _write(tmp_path, files).removed == ("src/pets/models/pet.py",)
    assert not (tmp_path / "src/pets/models").exists()
    assert (tmp_path / "src/notes.txt").read_text() == "mine"


def test_what_a_person_wrote_stays(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    mine = {"CHANGELOG.md": "# Mine\n", "src/pets/custom/__init__.py": "x = 1\n"}
    more = tmp_path / "src/pets/custom/more.py"
    for path, text in mine.items():
        (tmp_path / path).write_text(text)
    more.write_text("y = 1\n")
    _write(tmp_path, {"README.md": "two\n"}, {**ONCE, "CHANGELOG.md": "# New\n"})
    assert {path: (tmp_path / path).read_text() for path in mine} == mine
    assert more.exists()


@pytest.mark.parametrize(
    "files", [{**FILES, "README.md": "two\n"}, {}], ids=["new", "stale"]
)
def test_edited_files_are_not_overwritten(
    tmp_path: Path, files: dict[str, str]
) -> None:
    _write(tmp_path, FILES)
    (tmp_path / "README.md").write_text("edited")
    with pytest.raises(EditedFilesError) as caught:
        _write(tmp_path, files)
    assert caught.value.paths == ("README.md",)
    assert (tmp_path / "README.md").read_text() == "edited"
    _write(tmp_path, files, force=True)
    readme = tmp_path / "README.md"
    assert (readme.read_text() if readme.exists() else None) == files.get("README.md")


def test_files_of_another_make_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("of another project")
    with pytest.raises(EditedFilesError):
        _write(tmp_path, FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_a_file_that_was_deleted_comes_back(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    (tmp_path / "README.md").unlink()
    assert _write(tmp_path, FILES).written == ("README.md",)


@pytest.mark.parametrize("text", ["def (:\n", "x = '\n", "\0", "if True:\n"], ids=ascii)
def test_python_that_does_not_parse_is_refused(tmp_path: Path, text: str) -> None:
    _write(tmp_path, FILES)
    before = _times(tmp_path)
    with pytest.raises(GenerationError, match="not Python"):
        _write(tmp_path, {**FILES, "README.md": "two", "src/pets/x.py": text})
    assert _times(tmp_path) == before


def test_a_failure_while_staging_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged: list[bool] = []

    def full(_folder: Path, begun: Begun) -> bool:
        staged.append(begun.staged)
        if begun.staged:
            raise OSError(28, "No space left on device")
        return True

    monkeypatch.setattr("clientwright.output.unfinished.keep", full)
    with pytest.raises(GenerationError, match="No space left"):
        _write(tmp_path / "new" / "folder", FILES)
    assert list(tmp_path.iterdir()) == []
    assert staged == [False, True]


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"files": []}',
        '{"files": {"../outside.txt": "x", "/etc/passwd": "x"}, "names": {"a": 1}}',
        '{"files": {".git/HEAD": "x", "a/.ssh/config": "x", ".env": "x"}}',
        '{"document": 7, "client": [], "clientwright": {}}',
    ],
    ids=lambda text: text[:20],
)
def test_a_manifest_is_not_trusted(tmp_path: Path, manifest: str) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("stays")
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / MANIFEST).write_text(manifest)
    earlier = read_manifest(folder, Collector())
    assert earlier.files == {}
    assert earlier.names == {}
    _write(folder, FILES)
    assert outside.read_text() == "stays"
