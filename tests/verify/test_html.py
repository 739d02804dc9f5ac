"""The page of `verify --html`: whole, harmless, and of use on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import Page, browser, missing

from clientwright.verify import Failure, Fault, VerifyReport, page
from clientwright.verify.report.findings import Proof
from clientwright.verify.report.groups import grouped

EVIL = "</pre><script>document.title='owned'</script><img src=x onerror=alert(1)>\"'&"
_PETS = "#/paths/~1pets~1{id}/get"
_BAD = "#/paths/~1<b>/post"


def _report() -> VerifyReport:
    good = (("request", True), ("200 application/json", True), ("404", True))
    mixed = (
        ("request", True),
        ("200 application/json", True),
        (f"200 text/plain {EVIL}", False),
        ("beyond", True),
    )
    return VerifyReport(
        operations=42,
        verified=41,
        calls=99,
        failures=(
            Failure(
                pointer=_BAD,
                mode="async",
                status=200,
                what=f"result {EVIL}",
                expected=EVIL,
                actual=EVIL,
                call=EVIL,
                request=f"POST /x\nX-A: {EVIL}\n\n{{}}",
                answer=f"200\n\n{EVIL}",
            ),
        ),
        document_faults=(Fault(f"#/{EVIL}", "example-invalid", EVIL, EVIL),),
        seconds=1.25,
        proofs=(
            Proof(_PETS, "GET", "/pets/{id}", 8, True, good),
            Proof(_BAD, "POST", f"/<b>{'long' * 30}{EVIL}", 4, False, mixed),
            *(
                Proof(f"#/paths/~1p{n}/get", "GET", f"/p{n}", 8, True, good)
                for n in range(40)
            ),
        ),
        title=f"Pets {EVIL}",
        unmade=((f"#/components/schemas/{EVIL}", EVIL),),
        webhooks=3,
        webhooks_verified=2,
        about=(("package", f"pets 1.0 {EVIL}"), ("date", "2026-01-02 03:04 UTC")),
    )


class _Reader(HTMLParser):
    """Notes elements, attributes and the text of table cells."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self._cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        self._cell = tag in ("td", "th") or (self._cell and tag != "div")

    def handle_endtag(self, tag: str) -> None:
        self._cell = self._cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._cell:
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def read() -> _Reader:
    """Parse the page of a report whose every text attacks it."""
    reader = _Reader()
    reader.feed(page(_report()))
    return reader


def test_no_text_of_a_document_becomes_markup(read: _Reader) -> None:
    """There are the elements that the page has, and no others."""
    assert read.tags.count("script") == 1
    assert "img" not in read.tags
    assert not [name for name, _ in read.attributes if name.startswith("on")]
    assert "".join(read.texts).count(EVIL) == 16


def test_nothing_is_fetched(read: _Reader) -> None:
    """No link leads out of the page, and its policy forbids what is not in it."""
    links = [value for name, value in read.attributes if name in ("src", "href")]
    assert links
    assert all(value is not None and value.startswith("#op-") for value in links)
    (policy,) = [
        value
        for name, value in read.attributes
        if name == "content" and value is not None and "default-src" in value
    ]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_matrix(read: _Reader) -> None:
    """A row for each operation, a column for each check, a mark where they meet."""
    heads, pets, bad = read.rows[:3]
    assert heads == ["operation", "calls", "request", "200", "404", "beyond"]
    assert pets == [
        "GET /pets/{id}",
        "8",
        "✓passed",
        "✓passed",
        "✓passed",
        "not documented",
    ]
    assert bad[2:] == ["✓passed", "✗failed", "not documented", "✓passed"]
    assert len(read.rows) == 1 + 42


def test_what_was_verified_by_what_and_when(read: _Reader) -> None:
    """Package, document, program and date stand above, webhooks with the numbers."""
    texts = "".join(read.texts)
    assert "pets 1.0" in texts
    assert "2026-01-02 03:04 UTC" in texts
    assert "2 of 3 webhooks" in texts


def _failure(pointer: str, what: str, number: int) -> Failure:
    return Failure(pointer, "sync", 200, what, "a", f"b{number}")


_MANY = (
    _failure("#/paths/~1a/get", "result", 0),
    *(_failure("#/paths/~1b/get", "accept", n) for n in range(30)),
    *(_failure("#/paths/~1b/get", "result", n) for n in range(2)),
    _failure("#", "the package does not import", 0),
)


def test_failures_are_grouped_worst_first() -> None:
    """One mistake that many calls show is one group; the package itself comes first."""
    found = [(group.pointer, group.what, group.calls) for group in grouped(_MANY)]
    assert found == [
        ("#", "the package does not import", "1 call"),
        ("#/paths/~1b/get", "accept", "30 calls"),
        ("#/paths/~1b/get", "result", "2 calls"),
        ("#/paths/~1a/get", "result", "1 call"),
    ]
    text = page(replace(_report(), failures=_MANY))
    assert "<h4>accept: 30 calls</h4>" in text
    assert "29 more</summary>" in text
    assert "9 more are in the report" in text


def test_failures_are_linked(read: _Reader) -> None:
    """An operation that failed leads to its failures."""
    ids = {value for name, value in read.attributes if name == "id"}
    links = {str(value)[1:] for name, value in read.attributes if name == "href"}
    assert links
    assert links <= ids


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open the page in a browser the size of a phone."""
    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    path: Path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page(_report()), encoding="utf-8")
    with browser() as tab:
        tab.open(path)
        yield tab


_VISIBLE = """
return [...document.querySelectorAll('tbody tr')].filter(
  row => row.getClientRects().length).length
"""


def test_page_lives_in_a_browser(shown: Page) -> None:
    """Its own style and script run under its policy; a document's do not."""
    assert shown.run("return document.title").startswith("Pets </pre><script>")
    assert shown.run("return document.scripts.length") == 1
    colour = "return getComputedStyle(document.querySelector('td.bad')).fontWeight"
    assert shown.run(colour) == "600"
    assert re.match(rb"\x89PNG", shown.screenshot())


def test_page_fits_a_phone(shown: Page) -> None:
    """Only the matrix scrolls sideways, the page does not."""
    width = shown.run("return document.documentElement.scrollWidth")
    assert width <= shown.run("return window.innerWidth")


def test_search_finds_operations(shown: Page) -> None:
    """What is typed leaves the rows that have all of the words."""
    assert shown.run(_VISIBLE) == 42
    shown.type("#search", "get PETS")
    assert shown.run(_VISIBLE) == 1
    assert shown.run("return document.querySelector('#shown').value").startswith("1 of")
    shown.type("#search", " nowhere")
    assert shown.run(_VISIBLE) == 0
    shown.run("const b = document.querySelector('#search'); b.value = ''; show()")


def test_only_what_failed(shown: Page) -> None:
    """One click leaves what is to be looked at."""
    shown.click("#only")
    assert shown.run(_VISIBLE) == 1
    shown.click("#only")
    assert shown.run(_VISIBLE) == 42
