"""An asynchronous client that a stand-in for the server responds to."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import httpx2

from .async_client import AsyncClient
from .async_sender import AsyncSender
from .fake_request import noted
from .fakes import ServerFake
from .operation import Call
from .request import PreparedRequest

C = TypeVar("C", bound=AsyncClient)


class _FakeSender(AsyncSender):
    def prepare(self, call: Call) -> PreparedRequest:
        return noted(super().prepare(call), call)


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


def async_faked(client: C) -> C:
    """Return a client with an `AsyncFakedTransport`, ready to be asked."""
    client._sender = _FakeSender(client)
    return client
