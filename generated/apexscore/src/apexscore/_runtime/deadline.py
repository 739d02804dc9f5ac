"""An end to waiting for the head of an answer.

The HTTP library's read timeout begins anew with every byte, so a server that sends a
head byte by byte could hold a call for hours. Here, all reads of a head share the time
of one: it begins when the last byte of the request is written.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpx2

_waiting: ContextVar[bool] = ContextVar("_waiting", default=False)


@contextmanager
def waiting_for_head() -> Iterator[None]:
    """Count the time of the reads inside together."""
    token = _waiting.set(True)
    try:
        yield
    finally:
        _waiting.reset(token)


def limit_heads(client: httpx2.Client | httpx2.AsyncClient) -> None:
    """Let a client's connections, proxies' included, keep to the time for a head.

    The library has no setting for it: where its inside looks otherwise than expected,
    connections stay as they are.
    """
    wrap = _AsyncBackend if isinstance(client, httpx2.AsyncClient) else _Backend
    inside: dict[str, Any] = vars(client)
    transports = [inside.get("_transport"), *inside.get("_mounts", {}).values()]
    for transport in transports:
        pool: Any = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if backend is not None:
            pool._network_backend = wrap(backend)


class _Clock:
    """Times one connection's reads since the last write."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._written = time.monotonic()

    def _left(self, timeout: float | None) -> float | None:
        """Give the time that a read may take."""
        if timeout is None or not _waiting.get():
            return timeout
        left = self._written + timeout - time.monotonic()
        if left <= 0:
            raise httpx2.ReadTimeout("the head of the answer comes too slowly")
        return left

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Stream(_Clock):
    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return self._inner.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout)
        self._written = time.monotonic()

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, *args: Any, **kwargs: Any) -> _Stream:
        return _Stream(self._inner.start_tls(*args, **kwargs))


class _AsyncStream(_Clock):
    async def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return await self._inner.read(max_bytes, self._left(timeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)
        self._written = time.monotonic()

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(self, *args: Any, **kwargs: Any) -> _AsyncStream:
        return _AsyncStream(await self._inner.start_tls(*args, **kwargs))


class _Backend:
    """Opens connections as another backend does, each with a clock."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def connect_tcp(self, *args: Any, **kwargs: Any) -> _Stream:
        return _Stream(self._inner.connect_tcp(*args, **kwargs))

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> _Stream:
        return _Stream(self._inner.connect_unix_socket(*args, **kwargs))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _AsyncBackend:
    """Likewise, asynchronously."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def connect_tcp(self, *args: Any, **kwargs: Any) -> _AsyncStream:
        return _AsyncStream(await self._inner.connect_tcp(*args, **kwargs))

    async def connect_unix_socket(self, *args: Any, **kwargs: Any) -> _AsyncStream:
        return _AsyncStream(await self._inner.connect_unix_socket(*args, **kwargs))

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)
