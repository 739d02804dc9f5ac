"""What is kept between runs lies where only its user can write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clientwright.cache import private_folder


@pytest.mark.skipif(os.name != "posix", reason="needs modes of folders")
def test_a_folder_that_others_can_write_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made for its user alone, and believed only as long as that holds."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = private_folder("locks")
    assert folder is not None
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    assert private_folder("locks") is None


def test_without_a_place_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in its way is no error."""
    (tmp_path / "clientwright").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert private_folder("locks") is None
