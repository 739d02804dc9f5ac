"""The transport of a synchronous client that a stand-in for the server responds to."""

from __future__ import annotations

import time

import httpx2

from .fakes import ServerFake


class FakedTransport(httpx2.BaseTransport):
    """Lets a stand-in respond."""

    def __init__(self, server: ServerFake) -> None:
        self._server = server

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request, when it is time."""
        request.read()
        reply, call = self._server._take(request)
        time.sleep(reply.delay)
        return reply.respond(request, call)
