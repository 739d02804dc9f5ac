"""Generated code, the runtime and what writes models use the words of the standards."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT

CLEAN = (
    "templates/package",
    "templates/runtime",
    "generator/clientwright/views/models",
    "generator/clientwright/views/types",
)
"""Folders whose words are settled."""

WORSE = {
    "answer": "response",
    "answers": "responses",
    "ring": "cycle",
    "rings": "cycles",
    "twin": "asynchronous counterpart",
    "heirs": "subclasses",
    "mend": "repair",
    "mended": "repaired",
    "adopted": "mapped",
    "wish": "preferred name",
    "told": "described",
    "meant": "expected",
    "caps": "limits",
    "judge": "decoder",
    "as it came": "raw",
    "left aside": "ignored",
    "leads nowhere": "unresolved",
    "is no type": "is not a valid type",
    "belongs here": "expected",
}
"""Words of our own, and what readers of OpenAPI and Python know instead."""


_PATTERN = re.compile(rf"\b({'|'.join(WORSE)})\b", re.IGNORECASE)


@pytest.mark.parametrize("folder", CLEAN)
def test_words_are_those_of_the_standards(folder: str) -> None:
    files = [*(ROOT / folder).rglob("*.py"), *(ROOT / folder).rglob("*.jinja")]
    assert files
    found = [
        f"{one.relative_to(ROOT)}:{number}: not {word!r} but {WORSE[word.lower()]!r}"
        for one in files
        for number, line in enumerate(one.read_text("utf-8").splitlines(), 1)
        for word in _PATTERN.findall(line)
    ]
    assert not found, "\n".join(found)


_SETTLED = ("told", "meant", "wish", "judge")
"""Words of plain English that messages and pages need."""

_PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


def _worse(text: str) -> list[str]:
    found = (word.lower() for word in _PATTERN.findall(text))
    return [word for word in found if word not in _SETTLED]


def _messages(path: Path) -> Iterator[tuple[int, str]]:
    """Return the strings of a module that are not its documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in words:
            continue
        if isinstance(node.value, str):
            yield node.lineno, node.value


def test_messages_and_help_use_the_words_of_the_standards() -> None:
    """Diagnostics, errors, help texts and what is written into packages."""
    vocabulary = "names/calls/vocabulary.py"
    found = [
        f"{path.relative_to(ROOT)}:{line}: {word!r}"
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if not path.as_posix().endswith(vocabulary)
        for line, text in _messages(path)
        for word in _worse(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.stem)
def test_pages_use_the_words_of_the_standards(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    found = [(n, word) for n, line in enumerate(lines, 1) for word in _worse(line)]
    assert found == []
