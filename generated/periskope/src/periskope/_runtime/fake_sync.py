"""A synchronous client that a stand-in for the server responds to."""

from __future__ import annotations

import time
from typing import TypeVar

import httpx2

from .client import Client
from .fake_request import noted
from .fakes import ServerFake
from .operation import Call
from .request import PreparedRequest
from .sender import Sender

C = TypeVar("C", bound=Client)


class _FakeSender(Sender):
    def prepare(self, call: Call) -> PreparedRequest:
        return noted(super().prepare(call), call)


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


def faked(client: C) -> C:
    """Return a client with a `FakedTransport`, ready to be asked."""
    client._sender = _FakeSender(client)
    return client
