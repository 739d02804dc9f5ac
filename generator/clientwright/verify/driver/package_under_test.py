"""The package under test: imported from its folder, and used as its users do."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import os
import sys
from collections.abc import AsyncIterable, Awaitable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from .clients import Mode
from .manifest import Manifest
from .pages import Taking

_MOST_ITEMS = 1000
"""Of one stream, or of all pages."""

_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_WITHOUT_PROXY = ("NO_PROXY", "no_proxy")
"""Variables by which no proxy is used, the system's neither: servers are loopback's."""


def _nothing(_record: logging.LogRecord) -> bool:
    return False


@contextmanager
def imported(folder: Path, manifest: Manifest) -> Iterator[ModuleType]:
    """Import the package from its folder, and forget it afterwards.

    In a distribution that is `DIR/src/<package>`; a module is loaded from its own
    place, without what else lies beside it in a project.

    Environment variables that the client and its connections would read are hidden
    meanwhile, and what it has to say about answers is not logged: many are meant to be
    faulty.
    """
    log = logging.getLogger(manifest.package)
    log.addFilter(_nothing)
    package = manifest.package
    _forget(package)
    importlib.invalidate_caches()
    settings = (f"{package.upper()}_{name}" for name in ("TIMEOUT", "LOG"))
    hidden = dict.fromkeys((*manifest.environment, *settings, *_CERTIFICATES))
    try:
        with _environment({**hidden, **dict.fromkeys(_WITHOUT_PROXY, "*")}):
            if manifest.is_module:
                yield _loaded(folder.resolve(), package)
            else:
                with _on_path(folder.resolve() / "src"):
                    yield importlib.import_module(package)
    finally:
        log.removeFilter(_nothing)
        _forget(package)


@contextmanager
def _environment(changed: Mapping[str, str | None]) -> Iterator[None]:
    """Change variables of the environment; None is none."""
    before = {name: os.environ.pop(name, None) for name in changed}
    os.environ.update({k: v for k, v in changed.items() if v is not None})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
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


async def taken(value: Any, mode: Mode, by: Taking, *, raw: bool) -> Any:
    """Take all that a call gives, as users do; with `raw`, what is parsed of it."""
    if by == "pages":
        return await _by_pages(value, mode)
    if by == "steps":
        return await _by_steps(value, mode)
    if mode == "async" and _is_awaited(value):
        value = await value
    return await _whole(value.parse() if raw else value, mode)


async def _by_pages(value: Any, mode: Mode) -> list[Any]:
    """Take the items of each page that `pages()` gives."""
    found: list[Any] = []
    if mode == "async":
        async for page in value.pages():
            found.extend(page.items)
    else:
        for page in value.pages():
            found.extend(page.items)
    return found


async def _by_steps(value: Any, mode: Mode) -> list[Any]:
    """Take the first page and those after it, as long as there may be one."""
    found: list[Any] = []
    page = await value.first_page() if mode == "async" else value.first_page()
    while page is not None:
        found.extend(page)
        more = page.has_next_page()
        page = await page.next_page() if mode == "async" else page.next_page()
        if page is not None and not more:
            raise AssertionError("a page after one that said there is none")
    return found


async def _whole(value: Any, mode: Mode) -> Any:
    """Take all that a stream, a page iterator or a response of bytes gives."""
    kind = type(value)  # of which a model makes less ado than of itself
    if hasattr(kind, "iter_bytes"):
        return await value.read() if mode == "async" else value.read()
    if hasattr(kind, "last_event_id"):
        value = value.events()
    if isinstance(value, AsyncIterable):
        return [item async for item in _some(value)]
    if _is_stream(value):
        return list(islice(value, _MOST_ITEMS))
    return value


async def _some(items: AsyncIterable[Any]) -> AsyncIterable[Any]:
    count = 0
    async for item in items:
        yield item
        count += 1
        if count == _MOST_ITEMS:
            return


def _is_stream(value: Any) -> bool:
    return (
        isinstance(value, Iterable)  # the class of an enumeration is one itself
        and not isinstance(value, str | bytes | list | tuple | Mapping)
        and not hasattr(type(value), "model_dump")
    )


def _is_awaited(value: object) -> bool:
    """Return whether a call's result comes by `await`, and not by iterating."""
    return isinstance(value, Awaitable) and not isinstance(value, AsyncIterable)
