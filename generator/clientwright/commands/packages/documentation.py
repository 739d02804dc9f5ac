"""`clientwright docs`: the reference of a package as a folder of HTML pages."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from ... import __version__
from ...diagnostics import Collector, GenerationError, Place, counted
from ...document.read.budget import within
from ...document.read.file_bytes import is_made, local_path
from ...output import EditedFilesError, commit, prepare, read_manifest
from ...pipeline import plan_pages
from ...render.pages import PageProof, pages
from ...settings import LAYOUTS, SETTINGS, Vendor, settings_file
from ...verify import VerifyReport, verify_package
from ..terminal.console import Console
from ..terminal.results import DONE, FAILED
from .inputs import Options, find_settings, names_document
from .interrupted_runs import writing
from .jobs import Made, job, make_package


def write_reference(
    document: str,
    output: Path,
    options: Options,
    console: Console,
    *,
    verify: bool,
    force: bool,
) -> int:
    """Write the pages of a vendor's package, or of a document's.

    With `verify` the package is proved first, and its pages carry the result; the exit
    code is `FAILED` where it does not do what the document says, or where `output`
    holds something else. Raises `GenerationError`.
    """
    with tempfile.TemporaryDirectory(prefix="clientwright-docs-") as temporary:
        vendor = _vendor(document, Path(temporary) / "none")
        collector = Collector()
        # A module is proved as a distribution of its own.
        alone = replace(vendor, docs=False, layout=LAYOUTS[0])
        made = make_package(alone, options, collector)
        console.diagnostics(collector)
        with within(options.limits, vendor.spec):
            view = plan_pages(job(vendor, options, made.earlier), made.package)
        if view is None:
            msg = "the document has no operations: there is nothing to call"
            raise GenerationError(msg, Place(vendor.spec, ""))
        proof = None
        if verify:
            proof = _proof(_verified(made, Path(temporary) / "package", options))
    with writing((output,), console):
        earlier = read_manifest(output.resolve(), Collector())
        try:
            plan = prepare(
                pages(view, proof),
                {"clientwright": __version__, "docs": view.package},
                output,
                earlier.files,
                force=force,
            )
        except EditedFilesError as error:
            what = "other files" if error.foreign else "files changed by hand"
            console.say("error", f"{output} holds {what}: {', '.join(error.paths)}")
            console.say("hint", "choose another folder; `--force` overwrites them")
            return FAILED
        written = commit(plan, output)
    console.status(
        f"{view.package}: {counted(len(written.written), 'page')} written, "
        f"{len(written.unchanged)} unchanged, {len(written.removed)} removed"
        + (f"; {proof.title}" if proof is not None else "")
    )
    return DONE if proof is None or proof.is_good else FAILED


def _vendor(document: str, scratch: Path) -> Vendor:
    """Return the vendor of the settings, or one for a package or a document."""
    if names_document(document):
        folder = Path(document)
        if is_made(folder):  # Its names are those of its manifest.
            return Vendor(name="", spec=str(folder / "openapi.json"), output=folder)
        return Vendor(name="", spec=local_path(document), output=scratch)
    if settings_file(Path()) is None:
        msg = f"there is no file `{document[:200]}`, and no {SETTINGS} to look it up in"
        raise GenerationError(msg)
    (vendor,) = find_settings().select((document,))
    return vendor


def _verified(made: Made, folder: Path, options: Options) -> VerifyReport:
    """Prove what was made, in a folder of its own."""
    package = made.package
    commit(prepare(package.files, package.manifest, folder, {}), folder)
    with within(options.limits, made.vendor.spec):
        return verify_package(folder, limits=options.limits)


def _proof(report: VerifyReport) -> PageProof:
    about = dict(report.about)
    failed = {failure.pointer for failure in report.failures}
    return PageProof(
        is_good=report.ok,
        title=f"{report.verified} of {report.operations} operations verified",
        detail=f"{report.calls} calls, {about['verified by']}, {about['date']}",
        operations={
            one.pointer: (
                one.verified and one.pointer not in failed,
                f"{'' if one.verified else 'not '}verified by {one.calls} calls",
            )
            for one in report.proofs
        },
    )
