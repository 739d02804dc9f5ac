"""Servers that fail in every way: a typed error in time, or the right answer.

Whatever happens, no connection stays in use, no task and no handle is left, and the
client goes on working.
"""

from __future__ import annotations

import asyncio
import gc
import socket
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import APIConnectionError, InternalServerError
from runtime.operation import Operation
from runtime.pages_cursor import CursorPages
from runtime.query import Query
from runtime.stream_events import EventStream

from . import calling
from .fault_server import (
    ANSWER,
    BODY,
    EVENTS,
    FAULTS,
    OK,
    RIGHT,
    Server,
    send,
)

TIMEOUT = 0.5
"""Seconds; a fault is an error within half a second more."""

SMALL = calling.operation(responses={"200": lambda: object})
STREAM: Operation[Any] = calling.operation("GET", "/s", stream=EventStream(lambda: int))
PAGED = calling.operation(
    parameters=(Query("at"),),
    responses={"200": lambda: object},
    pages=CursorPages("/items", item=lambda: int, parameter="at", cursor="/next"),
)
KINDS = {"small": SMALL, "streamed": STREAM, "paged": PAGED}
Act = Callable[..., Any]


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(send(ANSWER))
    yield made
    made.close()


@pytest.fixture(scope="module", autouse=True)
def only_new_objects_are_collected() -> Iterator[None]:
    """What the session has made before is not gone through hundreds of times."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


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


def _sync(server: Server, rules: Operation[Any], timeout: float = TIMEOUT) -> Any:
    before = _handles()
    with Client(
        calling.api(), base_url=server.url, timeout=timeout, max_retries=0
    ) as client:
        resource = calling.resource(client)
        client._shared.get()  # Certificates are read once, and not by a request.
        started = server.now()
        try:
            found = resource.call(rules)
            return found if rules is SMALL else list(found)
        finally:
            assert server.now() - started < timeout + 0.5
            assert _in_use(client) == []
            server.play(send(ANSWER))
            usable = calling.resource(client.with_options(max_retries=2))
            assert usable.call(SMALL) == {"items": [7], "next": None}
            client.close()
            _settled(before)


def _settled(before: int) -> None:
    """The server's threads close their side a little later."""
    until = time.monotonic() + 5
    while _handles() > before and time.monotonic() < until:
        time.sleep(0.02)
    assert _handles() <= before


async def _ended() -> None:
    """What the library left half read is closed by the loop, within a few turns."""
    for _ in range(10):
        await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == 1


def _async(server: Server, rules: Operation[Any], timeout: float = TIMEOUT) -> Any:
    async def main() -> Any:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=timeout, max_retries=0
        ) as client:
            resource = calling.async_resource(client)
            client._shared.get()
            started = server.now()
            try:
                if rules is SMALL:
                    return await resource.call(rules)
                return [item async for item in resource.call(rules)]
            finally:
                assert server.now() - started < timeout + 0.5
                assert _in_use(client) == []
                await _ended()
                server.play(send(ANSWER))
                usable = calling.async_resource(client.with_options(max_retries=2))
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
    server.play(FAULTS[fault])
    with pytest.raises(APIConnectionError):
        act(server, KINDS[kind])
    assert server.count >= 2


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("script", RIGHT)
def test_the_right_answer(server: Server, script: str, act: Act) -> None:
    server.play(RIGHT[script])
    assert act(server, SMALL, 5.0) == {"items": [7], "next": None}
    server.play(RIGHT[script])
    assert act(server, PAGED, 5.0) == [7]


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
    server.play(BROKEN_STREAMS[script])
    with pytest.raises(APIConnectionError):
        act(server, STREAM)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_slow_stream_is_no_fault(server: Server, act: Act) -> None:
    """Events may come as slowly as they like, as long as something comes."""
    head = EVENTS + b"Content-Length: 108\r\n\r\n"
    server.play(send(head, *[b"data: 1\n\n"] * 12, pause=0.08))
    started = time.monotonic()
    assert list(act(server, STREAM, 0.8)) == [1] * 12
    assert time.monotonic() - started > 0.8


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("fault", ["closed within the body", "never answering"])
def test_a_later_page_that_fails(server: Server, fault: str, act: Act) -> None:
    first = b'{"items": [1], "next": "x"}'
    scripts = iter((send(OK + b"\r\n" + first), FAULTS[fault]))
    server.play(lambda connection: next(scripts, send(ANSWER))(connection))
    with pytest.raises(APIConnectionError):
        act(server, PAGED)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_time_to_send_is_no_time_to_answer(server: Server, act: Act) -> None:
    """An answer that begins late and comes in pieces has its own time for each."""
    pieces = [BODY[at : at + 9] for at in range(0, len(BODY), 9)]
    head = OK + b"Content-Length: %d\r\n\r\n" % len(BODY)
    slow = send(b"", b"", b"", b"", head, *pieces, pause=0.1)
    server.play(slow)
    started = time.monotonic()
    assert act(server, SMALL, 0.7) == {"items": [7], "next": None}
    assert time.monotonic() - started > 0.7


@pytest.mark.parametrize("times", [3])
def test_an_idle_connection_that_was_closed_is_no_fault(
    server: Server, times: int
) -> None:
    server.play(send(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY))
    with Client(calling.api(), base_url=server.url, max_retries=0) as client:
        for _ in range(times):
            assert calling.resource(client).call(SMALL)["items"] == [7]
            time.sleep(0.1)


def test_an_idle_connection_that_was_closed_is_no_fault_async(server: Server) -> None:
    server.play(send(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY))

    async def main() -> None:
        async with AsyncClient(
            calling.api(), base_url=server.url, max_retries=0
        ) as client:
            for _ in range(3):
                found = await calling.async_resource(client).call(SMALL)
                assert found["items"] == [7]
                await asyncio.sleep(0.1)

    asyncio.run(main())


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
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
