"""The vendor's own document beside the package: the same, and how sound?

The command runs the pipeline up to `openapi.json` and hands over what went in, what
came out and what was said on the way; nothing of the pipeline is used here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from ...diagnostics import Diagnostic, Place
from ...ir.document import Document, Json
from ..report.findings import Fault
from ..schemas.validators import Schemas
from ..wire.compare import difference
from .faults import BEYOND, find_faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A vendor's document, and what the pipeline published of it."""

    vendor: Document
    """As the vendor has it, with overlays."""

    published: Document
    """What `openapi.json` is made of."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What was said on the way."""

    faults: tuple[Diagnostic, ...] = ()
    """Those of them that tell what was repaired."""

    excluded: frozenset[str] = field(default_factory=frozenset)
    """Pointers, in the vendor's document, of operations that a selection leaves out."""


Publish: TypeAlias = Callable[[int | None], Evidence]
"""Publishes a document with its first overlays; None: with all.

Raises GenerationError where it cannot be read.
"""


def unlike(evidence: Evidence, root: Mapping[str, Json]) -> str | None:
    """Say where a document with its overlays differs from `openapi.json`."""
    return difference(plain(root), plain(evidence.published.root))


def plain(root: Mapping[str, Json]) -> Json:
    """Return a tree as a JSON file would hold it."""
    return json.loads(json.dumps(root, default=str))


Found: TypeAlias = dict[tuple[str, str, str], Fault]
"""Pointer, code and file of each fault → the fault."""


def source_faults(publish: Publish, overlays: Sequence[str]) -> tuple[Fault, ...]:
    """List the faults of the vendor's document, and which overlay repairs each."""
    found = _faults(publish(0))
    for count, name in enumerate(overlays, 1) if found else ():
        left = _faults(publish(count))
        for key, fault in found.items():
            if key not in left and fault.mended_by is None:
                found[key] = Fault(
                    fault.pointer, fault.code, fault.what, name, fault.file
                )
    return tuple(found.values())


def _faults(evidence: Evidence) -> Found:
    found: Found = {}
    for one in evidence.faults:
        if one.place is not None:
            key = one.place.pointer, one.code, one.place.file
            fault = Fault(one.place.pointer, one.code, one.message, None, key[2])
            found.setdefault(key, fault)
    for finding in find_faults(evidence.published.root):
        place = evidence.published.place(finding.pointer)
        key = place.pointer, finding.code, place.file
        fault = Fault(place.pointer, finding.code, finding.what, None, place.file)
        found.setdefault(key, fault)
    return found


def beyond_faults(
    beyond: Mapping[str, str],
    unfit: Mapping[str, str],
    evidence: Evidence | None,
    folder: Path,
) -> tuple[Fault, ...]:
    """List the schemas that ask for more than any made value has, and for what.

    `unfit` are those that no value fits at all, and why. Places are those of the
    vendor's document where that is at hand.
    """
    file = str(folder / "openapi.json")
    found: list[Fault] = []
    said = {
        key: f"no value could be made that fits: {why}" for key, why in unfit.items()
    }
    for pointer, asked in beyond.items():
        said[pointer] = f"values are made smaller than this asks for: {asked}"
    for pointer, what in said.items():
        place = Place(file, pointer)
        if evidence is not None:
            place = evidence.published.place(pointer)
        found.append(Fault(place.pointer, BEYOND, what, None, place.file))
    return tuple(found)


def published_faults(
    root: Mapping[str, Json], schemas: Schemas, folder: Path, kept: Sequence[Fault]
) -> tuple[Fault, ...]:
    """List the faults of `openapi.json`, and those found when it was made."""
    file = str(folder / "openapi.json")
    own = (
        Fault(finding.pointer, finding.code, finding.what, None, file)
        for finding in find_faults(root, schemas)
    )
    return (*kept, *own)
