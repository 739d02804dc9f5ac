"""A transport that keeps what it is given and gives what it was told to."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Mapping

import httpx2

from .packages import Generated
from .rows import Raises, Reply, Row

_STREAMS = ("Stream", "AsyncStream", "EventStream", "AsyncEventStream")
_BOUNDARY = re.compile(rb"boundary=([0-9A-Za-z'()+_,./:=?-]+)")


class Recorder(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Keeps requests, their content read."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply
        self.requests: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Keep a request of the synchronous client."""
        request.read()
        return self._respond(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Keep a request of the asynchronous client."""
        await request.aread()
        return self._respond(request)

    def _respond(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        headers = [
            (name.encode("ascii"), value.encode("latin-1"))
            for name, value in self._reply.headers.items()
        ]
        stream = _Pieces(self._reply.content)
        return httpx2.Response(self._reply.status, headers=headers, stream=stream)


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Content in two pieces, cut in its middle."""

    def __init__(self, content: bytes) -> None:
        half = len(content) // 2
        self._pieces = [piece for piece in (content[:half], content[half:]) if piece]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def outcome_of(
    made: Generated, at: int, row: Row, *, is_async: bool
) -> tuple[Recorder, object]:
    """Make a row's call; return what was sent and what came of it."""
    recorder = Recorder(row.reply)
    if is_async:
        return recorder, asyncio.run(_async(made, at, row, recorder))
    kind = getattr(made.package, made.client)
    with kind(
        **made.arguments, http_client=httpx2.Client(transport=recorder)
    ) as client:
        try:
            result = row.call(made.method(client, at, row), made.package)
            if type(result).__name__ in _STREAMS:
                return recorder, [_data(item) for item in result]
            if hasattr(result, "iter_bytes"):
                return recorder, result.read()
        except Exception as error:
            return recorder, _expected(row, error)
    return recorder, result


async def _async(made: Generated, at: int, row: Row, recorder: Recorder) -> object:
    kind = getattr(made.package, made.async_client)
    http_client = httpx2.AsyncClient(transport=recorder)
    async with kind(**made.arguments, http_client=http_client) as client:
        try:
            result = row.call(made.method(client, at, row), made.package)
            if type(result).__name__ in _STREAMS:
                return [_data(item) async for item in result]
            result = await result
            return await result.read() if hasattr(result, "iter_bytes") else result
        except Exception as error:
            return _expected(row, error)


def _data(item: object) -> object:
    """Return the data of an event, and any other item as it is."""
    is_event = type(item).__name__ == "ServerSentEvent"
    return getattr(item, "data", None) if is_event else item


def _expected(row: Row, error: Exception) -> Exception:
    """Return an error that a row expects; raise any other one."""
    if not isinstance(row.result, Raises):
        raise error
    return error


def sent_content(request: httpx2.Request) -> bytes:
    """Return the content, a boundary replaced by the word, one inside it by `INNER`."""
    boundary, content = _boundary(request), request.content
    if boundary is None:
        return content
    inner = _BOUNDARY.search(content)
    content = content.replace(inner[1], b"INNER") if inner else content
    return content.replace(boundary, b"BOUNDARY")


def sent_header(request: httpx2.Request, name: str) -> str | None:
    """Return a field's value as text, a boundary replaced by the word."""
    raw = _fields(request)
    value = raw.get(name.lower().encode("ascii"))
    if value is None:
        return None
    boundary = _boundary(request)
    text = value.replace(boundary, b"BOUNDARY") if boundary else value
    return str(text, "utf-8")


def _fields(request: httpx2.Request) -> Mapping[bytes, bytes]:
    return {key.lower(): value for key, value in request.headers.raw}


def _boundary(request: httpx2.Request) -> bytes | None:
    raw = _fields(request)
    found = _BOUNDARY.search(raw.get(b"content-type", b""))
    return found[1] if found else None
