"""The clients under test: one for each mode, channel and set of credentials."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AsyncExitStack, ExitStack
from types import ModuleType
from typing import Any, Literal, TypeAlias

import httpx2

from .exchange import BASE, AsyncTransport, Exchange, SyncTransport
from .manifest import Manifest

Mode: TypeAlias = Literal["sync", "async"]

MODES: tuple[Mode, ...] = ("sync", "async")

INSIDE = f"http://judge.test{BASE}"
"""The base URL of what stays in process."""


class Clients:
    """Clients by mode, channel and credentials, each made once."""

    def __init__(
        self,
        manifest: Manifest,
        package: ModuleType,
        exchange: Exchange,
        url: str,
        stack: ExitStack,
        later: AsyncExitStack,
    ) -> None:
        self._manifest = manifest
        self._package = package
        self._exchange = exchange
        self._url = url
        self._stack = stack
        self._later = later
        self._made: dict[tuple[str, str, tuple[str, ...]], Any] = {}

    def get(
        self,
        mode: Mode,
        channel: str,
        schemes: tuple[str, ...],
        pages: int | None = None,
    ) -> Any:
        """Give a client that has the credentials of some schemes.

        `pages` is the most that it fetches in one go.
        """
        key = (mode, channel, schemes)
        if key not in self._made:
            self._made[key] = self._make(*key)
        made = self._made[key]
        if pages is None:
            return made
        return made.with_options(limits=self._package.Limits(pages=pages))

    def _make(self, mode: str, channel: str, schemes: tuple[str, ...]) -> Any:
        options: dict[str, Any] = dict(credentials(self._manifest, schemes))
        options["base_url"] = INSIDE
        if channel == "retrying":
            policy = self._package.RetryPolicy
            once = policy(max_retries=1, first_seconds=0, server_seconds=0)
            options["retry"] = once
        else:
            options["max_retries"] = 0
        if channel == "socket":
            options["base_url"] = self._url
        if mode == "sync":
            options["http_client"] = self._sync(channel)
            name = str(self._manifest.client)
            made = getattr(self._package, name)(**options)
        else:
            options["http_client"] = self._async(channel)
            name = str(self._manifest.async_client)
            made = getattr(self._package, name)(**options)
        # Reading that forgives would hide that a type refuses what is documented.
        return made.with_options(
            strict_responses=channel == "strict", line_breaks_in_query=True
        )

    # Nothing here is encrypted, and certificates take 20 ms to read.

    def _sync(self, channel: str) -> httpx2.Client:
        over = None if channel == "socket" else SyncTransport(self._exchange)
        client = httpx2.Client(transport=over, verify=False)
        return self._stack.enter_context(client)

    def _async(self, channel: str) -> httpx2.AsyncClient:
        over = None if channel == "socket" else AsyncTransport(self._exchange)
        client = httpx2.AsyncClient(transport=over, verify=False)
        self._later.push_async_callback(client.aclose)
        return client


def secrets(manifest: Manifest) -> dict[tuple[str, str], str]:
    """Make up a credential for each part of each scheme."""
    found: dict[tuple[str, str], str] = {}
    for number, (scheme, parts) in enumerate(manifest.auth.items()):
        for part in parts:
            name = part if part in ("username", "password") else "value"
            found[scheme, name] = f"made-{name}-{number}"
    return found


def credentials(manifest: Manifest, schemes: Iterable[str]) -> dict[str, str]:
    """Give the constructor arguments for the credentials of some schemes."""
    made = secrets(manifest)
    found: dict[str, str] = {}
    for scheme in schemes:
        for part, argument in manifest.auth.get(scheme, {}).items():
            name = part if part in ("username", "password") else "value"
            found[argument] = made[scheme, name]
    return found


def modes(manifest: Manifest) -> tuple[Mode, ...]:
    """Return the modes that a package has clients for."""
    named = (manifest.client, manifest.async_client)
    return tuple(mode for mode, name in zip(MODES, named, strict=True) if name)
