"""`with_streaming_response`: the status at once, the content as it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.async_streaming_client import AsyncStreamingClient
from runtime.async_streaming_response import AsyncStreamingResource
from runtime.binary_reading import BinaryOperation
from runtime.client import Client
from runtime.content_bytes import BytesContent
from runtime.contents import ContentChoice
from runtime.errors import (
    APIConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ResponseTooLargeError,
)
from runtime.model import Model
from runtime.operation import Operation
from runtime.options import Limits
from runtime.page_turn import PagedOperation
from runtime.pages_cursor import CursorPages
from runtime.stream_choice import StreamChoice
from runtime.stream_events import EventStream
from runtime.stream_reading import StreamOperation
from runtime.streaming_client import StreamingClient
from runtime.streaming_response import StreamingResource

from .calling import made
from .paging import api


class Thing(Model):
    """What is sent as JSON."""

    data: list[int]


_PLAIN: Operation[Thing] = Operation("GET", "/x", responses={"200": lambda: Thing})
_EVENTS = EventStream(lambda: int, media_type="text/event-stream")
KINDS: dict[str, Any] = {
    "plain": _PLAIN,
    "bytes": BinaryOperation(
        "GET",
        "/x",
        responses={
            "200": ContentChoice(
                {"a/b": BytesContent(), "application/json": lambda: Thing}
            )
        },
    ),
    "pages": PagedOperation(
        "GET",
        "/x",
        responses={"200": lambda: Thing},
        pages=CursorPages("/data", item=lambda: int, parameter="next", cursor="/next"),
    ),
    "stream": StreamOperation("GET", "/x", stream=_EVENTS),
    "choice": StreamChoice(_PLAIN, _EVENTS, "stream"),
}


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, *pieces: bytes | None) -> None:
        self._pieces = pieces
        self.given = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if piece is None:
                raise httpx2.ReadError("the connection broke")
            self.given += 1
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


class Things(StreamingResource):
    """A resource as generated ones are."""

    def get(self, kind: str, **values: object) -> Any:
        """Call one of the operations."""
        return made(self, KINDS[kind], None, **values)

    @property
    def below(self) -> Things:
        """A resource of the resource."""
        return Things(self._client)


class AsyncThings(AsyncStreamingResource):
    """The same asynchronously."""

    async def get(self, kind: str, **values: object) -> Any:
        """Call one of the operations, as methods that no flag makes stream."""
        return await made(self, KINDS[kind], None, **values)

    def prepared(self, kind: str, **values: object) -> Any:
        """Call one of the operations, as methods that page or stream."""
        return made(self, KINDS[kind], None, **values)


class Shop(Client, StreamingClient):
    """A client as generated ones are."""

    @property
    def things(self) -> Things:
        """Its only resource."""
        return Things(self)


class AsyncShop(AsyncClient, AsyncStreamingClient):
    """An asynchronous client as generated ones are."""

    @property
    def things(self) -> AsyncThings:
        """Its only resource."""
        return AsyncThings(self)


class Server:
    """Sends the same response to every request."""

    def __init__(self, stream: _Pieces, status: int = 200, **headers: str) -> None:
        self.stream = stream
        self.status = status
        self.headers = {"content_type": "application/json", **headers}
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        headers = {name.replace("_", "-"): text for name, text in self.headers.items()}
        return httpx2.Response(self.status, headers=headers, stream=self.stream)


def shop(server: Server, **more: Any) -> Shop:
    """Return a client that talks to a server."""
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    return Shop(api(), http_client=http_client, max_retries=0, **more)


def things(server: Server) -> AsyncThings:
    """Return an asynchronous client's resource."""
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    return AsyncThings(AsyncClient(api(), http_client=http_client, max_retries=0))


@pytest.mark.parametrize("kind", KINDS)
def test_content_is_read_when_it_is_asked_for(kind: str) -> None:
    """Of one request, whatever the method would return; nothing is sent before."""
    server = Server(_Pieces(b'{"data": ', b"[1]}"))
    manager = shop(server).things.with_streaming_response.get(kind)
    assert server.requests == []
    with manager as response:
        assert (response.status_code, server.stream.given) == (200, 0)
        assert response.headers["content-type"] == "application/json"
        assert next(response.iter_bytes()) == b'{"data": '
    assert (len(server.requests), server.stream.closed) == (1, True)


@pytest.mark.parametrize("kind", ["plain", "bytes", "pages", "choice"])
def test_all_of_it_is_its_type(kind: str) -> None:
    server = Server(_Pieces(b'{"data": ', b"[1]}"))
    with shop(server).things.with_streaming_response.get(kind) as response:
        assert response.parse() == Thing(data=[1])
        assert response.read() == b'{"data": [1]}'
        assert list(response.iter_bytes()) == [b'{"data": [1]}']


def test_of_a_client_and_of_what_lies_below() -> None:
    client = shop(Server(_Pieces(b"[]")))
    for methods in (
        client.with_streaming_response.things,
        client.with_streaming_response.things.below,
        client.things.with_streaming_response.below,
    ):
        with methods.get("plain") as response:
            assert response.status_code == 200


