"""The operations of a real document, as `build` understands them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.document.bundle.bundle import bundle
from clientwright.document.normalize.normalize import normalize
from clientwright.document.read.limits import Limits, Policy
from clientwright.document.read.load import load
from clientwright.ir.api import Operation

from .table import subjects


def operations_of(corpus: Path, name: str) -> Sequence[Operation]:
    """Read a document of the corpus."""
    (subject,) = (one for one in subjects(corpus) if one.name == name)
    collector, limits, policy = Collector(), Limits(), Policy()
    document = load(str(subject.path), collector, limits, policy)
    document = bundle(document, collector, policy, limits)
    return build(normalize(document, collector), collector).operations


def tables(path: Path) -> dict[str, set[str]]:
    """Read tables: a document's name in brackets, then a line for each operation."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = set()
        elif line and not line.startswith("#"):
            found[name].add(line)
    return found
