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

from clientwright.diagnostics import Collector
from clientwright.document.pages.extract import extract

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


def _extracted(seeds: Path, *titles: str) -> dict[str, Any]:
    """Give the document that `extract` makes of the pages that hold these texts."""
    pages = [
        str(page)
        for page in sorted(seeds.glob("*.txt"))
        if any(title in page.read_text(encoding="utf-8") for title in titles)
    ]
    assert len(pages) == len(titles)
    return dict(extract(pages, Collector()).root)


def test_pages_give_what_the_documents_hold(seeds: Path) -> None:
    """Two vendors publish blocks: what is extracted is what `specs/` has."""
    faxplus = _extracted(
        seeds,
        "\n# Invite corporate members\n",
        "\n# Resend corporate member invitations\n",
    )
    assert _facts(faxplus) == _facts(_written("faxplus"))
    periskope = _extracted(seeds, "\n# Invite Members\n")
    assert _facts(periskope) == _facts(_written("periskope"))


def _resolved(document: dict[str, Any], schema: Any) -> Any:
    """Follow references and leave prose, reasons and data out."""
    if isinstance(schema, list):
        return [_resolved(document, one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _resolved(document, document["components"]["schemas"][name])
    made = {
        key: _resolved(document, value)
        for key, value in schema.items()
        if key not in ("description", "title", "example", "x-clientwright-inferred")
        or not isinstance(value, str)
    }
    if made.pop("nullable", False):
        made["type"] = [made["type"], "null"]
    made.pop("example", None)
    return made


@pytest.mark.parametrize(
    ("vendor", "path"),
    [
        ("apexscore", "organization-invitations"),
        ("factify", "{organization_id}\n/\ninvites"),
    ],
)
def test_drafts_give_what_the_documents_hold(
    seeds: Path, vendor: str, path: str
) -> None:
    """Two vendors publish rendered pages: the draft has every fact of `specs/`."""
    draft, written = _extracted(seeds, path), _written(vendor)
    assert list(draft["paths"]) == list(written["paths"])
    assert draft.get("servers") == written.get("servers")
    (drafted,) = draft["paths"].values()
    (held,) = written["paths"].values()
    ours, theirs = held["post"], drafted["post"]
    assert theirs["security"] == [{"bearerAuth": []}]
    assert list(theirs["responses"]) == list(ours["responses"])
    for kind in ("requestBody", "responses"):
        mine = ours[kind] if kind == "requestBody" else ours[kind]["2XX"]
        other = theirs[kind] if kind == "requestBody" else theirs[kind]["2XX"]
        expected = _resolved(written, mine["content"]["application/json"]["schema"])
        found = _resolved(draft, other["content"]["application/json"]["schema"])
        if kind == "responses":
            found, expected = _without_guesses(found), _without_guesses(expected)
        assert _unordered(found) == _unordered(expected)
    body = theirs["requestBody"]
    required = body["content"]["application/json"]["schema"]["required"]
    schema = ours["requestBody"]["content"]["application/json"]["schema"]
    assert required == _resolved(written, schema)["required"]
    assert body["required"] == ours["requestBody"]["required"] is True


def _unordered(schema: Any) -> Any:
    """Compare lists of names without their order."""
    if isinstance(schema, list):
        return [_unordered(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: sorted(value) if key == "required" else _unordered(value)
        for key, value in schema.items()
    }


def _without_guesses(schema: Any) -> Any:
    """Leave out what a sample cannot show: what an answer always has, and null."""
    if isinstance(schema, list):
        return [_without_guesses(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: _without_guesses(value)
        for key, value in schema.items()
        if key != "required"
    }
    if isinstance(made.get("type"), list):
        made["type"] = next(one for one in made["type"] if one != "null")
    return made
