"""Streams without end: how long they may be silent, and what closing one gives back."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import APITimeoutError, InvalidArgumentError, ResponseTooLargeError
from runtime.operation import Operation
from runtime.options import Limits

from . import calling
from .fault_server import EVENTS, Script, Server, drip, send
from .slow_reading import (
    BOTH,
    COMPRESSED,
    LINES,
    NAMED,
    NDJSON,
    SSE,
    TIMEOUT,
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
    assert server.seconds < TIMEOUT + 0.7


BY_CHUNKS = EVENTS + b"Transfer-Encoding: chunked\r\n\r\n"
BY_LENGTH = EVENTS + b"Content-Length: 36\r\n\r\n"
ONE = b"data: 1\n\n"
CHUNK = b"9\r\n" + ONE + b"\r\n"


def _slowly(server: Server, seconds: float) -> Iterator[int]:
    with (
        Client(calling.api(), base_url=server.url, timeout=TIMEOUT) as client,
        calling.resource(client).call(SSE) as stream,
    ):
        time.sleep(seconds)
        for item in stream:
            time.sleep(seconds)
            started = server.now()
            yield item
        server.seconds = server.now() - started


async def _slowly_async(server: Server, seconds: float) -> AsyncIterator[int]:
    async with (
        AsyncClient(calling.api(), base_url=server.url, timeout=TIMEOUT) as client,
        calling.async_resource(client).call(SSE) as stream,
    ):
        await asyncio.sleep(seconds)
        async for item in stream:
            await asyncio.sleep(seconds)
            yield item


SLOWLY = {
    "chunks": send(BY_CHUNKS + CHUNK, *[CHUNK] * 3, b"0\r\n\r\n", pause=0.02),
    "a length": send(BY_LENGTH + ONE, *[ONE] * 3, pause=0.02),
}


@pytest.mark.parametrize("script", SLOWLY)
def test_whoever_reads_a_stream_may_take_their_time(
    server: Server, script: str
) -> None:
    """The server is not silent while nobody listens."""
    server.play(SLOWLY[script])
    assert list(_slowly(server, TIMEOUT * 1.5)) == [1] * 4

    async def main() -> list[int]:
        return [item async for item in _slowly_async(server, TIMEOUT * 1.5)]

    assert asyncio.run(main()) == [1] * 4


def test_a_stream_ends_in_time_after_a_pause(server: Server) -> None:
    server.play(drip(BY_CHUNKS + CHUNK + b"1;", b"a"))
    with Client(
        calling.api(), base_url=server.url, timeout=TIMEOUT, max_retries=0
    ) as client:
        stream = calling.resource(client).call(SSE)
        assert next(stream) == 1
        time.sleep(TIMEOUT * 1.5)
        started = server.now()
        with pytest.raises(APITimeoutError):
            next(stream)
        assert TIMEOUT / 2 < server.now() - started < TIMEOUT + 0.7


@BOTH
def test_a_stream_has_no_total(server: Server, act: Act) -> None:
    event = b"9\r\ndata: 1\n\n\r\n"
    head = EVENTS + b"Transfer-Encoding: chunked\r\n\r\n"
    server.play(send(head, *[event] * 6, b"0\r\n\r\n", pause=0.1))
    found = act(server, SSE, timeout=5.0, limits=Limits(total_seconds=0.2))
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
        act(server, rules, limits=TINY, timeout=20.0)


def _open_stream(connection: socket.socket) -> None:
    send(
        NDJSON + b"Transfer-Encoding: chunked\r\n\r\n" + b"2\r\n1\n\r\n" * 3, hold=True
    )(connection)


def test_a_stream_that_is_dropped_gives_its_connection_back(server: Server) -> None:
    server.play(_open_stream)
    with Client(calling.api(), base_url=server.url, timeout=5.0) as client:
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
        given = {"base_url": server.url, "http_client": http_client, "timeout": 5.0}
        resource = calling.resource(Client(calling.api(), **given))
        for _ in range(2):
            assert resource.call(LINES).response.status_code == 200

    async def main() -> None:
        async with httpx2.AsyncClient(limits=one) as http_client:
            given = {"base_url": server.url, "http_client": http_client, "timeout": 5.0}
            resource = calling.async_resource(AsyncClient(calling.api(), **given))
            for _ in range(2):
                assert (await resource.call(LINES)).response.status_code == 200
                await asyncio.sleep(0.01)  # The loop closes what was dropped.

    asyncio.run(main())


def test_a_stream_that_is_closed_while_another_thread_reads(server: Server) -> None:
    server.play(send(NDJSON + b"\r\n" + b"1\n", b"2", hold=True))
    with Client(calling.api(), base_url=server.url, timeout=30.0) as client:
        stream = calling.resource(client).call(LINES)
        found: list[Any] = []
        reading = threading.Thread(target=lambda: [*map(found.append, stream)])
        reading.start()
        while not found:
            time.sleep(0.05)
        stream.close()
        reading.join(10)
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
            calling.api(), base_url=server.url, timeout=5.0
        ) as client:
            for before in (0, 0.1):
                stream = calling.async_resource(client).call(LINES)
                found: list[Any] = []

                async def read(stream: Any = stream, found: Any = found) -> None:
                    found.extend([item async for item in stream])

                task = asyncio.create_task(read())
                await asyncio.sleep(before)
                await stream.aclose()
                await asyncio.wait_for(task, 3)
                assert [item async for item in stream] == []

    asyncio.run(main())
