"""The HTML reference: whole, linked, and harmless whatever the document says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hostile.payloads import PAYLOADS, everywhere
from reference_pages.written import Read, Reference, texts, write
from support import GENERATED, contents
from support import here as clientwright

from clientwright.render.pages import PageProof
from clientwright.views.docs.snippets.pattern_text import pattern_text

HARBOUR = Path(__file__).with_name("harbour.yaml")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return write(HARBOUR, tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="module")
def read(harbour: Reference) -> dict[str, Read]:
    return {path: Read(text) for path, text in texts(harbour).items()}


def test_one_page_a_resource(read: dict[str, Read]) -> None:
    assert set(read) == {
        "index.html",
        "models/index.html",
        *(
            f"resources/{one}.html"
            for one in ("ships", "ships_papers", "tides", "notes", "cargo", "bills")
        ),
    }


def test_every_link_leads_to_something(read: dict[str, Read]) -> None:
    """Within the pages, and nowhere else."""
    ids = {path: set(page.all("id")) for path, page in read.items()}
    count = 0
    for path, page in read.items():
        for href in page.all("href"):
            file, _, anchor = href.partition("#")
            target = _joined(path, file) if file else path
            assert target in read, (path, href)
            assert not anchor or anchor in ids[target], (path, href)
            count += 1
    assert count > 50


def _joined(path: str, href: str) -> str:
    folder = path.rpartition("/")[0]
    if href.startswith("../"):
        return href.removeprefix("../")
    return f"{folder}/{href}" if folder else href


def test_ids_are_unique_and_labels_lead_to_them(read: dict[str, Read]) -> None:
    for page in read.values():
        ids = page.all("id")
        assert len(ids) == len(set(ids))
        for name in ("aria-labelledby", "aria-controls"):
            assert set(page.all(name)) <= set(ids)


def test_operations_are_called_like_parts_of_the_page(tmp_path: Path) -> None:
    """Links to them lead to them, and the page's own script finds its own parts."""
    names = ("search", "found", "menu", "theme", "navigation", "content", "said")
    words = (*names, "index", "page", "start", "models")
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Words", "version": "1"},
        "servers": [{"url": "https://words.example"}],
        "paths": {
            f"/words/{one}": {
                "post": {
                    "operationId": f"words_{one}",
                    "x-clientwright-name": f"words.{one}",
                    "responses": {"204": {"description": ""}},
                }
            }
            for one in words
        },
    }
    file = tmp_path / "words.json"
    file.write_text(json.dumps(document))
    pages = texts(write(file, tmp_path))
    ids = Read(pages["resources/words.html"]).all("id")
    assert set(words) <= set(ids)
    assert len(ids) == len(set(ids))


def test_signatures_lead_to_models(read: dict[str, Read]) -> None:
    assert "../models/index.html#Ship" in read["resources/ships.html"].all("href")
    assert "#Ship" in read["models/index.html"].all("href")


def test_search_knows_calls_and_models(harbour: Reference) -> None:
    text = texts(harbour)["resources/ships.html"]
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', text)
    assert found is not None
    index = json.loads(found[1])
    assert ["ships.list", "GET /ships", "resources/ships.html#list"] in index
    assert ["Ship", "model", "models/index.html#Ship"] in index


def test_descriptions_are_laid_out(read: dict[str, Read]) -> None:
    """Paragraphs, lists and tables; an address shows, and leads nowhere."""
    page = read["index.html"]
    assert "the guide (https://harbour.example/guide)" in page.said
    assert "Read the terms, too." in page.said
    assert page.tags.count("td") == 4
    assert "berths are places" in page.said


def test_badge_says_what_was_proved(harbour: Reference) -> None:
    assert harbour.package.pages is not None
    ships = harbour.package.pages.resources[0].operations
    good, bad = ships[0].pointer, ships[1].pointer
    proof = PageProof(
        is_good=False,
        title="1 of 2 operations verified",
        detail="by a test",
        operations={good: (True, "verified by 9 calls"), bad: (False, "not verified")},
    )
    found = texts(harbour, proof)
    assert "1 of 2 operations verified" in found["index.html"]
    assert found["resources/ships.html"].count('class="proof good"') == 1
    assert found["resources/ships.html"].count('class="proof bad"') == 1
    assert 'class="proof' not in texts(harbour)["resources/ships.html"]


def test_what_cannot_be_made_up_is_said(read: dict[str, Read]) -> None:
    page = read["resources/cargo.html"]
    assert "Fill in seal: no value could be made up." in page.said
    assert page.said.count("client.cargo.seal(") or "seal=..." in page.said


