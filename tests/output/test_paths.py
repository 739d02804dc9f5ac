"""Paths that may be written, and paths that may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.diagnostics import GenerationError
from clientwright.output.paths import Folder, check_paths, is_safe

SAFE = ["a", "src/pets/client.py", ".clientwright.json", "src/pets/models/con_.py", "é"]
UNSAFE = [
    "",
    "/etc/passwd",
    "../x",
    "a/../x",
    "a//b",
    "a/",
    "./a",
    "C:/x",
    "a\\b",
    "con.py",
    "a/NUL",
    "lpt1.txt",
    "a.",
    "a ",
    "a\nb",
    "a\x00b",
    "a\u202eb",
    "\ud800",
    "x" * 300,
]


@pytest.mark.parametrize("path", SAFE)
def test_safe(path: str) -> None:
    assert is_safe(path)


@pytest.mark.parametrize("path", UNSAFE, ids=ascii)
def test_unsafe(path: str) -> None:
    assert not is_safe(path)
    with pytest.raises(GenerationError):
        check_paths(["ok", path])


@pytest.mark.parametrize(
    "paths",
    [
        ["a", "a"],
        ["pet.py", "Pet.py"],
        ["a/b", "A/c"],
        ["a", "a/b"],
        ["a/b", "a"],
        ["fi", "\N{LATIN SMALL LIGATURE FI}"],
        ["straße", "strasse"],
    ],
    ids=ascii,
)
def test_files_that_a_file_system_takes_for_one_are_refused(paths: list[str]) -> None:
    with pytest.raises(GenerationError):
        check_paths(paths)


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "src").symlink_to(outside)
    (folder / "README.md").symlink_to(outside / "README.md")
    for path in ("src/x.py", "README.md"):
        with pytest.raises(GenerationError, match="symbolic link"):
            Folder(folder).target(path)
    (folder / "docs").write_text("a file where a folder should be")
    with pytest.raises(GenerationError):
        Folder(folder).target("docs/x.md")
