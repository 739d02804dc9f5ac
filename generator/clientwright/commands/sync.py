"""`clientwright sync`: from a vendor's change to a verified package, as one step."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from ..diagnostics import Collector, Diagnostic, GenerationError, Place
from ..document.pages.extract import extract
from ..document.pages.sources import is_source
from ..document.read.budget import within
from ..evolve.changelog import with_entry
from ..evolve.diff import Change, compare, render
from ..evolve.source import Source, is_same, read_source
from ..evolve.together import change_together
from ..evolve.version import Bump, bump_for, next_version
from ..frozen import dataclass
from ..output import (
    MANIFEST,
    Earlier,
    EditedFilesError,
    Plan,
    commit,
    prepare,
    read_manifest,
)
from ..settings import BUILTIN, Settings, Vendor
from .extract import text_of
from .packages.inputs import Options, find_settings, policy_of
from .packages.interrupted_runs import reading, writing
from .packages.jobs import FIRST_VERSION, Made, make_package, understand_vendor
from .packages.proof import prove
from .terminal.console import Console, printable
from .terminal.results import DONE, FAILED, UNUSABLE
from .validate import errors_of

_CHANGELOG = "CHANGELOG.md"
_UNSEEN = frozenset({MANIFEST, "openapi.json"})
"""Files that say where a package is from, and change nothing for its users."""

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asked for."""

    apply: bool
    bump: Bump | None
    """None: what the changes ask for."""

    force: bool
    options: Options


@dataclass(frozen=True, slots=True)
class News:
    """A vendor's new document, and what it changes."""

    vendor: Vendor
    earlier: Earlier
    document: bytes
    changes: tuple[Change, ...]
    errors: tuple[Diagnostic, ...]
    """What is wrong with the new document."""

    options: Options
    """With the new document in the place of the one at hand."""


def sync(vendors: tuple[str, ...], wishes: Wishes, console: Console) -> int:
    """Fetch vendors' documents and show what they change; give the exit code.

    Where it is wished, store each document, and make, verify and version its package:
    all of it or nothing, for one vendor after the other. Raises `GenerationError` where
    an input cannot be used.
    """
    settings = find_settings()
    chosen = settings.select(vendors)
    if not vendors:
        chosen = tuple(one for one in chosen if one.source is not None)
        if not chosen:
            console.status("no vendor has a `source` in the settings")
    folders = [vendor.output for vendor in chosen]
    with ExitStack() as held:
        if wishes.apply:
            held.enter_context(writing((settings.file.parent, *folders), console))
        else:
            reading(folders, console)
        codes = [_sync_one(vendor, settings, wishes, console) for vendor in chosen]
    failed = [
        vendor.name for vendor, code in zip(chosen, codes, strict=True) if code != DONE
    ]
    if failed and len(chosen) > 1:
        msg = f"{len(failed)} of {len(chosen)} vendors failed: {', '.join(failed)}"
        console.say("error", msg)
    return max(codes, default=DONE)


def _sync_one(
    vendor: Vendor, settings: Settings, wishes: Wishes, console: Console
) -> int:
    """Sync one vendor; what cannot be used ends this one, and not the others."""
    try:
        return _sync(vendor, settings, wishes, console)
    except GenerationError as error:
        console.error(error)
        return UNUSABLE


def _sync(vendor: Vendor, settings: Settings, wishes: Wishes, console: Console) -> int:
    source = _source(vendor, settings, wishes)
    spec = Path(vendor.spec)
    present = spec.read_bytes() if spec.is_file() else None
    found = _published(source, spec, present, wishes.options)
    if found is None:
        console.status(f"{vendor.name}: nothing new")
        return DONE
    news = _news(vendor, found, wishes.options, console)
    for line in render(news.changes, "text").splitlines():
        click.echo(printable(line))
    if not wishes.force and not _is_sound(news, wishes.options, console):
        return FAILED
    if not wishes.apply:
        console.say("hint", f"`clientwright sync {vendor.name} --apply` takes it")
        return DONE
    with tempfile.TemporaryDirectory(prefix="clientwright-sync-") as scratch:
        return _apply(news, settings, wishes, Path(scratch), console)


def _published(
    source: Source, spec: Path, present: bytes | None, options: Options
) -> bytes | None:
    """Return what is published now, None where it is at hand; pages as a document."""
    if spec.is_dir():
        msg = "a folder of pages is not kept in step with its source"
        hint = f"`clientwright extract {source.address} --output FILE`: give that file"
        raise GenerationError(msg, Place(str(spec), ""), hint)
    if not is_source(source.address):
        return read_source(source, present)
    with within(options.limits, source.address):
        root = extract([source.address], Collector(), options.limits).root
    data = text_of(root, spec.suffix).encode()
    return None if is_same(data, present) else data


def _source(vendor: Vendor, settings: Settings, wishes: Wishes) -> Source:
    if vendor.source is None:
        msg = f"`vendors.{vendor.name}.source` is missing"
        hint = "the address or the path where the vendor publishes the document"
        raise GenerationError(msg, Place(str(settings.file), ""), hint)
    address = vendor.source
    if "://" not in address:
        address = str(settings.file.parent / address)
    return Source(address=address, policy=policy_of(vendor, wishes.options))


