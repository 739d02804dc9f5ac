"""The transport of an asynchronous client that a stand-in responds to."""

from __future__ import annotations

import asyncio

import httpx2

from .fakes import ServerFake


class AsyncFakedTransport(httpx2.AsyncBaseTransport):
    """Lets a stand-in respond."""

    def __init__(self, server: ServerFake) -> None:
        self._server = server

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request, when it is time."""
        await request.aread()
        reply, call = self._server._take(request)
        await asyncio.sleep(reply.delay)
        return reply.respond(request, call)
