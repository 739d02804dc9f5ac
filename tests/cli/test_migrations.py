"""What a newer version changes for users is said when a package is made anew by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import ROOT
from support import here as clientwright

from clientwright import __version__, migrations

HARBOUR = ROOT / "tests" / "docs" / "harbour.yaml"


@pytest.mark.parametrize(
    ("made_by", "now", "told"),
    [
        (None, "2.0.0", []),
        ("1.0.0", "1.0.0", []),
        ("1.0.0", "1.1.0", ["a"]),
        ("1.0.0", "2.0.0", ["a", "b"]),
        ("1.1.0", "2.0.0rc1", ["b"]),
        ("2.0.0", "1.0.0", []),
        ("1.9.0", "1.10.0", []),
        ("nonsense", "2.0.0", []),
    ],
)
def test_notes(
    made_by: str | None, now: str, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = (("1.1.0", "a"), ("2.0.0", "b"))
    monkeypatch.setattr(migrations, "NOTES", notes)
    assert list(migrations.notes_since(made_by, now)) == told


def test_generate_says_them_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = (__version__, "orders are papers now")
    monkeypatch.setattr(migrations, "NOTES", (note,))
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = ("generate", HARBOUR, "--output", tmp_path / "out", "--report", "r.json")

    def run() -> tuple[str, list[str]]:
        done = clientwright(*command, cwd=tmp_path, env=cache)
        assert done.returncode == 0, done.stderr
        report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
        assert report["clientwright"] == __version__
        return done.stderr, report["migration"]

    said, notes = run()
    assert ("orders are papers" in said, notes) == (False, [])
    manifest = tmp_path / "out" / ".clientwright.json"
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["clientwright"] = "0.0.1"
    manifest.write_text(json.dumps(content), encoding="utf-8")
    said, notes = run()
    assert "since the version that made it: orders are papers now" in said
    assert notes == ["orders are papers now"]
    said, notes = run()
    assert ("orders are papers" in said, notes) == (False, [])
