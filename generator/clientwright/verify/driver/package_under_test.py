"""The package under test: imported from its folder, whatever else is installed."""

from __future__ import annotations

import importlib
import importlib.util
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
    """Import the package from its folder, and forget it afterwards.

    In a distribution that is `DIR/src/<package>`; a module is loaded from its own
    place, without what else lies beside it in a project.

    Environment variables that the client would read are hidden meanwhile, and what it
    has to say about answers is not logged: many are meant to be faulty.
    """
    log = logging.getLogger(manifest.package)
    log.addFilter(_nothing)
    package = manifest.package
    _forget(package)
    hidden = {name: os.environ.pop(name, None) for name in manifest.environment}
    importlib.invalidate_caches()
    try:
        if manifest.is_module:
            yield _loaded(folder.resolve(), package)
        else:
            with _on_path(folder.resolve() / "src"):
                yield importlib.import_module(package)
    finally:
        log.removeFilter(_nothing)
        _forget(package)
        for name, value in hidden.items():
            if value is not None:
                os.environ[name] = value


@contextmanager
def _on_path(source: Path) -> Iterator[None]:
    sys.path.insert(0, str(source))
    try:
        yield
    finally:
        sys.path.remove(str(source))


def _loaded(folder: Path, package: str) -> ModuleType:
    """Load a package from its folder; raises `ImportError` where there is none."""
    spec = importlib.util.spec_from_file_location(
        package, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no package in {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[package] = module
    spec.loader.exec_module(module)
    return module


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
