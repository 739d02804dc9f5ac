"""Clients for tests: requests go to a function of yours instead of the network.

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={})

    client = client_for(answer)

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable

import httpx2

from .client import CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""What stands in for the server."""


def client_for(handler: Handler) -> CaseClient:
    """Give a client whose requests `handler` answers; it never sends one twice."""
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )
