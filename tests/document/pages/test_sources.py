"""Which files are pages: those of the folder, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.pages.extract import extract
from clientwright.document.pages.sources import read_pages
from clientwright.document.read.limits import Limits

_PAGE = "# {0}\n\n```bash\ncurl https://a.test/{0}\n```\n"


def test_links_that_lead_out_are_left_out(tmp_path: Path) -> None:
    """Whoever made the folder decides where a link leads, and not what is read."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.md").write_text(_PAGE.format("one"))
    (folder / "again.md").symlink_to(folder / "one.md")
    (tmp_path / "private.md").write_text(_PAGE.format("private"))
    (folder / "two.md").symlink_to(tmp_path / "private.md")
    (tmp_path / "by-link").symlink_to(folder)
    for name in ("pages", "by-link"):
        collector = Collector()
        pages = list(read_pages(str(tmp_path / name), collector, Limits()))
        assert [Path(page.file).name for page in pages] == ["again.md", "one.md"]
        (said,) = collector
        assert said.code == "page-outside"
        assert said.place is not None
        assert Path(said.place.file).name == "two.md"


def test_a_document_beside_a_page_is_no_larger_than_others(tmp_path: Path) -> None:
    """It is not read beyond the limit of bytes."""
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html><redoc spec-url="openapi.json"></redoc>')
    with (tmp_path / "openapi.json").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(GenerationError, match="bytes"):
        extract([str(page)], Collector(), Limits(bytes=10_000))
