"""`clientwright generate --watch`: make packages again when their documents change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from ..diagnostics import GenerationError
from ..document.read.file_bytes import is_url
from ..settings import Vendor
from .terminal.console import Console
from .terminal.extras import require
from .terminal.results import DONE

_LOOK = 500
"""Milliseconds after which files are looked at without a message of the system."""

Run = Callable[[], tuple[Vendor, ...]]
"""Makes the packages; returns those that were made, whatever came of it."""


def watch(run: Run, settings: Path | None, console: Console) -> int:
    """Run, and run again after each change, until the user interrupts.

    Watched are the folders of documents and overlays and the settings file, but no
    package. Raises `GenerationError` where the library that watches is missing.
    """
    require("watch", "`--watch`")
    import watchfiles

    vendors: tuple[Vendor, ...] = ()
    while True:
        began = time.time_ns()
        try:
            vendors = run()
        except GenerationError as error:
            console.error(error)
            if not vendors:
                raise
        roots = folders(vendors, settings)
        outputs = [vendor.output.resolve() for vendor in vendors]

        def counts(_: object, path: str, outputs: list[Path] = outputs) -> bool:
            return not any(Path(path).is_relative_to(one) for one in outputs)

        console.status(f"watching {', '.join(map(str, roots))}; Ctrl-C ends")
        found = watchfiles.watch(
            *roots, watch_filter=counts, rust_timeout=_LOOK, yield_on_timeout=True
        )
        for changes in found:
            for path in sorted({path for _, path in changes}):
                console.detail(f"changed: {path}")
            # What changed during the run, before anybody watched, counts as well.
            if changes or _newest(vendors, settings) > began:
                break
        else:
            return DONE


def _newest(vendors: Iterable[Vendor], settings: Path | None) -> int:
    """Return when the newest of the files was written, in nanoseconds."""
    files = [Path(one) for vendor in vendors for one in (vendor.spec, *vendor.overlays)]
    times = [0]
    for file in [*files, *([settings] if settings is not None else [])]:
        try:
            times.append(file.stat().st_mtime_ns)
        except OSError:
            continue  # an address, or a file that is gone: the next run says so
    return max(times)


def folders(vendors: Iterable[Vendor], settings: Path | None) -> list[Path]:
    """Return the folders to watch: of documents, overlays and settings."""
    found = {
        Path(one).resolve()
        for vendor in vendors
        for one in (vendor.spec, *vendor.overlays)
        if not is_url(one) and one != "-"
    }
    found = {one if one.is_dir() else one.parent for one in found}
    if settings is not None:
        found.add(settings.resolve().parent)
    return sorted(found)
