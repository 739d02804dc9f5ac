"""Generated code, the runtime and what writes models use the words of the standards."""

from __future__ import annotations

import re

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
