"""The first event is given when it arrives, while the server goes on thinking."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from runtime.async_client import AsyncClient, AsyncResource
from runtime.client import Client, Resource
from runtime.stream_events import EventStream
from runtime.stream_lines import LineStream
from runtime.stream_reading import StreamOperation

from .calling import made
from .paging import api

_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n"
    b"Connection: close\r\n\r\n"
)
KINDS = {
    "events": (EventStream(lambda: object), b"data: 1\n\n", b"data: 2\n\n"),
    "lines": (LineStream(lambda: object), b"1\n", b"2\n"),
}


class Pausing:
    """Sends one piece of a response, and the other only when told to."""

    def __init__(self, media_type: str, first: bytes, second: bytes) -> None:
        self.go_on = threading.Event()
        self._pieces = _HEAD % media_type.encode() + _chunk(first), _chunk(second)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(self._pieces[0])
            self.go_on.wait(60)
            connection.sendall(self._pieces[1] + b"0\r\n\r\n")

    def close(self) -> None:
        self.go_on.set()
        self._thread.join(60)
        self._socket.close()


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


@pytest.fixture(params=KINDS)
def pausing(request: pytest.FixtureRequest) -> Iterator[tuple[Pausing, Any]]:
    """A server, and the rules of the stream that it sends."""
    rule, first, second = KINDS[request.param]
    server = Pausing(rule.media_type, first, second)
    yield server, StreamOperation("GET", "/", stream=rule)
    server.close()


def test_synchronously(pausing: tuple[Pausing, Any]) -> None:
    """The second piece is sent after the first item was read."""
    server, rules = pausing
    with Client(api(), base_url=server.url, timeout=60) as client:
        stream: Any = made(Resource(client), rules, None)
        assert next(stream) == 1
        server.go_on.set()
        assert list(stream) == [2]


def test_asynchronously(pausing: tuple[Pausing, Any]) -> None:
    """Likewise."""
    server, rules = pausing

    async def run() -> None:
        async with AsyncClient(api(), base_url=server.url, timeout=60) as client:
            stream: Any = made(AsyncResource(client), rules, None)
            assert await anext(stream) == 1
            server.go_on.set()
            assert [item async for item in stream] == [2]

    asyncio.run(run())
