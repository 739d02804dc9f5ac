"""One package, made and compared with what is there, but not written.

What a worker gives back is plain data, so that packages can be made in processes of
their own, on this machine or another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from ... import __version__
from ...diagnostics import Collector, Diagnostic, GenerationError, Place
from ...frozen import dataclass
from ...garbage import uncollected
from ...migrations import notes_since
from ...output import EditedFilesError, Plan, Written, commit, prepare
from ...pipeline import Clock
from ...report import report, with_lines
from ...settings import Vendor, line_in
from .first_run import first_call
from .inputs import Options
from .jobs import Made, make_package
from .last_run import remember

_OPTION = re.compile(r"`([a-z-]+)`: ")
"""What begins a message about one option of a vendor."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A package that is ready to be written."""

    vendor: Vendor
    package: str
    plan: Plan
    found: tuple[Diagnostic, ...]
    content: dict[str, Any]
    """The report, as yet without files."""

    sources: tuple[str, ...]
    """The files that it was made from."""

    once: tuple[str, ...]
    """Its files that belong to its owner."""

    is_new: bool
    """No package of ours was in the folder before."""

    first_call: str
    """Python that makes a first call."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a package cannot be made or written."""

    vendor: Vendor
    found: tuple[Diagnostic, ...]
    error: GenerationError | None
    edited: tuple[str, ...] = ()
    """Without an error: the files that a person changed."""

    foreign: bool = False
    """Those are not changed files of a package, but somebody else's."""


Outcome: TypeAlias = Prepared | Refused


@uncollected()
def prepare_package(vendor: Vendor, options: Options, force: bool) -> Outcome:
    """Make a package and compare it; `force` overwrites what was changed by hand."""
    collector = Collector()
    try:
        made = make_package(vendor, options, collector)
        package = made.package
        with made.clock.stage("compare"):
            plan = prepare(
                package.files,
                package.manifest,
                vendor.output,
                made.earlier.files,
                force=force,
            )
    except GenerationError as error:
        return Refused(vendor, _found(collector, vendor), _placed(error, vendor))
    except EditedFilesError as error:
        found = _found(collector, vendor)
        return Refused(vendor, found, None, error.paths, foreign=error.foreign)
    return _prepared(made, plan, _found(collector, vendor))


def _found(collector: Collector, vendor: Vendor) -> tuple[Diagnostic, ...]:
    """Return what was found; what has no place is about the vendor's settings."""
    place = Place(vendor.settings, "")
    return tuple(
        replace(one, message=f"`vendors.{vendor.name}`: {one.message}", place=place)
        if one.place is None and vendor.settings
        else one
        for one in with_lines(collector)
    )


def _placed(error: GenerationError, vendor: Vendor) -> GenerationError:
    """Say of an error without a place which vendor of the settings it is about."""
    if not vendor.settings:
        return error
    if error.place is not None:
        if error.hint is not None or error.place != Place(vendor.spec, ""):
            return error
        hint = f"it is `vendors.{vendor.name}.spec` of {vendor.settings}"
        return GenerationError(
            error.message, error.place, hint, error.line, error.details
        )
    option = _OPTION.match(error.message)
    key, message = f"vendors.{vendor.name}", error.message
    if option is not None:
        key, message = f"{key}.{option[1]}", error.message[option.end() :]
    line = line_in(Path(vendor.settings), key)
    place = Place(vendor.settings, "")
    return GenerationError(f"`{key}`: {message}", place, error.hint, line)


def _prepared(made: Made, plan: Plan, found: tuple[Diagnostic, ...]) -> Prepared:
    package, vendor = made.package, made.vendor
    content = report(
        package.document, package.excluded, package.api, package.names, found
    )
    content["clientwright"] = __version__
    content["migration"] = list(notes_since(made.earlier.generator, __version__))
    content["seconds"] = {
        stage: round(took, 4) for stage, took in made.clock.seconds.items()
    }
    sources = {vendor.spec, *vendor.overlays}
    if vendor.distribution.readme is not None:
        sources.add(vendor.distribution.readme)
    sources |= {place.file for place in package.document.origins.values()}
    return Prepared(
        vendor=vendor,
        package=package.names.package,
        plan=plan,
        found=found,
        content=content,
        sources=tuple(sorted(sources)),
        once=tuple(file.path for file in package.files if file.once),
        is_new=made.earlier.generator is None,
        first_call=first_call(package.readme, package.names.package, vendor),
    )


def write_package(prepared: Prepared, options: Options) -> Written:
    """Write a package, complete its report, and keep the result for a next run.

    Raises `GenerationError`.
    """
    clock = Clock()
    with clock.stage("write"):
        written = commit(prepared.plan, prepared.vendor.output)
    content = prepared.content
    content["files"] = {
        "written": list(written.written),
        "unchanged": list(written.unchanged),
        "removed": list(written.removed),
    }
    content["seconds"]["write"] = round(clock.seconds["write"], 4)
    known = {prepared.vendor.spec, *prepared.vendor.overlays}
    known.add(prepared.vendor.distribution.readme or prepared.vendor.spec)
    if set(prepared.sources) == known or not prepared.found:
        # Elsewhere, a file that is missing today may be there tomorrow.
        remember(
            prepared.vendor,
            options,
            prepared.sources,
            prepared.once,
            prepared.package,
            content,
        )
    return written