def _news(vendor: Vendor, found: bytes, options: Options, console: Console) -> News:
    """Compare a document with the one at hand, if that can be worked with.

    The new one is read in the place where it will be, beside what it refers to.
    """
    earlier = read_manifest(vendor.output.resolve(), Collector())
    policy = replace(options.policy, instead=(vendor.spec, found))
    moved = replace(options, policy=policy)
    try:
        after = understand_vendor(vendor, moved, earlier.names)
    except GenerationError as error:
        message = f"the new document, from {vendor.source}: {error.message}"
        details = error.details
        raise GenerationError(
            message, error.place, error.hint, error.line, details
        ) from error
    changes: tuple[Change, ...] = ()
    if Path(vendor.spec).is_file():
        try:
            before = understand_vendor(vendor, options, earlier.names)
        except GenerationError as error:
            console.say("warning", f"what is here cannot be compared: {error.message}")
        else:
            changes = compare(
                before.api,
                after.api,
                before.names,
                after.names,
                builtin=vendor.models == BUILTIN,
            )
    errors = errors_of(vendor, moved)
    return News(vendor, earlier, found, changes, errors, moved)


def _is_sound(news: News, options: Options, console: Console) -> bool:
    """Refuse a document that has more errors than the one at hand."""
    now, known = len(news.errors), frozenset[str]()
    before = now
    if Path(news.vendor.spec).is_file():
        try:
            found = errors_of(news.vendor, options)
        except GenerationError:
            return True  # the one at hand cannot be worked with at all
        before, known = len(found), frozenset(one.message for one in found)
    if now <= before:
        return True
    name = news.vendor.name
    console.say("error", f"{name}: the new document has {now} errors, {before} before")
    fresh = [one for one in news.errors if one.message not in known] or news.errors
    for one in fresh[:_SHOWN]:
        pointer = f"{one.place.pointer}: " if one.place is not None else ""
        console.say("  error", f"{pointer}{one.message}")
    console.say("hint", "`--force` takes it all the same")
    return False


def _apply(
    news: News, settings: Settings, wishes: Wishes, scratch: Path, console: Console
) -> int:
    vendor = news.vendor
    old = news.earlier.version
    try:
        made, plan = _made(news, wishes, console)
    except EditedFilesError as error:
        for path in error.paths:
            console.say("  edited by hand", path)
        console.say("hint", "put such code into `custom/`, then sync again")
        return FAILED
    if not _is_verified(news, made, plan, scratch, console):
        return FAILED
    version = str(made.package.manifest["client"]["version"])
    log = vendor.output / _CHANGELOG
    more = {Path(vendor.spec): news.document}
    if log.is_file():
        text = with_entry(log.read_text(encoding="utf-8"), version, news.changes)
        more[log] = text.encode()
    change_together(settings.file.parent, plan, vendor.output, more)
    moved = f"{old} -> {version}" if old is not None else version
    console.status(f"{vendor.name}: {moved}, verified and written")
    return DONE


def _made(news: News, wishes: Wishes, console: Console) -> tuple[Made, Plan]:
    """Make the package with the version that the changes ask for.

    Raises `EditedFilesError` and `GenerationError`.
    """
    vendor, old = news.vendor, news.earlier.version
    bump = bump_for(news.changes) if wishes.bump is None else wishes.bump
    if vendor.version is not None:
        key = f"vendors.{vendor.name}.version"
        console.say("warning", f"`{key}` fixes the version: it stays {vendor.version}")
        return _planned(news, vendor.version)
    if old is None:
        return _planned(news, FIRST_VERSION)
    made, plan = _planned(news, next_version(old, bump))
    if wishes.bump is None and bump is Bump.NONE and _is_seen(plan):
        made, plan = _planned(news, next_version(old, Bump.PATCH))
    return made, plan


def _is_seen(plan: Plan) -> bool:
    """Tell whether files are other than before, as examples in a README are."""
    return bool(plan.stale) or any(path not in _UNSEEN for path, _ in plan.changed)


def _planned(news: News, version: str) -> tuple[Made, Plan]:
    vendor = replace(news.vendor, version=version)
    made = make_package(vendor, news.options, Collector(), len(news.errors))
    package, output = made.package, made.vendor.output
    plan = prepare(package.files, package.manifest, output, made.earlier.files)
    return made, plan


def _is_verified(
    news: News, made: Made, plan: Plan, scratch: Path, console: Console
) -> bool:
    """Verify the package in a copy of its folder."""
    copy = scratch / "package"
    if made.vendor.output.is_dir():
        left = shutil.ignore_patterns("__pycache__", ".venv", ".git", "node_modules")
        shutil.copytree(made.vendor.output, copy, symlinks=True, ignore=left)
    commit(plan, copy)
    result = prove(news.vendor, news.options, folder=copy)
    if not result.ok:
        console.say("error", f"{news.vendor.name}: the new package is not verified")
        for failure in result.failures[:_SHOWN]:
            console.say("  failure", f"{failure.pointer}: {failure.what}")
        console.say("hint", "nothing was changed")
    return result.ok
