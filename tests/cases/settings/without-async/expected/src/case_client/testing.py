"""What tests of users need: clients without network.

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable

import httpx2

from .client import CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )
