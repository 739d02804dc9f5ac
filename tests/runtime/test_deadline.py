"""Responses without end: time and raw bytes are counted on every read."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpcore2
import httpx2
import pytest

from runtime import intake, stream_clock
from runtime.async_client import AsyncClient
from runtime.client import Client
from runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    ResponseTooLargeError,
)
from runtime.intake import Clock
from runtime.operation import Operation
from runtime.options import Limits, RequestOptions
from runtime.stream_clock import StreamClock

from . import calling
from .fault_server import (
    AT_MOST,
    BODY,
    CHUNKED,
    LINE,
    OK,
    SLOW_HEADS,
    Script,
    Server,
    drip,
    send,
)
from .slow_reading import (
    BOTH,
    GZIP,
    NAMED,
    SMALL,
    SSE,
    TINY,
    Act,
    async_call,
    endless,
    sync_call,
)


class Stopped:
    """A clock that goes on when it is told to."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def put_forward(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> Stopped:
    made = Stopped()
    monkeypatch.setattr(intake, "time", made)
    monkeypatch.setattr(stream_clock, "time", made)
    return made


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(send()) as made:
        yield made


DRIPS = {
    "a body": drip(OK + b"Content-Length: 1000\r\n\r\n", b"1"),
    "a body until close": drip(OK + b"\r\n", b"1"),
    "chunks": drip(CHUNKED, b"1\r\n1\r\n"),
    "a chunk's extension": drip(CHUNKED + b"1;", b"a"),
    "a chunk's size": drip(CHUNKED, b"0"),
    "a trailer": drip(CHUNKED + b"2\r\n{}\r\n0\r\nX: ", b"a"),
    "a name in a gzip header": drip(GZIP + NAMED, b"a"),
    "empty blocks": drip(GZIP + NAMED + b"\0", b"\0\0\0\xff\xff"),
}


@BOTH
@pytest.mark.parametrize("script", DRIPS)
def test_what_drips_in_ends_in_time(server: Server, script: str, act: Act) -> None:
    server.play(DRIPS[script])
    with pytest.raises(APITimeoutError) as caught:
        act(server, SMALL)
    assert caught.value.request is not None


@BOTH
@pytest.mark.parametrize(
    "script",
    [
        endless(GZIP + gzip.compress(b"{}"), b"\0" * 65536),
        endless(GZIP + NAMED + b"\0", b"\0\0\0\xff\xff" * 10_000),
        endless(GZIP + NAMED, b"a" * 65536),
        endless(OK + b"\r\n", b"1" * 65536),
    ],
    ids=["after a gzip member", "empty blocks", "a gzip header", "a body"],
)
def test_raw_bytes_are_counted(server: Server, script: Script, act: Act) -> None:
    server.play(script)
    with pytest.raises(ResponseTooLargeError, match=r"limits\.response_bytes"):
        act(server, SMALL, limits=TINY, timeout=AT_MOST)


@BOTH
@pytest.mark.parametrize("head", [OK + b"\r\n", CHUNKED], ids=["plain", "chunked"])
def test_the_whole_response_has_a_total(server: Server, head: bytes, act: Act) -> None:
    piece = b" " * 5000
    server.play(drip(head, b"1388\r\n" + piece + b"\r\n" if head == CHUNKED else piece))
    with pytest.raises(APITimeoutError, match=r"limits\.total_seconds"):
        act(server, SMALL, timeout=AT_MOST, limits=Limits(total_seconds=0.3))


@BOTH
@pytest.mark.parametrize(
    "script",
    [
        endless(GZIP + gzip.compress(b"{}"), b"\0" * 5000),
        endless(GZIP + NAMED + b"\0", b"\0\0\0\xff\xff" * 1000),
        endless(GZIP + NAMED, b"a" * 5000),
    ],
    ids=["after a gzip member", "empty blocks", "a gzip header"],
)
def test_what_comes_to_nothing_ends(server: Server, script: Script, act: Act) -> None:
    server.play(script)
    with pytest.raises(APIConnectionError, match="comes to nothing"):
        act(server, SMALL, timeout=AT_MOST)


