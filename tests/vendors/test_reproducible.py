"""What is committed is what the documents give, byte for byte, wherever it is made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support import GENERATED, ROOT, SPECS, VENDORS, clientwright, contents


def _workspace(folder: Path) -> Path:
    """Copy what `generate` reads to a place where it may write."""
    shutil.copytree(SPECS, folder / "specs")
    shutil.copy(ROOT / "clientwright.toml", folder)
    return folder


def _generate(folder: Path, **env: str) -> dict[str, bytes]:
    result = clientwright("generate", cwd=folder, env=env)
    assert result.returncode == 0, result.stderr
    return contents(folder / "generated")


def _committed() -> dict[str, bytes]:
    return {
        name: data
        for vendor in VENDORS
        for name, data in (
            (f"{vendor}/{path}", data)
            for path, data in contents(GENERATED / vendor).items()
        )
        if not name.startswith(f"{vendor}/dist/")
    }


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "C"},
    ],
    ids=["hash-1", "hash-2-turkish", "hash-3-ascii"],
)
def test_generated_is_current(tmp_path: Path, env: dict[str, str]) -> None:
    """Two machines that differ in seed, locale and time zone give the same bytes."""
    made = _generate(_workspace(tmp_path), **env)
    committed = _committed()
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []


def test_second_run_touches_nothing(tmp_path: Path) -> None:
    """A file whose text stays the same is not written."""
    folder = _workspace(tmp_path)
    first = _generate(folder)
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}
    assert _generate(folder) == first
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_check_agrees() -> None:
    """`clientwright check` says the same of the checkout."""
    result = clientwright("check")
    assert result.returncode == 0, result.stdout + result.stderr
