"""A user tries pages and streams against the mock, with the package."""

from __future__ import annotations

from pathlib import Path

from snippets import mock, run
from support import here

_FOLDER = Path(__file__).parent
_PROGRAM = """
from harbour import Harbour

client = Harbour()
print(len(list(client.ships.list())))
print([len(page.items) for page in client.ships.list().pages()])
with client.chat.create(prompt="x", stream=True) as stream:
    print(all(isinstance(chunk.delta, str) for chunk in stream))
print(client.chat.create(prompt="x").text != "")
print(len(client.charts.thumbnail("1").read()) > 0)
"""


def test_pages_and_streams(tmp_path: Path) -> None:
    """Three pages of five items, a stream, and a download."""
    document = _FOLDER / "harbour.yaml"
    made = here("generate", "--spec", document, "--output", tmp_path / "harbour")
    assert made.returncode == 0, made.stderr
    with mock(document) as address:
        said = run(_PROGRAM, tmp_path / "harbour", address)
    assert said.split("\n")[:5] == ["5", "[2, 2, 1]", "True", "True", "True"]
