"""`clientwright generate`: make packages, and write them all or none."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ..diagnostics import Collector, GenerationError, Place
from ..ir.document import Json
from ..output import EditedFilesError, Plan, Written, commit, prepare
from ..report import is_complete, report, with_lines
from ..settings import Vendor
from .console import Console
from .jobs import Made, Options, make_package

FAILED = 1
DONE = 0


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
    prepared: list[tuple[Made, Plan]] = []
    edited: list[EditedFilesError] = []
    for vendor in vendors:
        made = _make(vendor, options, console)
        try:
            with made.clock.stage("compare"):
                plan = prepare(
                    made.package.files,
                    made.package.manifest,
                    vendor.output,
                    made.earlier.files,
                    force=force,
                )
        except EditedFilesError as refused:
            edited.append(refused)
        else:
            prepared.append((made, plan))
    if edited:
        for error in edited:
            say_edited(error, console)
        return FAILED
    nothing = Written((), (), ())
    reports = {made.vendor.name: _report(made, nothing) for made, _ in prepared}
    if strict and not all(map(is_complete, reports.values())):
        _write_report(report_file, reports)
        console.say("error", "the packages would be incomplete; nothing was written")
        return FAILED
    for made, plan in prepared:
        with made.clock.stage("write"):
            written = commit(plan, made.vendor.output)
        reports[made.vendor.name] |= _report(made, written)
        _say_done(made, written, reports[made.vendor.name], console)
    _write_report(report_file, reports)
    return DONE


def _make(vendor: Vendor, options: Options, console: Console) -> Made:
    collector = Collector()
    try:
        made = make_package(vendor, options, collector)
    except GenerationError:
        console.diagnostics(with_lines(collector))
        raise
    console.diagnostics(with_lines(collector))
    return made


def _report(made: Made, written: Written) -> dict[str, Json]:
    package = made.package
    return report(
        package.document,
        package.excluded,
        package.api,
        package.names,
        made.collector,
        written,
        made.clock.seconds,
    )


def say_edited(error: EditedFilesError, console: Console) -> None:
    """List the files that a person changed, and what to do about them."""
    console.say("error", f"files in {error.folder} were changed by hand:")
    for path in error.paths:
        console.say("  file", path)
    console.say("hint", "put such code into `custom/`; `--force` overwrites the files")


def _say_done(
    made: Made, written: Written, content: Mapping[str, Json], console: Console
) -> None:
    count = content["operations"]
    seconds = sum(made.clock.seconds.values())
    console.status(
        f"{made.package.names.package}: {count['package']} of {count['document']} "
        f"operations, {len(written.written)} files written, "
        f"{len(written.unchanged)} unchanged, {len(written.removed)} removed "
        f"in {seconds:.2f} s"
    )
    for missing in (*count["missing"], *content["schemas"]["missing"]):
        console.say("warning", f"left out: {missing['pointer']}: {missing['reason']}")
    for stage, took in made.clock.seconds.items():
        console.detail(f"  {stage}: {took:.3f} s")


def _write_report(file: Path | None, reports: Mapping[str, Mapping[str, Json]]) -> None:
    """Write one package's report, or those of several by vendor."""
    if file is None:
        return
    content = next(iter(reports.values())) if len(reports) == 1 else dict(reports)
    write_text(file, f"{json.dumps(content, indent=2)}\n")


def write_text(file: Path, text: str) -> None:
    """Write a file that is not part of a package, whole or not at all."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as draft:
            draft.write(text)
        Path(name).replace(file)
    except OSError as error:
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error


def names_of(vendors: Iterable[Vendor]) -> str:
    """Write vendors for a command line."""
    return " ".join(one.name for one in vendors)
