"""Servers that fail in every way: a typed error in time, or the right answer."""

from __future__ import annotations

import asyncio
import gc
import socket
import struct
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from runtime import AsyncClient, Client, EventStream, Operation
from runtime.errors import APIConnectionError, ClientError, InternalServerError

from . import calling

TIMEOUT = 0.5
Script = Callable[[socket.socket], None]
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _never(connection: socket.socket) -> None:
    """Wait until the other side gives up."""
    while connection.recv(1024):
        pass


def _send(
    *pieces: bytes, pause: float = 0.0, reset: bool = False, hold: bool = False
) -> Script:
    def script(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if hold:
            _never(connection)
        if reset:
            _reset(connection)

    return script


def _drip(connection: socket.socket) -> None:
    connection.sendall(OK + b"Content-Length: 1000\r\n\r\n")
    for _ in range(60):
        connection.sendall(b"1")
        time.sleep(0.05)


FAULTS: dict[str, Script] = {
    "closed before an answer": _send(),
    "reset before an answer": _send(reset=True),
    "closed within headers": _send(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "reset within headers": _send(b"HTTP/1.1 200 OK\r\nContent-Ty", reset=True),
    "closed after headers": _send(OK + b"Content-Length: 10\r\n\r\n"),
    "reset after headers": _send(OK + b"Content-Length: 10\r\n\r\n", reset=True),
    "closed within the body": _send(OK + b"Content-Length: 10\r\n\r\n12345"),
    "reset within the body": _send(OK + b"Content-Length: 9\r\n\r\n123", reset=True),
    "closed within chunks": _send(
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n"
    ),
    "a broken chunk": _send(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n1\r\n"),
    "garbage": _send(b"\x00\xff\x01garbage\r\n\r\n" * 20),
    "two lengths": _send(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n12"),
    "a wrong length": _send(OK + b"Content-Length: many\r\n\r\n12"),
    "endless headers": _send(b"HTTP/1.1 200 OK\r\n", b"X: " + b"y" * 200_000),
    "never answering": _never,
    "never finishing": _send(OK + b"Content-Length: 9\r\n\r\n1", hold=True),
    "a slow drip": _drip,
    "only a continue": _send(b"HTTP/1.1 100 Continue\r\n\r\n"),
}
ANSWER = OK + b"Content-Length: 1\r\nConnection: close\r\n\r\n7"
RIGHT: dict[str, Script] = {
    "plain": _send(ANSWER),
    "early hints": _send(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + ANSWER),
    "over-long": _send(OK + b"Content-Length: 1\r\n\r\n7garbage"),
    "in pieces": _send(ANSWER[:5], ANSWER[5:60], ANSWER[60:], pause=0.05),
    "until close": _send(OK + b"\r\n7"),
}


class Server:
    """Plays one script for each connection, after a request's head has come."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.count = 0
        self._threads: list[threading.Thread] = []
        self._main = threading.Thread(target=self._accept)
        self._main.start()

    def play(self, script: Script) -> None:
        """Play another script from the next request on."""
        self._script = script

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
            self.count += 1
            self._script(connection)

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._main.join()
        for thread in self._threads:
            thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(_send(ANSWER))
    yield made
    made.close()


RULES = calling.operation(answers={"200": lambda: int})
STREAM: Operation[Any] = Operation(
    method="GET", path="/s", stream=EventStream(lambda: int)
)


def _sync(server: Server, rules: Operation[Any]) -> Any:
    with Client(
        calling.api(), base_url=server.url, timeout=TIMEOUT, max_retries=0
    ) as client:
        resource = calling.resource(client)
        started = time.monotonic()
        try:
            if rules.stream is not None:
                return list(resource._stream(rules))
            return resource._call(rules)
        finally:
            assert time.monotonic() - started < TIMEOUT + 0.5
            server.play(_send(ANSWER))
            assert (
                calling.resource(client.with_options(max_retries=2))._call(RULES) == 7
            )


def _async(server: Server, rules: Operation[Any]) -> Any:
    async def main() -> Any:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=TIMEOUT, max_retries=0
        ) as client:
            resource = calling.async_resource(client)
            started = time.monotonic()
            try:
                if rules.stream is not None:
                    return [item async for item in resource._stream(rules)]
                return await resource._call(rules)
            finally:
                assert time.monotonic() - started < TIMEOUT + 0.5
                server.play(_send(ANSWER))
                usable = calling.async_resource(client.with_options(max_retries=2))
                assert await usable._call(RULES) == 7

    found = asyncio.run(main())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gc.collect()
    return found


@pytest.mark.parametrize("act", [_sync, _async])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_typed_error_in_time(server: Server, fault: str, act: Any) -> None:
    server.play(FAULTS[fault])
    with pytest.raises(ClientError) as caught:
        act(server, RULES)
    assert isinstance(caught.value, APIConnectionError)
    assert server.count >= 2


@pytest.mark.parametrize("act", [_sync, _async])
@pytest.mark.parametrize("script", RIGHT)
def test_the_right_answer(server: Server, script: str, act: Any) -> None:
    server.play(RIGHT[script])
    assert act(server, RULES) == 7


EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"


@pytest.mark.parametrize("act", [_sync, _async])
@pytest.mark.parametrize(
    "script",
    [
        _send(EVENTS + b"Content-Length: 100\r\n\r\ndata: 1\n\n"),
        _send(EVENTS + b"Content-Length: 100\r\n\r\ndata: 1\n\n", reset=True),
        _send(EVENTS + b"Content-Length: 9\r\n\r\nda", hold=True),
        FAULTS["garbage"],
        FAULTS["never answering"],
    ],
)
def test_a_stream_that_fails(server: Server, script: Script, act: Any) -> None:
    server.play(script)
    with pytest.raises(APIConnectionError):
        act(server, STREAM)


def test_an_idle_connection_that_was_closed_is_no_fault(server: Server) -> None:
    keep = OK + b"Content-Length: 1\r\n\r\n7"
    server.play(_send(keep))
    with Client(calling.api(), base_url=server.url, max_retries=0) as client:
        for _ in range(3):
            assert calling.resource(client)._call(RULES) == 7
            time.sleep(0.1)


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with (
        Client(calling.api(), base_url=url, max_retries=0) as client,
        pytest.raises(APIConnectionError, match="ConnectError"),
    ):
        calling.resource(client)._call(RULES)


def test_cancelling_leaves_the_pool_healthy(server: Server) -> None:
    server.play(_never)

    async def main() -> None:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=5, max_retries=0
        ) as client:
            resource = calling.async_resource(client)
            tasks = [asyncio.create_task(resource._call(RULES)) for _ in range(20)]
            await asyncio.sleep(0.2)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            assert all(isinstance(each, asyncio.CancelledError) for each in results)
            server.play(_send(ANSWER))
            assert await resource._call(RULES) == 7

    asyncio.run(main())


def test_a_thousand_tasks(server: Server) -> None:
    server.play(_send(ANSWER))

    async def main() -> None:
        async with AsyncClient(calling.api(), base_url=server.url) as client:
            resource = calling.async_resource(client)
            calls = [resource._call(RULES) for _ in range(300)]
            assert set(await asyncio.gather(*calls)) == {7}

    asyncio.run(main())


def test_errors_close_their_connections(server: Server) -> None:
    server.play(
        _send(b"HTTP/1.1 500 Oops\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    )
    with Client(calling.api(), base_url=server.url, max_retries=0) as client:
        for _ in range(5):
            with pytest.raises(InternalServerError):
                calling.resource(client)._call(RULES)
