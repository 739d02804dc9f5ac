"""`clientwright generate`: make packages, and write them all or none."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..diagnostics import Severity
from ..settings import Vendor
from .console import Console
from .inputs import Options
from .memory import recall
from .results import DONE, FAILED, write_text

if TYPE_CHECKING:
    from .prepare import Prepared

Reports = dict[str, dict[str, Any]]


def generate(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    *,
    force: bool = False,
    strict: bool = False,
    report_file: Path | None = None,
) -> int:
    """Make every vendor's package, then write them; give the exit code.

    Raises `GenerationError` where an input cannot be used; then nothing is written.
    """
    waiting: list[Vendor] = []
    reports: Reports = {}
    for vendor in vendors:
        start = time.perf_counter()
        past = None if options.reset_names else recall(vendor, options)
        if past is None:
            waiting.append(vendor)
            continue
        reports[vendor.name] = past.content
        past.content["seconds"] = {"compare": round(time.perf_counter() - start, 4)}
        console.diagnostics(past.diagnostics)
        _say_done(past.package, past.content, console)
    prepared = _prepare(waiting, options, console, force=force) if waiting else []
    if prepared is None:
        return FAILED
    reports |= {one.made.vendor.name: one.content for one in prepared}
    reports = {vendor.name: reports[vendor.name] for vendor in vendors}
    if strict and not all(map(is_complete, reports.values())):
        _write_report(report_file, reports)
        console.say("error", "the packages would be incomplete; nothing was written")
        return FAILED
    for one in prepared:
        one.write(options)
        _say_done(one.made.package.names.package, one.content, console)
    _write_report(report_file, reports)
    return DONE


def _prepare(
    vendors: Sequence[Vendor], options: Options, console: Console, *, force: bool
) -> list[Prepared] | None:
    """Make packages; None, and a list of them, where files were changed by hand."""
    # All of the pipeline: a run that has nothing to make does without.
    from ..output import EditedFilesError
    from .prepare import prepare_package

    prepared: list[Prepared] = []
    edited: list[EditedFilesError] = []
    for vendor in vendors:
        try:
            prepared.append(prepare_package(vendor, options, console, force=force))
        except EditedFilesError as error:
            edited.append(error)
    for refused in edited:
        console.say("error", f"files in {refused.folder} were changed by hand:")
        for path in refused.paths:
            console.say("  file", path)
        hint = "put such code into `custom/`; `--force` overwrites the files"
        console.say("hint", hint)
    return None if edited else prepared


def is_complete(content: Mapping[str, Any]) -> bool:
    """Tell whether a report says that nothing was dropped and nothing went wrong."""
    return (
        not content["operations"]["missing"]
        and not content["schemas"]["missing"]
        and not content["schemas"]["any"]
        and all(one["severity"] != Severity.ERROR for one in content["diagnostics"])
    )


def _say_done(package: str, content: Mapping[str, Any], console: Console) -> None:
    count, files = content["operations"], content["files"]
    console.status(
        f"{package}: {count['package']} of {count['document']} "
        f"operations, {len(files['written'])} files written, "
        f"{len(files['unchanged'])} unchanged, {len(files['removed'])} removed "
        f"in {sum(content['seconds'].values()):.2f} s"
    )
    for missing in (*count["missing"], *content["schemas"]["missing"]):
        console.say("warning", f"left out: {missing['pointer']}: {missing['reason']}")
    for stage, took in content["seconds"].items():
        console.detail(f"  {stage}: {took:.3f} s")


def _write_report(file: Path | None, reports: Reports) -> None:
    """Write one package's report, or those of several by vendor."""
    if file is None:
        return
    content = next(iter(reports.values())) if len(reports) == 1 else reports
    write_text(file, f"{json.dumps(content, indent=2)}\n")
