"""Compiled templates are code: only a folder of our own may hold them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from clientwright.render import environment


@pytest.mark.skipif(os.name != "posix", reason="needs modes of folders")
def test_a_folder_that_others_can_write_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert environment._compiled() is not None
    (folder,) = (tmp_path / "clientwright").iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    assert environment._compiled() is None


def test_without_a_place_templates_are_compiled_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clientwright").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert environment._compiled() is None


@pytest.mark.parametrize("damage", ["", "{}", '{"checksum": 1}', "[", "\0"])
def test_what_was_kept_is_used_and_what_is_damaged_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    templates = DictLoader({"a.jinja": "{{ name }}"})
    cache = environment._compiled()
    own = Environment(loader=templates, bytecode_cache=cache)
    assert own.get_template("a.jinja").render(name="x") == "x"
    (file,) = tmp_path.rglob("*.json")
    if damage:
        file.write_text(damage)

    assert cache is not None
    bucket = cache.get_bucket(own, "a.jinja", None, "{{ name }}")
    assert (bucket.code is None) == bool(damage)
    other = cache.get_bucket(own, "a.jinja", None, "another text")
    assert other.code is None
