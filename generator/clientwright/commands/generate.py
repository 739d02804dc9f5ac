"""`clientwright generate`: make packages, and write them all or none."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..diagnostics import Severity, counted
from ..settings import FEATURES, Vendor
from .packages.first_run import say_what_next
from .packages.inputs import Options
from .packages.interrupted_runs import writing
from .packages.last_run import recall
from .terminal.console import Console
from .terminal.recognized import decisions, say_new_pages
from .terminal.results import DONE, FAILED, write_text

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from .packages.prepare import Prepared, Refused

_MISTAKES = frozenset(("unusable-pagination",))
"""Warnings of what a person wrote for clientwright, and meant to count."""

_MOST_BYTES = 5_000_000
"""Of a document whose errors are counted when its package is made."""

_PARTS = ("operations", "schemas", "webhooks")
"""What a package can be made of."""

Reports = dict[str, dict[str, Any]]


def generate(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    *,
    force: bool = False,
    strict: bool = False,
    report_file: Path | None = None,
    executor: Executor | None = None,
    exit_code: bool = False,
) -> int:
    """Make every vendor's package, then write them; give the exit code.

    `executor` makes several at once; any that takes functions and data will do;
    `exit_code` tells by it whether a file is another now. Raises `GenerationError`
    where an input cannot be used; then nothing is written.
    """
    reports: Reports = {}
    with writing((vendor.output for vendor in vendors), console):
        code = _generate(
            vendors, options, console, force, strict, report_file, executor, reports
        )
    files = [one["files"] for one in reports.values()]
    changed = any(one["written"] or one["removed"] for one in files)
    return FAILED if exit_code and changed else code


def _generate(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    force: bool,
    strict: bool,
    report_file: Path | None,
    executor: Executor | None,
    reports: Reports,
) -> int:
    waiting: list[Vendor] = []
    for vendor in vendors:
        start = time.perf_counter()
        past = None if options.reset_names else recall(vendor, options)
        if past is None:
            waiting.append(vendor)
            continue
        reports[vendor.name] = past.content
        past.content["migration"] = []
        past.content["seconds"] = {"compare": round(time.perf_counter() - start, 4)}
        console.diagnostics(past.diagnostics)
        say_new_pages(past.diagnostics, console)
        _say_done(past.package, past.content, console)
    prepared = _prepare(waiting, options, console, force, executor)
    if prepared is None:
        return FAILED
    made = reports | {one.vendor.name: one.content for one in prepared}
    reports.clear()
    reports |= {vendor.name: made[vendor.name] for vendor in vendors}
    if strict and not all(map(is_complete, reports.values())):
        _write_report(report_file, reports)
        console.say("error", "the packages would be incomplete; nothing was written")
        return FAILED
    _write(prepared, options, console)
    _write_report(report_file, reports)
    return DONE


def _prepare(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    force: bool,
    executor: Executor | None,
) -> list[Prepared] | None:
    """Make packages; None, and a list of them, where files were changed by hand.

    Raises the first `GenerationError`.
    """
    if not vendors:
        return []
    # All of the pipeline: a run that has nothing to make does without.
    from .packages.prepare import Prepared, prepare_package

    count = len(vendors)
    mapped = map if executor is None or count < 2 else executor.map
    outcomes = mapped(prepare_package, vendors, [options] * count, [force] * count)
    prepared: list[Prepared] = []
    edited = False
    for outcome in outcomes:
        console.diagnostics(outcome.found)
        say_new_pages(outcome.found, console)
        if isinstance(outcome, Prepared):
            prepared.append(outcome)
        elif outcome.error is not None:
            raise outcome.error
        else:
            edited = True
            _say_edited(outcome, console)
    return None if edited else prepared


def _write(prepared: Sequence[Prepared], options: Options, console: Console) -> None:
    if prepared:
        from .packages.prepare import write_package

        for one in prepared:
            write_package(one, options)
            _say_done(one.package, one.content, console)
            _say_features(one.vendor, console)
            if one.vendor.settings:
                _say_of_check(one, options, console)
            if one.is_new and (not one.vendor.settings or len(prepared) == 1):
                say_what_next(one.vendor, one.first_call, console)


def _say_of_check(one: Prepared, options: Options, console: Console) -> None:
    """Say where `check` will refuse the document, when another one came."""
    document, kept = (
        one.vendor.output / name for name in ("openapi.json", ".clientwright.json")
    )
    # The manifest has the hash of the vendor's own document.
    is_other = kept.name in one.content["files"]["written"]
    if not is_other or document.stat().st_size > _MOST_BYTES:
        return
    # What validates is slow to import.
    from .validate import errors_of

    known = json.loads(kept.read_bytes())["document"].get("errors", 0)
    errors = len(errors_of(one.vendor, options))
    if errors != known:
        name = one.vendor.name
        told = f"{known or 'none'} {'are' if known > 1 else 'is'} recorded"
        console.say(
            "warning",
            f"{name}: `clientwright check` will refuse the document: it has "
            f"{counted(errors, 'error')}, {told}",
        )
        console.say(
            "hint",
            f"`clientwright validate {name}` lists them, with `--record` it accepts "
            "them",
        )


def _say_edited(refused: Refused, console: Console) -> None:
    folder = refused.vendor.output
    if refused.foreign:
        told = f"{folder} holds files that clientwright did not make:"
        hint = "choose another folder; `--force` overwrites the files"
    else:
        told = f"files in {folder} were changed by hand:"
        hint = "put such code into `custom/`; `--force` overwrites the files"
    console.say("error", told)
    for path in refused.edited:
        console.say("  file", path)
    console.say("hint", hint)


def is_complete(content: Mapping[str, Any]) -> bool:
    """Tell whether a report says that nothing was dropped and nothing went wrong."""
    return (
        not content["operations"]["missing"]
        and not content["schemas"]["missing"]
        and not content["schemas"]["any"]
        and not any(
            one["severity"] == Severity.ERROR or one["code"] in _MISTAKES
            for one in content["diagnostics"]
        )
    )


def _say_done(package: str, content: Mapping[str, Any], console: Console) -> None:
    count, files = content["operations"], content["files"]
    console.status(
        f"{package}: {count['package']} of {count['document']} "
        f"operations, {counted(len(files['written']), 'file')} written, "
        f"{len(files['unchanged'])} unchanged, {len(files['removed'])} removed "
        f"in {sum(content['seconds'].values()):.2f} s{_holes(content)}"
    )
    if not any(content[one]["document"] for one in _PARTS):
        console.say("warning", f"{package}: the document has no operation to call")
    for note in content["migration"]:
        console.say("since the version that made it", note)
    for missing in (*count["missing"], *content["schemas"]["missing"]):
        console.say("warning", f"left out: {missing['pointer']}: {missing['reason']}")
    for identity, one in content["calls"].items():
        console.detail(f"  {identity}: {one['call']} ({one['because']})")
    for line in decisions(content) if console.verbose else ():
        console.detail(f"  {line}")
    for stage, took in content["seconds"].items():
        console.detail(f"  {stage}: {took:.3f} s")


def _say_features(vendor: Vendor, console: Console) -> None:
    """Say which parts a package could have besides, to those who ask for details."""
    missing = [one for one in FEATURES if one not in vendor.features]
    if missing:
        console.detail(f"  features that it could have: {', '.join(missing)}")


def _holes(content: Mapping[str, Any]) -> str:
    """Return what a package lacks, for the line that says it is done."""
    errors = sum(one["severity"] == Severity.ERROR for one in content["diagnostics"])
    parts = [
        (len(content["operations"]["missing"]), "operation", "left out"),
        (len(content["schemas"]["missing"]), "schema", "left out"),
        (content["schemas"]["any"], "value", "without a type"),
        (errors, "error", "of the document, see above"),
    ]
    told = ", ".join(f"{counted(one, noun)} {rest}" for one, noun, rest in parts if one)
    return f"; incomplete: {told} (`--strict` refuses this)" if told else ""


def _write_report(file: Path | None, reports: Reports) -> None:
    """Write one package's report, or those of several by vendor."""
    if file is None:
        return
    content = next(iter(reports.values())) if len(reports) == 1 else reports
    write_text(file, f"{json.dumps(content, indent=2)}\n")
