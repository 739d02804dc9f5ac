"""The examples of docs/pagination.md and docs/streaming.md run as they stand."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from snippets import blocks, mock, run
from support import ROOT
from support import here as clientwright

_DOCUMENT = Path(__file__).with_name("harbour.yaml")
_PREAMBLE = """
import os
os.chdir({folder!r})
from harbour import Harbour
client = Harbour()
messages = ["Ahoy"]
"""
_ADDED = """
print(whole.choices != [])
"""


def _page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def test_the_examples_run(tmp_path: Path) -> None:
    """With the extension that the page on pages shows."""
    document = yaml.safe_load(_DOCUMENT.read_text(encoding="utf-8"))
    (shown,) = blocks(_page("pagination"), "yaml")
    document["paths"]["/orders"]["get"].update(yaml.safe_load(shown))
    file = tmp_path / "harbour.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    made = clientwright(
        "generate", file, "--output", tmp_path / "harbour", "--features", "all"
    )
    assert (made.returncode, "warning" in made.stderr) == (0, False), made.stderr
    examples = [
        *blocks(_page("pagination"), "python"),
        *blocks(_page("streaming"), "python"),
    ]
    program = [_PREAMBLE.format(folder=str(tmp_path)), *examples, _ADDED]
    with mock(file) as address:
        said = run("\n".join(program), tmp_path / "harbour", address).splitlines()
    pages = [line for line in said if line.startswith(("1 ", "2 ", "3 "))]
    assert [line.split()[:2] for line in pages] == [["1", "2"], ["2", "2"], ["3", "1"]]
    assert said[-1] == "True"
    assert (tmp_path / "report.pdf").stat().st_size > 0


def test_the_settings_count(tmp_path: Path) -> None:
    """All that the pages show for `clientwright.toml`, together."""
    (pages,) = blocks(_page("pagination"), "toml")
    (streams,) = blocks(_page("streaming"), "toml")
    (tmp_path / "harbour.yaml").write_bytes(_DOCUMENT.read_bytes())
    head = '[vendors.harbour]\nspec = "harbour.yaml"\noutput = "out"\n'
    settings = pages.replace("[vendors.harbour]\n", head, 1) + "\n" + streams
    (tmp_path / "clientwright.toml").write_text(settings, encoding="utf-8")
    made = clientwright("generate", cwd=tmp_path)
    assert (made.returncode, "warning" in made.stderr) == (0, False), made.stderr
    manifest = (tmp_path / "out/.clientwright.json").read_text(encoding="utf-8")
    found = {one["call"]: one for one in json.loads(manifest)["operations"]}
    assert found["orders.list"]["pagination"] is None
    assert found["ships.list"]["pagination"]["items"] == "/ships"
    assert found["orders.search"]["pagination"]["items"] == "/orders"
    assert found["runs.create"]["stream"] == "sse"
