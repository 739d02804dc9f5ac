"""What settings and options ask for, as jobs of the pipeline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from .. import __version__
from ..diagnostics import Collector, GenerationError, Place
from ..document.limits import Limits, Policy
from ..document.select import Selection
from ..names import Overrides
from ..output import Earlier, read_manifest, recover
from ..pipeline import Clock, Job, Package, make
from ..settings import (
    ENGINES,
    FAMILIES,
    SETTINGS,
    Settings,
    Vendor,
    read_settings,
)
from ..views import PackageSettings

_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){0,3}(?:(?:a|b|rc|\.dev|\.post)[0-9]+)?\Z")
_FIRST_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What holds for every package of a run."""

    limits: Limits = field(default_factory=Limits)
    policy: Policy = field(default_factory=Policy)
    templates: Path | None = None
    reset_names: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A package that has been made, beside what is in its folder."""

    vendor: Vendor
    package: Package
    earlier: Earlier
    collector: Collector
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Which packages a command is about: vendors of the settings, or one by options."""

    vendors: tuple[str, ...] | None = None
    spec: str | None = None
    overlays: tuple[str, ...] | None = None
    output: Path | None = None
    package: str | None = None
    client: str | None = None
    models: str | None = None
    models_output: str | None = None

    def chosen(self, *, needs_output: bool = True) -> tuple[Vendor, ...]:
        """Give the packages; raises `GenerationError` for options that do not fit."""
        if self.spec is None:
            self._refuse_alone()
            return find_settings().select(self.vendors or ())
        if self.vendors:
            msg = "give names of vendors, or `--spec`, not both"
            raise GenerationError(msg)
        if self.output is None and needs_output:
            msg = "`--spec` needs `--output`"
            raise GenerationError(msg, hint="the folder that the package goes to")
        engine = self.models or ENGINES[0]
        family = self.models_output or FAMILIES[0]
        for option, value, known in (
            ("--models", engine, ENGINES),
            ("--models-output", family, FAMILIES),
        ):
            if value not in known:
                msg = f"`{option}` must be one of: {', '.join(known)}"
                raise GenerationError(msg)
        return (
            Vendor(
                name=self.output.name if self.output is not None else "",
                spec=self.spec,
                overlays=self.overlays or (),
                output=self.output or Path(),
                package=self.package,
                client=self.client,
                models=engine,
                models_output=family,
            ),
        )

    def _refuse_alone(self) -> None:
        for option, value in (
            ("--overlay", self.overlays),
            ("--output", self.output),
            ("--package", self.package),
            ("--class", self.client),
            ("--models", self.models),
            ("--models-output", self.models_output),
        ):
            if value:
                msg = f"`{option}` needs `--spec`"
                raise GenerationError(msg, hint="settings of vendors are in the file")


def find_settings() -> Settings:
    """Read the settings file of the working directory; raises `GenerationError`."""
    return read_settings(Path(SETTINGS))


def make_package(vendor: Vendor, options: Options, collector: Collector) -> Made:
    """Make a vendor's package without writing it.

    A change that was interrupted is finished first. Raises `GenerationError`.
    """
    folder = vendor.output
    if folder.exists() and not folder.is_dir():
        msg = "the output is not a folder"
        raise GenerationError(msg, Place(str(folder), ""))
    folder = folder.resolve()
    recover(folder)
    earlier = read_manifest(folder, collector)
    clock = Clock()
    names = {} if options.reset_names else earlier.names
    package = make(job(vendor, options, earlier), names, collector, clock)
    return Made(vendor, package, earlier, collector, clock)


def job(vendor: Vendor, options: Options, earlier: Earlier) -> Job:
    """Turn settings into a job; the package's version stays unless they give one."""
    return Job(
        spec=vendor.spec,
        overlays=vendor.overlays,
        settings=PackageSettings(
            version=_version(vendor, earlier),
            generator=__version__,
            models=vendor.models,
            models_output=vendor.models_output,
        ),
        overrides=Overrides(
            package=vendor.package,
            client=vendor.client,
            distribution=vendor.distribution,
            operations=vendor.operation_names,
            schemas=vendor.schema_names,
        ),
        selection=Selection(vendor.include, vendor.exclude),
        limits=options.limits,
        policy=options.policy,
        templates=options.templates,
    )


def _version(vendor: Vendor, earlier: Earlier) -> str:
    if vendor.version is not None:
        if not _VERSION.match(vendor.version):
            msg = f"`vendors.{vendor.name}.version` is no version: {vendor.version}"
            raise GenerationError(msg, hint="such as `1.4.0` or `2.0.0rc1`")
        return vendor.version
    if earlier.version is not None and _VERSION.match(earlier.version):
        return earlier.version
    return _FIRST_VERSION
