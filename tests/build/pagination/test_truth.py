"""Real vendors' documents: which operations page, written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.built import operations_of, tables

from clientwright.ir.api import Operation

_TABLES = tables(Path(__file__).with_name("truth.txt"))


def _line(operation: Operation) -> str | None:
    rule = operation.pagination
    if rule is None:
        return None if operation.unpaged is None else f"plain {operation.identity}"
    kind = "link" if rule.next_url == "link" else rule.kind
    return f"{kind} {rule.items or '-'} {operation.identity}"


@pytest.mark.parametrize("name", _TABLES)
def test_document(corpus: Path, name: str) -> None:
    """All that page are found, and nothing else."""
    found = map(_line, operations_of(corpus, name))
    assert {line for line in found if line is not None} == _TABLES[name]