@BOTH
def test_compressed_in_pieces_of_a_byte(server: Server, act: Act) -> None:
    body = gzip.compress(json.dumps(list(range(300))).encode())
    head = OK + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    pieces = b"".join(b"1\r\n" + bytes([each]) + b"\r\n" for each in body)
    server.play(send(head + pieces + b"0\r\n\r\n"))
    assert act(server, SMALL, timeout=AT_MOST) == list(range(300))


@pytest.mark.usefixtures("stopped")
def test_the_total_is_finite_by_default() -> None:
    assert Limits().total_seconds == 600
    clock = Clock(httpx2.Timeout(None), Limits().total_seconds)
    assert clock.left() == 600


def test_a_whole_response_has_a_lowest_speed(stopped: Stopped) -> None:
    """Beyond the read timeout, a second for each 1024 bytes, up to the total."""
    clock = Clock(httpx2.Timeout(8), 20)
    stopped.put_forward(2)
    assert clock.left() == 6
    clock.add(4096)
    clock.resume()
    assert clock.left() == 10
    clock.add(1024 * 100)
    assert clock.left() == 18
    stopped.put_forward(18)
    clock.add(1)
    stopped.put_forward(0.5)
    with pytest.raises(httpx2.ReadTimeout, match="more than 20 s"):
        clock.add(1)


def test_what_comes_too_slowly_is_told(stopped: Stopped) -> None:
    clock = Clock(httpx2.Timeout(8), 20)
    stopped.put_forward(8)
    clock.add(512)
    stopped.put_forward(0.75)
    with pytest.raises(httpx2.ReadTimeout, match="too slowly"):
        clock.add(1)


def test_a_stream_may_be_silent_while_nobody_waits(stopped: Stopped) -> None:
    """For the read timeout where somebody does, and as often as it likes."""
    clock = StreamClock(httpx2.Timeout(8))
    for _ in range(5):
        clock.resume()
        stopped.put_forward(7)
        assert clock.left() == 1
        clock.add(1)
        assert clock.left() is None
        stopped.put_forward(100)
    clock.resume()
    stopped.put_forward(8.5)
    with pytest.raises(httpx2.ReadTimeout, match="too slowly"):
        clock.add(1)


@pytest.mark.parametrize("rules", [SMALL, SSE], ids=["small", "streamed"])
@pytest.mark.parametrize("fault", SLOW_HEADS)
def test_a_slow_head_is_cancelled(
    server: Server, fault: str, rules: Operation[Any]
) -> None:
    """It may take the time of all phases: nobody tells when the request was sent."""
    server.play(SLOW_HEADS[fault])
    phases = httpx2.Timeout(connect=0.3, read=0.3, write=0.05, pool=0.05)
    started = time.monotonic()
    with pytest.raises(APITimeoutError, match="head"):
        async_call(server, rules, timeout=phases)
    assert time.monotonic() - started > 0.65


def test_a_slow_head_ends_on_a_kept_connection(server: Server) -> None:
    turns = 0

    def script(connection: socket.socket) -> None:
        nonlocal turns
        for _ in range(2):
            turns += 1
            connection.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY)
            connection.recv(65536)
        drip(LINE + b"X: ", b"y")(connection)

    server.play(script)

    async def main() -> None:
        async with AsyncClient(
            calling.api(), base_url=server.url, timeout=AT_MOST, max_retries=0
        ) as client:
            resource = calling.async_resource(client)
            for _ in range(2):
                assert (await resource.call(SMALL))["items"] == [7]
            with pytest.raises(APITimeoutError):
                await resource.call(SMALL, request_options=RequestOptions(timeout=0.1))

    asyncio.run(main())
    assert turns == 2


def test_a_slow_head_is_the_http_librarys_synchronously() -> None:
    """It gives nothing of a head to anybody before its end (`docs/security.md`)."""
    head = OK + b"Content-Length: %d\r\n\r\n" % len(BODY)
    network = Network(*(bytes([each]) for each in head), BODY)
    with (
        httpx2.HTTPTransport() as transport,
        httpcore2.ConnectionPool(network_backend=network) as pool,
        httpx2.Client(transport=transport) as http_client,
    ):
        transport._pool = pool
        client = Client(calling.api(), http_client=http_client, timeout=8.0)
        assert calling.resource(client).call(SMALL)["items"] == [7]
    assert network.reads == [8.0] * (len(head) + 1)


