"""Tags of HTML pages, odd ones and ones without an end."""

from __future__ import annotations

import pytest
from support import at_most

from clientwright.document.pages.html import embedded
from clientwright.document.pages.html_tags import Tag, start_tags


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<a b=c>", [Tag("a", (("b", "c"),))]),
        ("<A B='c>d' e=\"&lt;\" f>", [Tag("a", (("b", "c>d"), ("e", "<"), ("f", "")))]),
        ("<a b = c/><br/>", [Tag("a", (("b", "c/"),)), Tag("br", ())]),
        ("<a/b=c>", [Tag("a", (("b", "c"),))]),
        ("a < b <3 </a> <!x> <?y?> <![CDATA[z]]>", []),
        ("<!-- <a> --><b>", [Tag("b", ())]),
        (
            "<script x=y>if (a<b) '<a>'</SCRIPT><b>",
            [Tag("script", (("x", "y"),), "if (a<b) '<a>'"), Tag("b", ())],
        ),
        ("<title><a></title><b>", [Tag("title", (), "<a>"), Tag("b", ())]),
        ("<a>\n<b", [Tag("a", ())]),
        ('<a><b c="d>', [Tag("a", ())]),
        ("<a><!-- <b>", [Tag("a", ())]),
        ("<![foo[ <a>", [Tag("a", ())]),
    ],
)
def test_start_tags(page: str, found: list[Tag]) -> None:
    assert list(start_tags(page)) == found


@pytest.mark.parametrize("end", ["", ">", "-->", '"'])
@pytest.mark.parametrize(
    "piece",
    [
        *("<!--", "<?", "<![", "<![foo[", "<!doctype ", "</a ", '<a b="', "<a b="),
        *("<a =", "<script>", "<script>{", "<a\n", "<!-- ->", "&#x", "<a b='c"),
    ],
)
def test_a_page_is_read_once(piece: str, end: str) -> None:
    """What has no end costs no look at the rest of the page for each that starts."""
    page = "<html>" + piece * (200_000 // len(piece)) + end
    with at_most(2):
        assert embedded(page) is None
