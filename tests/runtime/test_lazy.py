"""A package gives its names when they are used."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Write a package with a lazy name."""
    folder = tmp_path / "lazy_package"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from runtime.lazy import lazy\n"
        '__getattr__, __all__ = lazy(__name__, {"things": "Thing Other:Own"})\n'
    )
    (folder / "things.py").write_text("class Thing: ...\n\n\nclass Own: ...\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder.name
    for name in [one for one in sys.modules if one.startswith(folder.name)]:
        del sys.modules[name]


def test_names_are_listed_before_they_are_loaded(package: str) -> None:
    """Interpreters complete them, `inspect` finds them, and errors suggest one."""
    module = __import__(package)
    assert {"Thing", "Other", "__all__"} <= set(dir(module))
    assert f"{package}.things" not in sys.modules
    _ = module.Thing
    assert dir(module).count("Thing") == 1
    assert "Thing" in dict(inspect.getmembers(module))


def test_modules_load_on_first_use(package: str) -> None:
    module = __import__(package)
    assert f"{package}.things" not in sys.modules
    assert module.Thing is module.Thing
    assert f"{package}.things" in sys.modules
    assert module.__all__ == ["Thing", "Other"]
    assert module.Other.__name__ == "Own"
    with pytest.raises(AttributeError, match="no attribute 'Missing'"):
        _ = module.Missing
