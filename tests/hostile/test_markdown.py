"""Given one odd text everywhere, want Markdown with nothing live of it.

README and reference are rendered as code hosts and package indexes do (CommonMark, with
tables), and what comes out has no link, image or HTML but those of the templates.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fuzz.trial import attempt
from markdown_it import MarkdownIt
from markdown_it.token import Token

from clientwright.diagnostics import Collector
from clientwright.evolve.diff import Change, compare
from clientwright.evolve.diff.change import Effect
from clientwright.evolve.verdict import verdict
from clientwright.names import record
from clientwright.pipeline import Clock, Job, understand
from clientwright.settings import PackageSettings

from .payloads import PAYLOADS, everywhere

EVIL = "https://evil.test/x"
LIVE = {
    "a span with all of it": f"`<script>alert(1)</script>![p]({EVIL})[in]({EVIL})`",
    "spans of two": "``<img src=x onerror=y> ` b `` `<b>`",
    "spans side by side": "`a``b`<i>`c``<img src=x>`",
    "an open span": "`a <b>",
    "an escaped span": "\\`<b>`\\ `\\`<b>` \\\\`<b>`",
    "autolink": f"<{EVIL}> <a@evil.test>",
    "link": f"[a]({EVIL}) \\[b]({EVIL}) [c](<{EVIL}>) [d]({EVIL} 'e')",
    "link in brackets": f"[[a]({EVIL})] [`]`]({EVIL})",
    "script link": "[a](javascript:alert(1))",
    "image": f"![a]({EVIL}) [![b]({EVIL})]({EVIL})",
    "reference": f"[a]\n\n[a]: {EVIL} 'b'\n\n![x][a] [x][]",
    "reference first": f"[a]: {EVIL}\n[a]",
    "block of HTML": "x\n\n<div onclick=y>\n\nz",
    "HTML first": "<div onclick=y>z</div>",
    "comment": "<!-- x --> <!-- y",
    "instruction": "<?php x ?> <![CDATA[x]]> <!DOCTYPE x>",
    "end of code": "</code></pre><b>x</b>",
    "entities": "&lt;b&gt; &#60;b&#62; &#x3c;b>",
    "table": f"| a | <b> | `x|<i>`\n|---|---|---|\n| [a]({EVIL}) | `|` |",
    "fence": f"x\n```\n<b>\n```\n[a]({EVIL})\n~~~\n<b>",
    "open fence": "```\nx",
    "indented": f"x\n\n    <b>\n\n[a]({EVIL})",
    "heading": f"# x\n[a]({EVIL})\n===\n- [b]({EVIL})\n> <b>\n1. <i>",
    "separators": f"\u2028<b>\u2029[a]({EVIL})\x0b<i>\x85<u>",
    "emphasis": f"*[a]({EVIL})* _<b>_ **![x]({EVIL})**",
    "pipes in spans": f"`a|`<b>`|c` [a|b]({EVIL})",
}


def _walk(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or ())


def _live(markdown: str) -> set[tuple[str, str]]:
    """List what would be live in a page: links, images and HTML."""
    parser = MarkdownIt("commonmark").enable("table")
    found = set()
    for token in _walk(parser.parse(markdown)):
        if token.type == "link_open":
            found.add(("link", str(token.attrs["href"])))
        elif token.type in ("image", "html_inline", "html_block"):
            found.add((token.type, token.content))
    return found


def _document(said: str) -> dict[str, Any]:
    """Say a text everywhere, in the URL and the variables of the server as well."""
    variables = {"v": {"default": said, "enum": [said, "b"], "description": said}}
    server = {"url": f"https://h.test/{said}", "description": said}
    other = {"url": f"https://{{v}}.test/{said}", "variables": variables}
    return {**everywhere(said), "servers": [server, other]}


def _pages(said: str, folder: Path) -> dict[str, str]:
    file = folder / "openapi.json"
    file.write_text(json.dumps(_document(said)))
    outcome = attempt(file)
    assert outcome.kind == "package", outcome.detail
    pages = {one.path: one.text for one in outcome.files if one.path.endswith(".md")}
    assert {"README.md", "reference.md"} <= pages.keys()
    return pages


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Give what is live in pages of a document with nothing odd in it."""
    pages = _pages("word", tmp_path_factory.mktemp("word"))
    return {one for page in pages.values() for one in _live(page)}


@pytest.mark.parametrize("kind", [*LIVE, "html", "markdown", "separators"])
def test_nothing_of_a_document_is_live(
    kind: str, ours: set[tuple[str, str]], tmp_path: Path
) -> None:
    said = LIVE.get(kind) or PAYLOADS[kind]
    for path, page in _pages(said, tmp_path).items():
        assert _live(page) - ours == set(), path


def _changed(said: str) -> dict[str, Any]:
    """Change what `_document` says: names, types, what is required, what there is."""
    document = _document(said)
    name, path = next(iter(document["paths"])), document["paths"]
    operation = path[name]["get"]
    one = {"name": f"{said}n", "in": "query", "required": True, "schema": {}}
    operation["parameters"][0]["required"] = True
    operation["parameters"].append(one)
    operation["requestBody"]["content"].pop(f"application/{said}+json", None)
    path[f"{name}x"] = {"get": {"operationId": f"{said}q", "responses": {}}}
    del path["/things/{id}"], document["webhooks"]
    schemas = document["components"]["schemas"]
    schemas[said]["properties"][said] = {"type": "integer"}
    schemas["Thing"]["properties"]["choice"]["enum"].append(f"{said}z")
    return document


@pytest.mark.parametrize("kind", [*LIVE, "html", "markdown", "separators", "nul"])
def test_what_changes_is_said_without_markup(kind: str, tmp_path: Path) -> None:
    """What `diff` and a changelog say has nothing live of a document."""
    said = LIVE.get(kind) or PAYLOADS[kind]
    file = tmp_path / "openapi.json"
    job = Job(spec=str(file), settings=PackageSettings(generator="0"))
    file.write_text(json.dumps(_document(said)))
    before = understand(job, {}, Collector(), Clock())
    names = record(before.api, before.names)
    file.write_text(json.dumps(_changed(said)))
    after = understand(job, names, Collector(), Clock())
    changes = compare(before.api, after.api, before.names, after.names)
    assert len(changes) > 5
    hints = [f"hint {said}"]
    page = verdict(changes, "markdown", "1.0.0", hints)
    assert _live(page) == set()
    assert [char for char in page if not char.isprintable()] == ["\n"] * page.count(
        "\n"
    )


def test_nobody_is_mentioned_by_what_changes() -> None:
    """In a comment of a code host nobody is notified, and no issue is linked."""
    said = "by @team, `@code` (#12, GH-34, acme/shop#5) a@b.test"
    change = Change(
        effect=Effect.BREAKING,
        code="moved",
        subject="shop.list @team",
        message=said,
        pointer="#",
        before="@before",
        after="@after",
    )
    page = verdict([change], "markdown", "1.0.0", ["@hint"])
    shown = "".join(
        token.content
        for token in _walk(MarkdownIt("commonmark").parse(page))
        if token.type in ("text", "text_special")
    )
    assert not re.findall(r"@\w|#\d|GH-\d", shown)
    assert shown.count("@\u200b") == 5
    assert "`@code`" in page


def test_the_walk_finds_what_is_live() -> None:
    """The check itself is checked."""
    for said in (f"[a]({EVIL})", f"<{EVIL}>", f"![a]({EVIL})", "<b>", "x\n\n<div>"):
        assert _live(said), said
    assert _live("`<b>` \\<b> x") == set()
