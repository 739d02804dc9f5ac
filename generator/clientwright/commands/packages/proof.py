"""A vendor's package held against the vendor's document, as its settings make it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ...diagnostics import Collector
from ...document.read.budget import within
from ...output import Earlier
from ...pipeline import Clock, Published, publish
from ...settings import Vendor
from ...verify import VerifyReport, verify_package
from ...verify.document.vendor_document import Evidence, Publish
from .inputs import Options
from .jobs import job

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

    Raises `GenerationError` where the package or the document cannot be used, and where
    it takes more than the limits allow.
    """
    with within(options.limits, vendor.spec):
        return verify_package(
            folder or vendor.output,
            publish=publishing(vendor, options),
            overlays=vendor.overlays,
            progress=progress,
            fuzz=fuzz,
            seed=seed,
            limits=options.limits,
        )


def publishing(vendor: Vendor, options: Options) -> Publish:
    """Return what publishes a vendor's document with its first overlays."""

    def run(count: int | None) -> Evidence:
        collector = Collector()
        found = published(
            replace(vendor, overlays=vendor.overlays[:count]), options, collector
        )
        return Evidence(
            vendor=found.vendor,
            published=found.document,
            diagnostics=tuple(collector),
            faults=found.faults,
            excluded=frozenset(
                found.document.place(one.pointer).pointer for one in found.excluded
            ),
        )

    return run


def published(vendor: Vendor, options: Options, collector: Collector) -> Published:
    """Run the stages up to `openapi.json`; raises `GenerationError`."""
    asked = job(vendor, options, Earlier())
    with within(options.limits, vendor.spec):
        return publish(asked, collector, Clock())
