"""The reference of the documentation is what the code and the cases say."""

from __future__ import annotations

import os
import re

import pytest
from docs import made_pages
from support import ROOT

NAMES = ("commands.md", "settings.md", "diagnostics.md", "openapi.md")


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return made_pages.pages()


@pytest.mark.parametrize("name", NAMES)
def test_page_is_current(name: str, made: dict[str, str]) -> None:
    file = made_pages.FOLDER / name
    if os.environ.get("CLIENTWRIGHT_UPDATE"):
        file.write_text(made[name], encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made[name]


def test_every_extension_is_described() -> None:
    """One that the code reads has its row, or is no extension of an author's."""
    found = made_pages.extensions_of_the_code()
    text = (ROOT / "docs" / "extensions.md").read_text(encoding="utf-8")
    assert {one for one in found - made_pages.OWN if f"`{one}`" not in text} == set()
    assert made_pages.OWN - found == set()


def test_every_code_of_a_case_is_listed() -> None:
    """What cases say in their diagnostics is known to the page."""
    known = made_pages.codes()
    code_of = re.compile(r"^\w+\[([a-z0-9-]+)\]", re.MULTILINE)
    said = {
        code
        for file in (ROOT / "tests" / "cases").glob("*/*/diagnostics.txt")
        for code in code_of.findall(file.read_text(encoding="utf-8"))
    }
    assert len(said) > 20
    assert said - known.keys() == set()


def test_ticks_are_those_of_documents() -> None:
    """The walk finds what a document has, by its version."""
    found = made_pages.used()
    assert ("Schema", "prefixItems", "3.1") in found
    assert ("MediaType", "itemSchema", "3.2") in found
    assert ("Document", "swagger", "2") in found
    assert ("Document", "swagger", "3.0") not in found
