"""The whole tool on one screen: from a document to the files of a package.

    path|url ─read→ Document ─overlay→ Document ─bundle→ Document ─repair→ Document
             ─select→ Document, published ─normalize→ Document ─build→ Api
             ─assign→ Names ─plan→ PackageView ─render→ files ─write→ disk

Nothing here decides anything; each stage is a room, and `ir` is what they hand on.
Reading is the first stage's, writing is `output`'s, and between them is no I/O.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path

from .build import build, kept
from .diagnostics import Collector, Diagnostic, Severity
from .document.bundle.bundle import bundle
from .document.expansion import refuse_expansion, refuse_output
from .document.normalize.normalize import normalize
from .document.overlay.authentication import authenticate
from .document.overlay.idempotency import add_key
from .document.read.limits import Limits, Policy
from .document.read.load import load
from .document.repair.repair import repair
from .document.select.select import Excluded, Selection, select
from .document.serialize import serialize
from .document.server_urls import stated_urls
from .frozen import dataclass
from .ir.api import Api
from .ir.decisions.authentication import Authentication
from .ir.decisions.recognition import Recognition
from .ir.document import Document, Json
from .ir.names import Names
from .ir.source import SourceFile
from .names import Overrides, assign, package_name, record
from .render import module_files, render
from .settings import BUILTIN, PackageSettings
from .views import PagesView, plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One package to make."""

    spec: str
    """Path or https address of the document."""

    overlays: tuple[str, ...] = ()
    settings: PackageSettings
    overrides: Overrides = field(default_factory=Overrides)
    selection: Selection = field(default_factory=Selection)
    recognition: Recognition = field(default_factory=Recognition)
    authentication: Authentication = field(default_factory=Authentication)
    idempotency_key: str | None = None
    """Header field of keys that make it safe to repeat a request."""

    limits: Limits = field(default_factory=Limits)
    policy: Policy = field(default_factory=Policy)
    templates: Path | None = None
    """Folder of templates that stand in for the built-in ones of the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A document as a package has it, and what it was made of."""

    vendor: Document
    """As the vendor has it, with overlays."""

    document: Document
    """Bundled, repaired and selected: what `openapi.json` holds."""

    excluded: tuple[Excluded, ...]
    faults: tuple[Diagnostic, ...]
    """What was repaired, where that is more than a formality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood(Published):
    """A document, what it means, and what its parts are called."""

    api: Api
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(Understood):
    """A package that could be written, and what it was made of."""

    files: tuple[SourceFile, ...]
    manifest: Mapping[str, Json]
    """Without the files' hashes."""

    readme: str = ""
    """The README, also of a package alone, whose folder has none."""

    pages: PagesView | None = None
    """The reference as HTML pages, where it was asked for."""


class Clock:
    """How long each stage took, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage, however it ends."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start


def title_name(
    spec: str,
    overlays: tuple[str, ...],
    collector: Collector,
    limits: Limits,
    policy: Policy,
) -> str:
    """Return the name that a package has by its document's title and servers.

    Raises `GenerationError` when the document cannot be worked with.
    """
    document = load(spec, collector, limits, policy)
    document = _overlaid(document, overlays, collector, limits)
    info = document.root.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    text = title if isinstance(title, str) else ""
    return package_name(text, stated_urls(document.root))


def _overlaid(
    document: Document, overlays: Sequence[str], collector: Collector, limits: Limits
) -> Document:
    if not overlays:
        return document
    # It takes libraries for queries and patterns, which few runs need.
    from .document.overlay.apply import apply

    return apply(document, overlays, collector, limits)


def publish(job: Job, collector: Collector, clock: Clock) -> Published:
    """Run the stages up to the document that a package has beside its code.

    Raises `GenerationError` when the document cannot be worked with.
    """
    with clock.stage("load"):
        vendor = load(job.spec, collector, job.limits, job.policy)
    with clock.stage("overlay"):
        vendor = _overlaid(vendor, job.overlays, collector, job.limits)
        vendor = authenticate(vendor, job.authentication, collector)
        vendor = add_key(vendor, job.idempotency_key, job.authentication.file)
    with clock.stage("bundle"):
        document = bundle(vendor, collector, job.policy, job.limits)
        refuse_expansion(document, job.limits)
    with clock.stage("repair"):
        before = len(collector)
        document = repair(document, collector)
        repaired = tuple(collector)[before:]
    with clock.stage("select"):
        document, excluded = select(document, job.selection, collector)
    return Published(
        vendor=vendor,
        document=document,
        excluded=excluded,
        faults=tuple(one for one in repaired if one.severity is not Severity.INFO),
    )


def understand(
    job: Job, earlier: Mapping[str, str], collector: Collector, clock: Clock
) -> Understood:
    """Run the stages up to the names; `earlier` are those that were given before.

    Raises `GenerationError` when the document cannot be worked with.
    """
    known = publish(job, collector, clock)
    with clock.stage("normalize"):
        normal = normalize(known.document, collector)
    with clock.stage("build"):
        api = build(normal, collector, job.recognition, earlier)
    with clock.stage("names"):
        names = assign(api, job.overrides, earlier, collector)
    return Understood(
        vendor=known.vendor,
        document=known.document,
        excluded=known.excluded,
        faults=known.faults,
        api=api,
        names=names,
    )


def make(
    job: Job, earlier: Mapping[str, str], collector: Collector, clock: Clock
) -> Package:
    """Run every stage but the last; raises `GenerationError`."""
    known = understand(job, earlier, collector, clock)
    settings = job.settings
    with clock.stage("models"):
        names, foreign = known.names, None
        if settings.models != BUILTIN:
            from .models import make_models

            names, foreign = make_models(known.api, names, settings.models_output)
    with clock.stage("plan"):
        view = plan(known.api, names, settings, foreign)
    with clock.stage("render"):
        published = serialize(known.document)
        files: list[SourceFile] = []
        size = len(published)
        for file in render(view, job.templates):
            files.append(file)
            size += len(file.text)
            refuse_output(size, known.document, job.limits)
        files.append(SourceFile("openapi.json", published))
    readme = next((one.text for one in files if one.path == "README.md"), "")
    if settings.layout == "module":
        files = module_files(files, names.package)
    return Package(
        vendor=known.vendor,
        document=known.document,
        excluded=known.excluded,
        faults=known.faults,
        api=known.api,
        names=names,
        files=tuple(files),
        readme=readme,
        pages=view.pages,
        manifest={
            **view.manifest,
            "faults": [_fault(one) for one in known.faults],
            "names": {**record(known.api, names), **kept(known.api)},
        },
    )


def plan_pages(job: Job, known: Understood) -> PagesView | None:
    """Plan the reference as HTML pages; None where there is nothing to call."""
    settings = replace(job.settings, docs=True)
    return plan(known.api, known.names, settings).pages


def _fault(one: Diagnostic) -> Json:
    """Write what was repaired as the manifest has it."""
    pointer = one.place.pointer if one.place is not None else "#"
    return {"pointer": pointer, "code": one.code, "what": one.message}
