"""Real vendors' documents: which operations page, written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.table import subjects

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.normalize.normalize import normalize
from clientwright.document.read.limits import Limits, Policy
from clientwright.document.read.load import load
from clientwright.ir.api import Operation

_TRUTH = Path(__file__).with_name("truth.txt")


def _tables() -> dict[str, set[str]]:
    """Read the table: a document's name in brackets, then a line for each operation."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in _TRUTH.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = set()
        elif line and not line.startswith("#"):
            found[name].add(line)
    return found


def _line(operation: Operation) -> str | None:
    rule = operation.pagination
    if rule is None:
        return None if operation.unpaged is None else f"plain {operation.identity}"
    kind = "link" if rule.next_url == "link" else rule.kind
    return f"{kind} {rule.items or '-'} {operation.identity}"


@pytest.mark.parametrize("name", _tables())
def test_document(corpus: Path, name: str) -> None:
    """All that page are found, and nothing else."""
    (subject,) = (one for one in subjects(corpus) if one.name == name)
    collector, limits, policy = Collector(), Limits(), Policy()
    document = load(str(subject.path), collector, limits, policy)
    document = bundle(document, collector, policy, limits)
    api = build(normalize(document, collector), collector)
    lines = {line for one in api.operations if (line := _line(one)) is not None}
    assert lines == _tables()[name]
