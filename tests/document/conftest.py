"""Documents as tests write them: text or trees, one file or several."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.read.load import load
from clientwright.ir.document import Document

Files = Mapping[str, Any]
Loader = Callable[..., Document]


def write(folder: Path, files: Files) -> None:
    """Write files; what is no text or bytes becomes JSON."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        else:
            path.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def collector() -> Collector:
    """Gather diagnostics."""
    return Collector()


@pytest.fixture
def loaded(tmp_path: Path, collector: Collector) -> Loader:
    """Load `api.json`, made of a tree, beside other files."""

    def make(main: Any, **files: Any) -> Document:
        write(tmp_path, {"api.json": main})
        write(tmp_path, {name.replace("__", "."): v for name, v in files.items()})
        return load(str(tmp_path / "api.json"), collector)

    return make


def codes(collector: Collector) -> list[tuple[str, str]]:
    """Give code and pointer of every diagnostic."""
    return [
        (one.code, one.place.pointer if one.place is not None else "")
        for one in collector
    ]