def test_raw_responses_of_a_client() -> None:
    """One request, its response read, whatever the method would return."""
    client = shop(Server(_Pieces(b'{"data": [1]}')))
    for methods in (
        client.with_raw_response.things,
        client.with_raw_response.things.below,
    ):
        for kind in ("plain", "pages"):
            response = methods.get(kind)
            assert (response.status_code, response.content) == (200, b'{"data": [1]}')
            assert response.parse() == Thing(data=[1])


def test_a_flag_streams_bytes() -> None:
    server = Server(_Pieces(b"data: 1\n\n"), content_type="text/event-stream")
    methods = shop(server).things.with_streaming_response
    with methods.get("choice", stream=True) as response:
        assert list(response.iter_lines()) == ["data: 1", ""]
    assert server.requests[0].headers["accept"] == "text/event-stream"


def test_a_failure_is_raised_when_the_block_is_entered() -> None:
    server = Server(_Pieces(b'{"why": "gone"}'), status=404)
    manager = shop(server).things.with_streaming_response.get("plain")
    with pytest.raises(NotFoundError) as caught, manager:
        raise AssertionError
    assert caught.value.body == {"why": "gone"}
    assert server.stream.closed


@pytest.mark.parametrize(
    ("media_type", "pieces", "lines"),
    [
        ("text/plain", [b"a\nb", b"c\r", b"\n\rd"], ["a", "bc", "", "d"]),
        ("text/plain", [b"\xc3", b"\xbc\n"], ["\u00fc"]),
        ("text/plain; charset=latin-1", [b"\xfc\n\xe4"], ["\u00fc", "\u00e4"]),
        ("text/plain; charset=utf-16", ["a\nb".encode("utf-16")], ["a", "b"]),
        ("text/plain", [b"\xff\n"], ["\ufffd"]),
        ("text/plain", [], []),
    ],
)
def test_lines(media_type: str, pieces: list[bytes], lines: list[str]) -> None:
    server = Server(_Pieces(*pieces), content_type=media_type)
    with shop(server).things.with_streaming_response.get("plain") as response:
        assert list(response.iter_lines()) == lines


def test_limits_hold() -> None:
    server = Server(_Pieces(b"x" * 11))
    limits = Limits(event_bytes=10, response_bytes=10)
    methods = shop(server, limits=limits).things.with_streaming_response
    with methods.get("plain") as response:
        with pytest.raises(ResponseTooLargeError, match="event_bytes"):
            list(response.iter_lines())
        with pytest.raises(InvalidArgumentError, match="read already"):
            response.read()
    too_large = pytest.raises(ResponseTooLargeError, match="response_bytes")
    with methods.get("plain") as response, too_large:
        response.read()


def test_a_connection_that_breaks_is_an_error_of_the_package() -> None:
    server = Server(_Pieces(b"[", None))
    methods = shop(server).things.with_streaming_response
    for read in (lambda one: list(one.iter_bytes()), lambda one: one.read()):
        broken = pytest.raises(APIConnectionError)
        with methods.get("plain") as response, broken:
            read(response)
    assert server.stream.closed


def test_the_client_itself_reads_as_before() -> None:
    client = shop(Server(_Pieces(b'{"data": []}')))
    with client.with_streaming_response.things.get("plain"):
        pass
    assert client.things.get("plain") == Thing(data=[])


@pytest.mark.parametrize("kind", KINDS)
def test_asynchronously(kind: str) -> None:
    async def run() -> None:
        server = Server(_Pieces(b'{"data":\n', b"[1]}"))
        methods = things(server).with_streaming_response
        prepares = kind in ("pages", "stream")
        call = methods.prepared if prepares else methods.get
        async with call(kind) as response:
            assert (response.status_code, server.stream.given) == (200, 0)
            assert [line async for line in response.iter_lines()] == [
                '{"data":',
                "[1]}",
            ]
        assert (len(server.requests), server.stream.closed) == (1, True)
        if kind != "stream":
            async with call(kind) as response:
                assert await response.parse() == Thing(data=[1])
                assert await response.read() == b'{"data":\n[1]}'

    asyncio.run(run())


def test_raw_responses_of_an_asynchronous_client() -> None:
    async def run() -> None:
        server = Server(_Pieces(b'{"data": [1]}'))
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
        client = AsyncShop(api(), http_client=http_client, max_retries=0)
        response = await client.with_raw_response.things.get("plain")
        assert response.parse() == Thing(data=[1])

    asyncio.run(run())


def test_asynchronous_failures() -> None:
    async def run() -> None:
        server = Server(_Pieces(b"{}"), status=404)
        with pytest.raises(NotFoundError):
            async with things(server).with_streaming_response.get("plain"):
                raise AssertionError
        server = Server(_Pieces(b"[", None))
        async with things(server).with_streaming_response.get("plain") as response:
            with pytest.raises(APIConnectionError):
                await response.read()
        assert server.stream.closed

    asyncio.run(run())
