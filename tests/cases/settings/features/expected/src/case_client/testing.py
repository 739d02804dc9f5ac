"""What tests of users need: clients without network.

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike

import httpx2

from ._runtime.cassettes import Cassette
from .client import _API, AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def cassette(path: str | PathLike[str], *, record: bool = False) -> httpx2.Client:
    """Return an HTTP client (`http_client`) that has responses from a file.

    With `record` it has them from the server, and keeps them in the file, without
    credentials.
    """
    return httpx2.Client(transport=Cassette(path, _API, record=record))


def _client(transport: httpx2.BaseTransport) -> CaseClient:
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def async_cassette(
    path: str | PathLike[str], *, record: bool = False
) -> httpx2.AsyncClient:
    """Return an asynchronous HTTP client that has responses from a file, likewise."""
    return httpx2.AsyncClient(transport=Cassette(path, _API, record=record))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncCaseClient:
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
