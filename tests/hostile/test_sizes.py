"""Given large documents, want time that grows as they do, and packages that work."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from fuzz.trial import import_all
from support import environment

from clientwright.diagnostics import Collector
from clientwright.ir.source import SourceFile
from clientwright.pipeline import Clock, Job, make
from clientwright.settings import PackageSettings

from .sizes import LATTICES, SIZES, Json

_TIMES = 4
_MOST = 9
"""Four times the document may take nine times the time: squared, it would be 16."""

_NOISE = 0.15
"""Seconds."""

_AGAIN = 5
"""How often what takes too long is tried again: others use the processor's caches."""


def _made(root: Json, folder: Path) -> Sequence[SourceFile]:
    file = folder / "openapi.json"
    file.write_text(json.dumps(root))
    settings = PackageSettings(generator="0", models="builtin")
    return make(Job(spec=str(file), settings=settings), {}, Collector(), Clock()).files


def _cost(root: Json, folder: Path) -> float:
    """Return the seconds of a processor, of this thread and without collections."""
    gc.disable()
    started = time.thread_time()
    try:
        _made(root, folder)
    finally:
        gc.enable()
    return time.thread_time() - started


@pytest.mark.parametrize("way", SIZES)
def test_time_grows_as_the_document(way: str, tmp_path: Path) -> None:
    size, document = SIZES[way]
    _cost(document(2), tmp_path)
    small = min(_cost(document(size // 2), tmp_path) for _ in range(2))
    allowed = small * _MOST + _NOISE
    large = _cost(document(size * _TIMES // 2), tmp_path)
    for _ in range(_AGAIN):
        if large >= allowed:
            large = _cost(document(size * _TIMES // 2), tmp_path)
    assert large < allowed, (small, large)


_READ = """
import sys
sys.path.insert(0, sys.argv[1])
import httpx2
from large.testing import client_for
client = client_for(lambda request: httpx2.Response(200, json={"p0": "x"}))
call = getattr(client.all, "list", None) or client.all.retrieve
print(call())
"""


@pytest.mark.parametrize("kind", LATTICES)
def test_a_lattice_is_made_imported_and_read(kind: str, tmp_path: Path) -> None:
    """Thirty rows have 2^30 ways through; none of them is walked."""
    files = _made(LATTICES[kind](30), tmp_path)
    assert import_all(files) == ""
    for one in files:
        path = tmp_path / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, encoding="utf-8")
    read = subprocess.run(
        [sys.executable, "-c", _READ, str(tmp_path / "src")],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    assert "'x'" in read.stdout
