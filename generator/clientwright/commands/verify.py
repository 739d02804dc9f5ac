"""`clientwright verify`: run the judge, and say what it found."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import GenerationError, Place, counted
from ..document.read.budget import within
from ..document.read.file_bytes import is_made, near
from ..frozen import dataclass
from ..settings import Vendor, read_settings, settings_file
from ..verify import VerifyReport, verify_package
from ..verify.document.vendor_document import Publish
from ..verify.driver.fuzz import RANDOM
from ..verify.report.groups import grouped
from ..verify.report.page import page
from ..verify.report.table import table
from .packages.inputs import Options, find_settings, names_document
from .packages.interrupted_runs import reading
from .packages.proof import Progress, prove, publishing
from .terminal.console import Console, where
from .terminal.extras import require
from .terminal.results import DONE, FAILED, write_text

if TYPE_CHECKING:
    from concurrent.futures import Executor

_SHOWN = 20
"""Kinds of failures that are printed, a line each: a screenful."""

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How thoroughly, and where the results go."""

    report: Path | None
    html: Path | None
    fuzz: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """What is verified: vendors of the settings, or the package in one folder."""

    vendors: tuple[str, ...]
    package_dir: Path | None
    spec: str | None
    overlays: tuple[str, ...]

    def chosen(self) -> tuple[Vendor, ...] | None:
        """Give the vendors, or None for the one folder.

        Raises `GenerationError` for options that do not fit.
        """
        if self.package_dir is not None:
            if self.vendors:
                msg = "give names of vendors, or `--package-dir`, not both"
                raise GenerationError(msg)
            return None
        if self.spec is not None or self.overlays:
            msg = "`--spec` and `--overlay` need `--package-dir`"
            raise GenerationError(msg)
        return find_settings().select(self.vendors)

    def settled(self) -> Packages:
        """Return the same, with the folder of a package that was named as one.

        Raises `GenerationError` for what is neither a package nor a vendor.
        """
        if len(self.vendors) != 1 or self.package_dir is not None:
            return self
        (name,) = self.vendors
        file = settings_file(Path())
        if file is not None and name in read_settings(file).vendors:
            return self
        if is_made(Path(name)):
            return replace(self, vendors=(), package_dir=Path(name))
        if file is None or names_document(name):
            msg = f"`{name[:100]}` is not the folder of a package"
            hint = near(Path(name)) or "`clientwright generate DOCUMENT` makes one"
            raise GenerationError(msg, hint=hint)
        return self


def verify(
    packages: Packages,
    wishes: Wishes,
    options: Options,
    console: Console,
    executor: Executor | None = None,
) -> int:
    """Verify packages and give the exit code; raises `GenerationError`.

    `executor` verifies several at once; any that takes functions and data will do.
    """
    packages = packages.settled()
    vendors = packages.chosen()
    if wishes.fuzz:
        require("fuzz", "`--fuzz`")
    if wishes.html is not None and vendors is not None and len(vendors) != 1:
        msg = "`--html` is a page about one package"
        raise GenerationError(msg, hint="name the vendor")
    reports: dict[str, VerifyReport] = {}
    for vendor, report in _proved(vendors or (), wishes, options, console, executor):
        reports[vendor.name] = report
        _say(vendor.name, reports[vendor.name], console)
        _repeat([vendor.name], reports[vendor.name], wishes, console)
    if packages.package_dir is not None:
        name = packages.package_dir.name
        _look_at(packages.package_dir, console)
        place = packages.spec or str(packages.package_dir / "openapi.json")
        with within(options.limits, place), _progress(console) as progress:
            reports[name] = verify_package(
                packages.package_dir,
                publish=_publishing(packages, options),
                overlays=packages.overlays,
                limits=options.limits,
                progress=progress,
                fuzz=wishes.fuzz,
                seed=wishes.seed,
            )
        _say(name, reports[name], console)
        folder = ["--package-dir", str(packages.package_dir)]
        _repeat(folder, reports[name], wishes, console)
    _write(reports, wishes)
    return DONE if all(report.ok for report in reports.values()) else FAILED


def _proved(
    vendors: Sequence[Vendor],
    wishes: Wishes,
    options: Options,
    console: Console,
    executor: Executor | None,
) -> Iterator[tuple[Vendor, VerifyReport]]:
    """Verify vendors' packages, in their order; raises the first `GenerationError`."""
    if executor is None:
        for vendor in vendors:
            _look_at(vendor.output, console)
            with _progress(console) as progress:
                report = prove(
                    vendor,
                    options,
                    progress=progress,
                    fuzz=wishes.fuzz,
                    seed=wishes.seed,
                )
            yield vendor, report
        return
    for vendor in vendors:
        _look_at(vendor.output, console)
    one = partial(prove, fuzz=wishes.fuzz, seed=wishes.seed)
    yield from zip(
        vendors, executor.map(one, vendors, [options] * len(vendors)), strict=True
    )


