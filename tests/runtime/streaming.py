"""Servers that stream, and what is made of what they send."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2

from runtime.async_client import AsyncClient, AsyncResource
from runtime.client import Client, Resource
from runtime.model import Model, optional
from runtime.stream import Stream
from runtime.stream_events import EventStream
from runtime.stream_reading import StreamOperation

from .calling import made
from .paging import api


class Chunk(Model):
    """Data of an event."""

    n: int


class Failing(Model):
    """Data that may be an error."""

    error: str | None = optional()


class Whole(Model):
    """What is returned where nothing streams."""

    text: str


class _Chunks(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, chunks: list[bytes | None]) -> None:
        self._chunks = chunks
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if chunk is None:
                raise httpx2.ReadError("the connection broke")
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


class Server:
    """Answers with the same chunks, or by a function of the request."""

    def __init__(
        self, *chunks: bytes | None, media_type: str = "text/event-stream"
    ) -> None:
        self.chunks = list(chunks)
        self.media_type = media_type
        self.requests: list[httpx2.Request] = []
        self.streams: list[_Chunks] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        self.streams.append(_Chunks(self.chunks))
        headers = {"content-type": self.media_type, "x-id": "7"}
        return httpx2.Response(200, headers=headers, stream=self.streams[-1])


def sync_resource(server: Server, **more: Any) -> Resource:
    transport = httpx2.MockTransport(server)
    http_client = httpx2.Client(transport=transport)
    return Resource(Client(api(), http_client=http_client, max_retries=0, **more))


def async_resource(server: Server, **more: Any) -> AsyncResource:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    given = AsyncClient(api(), http_client=http_client, max_retries=0, **more)
    return AsyncResource(given)


EVENTS = EventStream(lambda: Chunk)


def rules_of(
    rule: Any = EVENTS, method: str = "GET", **more: Any
) -> StreamOperation[Any]:
    return StreamOperation(method, "/events", stream=rule, **more)


def stream_of(server: Server, rule: Any = EVENTS, **more: Any) -> Stream[Any]:
    return made(sync_resource(server, **more), rules_of(rule), None)


def events_of(server: Server, rule: Any = EVENTS, **more: Any) -> list[tuple[str, Any]]:
    """List names and data of events, in both modes the same."""
    found = [(one.event, one.data) for one in stream_of(server, rule, **more).events()]

    async def gather() -> list[tuple[str, Any]]:
        stream = made(async_resource(server, **more), rules_of(rule), None)
        return [(one.event, one.data) async for one in stream.events()]

    assert asyncio.run(gather()) == found
    return found


def data_of(*chunks: bytes | None, rule: Any = EVENTS, **more: Any) -> list[Any]:
    return [data for _, data in events_of(Server(*chunks), rule, **more)]


def event_bytes(data: Any, name: str | None = None) -> bytes:
    text = data if isinstance(data, str) else json.dumps(data)
    event = f"event: {name}\n" if name else ""
    return f"{event}data: {text}\n\n".encode()


ONE, TWO = event_bytes({"n": 1}), event_bytes({"n": 2})
