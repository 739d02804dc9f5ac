"""`generate --watch`: a change of a document is a change of the package."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from support import CLIENTWRIGHT, environment

from clientwright.commands.watch import folders
from clientwright.settings import Vendor

_DOCUMENT = (
    "openapi: 3.0.0\ninfo: {title: Kites, version: '1'}\n"
    "paths: {/k: {get: {summary: %s, responses: {'204': {description: ''}}}}}\n"
)


def _wait(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def test_a_change_is_taken_up(tmp_path: Path) -> None:
    """Also after a document that could not be read."""
    document = tmp_path / "kites.yaml"
    document.write_text(_DOCUMENT % "First")
    reference = tmp_path / "out" / "reference.md"
    process = subprocess.Popen(
        [*CLIENTWRIGHT, "generate", "kites.yaml", "-o", "out", "--watch"],
        cwd=tmp_path,
        env=environment(PYTHONUNBUFFERED="1"),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if line.startswith("watching"):
                break
        assert "First" in reference.read_text()
        document.write_text("openapi: [")
        for line in process.stderr:
            if line.startswith("watching"):
                break
        document.write_text(_DOCUMENT % "Second")
        assert _wait(lambda: "Second" in reference.read_text())
    finally:
        process.terminate()
        process.wait(60)
        process.stderr.close()


def test_what_is_watched(tmp_path: Path) -> None:
    """Folders of documents, overlays and settings; addresses have none."""
    (tmp_path / "pages").mkdir()
    vendors = (
        Vendor(name="a", spec=str(tmp_path / "pages"), output=tmp_path),
        Vendor(
            name="b",
            spec="https://b.example/x.json",
            overlays=(str(tmp_path / "overlays" / "b.yaml"),),
            output=tmp_path,
        ),
    )
    found = folders(vendors, tmp_path / "clientwright.toml")
    assert found == sorted([tmp_path, tmp_path / "overlays", tmp_path / "pages"])