def _publishing(packages: Packages, options: Options) -> Publish | None:
    """Return what publishes the document that was given beside a package, if any."""
    if packages.spec is None:
        return None
    vendor = Vendor(
        name="",
        spec=packages.spec,
        overlays=packages.overlays,
        output=packages.package_dir or Path(),
    )
    return publishing(vendor, options)


def _look_at(folder: Path, console: Console) -> None:
    """Say what a killed command left behind; raises `GenerationError`."""
    if not folder.is_dir():
        msg = "there is no package"
        hint = "make it with `clientwright generate`"
        raise GenerationError(msg, Place(str(folder), ""), hint)
    reading((folder,), console)


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """Show how far it is: a bar on a terminal, lines where that was asked for."""
    if console.verbose or console.quiet or not sys.stderr.isatty():

        def told(done: int, count: int, what: str) -> None:
            console.detail(f"{done} of {count}: {what}")

        yield told
        return
    from rich.console import Console as Terminal
    from rich.progress import Progress as Bar

    with Bar(console=Terminal(stderr=True), transient=True) as bar:
        task = bar.add_task("verifying")

        def moved(done: int, count: int, what: str) -> None:
            del what  # text of the document: the bar shows numbers only
            bar.update(task, completed=done, total=count)

        yield moved


def _say(name: str, report: VerifyReport, console: Console) -> None:
    groups = grouped(report.failures)
    paths = {proof.pointer: f"{proof.method} {proof.path}" for proof in report.proofs}
    for group in groups[:_SHOWN]:
        first = group.first
        if group.pointer == "#":  # About the package as a whole, and no call of it.
            console.say("error", f"{group.what}: {_short(first.actual)}")
            continue
        place = paths.get(group.pointer, group.pointer)
        status = "" if first.status is None else f", {first.status}"
        console.say(
            "error",
            f"{place}: {group.what}: {group.calls}, first: expected "
            f"{_short(first.expected)}, got {_short(first.actual)} "
            f"({first.mode}{status}; {group.pointer})",
        )
        if first.call.startswith(RANDOM):
            console.say("hint", first.call)
    if len(groups) > _SHOWN:
        rest = groups[_SHOWN:]
        calls = sum(len(group.failures) for group in rest)
        places = len({group.pointer for group in rest})
        console.say(
            "hint",
            f"{calls} more failed calls of {places} operations; `--report` and "
            "`--html` have all",
        )
    for missing in report.ledger[:_SHOWN]:
        text = f"{missing.file}: {missing.pointer}: not in openapi.json: {missing.what}"
        console.say("error", text)
    if console.verbose:
        from rich.console import Console as Terminal

        Terminal(stderr=True, markup=False).print(table(report, every=True))
    for fault in report.document_faults:
        place = where(Place(fault.file or "openapi.json", fault.pointer), None)
        repaired = f" (repaired by {fault.mended_by})" if fault.mended_by else ""
        console.detail(f"fault: {place}{fault.what}{repaired}")
    webhooks = ""
    if report.webhooks:
        webhooks = f", {report.webhooks_verified} of {report.webhooks} webhooks"
    if report.models:
        webhooks += f", {report.models_verified} of {report.models} models"
    faults = counted(len(report.document_faults), "fault")
    console.status(
        f"{name}: {report.verified} of {report.operations} operations{webhooks} "
        f"verified by {counted(report.calls, 'call')}, {faults} of the document, "
        f"in {report.seconds:.2f} s"
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _repeat(
    what: list[str], report: VerifyReport, wishes: Wishes, console: Console
) -> None:
    """Print the command that finds the same random failures again."""
    if any(failure.call.startswith(RANDOM) for failure in report.failures):
        chosen = ["--fuzz", str(wishes.fuzz), "--seed", str(wishes.seed)]
        line = shlex.join(["clientwright", "verify", *what, *chosen])
        console.say("repeat with", line)


def _write(reports: dict[str, VerifyReport], wishes: Wishes) -> None:
    if wishes.report is not None:
        contents = {name: report.as_json() for name, report in reports.items()}
        one = next(iter(contents.values())) if len(contents) == 1 else contents
        write_text(wishes.report, f"{json.dumps(one, indent=2)}\n")
    if wishes.html is not None:
        write_text(wishes.html, page(next(iter(reports.values()))))
