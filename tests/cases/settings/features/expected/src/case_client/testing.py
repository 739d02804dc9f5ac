"""What tests of users need: clients without network.

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from os import PathLike

import httpx2

from ._runtime.cassettes import Cassette
from .client import _API, AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def cassette(path: str | PathLike[str], *, record: bool = False) -> httpx2.Client:
    """Return an HTTP client (`http_client`) that has responses from a file.

    With `record` it has them from the server, and keeps them in the file, without
    credentials.
    """
    return httpx2.Client(transport=Cassette(path, _API, record=record))


def async_client_for(handler: Handler | AsyncHandler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )


def async_cassette(
    path: str | PathLike[str], *, record: bool = False
) -> httpx2.AsyncClient:
    """Return an asynchronous HTTP client that has responses from a file, likewise."""
    return httpx2.AsyncClient(transport=Cassette(path, _API, record=record))