def test_nothing_is_fetched_and_no_other_script_runs(harbour: Reference) -> None:
    for text in texts(harbour).values():
        page = Read(text)
        (policy,) = [one for one in page.all("content") if "default-src" in one]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        assert not page.all("src")
        assert not page.all("style")
        assert page.tags.count("script") == 2  # the data of search, and the script


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    return _attributes(_pages("word", tmp_path_factory.mktemp("word")))


def _pages(said: str, folder: Path) -> dict[str, str]:
    file = folder / "openapi.json"
    file.write_text(json.dumps(everywhere(said)))
    return texts(write(file, folder))


def _attributes(pages: dict[str, str]) -> set[tuple[str, str]]:
    found = [Read(text) for text in pages.values()]
    return {(tag, name) for page in found for tag, name, _ in page.attributes}


EVIL = (
    "</code></pre></script><script>document.title='owned'</script>"
    "<img src=x onerror=alert(1)> \"'& [a](javascript:alert(1)) [b](https://evil.test)"
)


@pytest.mark.parametrize(
    "said", [EVIL, *(PAYLOADS[one] for one in ("html", "markdown", "template"))]
)
def test_hostile_text_is_text(
    said: str, plain: set[tuple[str, str]], tmp_path: Path
) -> None:
    """Elements and attributes are those of the templates, whatever a document says."""
    pages = _pages(said, tmp_path)
    assert _attributes(pages) <= plain | {("td", ""), ("div", "tabindex")}
    for text in pages.values():
        page = Read(text)
        assert page.tags.count("script") == 2
        assert "img" not in page.tags
        links = page.all("href")
        assert all(re.fullmatch(r"(\.\./)?[\w./-]*(#[\w-]+)?", one) for one in links)
        index = text.partition('id="page-index"')[2].partition(">")[2]
        assert json.loads(index.partition("</script>")[0])


def test_command_writes_and_prunes(tmp_path: Path) -> None:
    """Pages that are no longer made go; what others wrote stays, and is said."""
    out = tmp_path / "out"
    done = clientwright("docs", HARBOUR, "-o", out, "--no-verify")
    assert done.returncode == 0, done.stderr
    assert "harbour: 9 pages written" in done.stderr
    before = contents(out)
    again = clientwright("docs", HARBOUR, "-o", out, "--no-verify")
    assert " 0 pages written" in again.stderr
    assert contents(out) == before
    (out / "index.html").write_text("mine")
    refused = clientwright("docs", HARBOUR, "-o", out, "--no-verify")
    assert refused.returncode == 1
    assert "index.html" in refused.stderr
    assert (out / "index.html").read_text() == "mine"


def test_command_proves_the_package(tmp_path: Path) -> None:
    """What a vendor's pages say was found by the judge."""
    done = clientwright("docs", "periskope", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "1 of 1 operations verified" in text
    assert (GENERATED / "periskope" / "docs").exists() is False


def test_unknown_vendor_is_said(tmp_path: Path) -> None:
    done = clientwright("docs", "nobody", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "no vendor `nobody`" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("pattern", "shortest", "text"),
    [
        ("^AC[0-9a-fA-F]{32}$", 34, "AC" + "a" * 32),
        (r"^\d{3}-\d{4}$", 0, "111-1111"),
        ("^[A-Z]+$", 3, "AAA"),
        (r"^v[0-9]+\.[0-9]+$", 0, "v1.1"),
        ("^[^/]+$", 0, "a"),
        ("^x?[a-z]*$", 2, "aa"),
        ("^(SM|MM)[0-9a-f]{4}$", 0, "SMaaaa"),
        ("^(a|b){2}$", 0, None),
        ("^(?=a)b$", 0, None),
        (r"^\p{L}+$", 0, None),
    ],
)
def test_text_of_simple_patterns(pattern: str, shortest: int, text: str | None) -> None:
    assert pattern_text(pattern, shortest) == text
    assert text is None or re.search(pattern, text)


def test_many_resources_do_not_make_every_page_large(
    harbour: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page names its kin, and search is on the first page."""
    monkeypatch.setattr("clientwright.render.pages._MOST_LINKS", 2)
    monkeypatch.setattr("clientwright.render.pages._LARGEST_INDEX", 10)
    found = texts(harbour)
    links = Read(found["resources/ships.html"]).all("href")
    assert "../resources/ships_papers.html" in links
    assert "../resources/tides.html" not in links
    assert "../index.html" in links
    assert ">null</script>" in found["resources/ships.html"]
    assert ">null</script>" not in found["index.html"]
    assert "resources/tides.html" in Read(found["index.html"]).all("href")
