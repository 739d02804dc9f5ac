"""Streams without end: how long they may be silent, and what closing one gives back."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
import warnings
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import APITimeoutError, InvalidArgumentError, ResponseTooLargeError
from runtime.operation import Operation
from runtime.options import Limits

from . import calling
from .fault_server import AT_MOST, EVENTS, Script, Server, drip, in_time, send
from .put_forward import Clock
from .slow_reading import (
    BOTH,
    COMPRESSED,
    LINES,
    NAMED,
    NDJSON,
    SSE,
    TINY,
    Act,
    endless,
)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(send()) as made:
        yield made


@BOTH
@pytest.mark.parametrize(
    "script",
    [
        drip(EVENTS + b"Transfer-Encoding: chunked\r\n\r\n1;", b"a"),
        drip(EVENTS + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
    ids=["a chunk's extension", "a chunk's size"],
)
def test_a_stream_is_not_silent_for_long(
    server: Server, script: Script, act: Act
) -> None:
    server.play(script)
    with pytest.raises(APITimeoutError):
        act(server, SSE)


BY_CHUNKS = EVENTS + b"Transfer-Encoding: chunked\r\n\r\n"
BY_LENGTH = EVENTS + b"Content-Length: 36\r\n\r\n"
ONE = b"data: 1\n\n"
CHUNK = b"9\r\n" + ONE + b"\r\n"
LONGER = 1.5 * AT_MOST
"""Seconds that pass on the clock while nobody waits for a server."""


SLOWLY = {
    "chunks": send(BY_CHUNKS + CHUNK, *[CHUNK] * 3, b"0\r\n\r\n", pause=0.02),
    "a length": send(BY_LENGTH + ONE, *[ONE] * 3, pause=0.02),
}


@pytest.mark.parametrize("script", SLOWLY)
def test_whoever_reads_a_stream_may_take_their_time(
    server: Server, script: str, clock: Clock
) -> None:
    """The server is not silent while nobody listens."""
    server.play(SLOWLY[script])
    with (
        Client(calling.api(), base_url=server.url, timeout=AT_MOST) as client,
        calling.resource(client).call(SSE) as stream,
    ):
        clock.put_forward(LONGER)
        found = []
        for item in stream:
            clock.put_forward(LONGER)
            found.append(item)
    assert found == [1] * 4


@pytest.mark.parametrize("script", SLOWLY)
def test_whoever_awaits_a_stream_may_take_their_time(
    server: Server, script: str, clock: Clock
) -> None:
    server.play(SLOWLY[script])

    async def main() -> None:
        async with (
            AsyncClient(calling.api(), base_url=server.url, timeout=AT_MOST) as client,
            calling.async_resource(client).call(SSE) as stream,
        ):
            clock.put_forward(LONGER)
            found = []
            async for item in stream:
                clock.put_forward(LONGER)
                found.append(item)
        assert found == [1] * 4

    asyncio.run(main())


def test_a_stream_ends_in_time_after_a_pause(server: Server, clock: Clock) -> None:
    paused = threading.Event()

    def script(connection: socket.socket) -> None:
        connection.sendall(BY_CHUNKS + CHUNK + b"1;")
        paused.wait(AT_MOST)
        while True:  # Until the other side gives up.
            clock.put_forward(1)
            connection.sendall(b"a")
            time.sleep(0.005)

    server.play(script)
    with Client(
        calling.api(), base_url=server.url, timeout=AT_MOST, max_retries=0
    ) as client:
        stream = calling.resource(client).call(SSE)
        assert next(stream) == 1
        clock.put_forward(LONGER)
        started = clock.monotonic()
        paused.set()
        with pytest.raises(APITimeoutError), in_time():
            next(stream)
        assert clock.monotonic() - started > AT_MOST


@BOTH
def test_a_stream_has_no_total(server: Server, act: Act) -> None:
    event = b"9\r\ndata: 1\n\n\r\n"
    head = EVENTS + b"Transfer-Encoding: chunked\r\n\r\n"
    server.play(send(head, *[event] * 6, b"0\r\n\r\n", pause=0.1))
    found = act(server, SSE, timeout=AT_MOST, limits=Limits(total_seconds=0.2))
    assert list(found) == [1] * 6


@BOTH
@pytest.mark.parametrize(
    ("rules", "script"),
    [
        (LINES, endless(NDJSON + b"\r\n", b"\n" * 65536)),
        (LINES, endless(NDJSON + b"\r\n", b" \r\n" * 20000)),
        (SSE, endless(EVENTS + b"\r\n", b":\n\n" * 20000)),
        (SSE, endless(EVENTS + b"\r\n", b"id: 1\n\n" * 20000)),
        (LINES, endless(NDJSON + COMPRESSED + NAMED, b"a" * 65536)),
    ],
    ids=["newlines", "blank lines", "comments", "no data", "a gzip header"],
)
def test_a_stream_of_nothing_ends(
    server: Server, rules: Operation[Any], script: Script, act: Act
) -> None:
    server.play(script)
    with pytest.raises(ResponseTooLargeError, match=r"limits\.event_bytes"):
        act(server, rules, limits=TINY, timeout=AT_MOST)


def _open_stream(connection: socket.socket) -> None:
    send(
        NDJSON + b"Transfer-Encoding: chunked\r\n\r\n" + b"2\r\n1\n\r\n" * 3, hold=True
    )(connection)


def test_a_stream_that_is_dropped_gives_its_connection_back(server: Server) -> None:
    server.play(_open_stream)
    with Client(calling.api(), base_url=server.url, timeout=AT_MOST) as client:
        resource = calling.resource(client)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            stream = resource.call(LINES)
            assert next(stream) == 1
            response = stream._reading._response
            assert response is not None
            del stream
            assert response.is_closed
            for _ in resource.call(LINES):
                break
            gc.collect()


def test_a_stream_that_was_opened_and_dropped_gives_its_connection_back(
    server: Server,
) -> None:
    server.play(_open_stream)
    one = httpx2.Limits(max_connections=1)
    with httpx2.Client(limits=one) as http_client:
        given = {"base_url": server.url, "http_client": http_client, "timeout": AT_MOST}
        resource = calling.resource(Client(calling.api(), **given))
        for _ in range(2):
            assert resource.call(LINES).response.status_code == 200

    async def main() -> None:
        async with httpx2.AsyncClient(limits=one) as http_client:
            given = {
                "base_url": server.url,
                "http_client": http_client,
                "timeout": AT_MOST,
            }
            resource = calling.async_resource(AsyncClient(calling.api(), **given))
            for _ in range(2):
                assert (await resource.call(LINES)).response.status_code == 200
                await asyncio.sleep(0.01)  # The loop closes what was dropped.

    asyncio.run(main())


def test_a_stream_that_is_closed_while_another_thread_reads(server: Server) -> None:
    server.play(send(NDJSON + b"\r\n" + b"1\n", b"2", hold=True))
    with Client(calling.api(), base_url=server.url, timeout=AT_MOST) as client:
        stream = calling.resource(client).call(LINES)
        found: list[Any] = []
        begun = threading.Event()

        def read() -> None:
            for item in stream:
                found.append(item)
                begun.set()

        reading = threading.Thread(target=read)
        reading.start()
        assert begun.wait(AT_MOST)
        stream.close()
        reading.join(AT_MOST)
        assert not reading.is_alive()
        assert found == [1]  # The line that was cut off is none.
        closed = calling.resource(client).call(LINES)
        closed.close()
        with pytest.raises(InvalidArgumentError, match="closed"), closed:
            pass


def test_a_stream_that_is_closed_while_another_task_reads(server: Server) -> None:
    server.play(_open_stream)

    async def main() -> None:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=AT_MOST
        ) as client:
            for items in (0, 3):
                stream = calling.async_resource(client).call(LINES)
                come = asyncio.Semaphore(0)

                async def read(stream: Any = stream, come: Any = come) -> None:
                    async for _ in stream:
                        come.release()

                task = asyncio.create_task(read())
                await asyncio.sleep(0)
                for _ in range(items):
                    await asyncio.wait_for(come.acquire(), AT_MOST)
                await stream.aclose()
                await asyncio.wait_for(task, AT_MOST)
                assert [item async for item in stream] == []

    asyncio.run(main())
