"""The cache: bounded, shown, cleared."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from support import here as clientwright

from clientwright.cache import keep_newest

_DOCUMENT = (
    "openapi: 3.0.0\ninfo: {title: Kites, version: '1'}\n"
    "paths: {/k: {get: {responses: {'204': {description: ''}}}}}\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a project and a cache of its own."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "kites.yaml").write_text(_DOCUMENT)
    return project


def _run(folder: Path, *arguments: str) -> str:
    env = {"XDG_CACHE_HOME": str(folder.parent / "cache")}
    result = clientwright(*arguments, cwd=folder, env=env)
    assert result.returncode == 0, result.stderr
    return result.stderr


def test_show_and_clear(folder: Path) -> None:
    """What a run kept is shown and removed; the next run makes it again."""
    _run(folder, "generate", "kites.yaml", "-o", "out")
    kept = list((folder.parent / "cache" / "clientwright").glob("*.json"))
    assert kept
    assert "0 files" not in _run(folder, "cache")
    assert "removed" in _run(folder, "cache", "clear")
    assert not (folder.parent / "cache" / "clientwright").exists()
    assert "0 files" in _run(folder, "cache", "show")
    _run(folder, "generate", "kites.yaml", "-o", "out")


def test_another_run_may_write_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is filled again while it is removed is removed once more."""
    _run(folder, "generate", "kites.yaml", "-o", "out")
    remove, tries = shutil.rmtree, list[object]()

    def rmtree(path: Path) -> None:
        tries.append(path)
        if len(tries) == 1:
            raise OSError(errno.ENOTEMPTY, "Directory not empty")
        remove(path)

    monkeypatch.setattr("clientwright.cache.shutil.rmtree", rmtree)
    assert "removed" in _run(folder, "cache", "clear")
    assert len(tries) == 2


def test_the_oldest_go_first(tmp_path: Path) -> None:
    """No more than so many results are kept, and nothing else is touched."""
    for number in range(6):
        file = tmp_path / f"{number}.json"
        file.write_text("{}")
        os.utime(file, (number, number))
    (tmp_path / "other.txt").write_text("")
    keep_newest(tmp_path, 4)
    left = sorted(one.name for one in tmp_path.iterdir())
    assert left == ["2.json", "3.json", "4.json", "5.json", "other.txt"]


def test_what_ends_a_readme_counts(folder: Path) -> None:
    """A package is made anew when the settings' own Markdown has changed."""
    (folder / "clientwright.toml").write_text(
        '[vendors.kites]\nspec = "kites.yaml"\noutput = "out"\n'
        'distribution = { readme = "end.md" }\n'
    )
    (folder / "end.md").write_text("One end.\n")
    _run(folder, "generate")
    assert "One end." in (folder / "out" / "README.md").read_text()
    (folder / "end.md").write_text("Another end.\n")
    _run(folder, "generate")
    assert "Another end." in (folder / "out" / "README.md").read_text()


def test_templates_of_a_vendor_count(folder: Path) -> None:
    """A package is made anew when a template has changed."""
    (folder / "clientwright.toml").write_text(
        '[vendors.kites]\nspec = "kites.yaml"\noutput = "out"\ntemplates = "mine"\n'
    )
    (folder / "mine").mkdir()
    template = folder / "mine" / "CHANGELOG.md.jinja"
    template.write_text("# One\n")
    _run(folder, "generate")
    assert (folder / "out" / "CHANGELOG.md").read_text() == "# One\n"
    (folder / "mine" / "README.md.jinja").write_text("# Two\n")
    _run(folder, "generate")
    assert (folder / "out" / "README.md").read_text() == "# Two\n"
