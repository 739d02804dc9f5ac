"""The ledger: what a repair loses without a word is found by the judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.repair import repair as stage
from clientwright.document.repair import rule_order as rules
from clientwright.document.repair.repair import repair
from clientwright.document.repair.rule import Repair, Rule, Site, drop
from clientwright.ir.document import Document
from clientwright.verify.document.ledger import ledger
from clientwright.verify.document.vendor_document import Evidence

JSON = "application/json"
PET = {"type": "object", "properties": {"name": {}, "tag": {"type": "string"}}}
ITEM = {"properties": {"inner": {"properties": {"deep": {}}}}}
ROOT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "T", "version": "1"},
    "paths": {
        "/pets/{+id}": {
            "parameters": [{"name": "id", "in": "path", "schema": {}}],
            "GET": {
                "parameters": [{"name": "limit", "in": "Query", "type": "integer"}],
                "responses": {
                    "200": {"content": {JSON: {"schema": ITEM}, "text": {}}},
                    "4xx": {"$ref": "#/components/schemas/Pet"},
                },
            },
            "post": {
                "requestBody": {"content": {"json": {"$ref": "#/x"}}},
                "responses": {"201": {"schema": {"$ref": "#/components/schemas/Pet"}}},
            },
        },
        "/notes": {
            "put": {"parameters": [{"name": "n", "in": "body", "schema": PET}]},
        },
    },
    "components": {"schemas": {"Pet": PET, "Odd": {"allOf": [PET], "const": 1}}},
}


def evidence(root: dict[str, Any] | None = None) -> Evidence:
    """Publish a document, and gather what the judge gets."""
    collector = Collector()
    vendor = Document(root or ROOT, "openapi.yaml", "0")
    published = repair(bundle(vendor, collector), collector)
    return Evidence(vendor=vendor, published=published, diagnostics=tuple(collector))


def test_repairs_lose_nothing() -> None:
    """Everything is there, or its place is named."""
    assert ledger(evidence()) == ()


def losing(rule: Rule, pointer: Callable[[Site], str | None]) -> Rule:
    """Make a mutant of a rule: it removes something, and says nothing of it."""

    def find(site: Site) -> Any:
        yield from rule.find(site)
        at = pointer(site)
        if at is not None:
            yield Repair(at, "", drop)

    return replace(rule, find=find)


def _at(end: str, name: str) -> Callable[[Site], str | None]:
    def pointer(site: Site) -> str | None:
        fits = site.pointer.endswith(end) and name in _inner(site)
        return f"{site.pointer}/{name}" if fits else None

    def _inner(site: Site) -> Any:
        value: Any = site.value
        head = name.rpartition("/")[0]
        for token in head.split("/") if head else ():
            value = value.get(token.replace("~1", "/"), {})
        keys = [key.replace("~", "~0").replace("/", "~1") for key in value]
        return {f"{head}/{key}" if head else key for key in keys}

    return pointer


MUTANTS = [
    ("unknown_field", "/get", "responses/200", "GET /pets/{+id} response 200"),
    ("unknown_field", "{id}", "post", "POST /pets/{+id}"),
    ("unknown_field", "/Pet", "properties/tag", "schema Pet property tag"),
    ("unknown_field", "/inner", "properties/deep", "property deep"),
    ("unknown_field", "components", "schemas/Pet", "schema Pet"),
    ("slash", "#/paths", "~1notes", "PUT /notes"),
    ("response", "/200", "content/application~1json", "response 200 application/json"),
    ("body_parameter", "/get", "parameters", "parameter query:limit"),
    ("document", "#", "components", "schema Pet"),
]
"""Rule, where it goes wrong, what it removes there, and what the ledger finds."""


@pytest.mark.parametrize(("name", "end", "gone", "expected"), MUTANTS)
def test_a_rule_that_loses_something_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str, end: str, gone: str, expected: str
) -> None:
    changed = tuple(
        losing(one, _at(end, gone)) if one.find.__name__ == name else one
        for one in rules.RULES
    )
    monkeypatch.setattr(rules, "RULES", changed)
    monkeypatch.setattr(stage, "_MOST_ROUNDS", 6)
    found = ledger(evidence())
    assert any(expected in one.what for one in found), found
    assert all(one.file == "openapi.yaml" for one in found)


def test_a_word_about_another_place_is_no_excuse() -> None:
    """What is said of the document, or beside a part, does not excuse the part."""
    full = evidence()
    root = {**full.published.root, "components": {"schemas": {"Odd": {}}}}
    lost = replace(full, published=replace(full.published, root=root))
    assert "#/components/schemas/Pet" in {one.pointer for one in ledger(lost)}


def test_what_a_selection_leaves_out_is_excused() -> None:
    """Its operations are named, and schemas that only they use go with them."""
    full = evidence()
    root = {**full.published.root, "paths": {}, "components": {}}
    selected = replace(
        full,
        published=replace(full.published, root=root),
        excluded=frozenset(
            (
                "#/paths/~1pets~1{+id}/GET",
                "#/paths/~1pets~1{+id}/post",
                "#/paths/~1notes/put",
            )
        ),
    )
    assert ledger(selected) == ()
