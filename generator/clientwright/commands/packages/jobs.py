"""What settings and options ask for, as jobs of the pipeline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ... import __version__
from ...diagnostics import Collector, GenerationError, Place
from ...document.read.budget import within
from ...document.read.decode_text import decode
from ...document.read.file_bytes import read_file
from ...document.select.select import Selection
from ...frozen import dataclass
from ...names import Overrides
from ...output import Earlier, read_manifest
from ...pipeline import Clock, Job, Package, Understood, make, understand
from ...settings import ENUMS, INPUTS, LAYOUTS, PackageSettings, Vendor
from .inputs import Options, policy_of
from .known_distributions import is_well_known

_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){0,3}(?:(?:a|b|rc|\.dev|\.post)[0-9]+)?\Z")
FIRST_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Made:
    """A package that has been made, beside what is in its folder."""

    vendor: Vendor
    package: Package
    earlier: Earlier
    collector: Collector
    clock: Clock


def understand_vendor(
    vendor: Vendor,
    options: Options,
    names: Mapping[str, str],
    collector: Collector | None = None,
    clock: Clock | None = None,
) -> Understood:
    """Understand a vendor's document without making anything of it.

    `names` are names that were given before. Raises `GenerationError`.
    """
    asked = job(vendor, options, Earlier())
    with within(options.limits, vendor.spec):
        # One that holds nothing yet is false.
        found = Collector() if collector is None else collector
        return understand(asked, names, found, clock or Clock())


def make_package(
    vendor: Vendor, options: Options, collector: Collector, errors: int | None = None
) -> Made:
    """Make a vendor's package without writing it.

    `errors` of the document are recorded in place of those that are known of it.
    Raises `GenerationError`.
    """
    folder = vendor.output
    _check_layout(vendor)
    if folder.exists() and not folder.is_dir():
        msg = "the output is not a folder"
        raise GenerationError(msg, Place(str(folder), ""))
    folder = folder.resolve()
    earlier = read_manifest(folder, collector)
    clock = Clock()
    names = {} if options.reset_names else earlier.names
    asked = job(vendor, options, earlier)
    with within(options.limits, vendor.spec):
        package = make(asked, names, collector, clock)
    package = _with_errors(package, earlier, errors)
    name = package.names.distribution
    if is_well_known(name):
        msg = f"`{name}` is a well-known distribution: give `distribution` another name"
        place = Place(vendor.settings or vendor.spec, "")
        collector.warning("well-known-distribution", msg, place)
    return Made(vendor, package, earlier, collector, clock)


def _check_layout(vendor: Vendor) -> None:
    """Refuse a module whose folder has another name: it could not be imported so."""
    if vendor.layout != LAYOUTS[1]:
        return
    name = vendor.output.resolve().name
    if vendor.package is not None and vendor.package != name:
        msg = f"the folder of a module has its name, which is `{vendor.package}`"
        raise GenerationError(msg, Place(str(vendor.output), ""))


def _with_errors(package: Package, earlier: Earlier, errors: int | None) -> Package:
    """Record the errors of a document, those of the same one before by default."""
    document = dict(package.manifest["document"])
    if errors is None:
        errors = earlier.errors if document["sha256"] == earlier.document else 0
    if not errors:
        return package
    document["errors"] = errors
    return replace(package, manifest={**package.manifest, "document": document})


def job(vendor: Vendor, options: Options, earlier: Earlier) -> Job:
    """Turn settings into a job; the package's version stays unless they give one."""
    return Job(
        spec=vendor.spec,
        overlays=vendor.overlays,
        settings=PackageSettings(
            version=_version(vendor, earlier),
            generator=__version__,
            distribution=vendor.distribution,
            readme=_readme(vendor, options),
            layout=vendor.layout,
            has_async=vendor.has_async,
            has_sync=vendor.has_sync,
            docs=vendor.docs,
            has_cli=vendor.has_cli,
            has_mcp=vendor.has_mcp,
            features=vendor.features,
            retry=vendor.retry,
            models=vendor.models,
            models_output=vendor.models_output,
        ),
        overrides=Overrides(
            package=vendor.package,
            client=vendor.client,
            distribution=vendor.distribution.name,
            typed_dicts=vendor.inputs == INPUTS[1],
            enum_classes=vendor.enums == ENUMS[1],
            operations=vendor.operation_names,
            schemas=vendor.schema_names,
            fields=vendor.field_names,
            arguments=vendor.argument_names,
        ),
        selection=Selection(vendor.include, vendor.exclude),
        recognition=vendor.recognition,
        authentication=vendor.authentication,
        idempotency_key=vendor.idempotency_key,
        limits=options.limits,
        policy=policy_of(vendor, options),
        templates=options.templates or vendor.templates,
    )


def _readme(vendor: Vendor, options: Options) -> str:
    """Read what the settings end the README with; raises `GenerationError`."""
    file = vendor.distribution.readme
    if file is None:
        return ""
    if Path(file).exists() and not Path(file).is_file():
        raise GenerationError("this is no file", Place(file, ""))
    allowed = vendor.allow_outside or options.policy.allow_outside
    if not allowed and not _is_shown(Path(file), Path(vendor.settings).parent):
        msg = "the README's end is not among the project's own files"
        hint = "--allow-outside permits it, or `allow-outside` in the settings"
        raise GenerationError(msg, Place(file, ""), hint)
    return decode(read_file(Path(file), file, options.limits), file).strip()


def _is_shown(file: Path, folder: Path) -> bool:
    """Whether a file lies in a folder, links followed, and in no hidden place."""
    real, root = file.resolve(), folder.resolve()
    if not real.is_relative_to(root):
        return False
    return not any(part.startswith(".") for part in real.relative_to(root).parts)


def _version(vendor: Vendor, earlier: Earlier) -> str:
    if vendor.version is not None:
        if not _VERSION.match(vendor.version):
            msg = f"`version`: {vendor.version[:100]!a} is no version"
            raise GenerationError(msg, hint="such as `1.4.0` or `2.0.0rc1`")
        return vendor.version
    if earlier.version is not None and _VERSION.match(earlier.version):
        return earlier.version
    return FIRST_VERSION
