"""The vendor's own document beside the package: the same, and how sound?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...diagnostics import Collector
from ...document.bundle.bundle import bundle
from ...document.overlay.apply import apply
from ...document.read.limits import Limits, Policy
from ...document.read.load import load
from ...ir.document import Document, Json
from ..report.findings import Fault
from ..wire.compare import difference
from .faults import Finding, find_faults

Narrow = Callable[[Document], Document]
"""What is done to the bundled document before it is written: a selection."""


@dataclass(frozen=True, slots=True)
class Source:
    """A vendor's document with its overlays, and how it may be read."""

    spec: str
    overlays: Sequence[str] = ()
    limits: Limits = field(default_factory=Limits)
    policy: Policy = field(default_factory=Policy)

    def bundled(self, overlays: int | None = None) -> Document:
        """Load it, apply its overlays, or the first ones, and bundle it.

        Raises GenerationError where it cannot be read.
        """
        collector = Collector()
        document = load(self.spec, collector, self.limits, self.policy)
        applied = self.overlays[:overlays]
        if applied:
            document = apply(document, applied, collector)
        return bundle(document, collector, self.policy, self.limits)


def unlike(
    source: Source, root: Mapping[str, Json], narrow: Narrow | None = None
) -> str | None:
    """Say where a document with its overlays differs from `openapi.json`.

    Raises GenerationError where the document cannot be read.
    """
    document = source.bundled()
    if narrow is not None:
        document = narrow(document)
    return difference(plain(root), plain(document.root))


def plain(root: Mapping[str, Json]) -> Json:
    """Give a tree as a JSON file would hold it."""
    return json.loads(json.dumps(root, default=str))


def source_faults(source: Source) -> tuple[Fault, ...]:
    """List the faults of the vendor's document, and which overlay mends each."""
    overlays = source.overlays
    document = source.bundled(0)
    findings = find_faults(document.root)
    left: list[tuple[str, set[tuple[str, str]]]] = []
    for count in range(1, len(overlays) + 1) if findings else ():
        mended = source.bundled(count)
        still = {_key(mended, finding) for finding in find_faults(mended.root)}
        left.append((overlays[count - 1], still))
    faults: list[Fault] = []
    for finding in findings:
        place = document.place(finding.pointer)
        key = _key(document, finding)
        by = next((name for name, still in left if key not in still), None)
        faults.append(Fault(place.pointer, finding.code, finding.what, by, place.file))
    return tuple(faults)


def _key(document: Document, finding: Finding) -> tuple[str, str]:
    return document.place(finding.pointer).pointer, finding.code


def published_faults(root: Mapping[str, Json], folder: Path) -> tuple[Fault, ...]:
    """List the faults of `openapi.json` itself."""
    file = str(folder / "openapi.json")
    return tuple(
        Fault(finding.pointer, finding.code, finding.what, None, file)
        for finding in find_faults(root)
    )
