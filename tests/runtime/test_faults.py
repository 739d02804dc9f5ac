"""Servers that fail in every way: a typed error in time, or the right answer.

Whatever happens, no connection stays in use, no task and no handle is left, and the
client goes on working.
"""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import APIConnectionError, APITimeoutError, InternalServerError
from runtime.operation import Operation
from runtime.pages_cursor import CursorPages
from runtime.query import Query
from runtime.stream_events import EventStream

from . import calling
from .fault_server import (
    ANSWER,
    AT_MOST,
    BODY,
    EVENTS,
    FAULTS,
    OK,
    RIGHT,
    SILENT,
    Server,
    in_time,
    send,
)
from .put_forward import Clock

TIMEOUT = 0.3
"""Seconds that servers may be silent which are so for ever."""

SMALL = calling.operation(responses={"200": lambda: object})
STREAM: Operation[Any] = calling.operation("GET", "/s", stream=EventStream(lambda: int))
PAGED = calling.operation(
    parameters=(Query("at"),),
    responses={"200": lambda: object},
    pages=CursorPages("/items", item=lambda: int, parameter="at", cursor="/next"),
)
KINDS = {"small": SMALL, "streamed": STREAM, "paged": PAGED}
PATIENT: Any = {"max_retries": 2, "timeout": AT_MOST}
Act = Callable[..., Any]


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(send(ANSWER))
    yield made
    made.close()


@pytest.fixture(scope="module", autouse=True)
def only_new_objects_are_collected() -> None:
    """What the session has made before is not gone through hundreds of times."""
    gc.collect()
    gc.freeze()


def _handles() -> int:
    gc.collect()
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def _in_use(client: Client | AsyncClient) -> list[str]:
    """Name the connections that the library takes for busy."""
    pool: Any = vars(client._shared.get())["_transport"]._pool
    return [
        str(each.info()) for each in pool.connections if "ACTIVE" in each.info().upper()
    ]


def _sync(server: Server, rules: Operation[Any], timeout: float = AT_MOST) -> Any:
    before = _handles()
    with Client(
        calling.api(), base_url=server.url, timeout=timeout, max_retries=0
    ) as client:
        resource = calling.resource(client)
        client._shared.get()  # Certificates are read once, and not by a request.
        try:
            with in_time():
                found = resource.call(rules)
                return found if rules is SMALL else list(found)
        finally:
            assert _in_use(client) == []
            server.play(send(ANSWER))
            usable = calling.resource(client.with_options(**PATIENT))
            assert usable.call(SMALL) == {"items": [7], "next": None}
            client.close()
            _settled(before)


def _settled(before: int) -> None:
    """The server's threads close their side a little later."""
    until = time.monotonic() + AT_MOST
    while _handles() > before and time.monotonic() < until:
        time.sleep(0.02)
    assert _handles() <= before


async def _ended() -> None:
    """What the library left half read is closed by the loop."""
    until = time.monotonic() + AT_MOST
    while len(asyncio.all_tasks()) > 1 and time.monotonic() < until:
        await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == 1


def _async(server: Server, rules: Operation[Any], timeout: float = AT_MOST) -> Any:
    async def main() -> Any:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=timeout, max_retries=0
        ) as client:
            resource = calling.async_resource(client)
            client._shared.get()
            try:
                with in_time():
                    if rules is SMALL:
                        return await resource.call(rules)
                    return [item async for item in resource.call(rules)]
            finally:
                assert _in_use(client) == []
                await _ended()
                server.play(send(ANSWER))
                usable = calling.async_resource(client.with_options(**PATIENT))
                assert await usable.call(SMALL) == {"items": [7], "next": None}

    before = _handles()
    try:
        return asyncio.run(main())
    finally:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            _settled(before)


ACTS = {"sync": _sync, "async": _async}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_typed_error_in_time(server: Server, fault: str, kind: str, act: Act) -> None:
    silent = fault in SILENT
    server.play(FAULTS[fault])
    with pytest.raises(APIConnectionError) as caught:
        act(server, KINDS[kind], TIMEOUT if silent else AT_MOST)
    assert isinstance(caught.value, APITimeoutError) is silent
    assert server.count >= 2


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("script", RIGHT)
def test_the_right_answer(server: Server, script: str, act: Act) -> None:
    server.play(RIGHT[script])
    assert act(server, SMALL) == {"items": [7], "next": None}
    server.play(RIGHT[script])
    assert act(server, PAGED) == [7]


