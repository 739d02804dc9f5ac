"""Verification of one package folder, from the files to the report."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from ... import __version__
from ...diagnostics import GenerationError, Place
from ...document.read.file_bytes import read_regular
from ...document.read.limits import Limits
from ...ir.document import Json
from ..document.api import Reader
from ..document.ledger import ledger
from ..document.operations import read_operations
from ..document.security_schemes import read_schemes
from ..document.vendor_document import (
    Evidence,
    Publish,
    beyond_faults,
    published_faults,
    source_faults,
    unlike,
)
from ..reading.links import prove_links
from ..reading.models import prove_models, read_components
from ..reading.typed_headers import prove_headers
from ..reading.webhooks import prove_webhooks, read_webhooks
from ..report.findings import Failure, Missing, VerifyReport
from ..schemas.validators import DIRECTIONS, Schemas
from .driver import Driver, Tally
from .manifest import Manifest, read_manifest
from .package_under_test import imported
from .slices import Progress, drive


def verify_package(
    package_dir: str | Path,
    *,
    publish: Publish | None = None,
    overlays: Sequence[str] = (),
    progress: Progress | None = None,
    fuzz: int = 0,
    seed: int = 0,
    fail_fast: bool = False,
    limits: Limits | None = None,
) -> VerifyReport:
    """Verify the package in a folder against the `openapi.json` beside it.

    Args:
        package_dir: The distribution folder.
        publish: Publishes the vendor's document. With all overlays, that must give
            the same `openapi.json`, and nothing may be lost; without any, the faults
            of the document are computed from it.
        overlays: Names of the overlay files, in order.
        progress: Called with the number of operations done, of all, and a label.
        fuzz: Random calls of each operation besides the planned ones.
        seed: Where the random calls start.
        fail_fast: Whether to stop after the first operation that fails.
        limits: What each process may take; the caller's own is bounded by the caller
            (`document.read.budget`).

    Raises:
        GenerationError: The folder or the document cannot be used.
    """
    started = time.perf_counter()
    folder = Path(package_dir)
    manifest = read_manifest(folder)
    root = read_document(folder)
    reader = Reader.of(root)
    schemas = Schemas(root)
    operations = read_operations(reader, schemas)
    webhooks = read_webhooks(reader)
    alone = manifest.client is None and manifest.async_client is None
    components = read_components(reader) if alone else ()
    read = models = 0
    schemes = read_schemes(reader)
    for direction in DIRECTIONS:
        schemas.prepare(direction)
    other: str | None = None
    lost: tuple[Missing, ...] = ()
    evidence: Evidence | None = None
    if publish is not None:
        evidence = publish(None)
        other = unlike(evidence, root)
        lost = ledger(evidence)
        faults = source_faults(publish, overlays)
    else:
        faults = published_faults(root, schemas, folder, manifest.faults)
    try:
        # Deprecated operations are called too, even where warnings are errors.
        with warnings.catch_warnings(), imported(folder, manifest) as package:
            warnings.simplefilter("ignore", DeprecationWarning)

            def driver() -> Driver:
                return Driver(
                    manifest,
                    package,
                    schemas,
                    schemes,
                    fuzz=fuzz,
                    seed=seed,
                    fail_fast=fail_fast,
                )

            tally = drive(
                driver, operations, progress, fail_fast=fail_fast, limits=limits
            )
            found, read = prove_webhooks(manifest, package, schemas, webhooks)
            tally.add(found)
            tally.add(prove_headers(manifest, package, schemas, operations))
            tally.add(
                prove_links(manifest, package, schemas, schemes, reader, operations)
            )
            found, models = prove_models(manifest, package, schemas, components)
            tally.add(found)
    except (ImportError, SyntaxError, AttributeError) as error:
        tally = Tally()
        what = "the package does not import"
        tally.failures.append(Failure("#", "sync", None, what, "", repr(error)))
    if other is not None:
        what = "the document with these overlays does not give openapi.json"
        tally.failures.insert(0, Failure("#", "sync", None, what, "the same", other))
    return VerifyReport(
        operations=len(operations),
        verified=sum(proof.verified for proof in tally.proofs),
        calls=tally.calls,
        webhooks=len(webhooks),
        webhooks_verified=read,
        models=len(components),
        models_verified=models,
        failures=tuple(tally.failures),
        document_faults=(
            *faults,
            *beyond_faults(tally.beyond, tally.unfit, evidence, folder),
        ),
        seconds=round(time.perf_counter() - started, 3),
        proofs=tuple(tally.proofs),
        title=str(root.get("info", {}).get("title", "")),
        unmade=tuple(tally.unmade.items()),
        ledger=lost,
        about=_about(manifest, root),
    )


def _about(manifest: Manifest, root: dict[str, Json]) -> tuple[tuple[str, str], ...]:
    """Say what was verified, by what and when."""
    info = root.get("info")
    known = info if isinstance(info, dict) else {}
    return (
        ("package", f"{manifest.package} {manifest.version}".strip()),
        ("document", f"{known.get('title', '')} {known.get('version', '')}".strip()),
        ("generated by", f"clientwright {manifest.made_by}".strip()),
        ("verified by", f"clientwright {__version__}"),
        ("date", f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"),
    )


def read_document(folder: Path) -> dict[str, Json]:
    """Read `openapi.json`; raises GenerationError where it is none."""
    path = folder / "openapi.json"
    try:
        root = json.loads(read_regular(path))
    except OSError as error:
        raise GenerationError(f"cannot read {path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise GenerationError(f"not JSON: {error}", Place(str(path), "")) from error
    if not isinstance(root, dict):
        raise GenerationError("not an OpenAPI document", Place(str(path), "#"))
    return root
