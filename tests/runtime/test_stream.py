"""Streams: events, JSON lines, bytes; sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import pytest

from runtime.errors import (
    APIConnectionError,
    ConflictError,
    InvalidArgumentError,
    ResponseTooLargeError,
    ResponseValidationError,
    StreamError,
    UnexpectedResponseError,
)
from runtime.events import Events, Fields
from runtime.lines import TooLongError
from runtime.model import Model, optional
from runtime.operation import Operation
from runtime.options import Limits
from runtime.stream_events import EventStream
from runtime.stream_lines import LineStream

from . import calling


class Chunk(Model):
    text: str
    n: int | None = optional()


SSE = "text/event-stream"
EVENTS: Operation[Any] = calling.operation(
    "POST", "/events", stream=EventStream(lambda: Chunk)
)
LINES: Operation[Any] = calling.operation(
    "GET", "/lines", stream=LineStream(lambda: Chunk)
)


def _events(content: bytes, size: int) -> list[Fields]:
    reader = Events(None)
    found: list[Fields] = []
    for start in range(0, len(content), size):
        found += reader.feed(content[start : start + size])
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_grammar_of_event_streams(size: int, end: str) -> None:
    lines = [
        "\ufeff: a comment",
        "",
        "data: first",
        "data:second",
        "data:  third",
        "id: 7",
        "event: ü",
        "retry: 250",
        "unknown: x",
        "",
        "event: nothing",
        "",
        "data",
        "",
        "id",
        "retry: soon",
        "data: a:b",
        "",
        "data: incomplete",
    ]
    found = _events(end.join(lines).encode(), size)
    assert found == [
        Fields("first\nsecond\n third", "ü", "7", 250),
        Fields("", "message", "7", None),
        Fields("a:b", "message", "", None),
    ]


def test_events_and_lines_are_bounded() -> None:
    for content in (b"data: " + b"x" * 200, b"data: xxxxxxxxx\n" * 20):
        with pytest.raises(TooLongError):
            list(Events(100).feed(content))


class _Chunks(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Gives pieces, then perhaps an error; knows whether it was closed."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self._pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def _response(
    media_type: str, *pieces: bytes | Exception
) -> tuple[httpx2.Response, _Chunks]:
    chunks = _Chunks(*pieces)
    headers = {"content-type": media_type}
    return httpx2.Response(200, headers=headers, stream=chunks), chunks


def _stream(rules: Operation[Any], response: httpx2.Response, **more: Any) -> Any:
    client = calling.client(calling.Exchange(response), **more)
    return calling.resource(client).call(rules)


def test_events_have_typed_data() -> None:
    response, chunks = _response(
        SSE,
        b'data: {"text":"a"}\n\nevent: delta\nid: 1\n',
        b'data: {"text":"b","n":1}\n\n',
        b"data: [DONE]\n\ndata: never\n\n",
    )
    found = list(_stream(EVENTS, response))
    assert [event.data for event in found] == [Chunk(text="a"), Chunk(text="b", n=1)]
    assert (found[1].event, found[1].id, found[1].raw) == (
        "delta",
        "1",
        '{"text":"b","n":1}',
    )
    assert chunks.closed


def test_text_events_are_text() -> None:
    rules: Operation[Any] = calling.operation(
        "GET", "/text", stream=EventStream(lambda: str)
    )
    response, _ = _response(SSE, b"data: 1\n\ndata: [DONE]\n\n")
    assert [event.data for event in _stream(rules, response)] == ["1", "[DONE]"]


def test_data_may_be_known_by_the_name_of_the_event() -> None:
    rules: Operation[Any] = calling.operation(
        "GET",
        "/kinds",
        stream=EventStream(
            lambda: str | Chunk,
            by_event={"text": lambda: str, "chunk": lambda: Chunk},
        ),
    )
    response, _ = _response(
        SSE,
        b'event: text\ndata: {"text":"a"}\n\nevent: chunk\ndata: {"text":"a"}\n\n',
        b'data: {"text":"a"}\n\nevent: text\ndata: [DONE]\n\ndata: [DONE]\n\n',
    )
    found = [event.data for event in _stream(rules, response)]
    assert found == ['{"text":"a"}', Chunk(text="a"), Chunk(text="a"), "[DONE]"]


def test_a_piece_of_text_may_look_like_a_number() -> None:
    rules: Operation[Any] = calling.operation(
        "GET", "/mixed", stream=EventStream(lambda: str | Chunk)
    )
    content = b'data: 12\n\ndata: null\n\ndata: plain\n\ndata: {"text":"a"}\n\n'
    found = list(_stream(rules, _response(SSE, content)[0], strict_responses=True))
    assert [event.data for event in found] == ["12", "null", "plain", Chunk(text="a")]


def test_events_are_read_tolerantly_unless_strictly() -> None:
    content = b'data: {"text":1}\n\ndata: plain\n\n'
    found = list(_stream(EVENTS, _response(SSE, content)[0]))
    assert [getattr(event.data, "text", event.data) for event in found] == [1, "plain"]
    response, chunks = _response(SSE, content)
    with pytest.raises(ResponseValidationError):
        list(_stream(EVENTS, response, strict_responses=True))
    assert chunks.closed


def test_json_lines() -> None:
    response, chunks = _response(
        "application/x-ndjson", b'{"text":"a"}\n\n{"te', b'xt":"b"}\r\n{"text":"c"}'
    )
    found = list(_stream(LINES, response))
    assert [chunk.text for chunk in found] == ["a", "b", "c"]
    assert chunks.closed
    response, _ = _response("application/json-seq", b'\x1e{"text":"a"}\n')
    assert [chunk.text for chunk in _stream(LINES, response)] == ["a"]
    response, _ = _response("application/x-ndjson", b'{"text":"a"}\n{"text')
    with pytest.raises(StreamError, match="not JSON"):
        list(_stream(LINES, response))


def test_leaving_early_gives_the_connection_back() -> None:
    for leave in ("close", "with"):
        response, chunks = _response(SSE, b'data: {"text":"a"}\n\n' * 3)
        stream = _stream(EVENTS, response)
        if leave == "close":
            next(stream)
            stream.close()
        else:
            with stream:
                next(stream)
        assert chunks.closed
        assert list(stream) == []


def test_a_stream_is_requested_when_it_is_read_and_checked_before() -> None:
    exchange = calling.Exchange(_response(SSE, b"")[0])
    resource = calling.resource(calling.client(exchange))
    stream = resource.call(EVENTS)
    assert not exchange.requests
    assert list(stream) == []
    assert exchange.request.headers["accept"] == SSE
    refused = calling.operation(path="/x/{id}", stream=EventStream(lambda: str))
    with pytest.raises(InvalidArgumentError):
        resource.call(refused)


def test_an_error_in_place_of_a_stream() -> None:
    response = httpx2.Response(409, json={"code": 1})
    with pytest.raises(ConflictError) as caught:
        list(_stream(EVENTS, response))
    assert caught.value.body == {"code": 1}
    response = httpx2.Response(200, html="<p>")
    with pytest.raises(UnexpectedResponseError, match="'text/html', and not text/ev"):
        list(_stream(EVENTS, response))


def test_a_stream_that_breaks() -> None:
    response, chunks = _response(
        SSE, b'data: {"text":"a"}\n\n', httpx2.ReadError("reset")
    )
    stream = _stream(EVENTS, response)
    assert next(stream).data.text == "a"
    with pytest.raises(APIConnectionError, match="POST /events: ReadError: reset"):
        next(stream)
    assert chunks.closed


def test_items_over_the_cap() -> None:
    response, chunks = _response("application/x-ndjson", b"1" * 100)
    with pytest.raises(ResponseTooLargeError, match="more than 50 bytes"):
        list(_stream(LINES, response, limits=Limits(event_bytes=50)))
    assert chunks.closed


def test_a_raw_answer_of_a_stream_is_read_whole() -> None:
    response, _ = _response(SSE, b"data: 1\n\n")
    client = calling.client(calling.Exchange(response))
    raw: Any = calling.resource(client).with_raw_response
    assert raw.call(EVENTS).content == b"data: 1\n\n"


def test_the_asynchronous_shell_does_the_same() -> None:
    async def main() -> None:
        response, chunks = _response(SSE, b'data: {"text":"a"}\n\n' * 2)
        async with calling.async_client(calling.Exchange(response)) as client:
            resource = calling.async_resource(client)
            found = [event.data.text async for event in resource.call(EVENTS)]
            assert found == ["a", "a"]
            assert chunks.closed

        response, chunks = _response(SSE, b'data: {"text":"a"}\n\n' * 2)
        client = calling.async_client(calling.Exchange(response))
        async with calling.async_resource(client).call(EVENTS) as stream:
            assert (await anext(stream)).data.text == "a"
        assert chunks.closed
        assert [event async for event in stream] == []

        response, chunks = _response(SSE, httpx2.ReadError("reset"))
        client = calling.async_client(calling.Exchange(response))
        with pytest.raises(APIConnectionError):
            await anext(calling.async_resource(client).call(EVENTS))
        assert chunks.closed

        conflict = calling.Exchange(httpx2.Response(409))
        client = calling.async_client(conflict)
        with pytest.raises(ConflictError):
            await anext(calling.async_resource(client).call(EVENTS))
        response, _ = _response(SSE, b"data: 1\n\n")
        client = calling.async_client(calling.Exchange(response))
        raw: Any = calling.async_resource(client).with_raw_response
        assert (await raw.call(EVENTS)).content == b"data: 1\n\n"

    asyncio.run(main())
