"""The vendor's own document beside the package: the same, and how sound?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ..diagnostics import Collector
from ..document.bundle import bundle
from ..document.load import load
from ..document.overlay import apply
from ..ir.document import Document, Json
from .compare import difference
from .faults import Finding, find_faults
from .report import Fault

Narrow = Callable[[Document], Document]
"""What is done to the bundled document before it is written: a selection."""


def unlike(
    spec: str,
    overlays: Sequence[str],
    root: Mapping[str, Json],
    narrow: Narrow | None = None,
) -> str | None:
    """Say where a document with its overlays differs from `openapi.json`.

    Raises GenerationError where the document cannot be read.
    """
    document = bundled(spec, overlays)
    if narrow is not None:
        document = narrow(document)
    return difference(plain(root), plain(document.root))


def bundled(spec: str, overlays: Sequence[str]) -> Document:
    """Load a document, apply overlays, and bundle it."""
    collector = Collector()
    document = load(spec, collector)
    if overlays:
        document = apply(document, overlays, collector)
    return bundle(document, collector)


def plain(root: Mapping[str, Json]) -> Json:
    """Give a tree as a JSON file would hold it."""
    return json.loads(json.dumps(root, default=str))


def source_faults(spec: str, overlays: Sequence[str]) -> tuple[Fault, ...]:
    """List the faults of the vendor's document, and which overlay mends each."""
    document = bundled(spec, ())
    findings = find_faults(document.root)
    left: list[tuple[str, set[tuple[str, str]]]] = []
    for count in range(1, len(overlays) + 1) if findings else ():
        mended = bundled(spec, overlays[:count])
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