HUNDRED = EVENTS + b"Content-Length: 100\r\n\r\n"
BROKEN_STREAMS = {
    "closed within": send(HUNDRED + b"data: 1\n\n"),
    "reset within": send(HUNDRED + b"data: 1\n\n", reset=True),
    "never going on": send(HUNDRED + b"da", hold=True),
    "a broken chunk": send(EVENTS + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("script", BROKEN_STREAMS)
def test_a_stream_that_fails(server: Server, script: str, act: Act) -> None:
    silent = script == "never going on"
    server.play(BROKEN_STREAMS[script])
    with pytest.raises(APIConnectionError) as caught:
        act(server, STREAM, TIMEOUT if silent else AT_MOST)
    assert isinstance(caught.value, APITimeoutError) is silent


class Slow:
    """Sends an event when the one before was taken, a little before time is over."""

    def __init__(self, clock: Clock) -> None:
        self.taken = threading.Semaphore(0)
        self._clock = clock

    def __call__(self, connection: socket.socket) -> None:
        connection.sendall(EVENTS + b"Content-Length: 108\r\n\r\n")
        for _ in range(12):
            self._clock.put_forward(AT_MOST / 2)
            connection.sendall(b"data: 1\n\n")
            assert self.taken.acquire(timeout=AT_MOST)


def test_a_slow_stream_is_no_fault(server: Server, clock: Clock) -> None:
    """Events may come as slowly as they like, as long as something comes."""
    slow = Slow(clock)
    server.play(slow)
    with Client(
        calling.api(), base_url=server.url, timeout=AT_MOST, max_retries=0
    ) as client:
        found = []
        for item in calling.resource(client).call(STREAM):
            found.append(item)
            slow.taken.release()
    assert found == [1] * 12


def test_a_slow_stream_is_no_fault_async(server: Server, clock: Clock) -> None:
    slow = Slow(clock)
    server.play(slow)

    async def main() -> list[int]:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=AT_MOST, max_retries=0
        ) as client:
            found = []
            async for item in calling.async_resource(client).call(STREAM):
                found.append(item)
                slow.taken.release()
            return found

    assert asyncio.run(main()) == [1] * 12


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("fault", ["closed within the body", "never answering"])
def test_a_later_page_that_fails(server: Server, fault: str, act: Act) -> None:
    first = b'{"items": [1], "next": "x"}'
    scripts = iter((send(OK + b"\r\n" + first), FAULTS[fault]))
    server.play(lambda connection: next(scripts, send(ANSWER))(connection))
    silent = fault in SILENT
    with pytest.raises(APIConnectionError) as caught:
        act(server, PAGED, TIMEOUT if silent else AT_MOST)
    assert isinstance(caught.value, APITimeoutError) is silent


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_time_to_send_is_no_time_to_answer(
    server: Server, act: Act, clock: Clock
) -> None:
    """An answer that begins late and comes in pieces has its own time for each."""
    pieces = [BODY[at : at + 9] for at in range(0, len(BODY), 9)]

    def slow(connection: socket.socket) -> None:
        clock.put_forward(AT_MOST * 0.9)
        connection.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(BODY))
        for piece in pieces:
            clock.put_forward(AT_MOST / 8)
            connection.sendall(piece)

    server.play(slow)
    assert act(server, SMALL) == {"items": [7], "next": None}


def test_an_idle_connection_that_was_closed_is_no_fault(server: Server) -> None:
    server.play(send(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY))
    with Client(calling.api(), base_url=server.url, max_retries=0) as client:
        for times in range(1, 4):
            assert calling.resource(client).call(SMALL)["items"] == [7]
            server.wait_for_end(times)


def test_an_idle_connection_that_was_closed_is_no_fault_async(server: Server) -> None:
    server.play(send(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY))

    async def main() -> None:
        async with AsyncClient(
            calling.api(), base_url=server.url, max_retries=0
        ) as client:
            for times in range(1, 4):
                found = await calling.async_resource(client).call(SMALL)
                assert found["items"] == [7]
                server.wait_for_end(times)

    asyncio.run(main())


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with (
            Client(calling.api(), base_url=url, max_retries=0) as client,
            pytest.raises(APIConnectionError, match="ConnectError"),
        ):
            calling.resource(client).call(SMALL)


def test_errors_close_their_connections(server: Server) -> None:
    server.play(
        send(b"HTTP/1.1 500 Oops\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    )
    with Client(calling.api(), base_url=server.url, max_retries=0) as client:
        for _ in range(5):
            with pytest.raises(InternalServerError):
                calling.resource(client).call(SMALL)
            assert _in_use(client) == []
