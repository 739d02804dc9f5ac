"""Clients for tests: requests go to a function of yours instead of the network.

    def respond(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={})

    client = async_client_for(respond)

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable

import httpx2

from .client import AsyncCaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""What stands in for the server."""


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
