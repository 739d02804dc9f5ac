"""`clientwright inspect`: a document at a glance, before there is a package."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ..diagnostics import Collector
from ..inspection import facts, page, text
from ..ir.document import Document
from ..pipeline import Clock
from ..report import with_lines
from ..settings import Vendor
from ..verify.document.faults import find_faults
from .packages.inputs import Options
from .packages.jobs import understand_vendor
from .terminal.console import Console, printable
from .terminal.results import DONE, write_text


def _add_faults(document: Document, collector: Collector) -> None:
    """Report examples and defaults that their own schemas refuse, and the like."""
    known = {(one.place, one.code) for one in collector}
    for fault in find_faults(document.root):
        place = document.place(fault.pointer)
        if (place, fault.code) not in known:
            collector.warning(fault.code, fault.what, place)


def inspect(
    vendors: tuple[Vendor, ...],
    options: Options,
    console: Console,
    *,
    report_file: Path | None,
    html: Path | None,
) -> int:
    """Print what a document holds and how each call will be named.

    Raises `GenerationError`.
    """
    reports = {}
    pages = []
    for vendor in vendors:
        collector = Collector()
        known = understand_vendor(vendor, options, {}, collector, Clock())
        _add_faults(known.document, collector)
        found = facts(
            known.api, known.names, len(known.excluded), with_lines(collector)
        )
        reports[vendor.name] = found.as_json()
        pages.append(found)
        if report_file is None or str(report_file) != "-":
            for line in text(found, every=console.verbose):
                click.echo(printable(line) if line else "")
    if report_file is not None:
        content = next(iter(reports.values())) if len(reports) == 1 else reports
        write_text(report_file, f"{json.dumps(content, indent=2)}\n")
    if html is not None:
        write_text(html, "\n".join(map(page, pages)))
    return DONE