class Network(httpcore2.NetworkBackend):
    """One connection, on which each read gives a piece; what each may take is kept."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = iter(pieces)
        self.reads: list[float | None] = []

    def connect_tcp(self, *_: object, **__: object) -> Any:
        return self

    def start_tls(self, *_: object, **__: object) -> Any:
        return self

    def read(self, _most: int, timeout: float | None = None) -> bytes:
        self.reads.append(timeout)
        return next(self._pieces)

    def write(self, *_: object, **__: object) -> None:
        """Take the request."""

    def get_extra_info(self, _name: str) -> None:
        """Know nothing of sockets."""

    def close(self) -> None:
        """There is nothing."""


def test_errors_of_the_caller_stay(server: Server) -> None:
    """A timeout of the caller's own is no timeout of the client."""

    async def body() -> Any:
        yield b"1"
        raise TimeoutError("the caller's")

    rules = calling.operation("POST", body=calling.RAW)

    async def main() -> None:
        async with AsyncClient(calling.api(), base_url=server.url) as client:
            with pytest.raises(TimeoutError, match="the caller's") as caught:
                await calling.async_resource(client).call(rules, body=body())
            assert not isinstance(caught.value, APIError)

    asyncio.run(main())


def test_the_timers_thread_ends(server: Server) -> None:
    server.play(send(CHUNKED + b"2\r\n{}\r\n0\r\n\r\n"))
    for _ in range(3):
        assert sync_call(server, SMALL) == {}
    for thread in threading.enumerate():
        if thread.name == "deadline":
            thread.join(AT_MOST)
            assert not thread.is_alive()


FORKED = """
import asyncio, os, socket, sys, threading, warnings
import httpx2
sys.path[:0] = {path!r}
from runtime.api import Api
from runtime.client import Client
from runtime.content_text import TextContent
from runtime.operation import Operation
from runtime.query import Query
from runtime.client import Resource
warnings.simplefilter("error", ResourceWarning)

listening = socket.create_server(("127.0.0.1", 0), backlog=100)
def serve(connection):
    while head := connection.recv(65536):
        name = head.split(b"q=")[1].split(b" ")[0]
        connection.sendall(
            b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n"
            b"Transfer-Encoding: chunked\\r\\n\\r\\n%x\\r\\n%s\\r\\n0\\r\\n\\r\\n"
            % (len(name), name)
        )
def accept():
    while True:
        given = listening.accept()[:1]
        threading.Thread(target=serve, args=given, daemon=True).start()
threading.Thread(target=accept, daemon=True).start()

api = Api(title="x", package="x", version="1", base_url_env="X")
rules = Operation("GET", "/", parameters=(Query("q"),),
    responses={{"200": TextContent()}},
)
url = "http://127.0.0.1:%d" % listening.getsockname()[1]
http_client = httpx2.Client() if {given} else None
client = Client(api, base_url=url, max_retries=0, timeout=100, http_client=http_client)
def call(rules, values): return Resource(client)._call(rules, None, **values)
assert call(rules, {{"q": "parent"}}) == "parent"
children = []
for child in range(3):
    pid = os.fork()
    if pid == 0:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            if not {given}:
                for at in range(8):
                    name = f"c{{child}}-{{at}}"
                    assert call(rules, {{"q": name}}) == name
            else:
                client._shared.get(), client._shared.get()
        told = [str(each.message) for each in caught]
        right = len(told) == {given} and all("forked" in one for one in told)
        os._exit(7 if right else 1)
    children.append(pid)
for at in range(20):
    assert call(rules, {{"q": f"p{{at}}"}}) == f"p{{at}}"
codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
assert codes == [7, 7, 7], codes
os._exit(0)
"""


@pytest.mark.parametrize("given", [0, 1], ids=["a client of its own", "the caller's"])
def test_a_fork_is_noticed(given: int) -> None:
    probe = FORKED.format(path=sys.path, given=given)
    subprocess.run([sys.executable, "-c", probe], check=True, timeout=300)
