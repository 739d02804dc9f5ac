"""`specs/` carries over what the pages publish: facts exactly, words not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from support import SPECS, VENDORS
from vendors.samples import APEXSCORE, FACTIFY, Sample

_WORDS = {"description", "summary"}
_DATA = {"example", "value"}
_LEFT_OUT = {"x-code-samples", "x-codeSamples"}


def _published(seeds: Path, title: str) -> dict[str, Any]:
    """Give the document in the block of the page with this title."""
    for page in sorted(seeds.glob("*.txt")):
        text = page.read_text(encoding="utf-8")
        block = re.search(r"````yaml [^\n]*\n(.*?)````", text, re.DOTALL)
        if block and f"\n# {title}\n" in text:
            document: dict[str, Any] = yaml.safe_load(block[1])
            return document
    pytest.fail(f"no page is titled {title}")


def _written(vendor: str) -> dict[str, Any]:
    text = (SPECS / vendor / "openapi.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def _facts(node: Any, parent: str = "") -> Any:
    """Leave out prose and code; data and the names of properties stay."""
    if isinstance(node, list):
        return [_facts(item) for item in node]
    if not isinstance(node, dict):
        return node
    if parent == "scopes":
        return sorted(node)
    return {
        key: value if key in _DATA else _facts(value, key)
        for key, value in node.items()
        if key not in _LEFT_OUT and not (key in _WORDS and isinstance(value, str))
    }


def _prose(node: Any, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name not in _DATA | _LEFT_OUT:
                yield from _prose(value, name)
    elif isinstance(node, list):
        for item in node:
            yield from _prose(item)
    elif isinstance(node, str) and key in _WORDS:
        yield node.strip()


def _merged(seeds: Path) -> dict[str, Any]:
    """Put Fax.Plus' two pages together, each of which has one of the operations."""
    document = _published(seeds, "Invite corporate members")
    other = _published(seeds, "Resend corporate member invitations")
    for path, item in other.pop("paths").items():
        document["paths"][path].update(item)
    assert {k: v for k, v in document.items() if k != "paths"} == other
    return document


def test_faxplus_is_both_pages(seeds: Path) -> None:
    """Structure, limits and data are those of the two blocks."""
    assert _facts(_written("faxplus")) == _facts(_merged(seeds))


def test_periskope_is_the_page(seeds: Path) -> None:
    """Structure, limits and data are those of the block."""
    published = _published(seeds, "Invite Members")
    assert _facts(_written("periskope")) == _facts(published)


def _phrases(text: str, length: int = 5) -> set[tuple[str, ...]]:
    """Give every run of words, without lists of values and what is marked as code."""
    lines = [line for line in text.splitlines() if not line.startswith(("* ", "  •"))]
    words = re.findall(r"[a-z']+", re.sub(r"`[^`]*`", " ", " ".join(lines)).casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("vendor", VENDORS)
def test_words_are_our_own(seeds: Path, vendor: str) -> None:
    """No summary and no description has five words in a row from a vendor's page."""
    pages = [page.read_text(encoding="utf-8") for page in seeds.glob("*.txt")]
    theirs = set[tuple[str, ...]]().union(*map(_phrases, pages))
    ours = set[tuple[str, ...]]().union(*map(_phrases, _prose(_written(vendor))))
    assert ours
    assert not ours & theirs


def _json_objects(text: str) -> Iterator[Any]:
    """Give every JSON object that starts a line of a page."""
    decoder = json.JSONDecoder()
    for match in re.finditer(r"^\{$", text, re.MULTILINE):
        try:
            value, _ = decoder.raw_decode(text, match.start())
        except json.JSONDecodeError:
            continue
        yield value


@pytest.mark.parametrize("sample", [APEXSCORE, FACTIFY], ids=lambda s: s.vendor)
def test_sample_answers_are_the_pages(seeds: Path, sample: Sample) -> None:
    """The rendered pages' answers are the examples of the documents, and our tests'."""
    pages = [page.read_text(encoding="utf-8") for page in seeds.glob("*.txt")]
    assert any(
        sample.answer == found for text in pages for found in _json_objects(text)
    )
    (path,) = _written(sample.vendor)["paths"].values()
    (answer,) = path["post"]["responses"].values()
    assert answer["content"]["application/json"]["example"] == sample.answer
