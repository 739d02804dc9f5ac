"""A vendor's package held against the vendor's document, as its settings make it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..diagnostics import Collector
from ..document.select.select import Selection, select
from ..ir.document import Document
from ..settings import Vendor
from ..verify import VerifyReport, verify_package
from .inputs import Options, policy_of

Progress = Callable[[int, int, str], None]


def prove(
    vendor: Vendor,
    options: Options,
    *,
    folder: Path | None = None,
    progress: Progress | None = None,
    fuzz: int = 0,
    seed: int = 0,
) -> VerifyReport:
    """Verify the package in `folder`, or where the settings have it.

    Raises `GenerationError` where the package or the document cannot be used.
    """
    chosen = Selection(vendor.include, vendor.exclude)

    def narrow(document: Document) -> Document:
        return select(document, chosen, Collector())[0]

    return verify_package(
        folder or vendor.output,
        spec=vendor.spec,
        overlays=vendor.overlays,
        narrow=narrow,
        progress=progress,
        fuzz=fuzz,
        seed=seed,
        limits=options.limits,
        policy=policy_of(vendor, options),
    )
