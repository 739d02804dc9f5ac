"""`clientwright diff`: what a changed document changes for users of the package."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from .. import __version__
from ..build import kept
from ..diagnostics import Collector, GenerationError
from ..document.read.file_bytes import local_path
from ..evolve.changes_page import changes_page
from ..evolve.diff import Change, Effect, compare
from ..evolve.revision import extract
from ..evolve.verdict import verdict
from ..evolve.version import following
from ..names import record
from ..output import read_manifest
from ..pipeline import Understood
from ..settings import BUILTIN, SETTINGS, PackageSettings, Vendor, settings_file
from ..views.docs.surface import surface
from .packages.inputs import Options, find_settings, names_document
from .packages.interrupted_runs import reading
from .packages.jobs import understand_vendor
from .terminal.console import Console, printable
from .terminal.recognized import new_pages
from .terminal.results import DONE, FAILED, write_text

STYLES = ("text", "json", "markdown")
_ORDER = list(Effect)


def diff(
    old: str,
    new: str,
    style: str,
    fail_on: Effect | None,
    options: Options,
    console: Console,
    *,
    html: Path | None = None,
) -> int:
    """Print the changes from one document to another, and return the exit code.

    Each is a file, or `VENDOR`, or `VENDOR@REVISION`. With `fail_on` the exit code is
    `FAILED` where a change is that or worse; `html` is a file for the same as a page.
    Raises `GenerationError`.
    """
    with tempfile.TemporaryDirectory(prefix="clientwright-diff-") as temporary:
        scratch = Path(temporary)
        was, now = (
            _vendor(each, scratch / str(index)) for index, each in enumerate((old, new))
        )
        if was.package is None or now.package is None:
            # Files without settings are versions of one package, whatever their titles.
            was = replace(was, package=was.package or now.package)
            now = replace(now, package=now.package or was.package)
        reading({was.output, now.output}, console)
        earlier: dict[str, str] = {}
        version = was.version or now.version
        if now.output.is_dir():
            manifest = read_manifest(now.output.resolve(), Collector())
            earlier = dict(manifest.names)
            version = manifest.version or version
        before = understand_vendor(was, options, earlier)
        names = earlier | record(before.api, before.names) | kept(before.api)
        collector = Collector()
        after = understand_vendor(now, options, names, collector)
        hints = new_pages(collector)
        changes = compare(
            before.api,
            after.api,
            before.names,
            after.names,
            builtin=now.models == BUILTIN,
        )
    if html is not None:
        write_text(html, _page(before, after, changes, version, hints))
    for line in verdict(changes, style, version, hints).splitlines():
        click.echo(line if style != "text" else printable(line))
    worst = min(
        (_ORDER.index(change.effect) for change in changes), default=len(_ORDER)
    )
    return FAILED if fail_on is not None and worst <= _ORDER.index(fail_on) else DONE


def _page(
    before: Understood,
    after: Understood,
    changes: Sequence[Change],
    version: str | None,
    hints: Sequence[str],
) -> str:
    """Write the page, with calls and models as both documents have them."""
    settings = PackageSettings(generator=__version__)
    old, new = (surface(one.api, one.names, settings) for one in (before, after))
    return changes_page(
        changes,
        old,
        new,
        title=" ".join(after.api.title.split()) or after.names.package,
        following=following(changes, version),
        hints=hints,
    )


def _vendor(given: str, scratch: Path) -> Vendor:
    name, at, revision = given.partition("@")
    if names_document(given):
        return Vendor(name="", spec=local_path(given), output=scratch)
    if settings_file(Path()) is None:
        msg = f"there is no file `{given[:200]}`, and no {SETTINGS} to look it up in"
        raise GenerationError(msg)
    (vendor,) = find_settings().select((name,))
    if not at:
        return vendor
    spec = Path(vendor.spec)
    folders = {one: Path(one).resolve().parent for one in vendor.overlays}
    folders[vendor.spec] = spec.resolve().parent
    there = {
        folder: extract(revision, folder, scratch) for folder in set(folders.values())
    }
    moved = {one: str(there[folders[one]] / Path(one).name) for one in folders}
    return replace(
        vendor,
        spec=moved[vendor.spec],
        overlays=tuple(moved[one] for one in vendor.overlays),
    )
