"""The package under test: imported from its folder, whatever else is installed."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from .manifest import Manifest


def _nothing(_record: logging.LogRecord) -> bool:
    return False


@contextmanager
def imported(folder: Path, manifest: Manifest) -> Iterator[ModuleType]:
    """Import the package from `DIR/src`, and forget it afterwards.

    Environment variables that the client would read are hidden meanwhile, and what it
    has to say about answers is not logged: many are meant to be faulty.
    """
    log = logging.getLogger(manifest.package)
    log.addFilter(_nothing)
    source = str((folder / "src").resolve())
    _forget(manifest.package)
    hidden = {name: os.environ.pop(name, None) for name in manifest.environment}
    sys.path.insert(0, source)
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(manifest.package)
    finally:
        log.removeFilter(_nothing)
        sys.path.remove(source)
        _forget(manifest.package)
        for name, value in hidden.items():
            if value is not None:
                os.environ[name] = value


def _forget(package: str) -> None:
    for name in [*sys.modules]:
        if name == package or name.startswith(f"{package}."):
            del sys.modules[name]


def is_own(error: BaseException, package: str) -> bool:
    """Tell an error class of the package from any other."""
    return any(
        kind.__module__ == package or kind.__module__.startswith(f"{package}.")
        for kind in type(error).__mro__
    )


def reach(client: Any, call: str, *, raw: bool = False) -> Any:
    """Go from a client to a method by its dotted name."""
    *resources, method = call.split(".")
    for name in resources:
        client = getattr(client, name)
    return getattr(client.with_raw_response if raw else client, method)
