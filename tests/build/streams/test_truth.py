"""Real vendors' documents: which operations stream, written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.built import operations_of, tables

from clientwright.ir.api import Operation

_TABLES = tables(Path(__file__).with_name("truth.txt"))


def _line(operation: Operation) -> str | None:
    found = operation.streaming
    if found is None:
        return None
    choice = "always"
    if found.choice is not None:
        choice = f"{found.choice.parameter}={found.choice.value}"
    kind = "typed" if found.data else "anything"
    return f"{found.format.value} {choice} {kind} {operation.identity}"


@pytest.mark.parametrize("name", _TABLES)
def test_document(corpus: Path, name: str) -> None:
    """All that stream are found, and nothing else; what is documented is typed."""
    found = map(_line, operations_of(corpus, name))
    assert {line for line in found if line is not None} == _TABLES[name]
