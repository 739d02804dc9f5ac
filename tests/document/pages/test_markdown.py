"""Pages of Markdown: which blocks there are, and where."""

from __future__ import annotations

import contextlib

import pytest
from support import at_most

from clientwright.diagnostics import Collector, GenerationError
from clientwright.document.pages.blocks.fenced import announces
from clientwright.document.pages.extract import extract_pages
from clientwright.document.pages.markdown import Block, Page, pages_of
from clientwright.document.pages.sources import is_page
from clientwright.document.read.limits import Limits


def _blocks(text: str) -> list[tuple[str, str, int]]:
    return [(one.info, one.text, one.line) for one in Page("a.md", text).blocks()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```yaml\na\n```\n", [("yaml", "a\n", 2)]),
        ("~~~\n```\n~~~\n", [("", "```\n", 2)]),
        ("````x\n```\n````\n", [("x", "```\n", 2)]),
        ("  ```x\n    a\n  b\n  ```", [("x", "  a\nb\n", 2)]),
        ("\t```x\n\ta\n\t```", [("x", "a\n", 2)]),
        ("```x\nno end\n", [("x", "no end\n\n", 2)]),
        ("```x\r\na\r\n```\r\n", [("x", "a\n", 2)]),
        ("``` a`b\ntext\n```\n", [("", "\n", 4)]),
        ("text\n\n```x\n```\ntext", [("x", "\n", 4)]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str, int]]) -> None:
    """Fences are those of CommonMark, wherever a host has indented them to."""
    assert _blocks(text) == expected


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ("yaml post /v1/shipments", True),
        ("yaml courier.yaml GET /v1/shipments", True),
        ("json  PATCH /a/{b} theme={null}", True),
        ("yaml", False),
        ("bash post /v1", False),
        ("yaml post", False),
    ],
)
def test_announcements(info: str, *, expected: bool) -> None:
    """A block says which operation it holds by method and path."""
    assert announces(Block(info, "", 1)) is expected


def test_title_and_summary() -> None:
    """A heading inside a block is no title."""
    page = Page("a.md", "```sh\n# no\n```\n\n# Pay *it*\n\n> One\n> two.\n\n> other\n")
    assert (page.title, page.summary) == ("Pay *it*", "One two.")


def test_several_pages_in_a_file() -> None:
    """Each keeps its place in the file."""
    text = "# Source: https://a.example/x\n# X\n```yaml get /x\na: 1\n```\n" * 2
    pages = list(pages_of("llms-full.txt", text))
    assert [page.line for page in pages] == [2, 7]
    assert [next(page.blocks()).line for page in pages] == [4, 9]
    assert {page.address for page in pages} == {"https://a.example/x"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: 3.0.0\ninfo:\n  description: |\n    ```\n    x\n    ```\n", False),
        ('{"openapi": "3.0.0"}', False),
        ('{"log": {"entries": []}}', True),
        ("<!doctype html><p>", True),
        ("# Title\n\n```yaml get /x\n", True),
        ("# Title\n\nno block\n", False),
        ("Skip to main content\nGET\n/\nx\n", True),
    ],
)
def test_what_is_a_page(text: str, *, expected: bool) -> None:
    """A document with Markdown in it is none."""
    assert is_page(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "```" * 100_000,
        "`" * 300_000 + "\n" + "`" * 299_999,
        "# Source: https://a.example\n" * 20_000,
        "> a\n" * 100_000,
        "[" * 200_000,
        "GET\n/\n" * 50_000,
        "Skip to main content\nGET\n" + "/\n" * 100_000,
        "get /x\n" + "<ParamField " * 50_000,
        "get /x\n| a | b |\n" * 20_000,
        "```yaml get /x\n" * 20_000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_pages_cost_little(text: str) -> None:
    """The work is linear in the page."""
    with at_most(5), contextlib.suppress(GenerationError):
        extract_pages(list(pages_of("a.md", text)), "a.md", Collector(), Limits())
