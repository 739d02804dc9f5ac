"""`clientwright validate`: every error of a document, with its place."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Collector, Diagnostic, Severity
from ..document.bundle.bundle import bundle
from ..document.overlay.apply import apply
from ..document.read.budget import within
from ..document.read.load import load
from ..output import MANIFEST, commit, compare
from ..report import with_lines
from ..settings import Vendor
from .packages.inputs import Options, policy_of
from .packages.interrupted_runs import reading, writing
from .packages.jobs import make_package
from .spec_validator import faults
from .terminal.console import Console
from .terminal.results import DONE, FAILED


def validate(
    vendors: Sequence[Vendor],
    options: Options,
    console: Console,
    *,
    record: bool = False,
) -> int:
    """Print what is wrong with the documents, and give the exit code.

    `record` writes the number of errors into the manifest of each package, as known;
    then they are no failure. Raises `GenerationError` for a document that cannot be
    read at all.
    """
    failed = False
    if not record:
        reading((vendor.output for vendor in vendors if vendor.name), console)
    for vendor in vendors:
        found = _found(vendor, options)
        console.diagnostics(found)
        errors = sum(one.severity is Severity.ERROR for one in found)
        verdict = f"{errors} error{'s' * (errors > 1)}" if errors else "valid"
        console.status(f"{vendor.spec}: {verdict}")
        if record:
            failed = not _record(vendor, options, errors, console) or failed
        else:
            failed = failed or errors > 0
    return FAILED if failed else DONE


def errors_of(vendor: Vendor, options: Options) -> tuple[Diagnostic, ...]:
    """Give the errors of a vendor's document, overlays applied.

    Raises `GenerationError` for a document that cannot be read at all.
    """
    found = _found(vendor, options)
    return tuple(one for one in found if one.severity is Severity.ERROR)


def _found(vendor: Vendor, options: Options) -> list[Diagnostic]:
    collector = Collector()
    with within(options.limits, vendor.spec):
        policy = policy_of(vendor, options)
        document = load(vendor.spec, collector, options.limits, policy)
        document = apply(document, vendor.overlays, collector, options.limits)
        document = bundle(document, collector, policy, options.limits)
        for one in faults(document):
            collector.add(one)
        return list(with_lines(collector))


def _record(vendor: Vendor, options: Options, errors: int, console: Console) -> bool:
    """Write how many errors are known; False where the package is not current."""
    output = vendor.output
    with writing((output,), console):
        made = make_package(vendor, options, Collector(), errors)
        package, earlier = made.package, made.earlier.files
        plan = compare(package.files, package.manifest, output.resolve(), earlier)
        if plan.stale or any(path != MANIFEST for path, _ in plan.changed):
            console.say("error", f"{vendor.name}: {output} is not current")
            console.say("hint", "make it with `clientwright generate` first")
            return False
        commit(plan, output)
    console.status(f"{vendor.name}: recorded")
    return True
