"""`clientwright repair`: the document as it is once repaired, for any tool."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Collector, Severity
from ..document.serialize import serialize
from ..report import with_lines
from ..settings import Vendor
from .packages.inputs import Options
from .packages.proof import published
from .terminal.console import Console
from .terminal.results import DONE, STANDARD_OUTPUT, write_text


def repair(
    document: str,
    overlays: tuple[str, ...],
    output: Path | None,
    options: Options,
    console: Console,
) -> int:
    """Write a document, bundled and repaired, as JSON; give the exit code.

    Without `output`, it goes to standard output. Raises `GenerationError`.
    """
    collector = Collector()
    vendor = Vendor(name="", spec=document, overlays=overlays, output=Path())
    found = published(vendor, options, collector)
    console.diagnostics(with_lines(collector))
    write_text(output or STANDARD_OUTPUT, serialize(found.document))
    repairs = sum(one.severity is not Severity.INFO for one in collector)
    told = f"{repairs} repair{'s' * (repairs != 1)}" if repairs else "nothing to repair"
    console.status(f"{document}: {told}")
    return DONE
