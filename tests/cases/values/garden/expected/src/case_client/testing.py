"""What tests of users need: clients without network.

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable

import httpx2

from .client import AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def _client(transport: httpx2.BaseTransport) -> CaseClient:
    return CaseClient(
        token="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncCaseClient:
    return AsyncCaseClient(
        token="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
