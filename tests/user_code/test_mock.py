"""A user tries pages and streams against the mock, with the package."""

from __future__ import annotations

from pathlib import Path

from snippets import blocks, mock, run
from support import here

_FOLDER = Path(__file__).parent
_PROGRAM = """
from harbour import Harbour, Limits, ResponseTooLargeError

client = Harbour()
print(len(list(client.ships.list())))
print([len(page.items) for page in client.ships.list().pages()])
with client.chat.create(prompt="x", stream=True) as stream:
    print(all(isinstance(chunk.delta, str) for chunk in stream))
print(client.chat.create(prompt="x").text != "")
print(len(client.charts.thumbnail("1").read()) > 0)
with client.ships.with_streaming_response.list() as response:
    print(response.status_code, len(response.parse().ships))
try:
    Harbour(limits=Limits(response_bytes=9)).ships.with_raw_response.list()
except ResponseTooLargeError as error:
    print("limits.response_bytes" in str(error))
"""


def test_pages_and_streams(tmp_path: Path) -> None:
    """Three pages of five items, a stream, and a download."""
    document = _FOLDER / "harbour.yaml"
    made = here(
        "generate", document, "--output", tmp_path / "harbour", "--features", "all"
    )
    assert made.returncode == 0, made.stderr
    with mock(document) as address:
        said = run(_PROGRAM, tmp_path / "harbour", address)
    expected = ["5", "[2, 2, 1]", "True", "True", "True", "200 2", "True"]
    assert said.splitlines() == expected


def test_the_readme_runs(tmp_path: Path) -> None:
    """Every example of the package's own README, one after the other."""
    document = _FOLDER / "harbour.yaml"
    made = here(
        "generate", document, "--output", tmp_path / "harbour", "--features", "all"
    )
    assert made.returncode == 0, made.stderr
    readme = (tmp_path / "harbour/README.md").read_text(encoding="utf-8")
    for heading in ("Pages", "Streams", "Downloads", "Raw responses"):
        assert f"\n## {heading}\n" in readme
    go = f"import os; os.chdir({str(tmp_path)!r})\n"
    with mock(document) as address:
        said = run(
            go + "\n".join(blocks(readme, "python")), tmp_path / "harbour", address
        )
    assert "1 2 " in said
    assert "image/png" in said
    assert (tmp_path / "download").stat().st_size > 0
