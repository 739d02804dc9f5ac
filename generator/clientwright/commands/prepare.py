"""One package, made and compared with what is there, but not written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Collector, Diagnostic, GenerationError
from ..output import Plan, Written, commit, prepare
from ..report import report, with_lines
from ..settings import Vendor
from .console import Console
from .inputs import Options
from .jobs import Made, make_package
from .memory import remember


@dataclass(frozen=True, slots=True)
class Prepared:
    """A package that is ready to be written."""

    made: Made
    plan: Plan
    found: Sequence[Diagnostic]
    content: dict[str, Any]
    """The report, as yet without files and times."""

    def write(self, options: Options) -> Written:
        """Write it, complete the report, and keep the result for a next run."""
        made = self.made
        with made.clock.stage("write"):
            written = commit(self.plan, made.vendor.output)
        self.content["files"] = {
            "written": list(written.written),
            "unchanged": list(written.unchanged),
            "removed": list(written.removed),
        }
        self.content["seconds"] = {
            stage: round(took, 4) for stage, took in made.clock.seconds.items()
        }
        self._remember(options)
        return written

    def _remember(self, options: Options) -> None:
        document = self.made.package.document
        vendor = self.made.vendor
        sources = {vendor.spec, *vendor.overlays}
        sources |= {place.file for place in document.origins.values()}
        if len(sources) > 1 + len(vendor.overlays) and self.found:
            return  # a file that is missing today may be there tomorrow
        once = [file.path for file in self.made.package.files if file.once]
        package = self.made.package.names.package
        remember(vendor, options, sorted(sources), once, package, self.content)


def prepare_package(
    vendor: Vendor, options: Options, console: Console, *, force: bool
) -> Prepared:
    """Make a package, say what its document made one say, and compare it.

    Raises `GenerationError` where the input cannot be used, and `EditedFilesError`
    where files were changed by hand, unless `force`.
    """
    collector = Collector()
    try:
        made = make_package(vendor, options, collector)
    except GenerationError:
        console.diagnostics(with_lines(collector))
        raise
    found = with_lines(collector)
    console.diagnostics(found)
    package = made.package
    with made.clock.stage("compare"):
        plan = prepare(
            package.files,
            package.manifest,
            vendor.output,
            made.earlier.files,
            force=force,
        )
    content = report(
        package.document, package.excluded, package.api, package.names, found
    )
    return Prepared(made, plan, found, content)
