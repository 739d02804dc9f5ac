"""One client, many threads and tasks, over real sockets; calls that are cancelled."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import threading
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient
from runtime.binary_reading import BinaryOperation
from runtime.client import Client
from runtime.content_bytes import BytesContent
from runtime.contents import ContentChoice
from runtime.operation import Operation
from runtime.pages_cursor import CursorPages
from runtime.query import Query
from runtime.stream_events import EventStream

from . import calling

ECHO = calling.operation(
    parameters=(Query("n"),), responses={"200": lambda: dict[str, Any]}
)
STREAM: Operation[Any] = calling.operation(
    "GET",
    "/things",
    parameters=(Query("n"),),
    stream=EventStream(lambda: int),
)
BYTES: BinaryOperation[Any] = BinaryOperation(
    "GET",
    "/things",
    parameters=(Query("n"),),
    responses={"200": ContentChoice({"application/json": BytesContent()})},
)
PAGED = calling.operation(
    parameters=(Query("n"), Query("at")),
    responses={"200": lambda: object},
    pages=CursorPages("/items", item=lambda: int, parameter="at", cursor="/next"),
)


class _Echo(BaseHTTPRequestHandler):
    """Answers with the number that it was asked for: as JSON, pages or events."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        query = dict(
            pair.split("=") for pair in self.path.partition("?")[2].split("&") if pair
        )
        number, at = int(query["n"]), int(query.get("at", 0))
        following = at + 1 if at < 2 else None
        body = json.dumps({"n": number, "items": [number], "next": following}).encode()
        kind = "application/json"
        if self.headers["accept"] == "text/event-stream":
            kind, body = "text/event-stream", b"data: %d\n\n" % number * 3
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        half = len(body) // 2
        self.wfile.write(body[:half])
        self.wfile.flush()
        self.wfile.write(body[half:])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what these tests are about."""


@pytest.fixture
def url() -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), _Echo)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def _idle(client: Client | AsyncClient) -> bool:
    pool: Any = vars(client._shared.get())["_transport"]._pool
    return not any("ACTIVE" in str(each.info()).upper() for each in pool.connections)


def test_64_threads_share_a_client(url: str) -> None:
    wrong: list[tuple[int, object]] = []
    with Client(calling.api(), base_url=url, timeout=600) as client:

        def work(number: int) -> None:
            resource = calling.resource(client)
            for _ in range(3):
                found = resource.call(ECHO, {"n": number})["n"]
                pages = list(resource.call(PAGED, {"n": number}))
                events = list(resource.call(STREAM, {"n": number}))
                if (found, pages, events) != (number, [number] * 3, [number] * 3):
                    wrong.append((number, (found, pages, events)))

        threads = [threading.Thread(target=work, args=(n,)) for n in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
        assert _idle(client)


def test_1000_tasks_share_a_client(url: str) -> None:
    async def main() -> None:
        async with AsyncClient(calling.api(), base_url=url, timeout=600) as client:
            resource = calling.async_resource(client)

            async def work(number: int) -> Any:
                match number % 3:
                    case 0:
                        return (await resource.call(ECHO, {"n": number}))["n"]
                    case 1:
                        pages = resource.call(PAGED, {"n": number})
                        found = [item async for item in pages]
                    case _:
                        events = resource.call(STREAM, {"n": number})
                        found = [event async for event in events]
                assert len(found) == 3
                return found[0] if len(set(found)) == 1 else found

            numbers = range(1000)
            assert await asyncio.gather(*map(work, numbers)) == list(numbers)
            assert _idle(client)

    asyncio.run(main())


@pytest.mark.parametrize("kind", ["small", "streamed", "paged", "bytes", "pieces"])
def test_cancelling_at_any_await_leaves_the_pool_healthy(url: str, kind: str) -> None:
    """A call is stopped after one turn of the loop, after two, and so on to its end."""

    async def main() -> int:
        async with AsyncClient(
            calling.api(), base_url=url, timeout=60, max_retries=0
        ) as client:
            resource = calling.async_resource(client)

            async def work() -> object:
                match kind:
                    case "small":
                        return await resource.call(ECHO, {"n": 1})
                    case "streamed":
                        events = resource.call(STREAM, {"n": 1})
                        return [event async for event in events]
                    case "bytes":
                        async with await resource.call(BYTES, {"n": 1}) as response:
                            return await response.read()
                    case "pieces":
                        response = await resource.call(BYTES, {"n": 1})
                        return [piece async for piece in response.iter_bytes()]
                    case _:
                        pages = resource.call(PAGED, {"n": 1})
                        return [item async for item in pages]

            cancelled = 0
            for turns in range(400):
                task = asyncio.create_task(work())
                for _ in range(turns):
                    if task.done():
                        break
                    await asyncio.sleep(0.0005 if turns > 30 else 0)
                if task.done():
                    break
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
                cancelled += task.cancelled()
                assert _idle(client)
            assert await resource.call(ECHO, {"n": 2}) == {
                "n": 2,
                "items": [2],
                "next": 1,
            }
            for _ in range(10):
                await asyncio.sleep(0)
            assert len(asyncio.all_tasks()) == 1
            return cancelled

    assert asyncio.run(main()) > 10


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_outlives_its_event_loop(url: str) -> None:
    """What was opened in a loop that has ended is left to be collected."""
    client = AsyncClient(calling.api(), base_url=url, max_retries=0)

    async def work(number: int) -> Any:
        return await calling.async_resource(client).call(ECHO, n=number)

    async def last() -> Any:
        async with client:
            return await work(2)

    assert [asyncio.run(work(number))["n"] for number in range(2)] == [0, 1]
    assert asyncio.run(last())["n"] == 2
    gc.collect()


def test_leaving_a_stream_early_gives_its_connection_back(url: str) -> None:
    with Client(calling.api(), base_url=url) as client:
        for _ in range(5):
            with calling.resource(client).call(STREAM, {"n": 1}) as events:
                assert next(events) == 1
            assert _idle(client)

    async def main() -> None:
        async with AsyncClient(calling.api(), base_url=url) as client:
            for _ in range(5):
                stream = calling.async_resource(client).call(STREAM, {"n": 1})
                async with stream as events:
                    assert await anext(events) == 1
                assert _idle(client)

    asyncio.run(main())


class _Slow(httpx2.AsyncByteStream):
    """Events whose connection takes a turn of the loop to close, as TLS does."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"data: 1\n\n"
        yield b"data: 2\n\n"

    async def aclose(self) -> None:
        await asyncio.sleep(0.01)


def test_two_tasks_leave_a_stream_at_once() -> None:
    headers = {"Content-Type": "text/event-stream"}

    async def main() -> None:
        client = calling.async_client(
            lambda _: httpx2.Response(200, headers=headers, stream=_Slow())
        )
        stream = calling.async_resource(client).call(STREAM)
        assert await anext(stream) == 1
        await asyncio.gather(stream.aclose(), stream.aclose())
        assert [item async for item in stream] == []

    asyncio.run(main())
