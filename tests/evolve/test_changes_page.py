"""The page of `diff --html`: what breaks first, both sides, and nothing that acts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import browser, missing
from reference_pages.written import Read
from support import ROOT
from support import here as clientwright

OLD = ROOT / "tests" / "reference_pages" / "harbour.yaml"
EVIL = "</pre><script>document.title='owned'</script>"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compare a document with one of which much is other."""
    folder = tmp_path_factory.mktemp("changes")
    text = OLD.read_text(encoding="utf-8")
    for before, after in (
        ("required: [name, built]", "required: [name, built, flag]"),
        ("name: X-Trace, in: header", "name: X-Track, in: header"),
        (
            "operationId: watchTides",
            f'operationId: watchTides\n      summary: "{EVIL}"',
        ),
        ("Crate: {type: object", "Vat: {type: object}\n    Crate: {type: object"),
        ("properties: {detail: {type: string}}", "properties: {text: {type: string}}"),
    ):
        assert before in text, before
        text = text.replace(before, after)
    new = folder / "new.yaml"
    new.write_text(text, encoding="utf-8")
    done = clientwright("diff", OLD, new, "--html", folder / "changes.html")
    assert done.returncode == 0, done.stderr
    return folder / "changes.html"


def test_what_breaks_comes_first(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    heads = re.findall(r'<h2 id="(\w+)"', text)
    assert heads == ["breaking", "compatible", "documentation"]
    breaking = text.partition('<h2 id="breaking"')[2].partition("<h2")[0]
    assert "<b>In your code:</b>" in breaking


def test_both_sides_are_shown(page: Path) -> None:
    """A call's signature, with what is gone and what is new."""
    text = page.read_text(encoding="utf-8")
    ships = text.partition("<h3><code>ships.list</code></h3>")[2].partition("</article")
    assert re.search(r'<span class="gone">\s+x_trace: str,</span>', ships[0])
    assert re.search(r'<span class="new">\s+x_track: str,</span>', ships[0])
    lines = [side.count("<span") for side in ships[0].split("<figure>")[1:]]
    assert lines[0] == lines[1]


def test_nothing_of_a_document_acts(page: Path) -> None:
    read = Read(page.read_text(encoding="utf-8"))
    assert read.tags.count("script") == 1
    assert not read.all("src")
    assert all(one.startswith("#") for one in read.all("href"))


def test_no_change_is_said(tmp_path: Path) -> None:
    done = clientwright("diff", OLD, OLD, "--html", tmp_path / "x.html")
    assert done.returncode == 0
    text = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "Nothing changes for users of the package." in text


def test_phone_and_search(page: Path) -> None:
    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    with browser() as tab:
        tab.open(page)
        width = tab.run("return document.documentElement.scrollWidth")
        assert width <= tab.run("return window.innerWidth")
        shown = "return document.querySelectorAll('article:not([hidden])').length"
        assert tab.run(shown) > 3
        tab.type("#search", "x_track")
        assert tab.run(shown) == 1
        assert tab.run("return document.title").endswith(": what changes")
