"""`clientwright sync`: from a vendor's change to a verified package, as one step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..diagnostics import Collector, GenerationError, Place, Severity
from ..document.bundle import bundle
from ..document.load import load
from ..document.overlay import apply
from ..evolve.changelog import with_entry
from ..evolve.diff import Change, compare, render
from ..evolve.source import Source, read_source
from ..evolve.together import change_together
from ..evolve.version import Bump, bump_for, next_version
from ..output import EditedFilesError, Plan, commit, prepare
from ..settings import Settings, Vendor
from .console import Console
from .inputs import Options, find_settings
from .jobs import Made, make_package, understand_vendor
from .prove import prove
from .results import DONE, FAILED
from .validate import faults

_CHANGELOG = "CHANGELOG.md"
_OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asked for."""

    apply: bool
    bump: Bump | None
    """None: what the changes ask for."""

    force: bool
    allow_http: bool


@dataclass(frozen=True, slots=True)
class News:
    """A vendor's new document, in a folder of its own, and what it changes."""

    vendor: Vendor
    moved: Vendor
    """The same vendor with the new document in the scratch folder."""

    document: bytes
    changes: tuple[Change, ...]


def sync(vendors: tuple[str, ...], wishes: Wishes, console: Console) -> int:
    """Fetch vendors' documents and show what they change; give the exit code.

    Where it is wished, store each document, and make, verify and version its package:
    all of it or nothing. Raises `GenerationError` where an input cannot be used.
    """
    settings = find_settings()
    chosen = settings.select(vendors)
    if not vendors:
        chosen = tuple(one for one in chosen if one.source is not None)
        if not chosen:
            console.status("no vendor has a `source` in the settings")
    codes = [_sync(vendor, settings, wishes, console) for vendor in chosen]
    return max(codes, default=DONE)


def _sync(vendor: Vendor, settings: Settings, wishes: Wishes, console: Console) -> int:
    if vendor.source is None:
        msg = f"`vendors.{vendor.name}.source` is missing"
        hint = "the address or the path where the vendor publishes the document"
        raise GenerationError(msg, Place(str(settings.file), ""), hint)
    with tempfile.TemporaryDirectory(prefix="clientwright-sync-") as temporary:
        scratch = Path(temporary)
        news = _news(vendor, settings, wishes, scratch)
        if news is None:
            console.status(f"{vendor.name}: nothing new")
            return DONE
        for line in render(news.changes, "text").splitlines():
            console.status(line)
        if not wishes.force and not _is_sound(news, console):
            return FAILED
        if not wishes.apply:
            console.say("hint", f"`clientwright sync {vendor.name} --apply` takes it")
            return DONE
        return _apply(news, settings, wishes, scratch, console)


def _news(
    vendor: Vendor, settings: Settings, wishes: Wishes, scratch: Path
) -> News | None:
    """Fetch the document and compare it with the one at hand; None: they are equal."""
    spec = Path(vendor.spec)
    present = spec.read_bytes() if spec.is_file() else None
    address = str(vendor.source)
    if "://" not in address:
        address = str(settings.file.parent / address)
    found = read_source(Source(address, wishes.allow_http), present)
    if found is None:
        return None
    if spec.parent.is_dir():
        shutil.copytree(spec.parent, scratch / "new")  # what it refers to
    (scratch / "new").mkdir(exist_ok=True)
    new = scratch / "new" / spec.name
    new.write_bytes(found)
    moved = replace(vendor, spec=str(new))
    if present is None:
        return News(vendor, moved, found, ())
    names: Mapping[str, str] = make_package(vendor, _OPTIONS, Collector()).earlier.names
    before = understand_vendor(vendor, _OPTIONS, names)
    after = understand_vendor(moved, _OPTIONS, names)
    changes = compare(before.api, after.api, before.names, after.names)
    return News(vendor, moved, found, changes)


def _is_sound(news: News, console: Console) -> bool:
    """Refuse a document that has more errors than the one at hand."""
    now = _errors(news.moved)
    before = _errors(news.vendor) if Path(news.vendor.spec).is_file() else now
    if now > before:
        console.say(
            "error",
            f"{news.vendor.name}: the new document has {now} errors, {before} before",
        )
        console.say("hint", "`--force` takes it all the same")
    return now <= before


def _errors(vendor: Vendor) -> int:
    document = load(vendor.spec, Collector())
    document = bundle(apply(document, vendor.overlays, Collector()), Collector())
    return sum(one.severity is Severity.ERROR for one in faults(document))


def _apply(
    news: News, settings: Settings, wishes: Wishes, scratch: Path, console: Console
) -> int:
    vendor = news.vendor
    earlier = make_package(vendor, _OPTIONS, Collector())
    old = str(earlier.package.manifest["client"]["version"])
    bump = bump_for(news.changes) if wishes.bump is None else wishes.bump
    version = vendor.version or next_version(old, bump)
    if vendor.version is not None:
        key = f"vendors.{vendor.name}.version"
        console.say("warning", f"`{key}` fixes the version: it stays {version}")
    made = make_package(replace(news.moved, version=version), _OPTIONS, Collector())
    try:
        plan = _plan(made)
    except EditedFilesError as error:
        for path in error.paths:
            console.say("  edited by hand", path)
        console.say("hint", "put such code into `custom/`, then sync again")
        return FAILED
    if not _is_verified(news, made, plan, scratch, console):
        return FAILED
    log = vendor.output / _CHANGELOG
    text = log.read_text(encoding="utf-8") if log.is_file() else ""
    more = {Path(vendor.spec): news.document}
    if text:
        more[log] = with_entry(text, version, news.changes).encode()
    change_together(settings.file.parent, plan, vendor.output, more)
    console.status(f"{vendor.name}: {old} -> {version}, verified and written")
    return DONE


def _plan(made: Made) -> Plan:
    package, output = made.package, made.vendor.output
    return prepare(package.files, package.manifest, output, made.earlier.files)


def _is_verified(
    news: News, made: Made, plan: Plan, scratch: Path, console: Console
) -> bool:
    """Verify the package in a copy of its folder."""
    copy = scratch / "package"
    if made.vendor.output.is_dir():
        shutil.copytree(
            made.vendor.output, copy, ignore=shutil.ignore_patterns("__pycache__")
        )
    commit(plan, copy)
    result = prove(news.moved, _OPTIONS, folder=copy)
    if not result.ok:
        console.say("error", f"{news.vendor.name}: the new package is not verified")
        for failure in result.failures[:5]:
            console.say("  failure", f"{failure.pointer}: {failure.what}")
    return result.ok
