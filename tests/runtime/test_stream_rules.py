"""Streams: what is an item, what ends them, and what goes wrong in them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from inspect import get_annotations
from typing import Any

import httpx2
import pytest

from runtime.async_client import AsyncClient, AsyncResource
from runtime.async_stream import AsyncStream
from runtime.body import Json
from runtime.client import Client, Resource
from runtime.errors import (
    APIConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ResponseTooLargeError,
    ResponseValidationError,
    StreamError,
    UnexpectedResponseError,
)
from runtime.json_pieces import Values
from runtime.model import Model, optional
from runtime.operation import Operation, Rules
from runtime.options import Limits
from runtime.query import Query
from runtime.stream import Stream
from runtime.stream_choice import StreamChoice
from runtime.stream_events import EventStream
from runtime.stream_lines import LineStream
from runtime.stream_reading import StreamOperation
from runtime.stream_values import ValueStream

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


def _sync(server: Server, **more: Any) -> Resource:
    transport = httpx2.MockTransport(server)
    http_client = httpx2.Client(transport=transport)
    return Resource(Client(api(), http_client=http_client, max_retries=0, **more))


def _async(server: Server, **more: Any) -> AsyncResource:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    given = AsyncClient(api(), http_client=http_client, max_retries=0, **more)
    return AsyncResource(given)


EVENTS = EventStream(lambda: Chunk)


def _rules(
    rule: Any = EVENTS, method: str = "GET", **more: Any
) -> StreamOperation[Any]:
    return StreamOperation(method, "/events", stream=rule, **more)


def _stream(server: Server, rule: Any = EVENTS, **more: Any) -> Stream[Any]:
    return made(_sync(server, **more), _rules(rule), None)


def _events(server: Server, rule: Any = EVENTS, **more: Any) -> list[tuple[str, Any]]:
    """List names and data of events, in both modes the same."""
    found = [(one.event, one.data) for one in _stream(server, rule, **more).events()]

    async def gather() -> list[tuple[str, Any]]:
        stream = made(_async(server, **more), _rules(rule), None)
        return [(one.event, one.data) async for one in stream.events()]

    assert asyncio.run(gather()) == found
    return found


def _data(*chunks: bytes | None, rule: Any = EVENTS, **more: Any) -> list[Any]:
    return [data for _, data in _events(Server(*chunks), rule, **more)]


def _event(data: Any, name: str | None = None) -> bytes:
    text = data if isinstance(data, str) else json.dumps(data)
    event = f"event: {name}\n" if name else ""
    return f"{event}data: {text}\n\n".encode()


ONE, TWO = _event({"n": 1}), _event({"n": 2})


def test_iterating_gives_the_data() -> None:
    """Envelopes are for those who ask for them."""
    stream = _stream(Server(ONE, TWO))
    assert [chunk.n for chunk in stream] == [1, 2]
    (event,) = _stream(
        Server(b"event: a\nid: 5\nretry: 9\ndata: {\ndata: }\n\n")
    ).events()
    assert (event.event, event.id, event.retry, event.raw) == ("a", "5", 9, "{\n}")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_every_cut(end: str) -> None:
    """However the bytes arrive, the events are the same; comments are none."""
    whole = (
        '\ufeff: comment\n\nevent: a\ndata: {"n":\ndata: 1}\n\n'
        'data: {"n": 2, "é": "漢"}\nid: x\n\ndata: {"n": 3}\n'
    )
    given = whole.replace("\n", end).encode()
    for size in (1, 2, 3, 7, len(given)):
        pieces = [given[at : at + size] for at in range(0, len(given), size)]
        found = _events(Server(*pieces))
        assert [(name, data.n) for name, data in found] == [("a", 1), ("message", 2)]


def test_end_of_the_stream() -> None:
    """`[DONE]` ends streams of JSON; documented texts end any."""
    after = _event({"n": 9})
    assert [c.n for c in _data(ONE, _event(" [DONE] "), after)] == [1]
    text = EventStream(lambda: str)
    assert _data(_event("[DONE]"), rule=text) == ["[DONE]"]
    ended = EventStream(lambda: str, ends=("[END]",))
    assert _data(_event("a"), _event("[END]"), _event("b"), rule=ended) == ["a"]


def test_complete() -> None:
    """True if the end came; False if a documented one did not; else unknown."""
    done = _event("[DONE]")
    assert _stream(Server(ONE, done)).until_done().complete is True
    assert _stream(Server(ONE)).until_done().complete is None
    ended = EventStream(lambda: Chunk, ends=("[DONE]",))
    assert _stream(Server(ONE), ended).until_done().complete is False


def test_connection_that_breaks() -> None:
    """What came is given, then the error."""
    stream, found = _stream(Server(ONE, None)), []
    with pytest.raises(APIConnectionError):
        found.extend(stream)
    assert [chunk.n for chunk in found] == [1]


def test_keep_alive() -> None:
    """Comments, events without data, and pings that nobody documents."""
    idle = (b": hi\n\n", b"event: x\n\n", b"data\n\n", _event("{}", "ping"))
    assert [c.n for c in _data(*idle, ONE, b"event: ping\ndata:\n\n")] == [1]
    known = EventStream(lambda: object, names=("ping",))
    assert _data(_event("{}", "ping"), rule=known) == [{}]


def test_named_events() -> None:
    """The name decides the type; an unknown one promises nothing."""
    rule = EventStream(
        lambda: Chunk | Failing,
        by_event={"chunk": lambda: Chunk, "failed": lambda: Failing},
        names=("chunk", "failed"),
    )
    found = _events(
        Server(
            _event({"n": 1}, "chunk"),
            _event({"error": "x"}, "failed"),
            _event([1, 2], "news"),
            _event("text", "more"),
        ),
        rule,
        strict_responses=True,
    )
    assert [name for name, _ in found] == ["chunk", "failed", "news", "more"]
    values = [data for _, data in found]
    assert isinstance(values[0], Chunk)
    assert isinstance(values[1], Failing)
    assert values[2:] == [[1, 2], "text"]


ERRORS = [
    _event({"message": "overloaded"}, "error"),
    _event("overloaded", "error"),
    _event({"error": {"message": "overloaded"}}),
    _event({"error": "overloaded"}, "chunk"),
]


@pytest.mark.parametrize("event", ERRORS)
def test_error_event(event: bytes) -> None:
    """An error that the document does not have as data is raised, and ends it."""
    server = Server(ONE, event, TWO)
    stream, found = _stream(server), []
    with pytest.raises(StreamError) as caught:
        found.extend(stream)
    assert [chunk.n for chunk in found] == [1]
    assert "overloaded" in str(caught.value.body)
    assert caught.value.event in ("error", "message", "chunk")
    assert caught.value.request.url.path == "/v1/events"
    assert server.streams[0].closed
    assert list(stream) == []


def test_error_that_is_documented() -> None:
    """It is an item: by the name of its event, or as a property of the data."""
    named = EventStream(lambda: object, names=("error",))
    assert _data(_event({"a": 1}, "error"), rule=named) == [{"a": 1}]
    property_ = EventStream(lambda: Chunk | Failing)
    (found,) = _data(_event({"error": "x"}), rule=property_)
    assert isinstance(found, Failing)
    assert len(_data(_event({"n": 1, "error": None}))) == 1


def test_data_of_another_type() -> None:
    """Kept as it is, or an error where reading is strict."""
    assert _data(_event({"n": "x"}))[0].n == "x"
    with pytest.raises(ResponseValidationError):
        list(_stream(Server(_event({"n": "x"})), strict_responses=True))


def test_id_and_reconnecting() -> None:
    """The last id, also of events without data; a GET goes on from it."""
    server = Server(b"id: 4\n" + ONE, b"id: 5\nretry: 30\n\n")
    stream = _stream(server).until_done()
    assert (stream.last_event_id, stream.retry) == ("5", 30)
    assert [chunk.n for chunk in stream.reconnect()] == [1]
    assert server.requests[-1].headers["last-event-id"] == "5"
    rules = _rules(parameters=(Query("since"),), last_event_id="since")
    stream = made(_sync(server), rules, None).until_done()
    list(stream.reconnect())
    assert server.requests[-1].url.query == b"since=5"


def test_reconnecting_that_cannot_be() -> None:
    """A repeated POST makes new work; without an id there is nothing to go on from."""
    post = made(_sync(Server(b"id: 4\n" + ONE)), _rules(method="POST"), None)
    with pytest.raises(InvalidArgumentError, match="anew"):
        post.until_done().reconnect()
    with pytest.raises(InvalidArgumentError, match="no event had an id"):
        _stream(Server(ONE)).until_done().reconnect()


def test_nothing_is_sent_before_it_is_read() -> None:
    """Iterating, entering or looking at the response sends the request."""
    server = Server(ONE)
    stream = _stream(server)
    assert server.requests == []
    with stream:
        assert len(server.requests) == 1
        assert stream.response.headers["x-id"] == "7"
        assert [chunk.n for chunk in stream] == [1]
    assert len(server.requests) == 1
    assert _stream(server).response.status_code == 200


def test_leaving_early() -> None:
    """The connection is given back, and nothing more comes."""
    server = Server(ONE, TWO)
    with _stream(server) as stream:
        assert next(stream).n == 1
    assert server.streams[0].closed
    assert list(stream) == []
    unread = _stream(server)
    unread.close()
    assert list(unread) == []


def test_asynchronously() -> None:
    """It may be awaited, entered, or just iterated."""

    async def run() -> None:
        server = Server(ONE, TWO)
        resource = _async(server)
        stream: AsyncStream[Any] = made(resource, _rules(), None)
        with pytest.raises(InvalidArgumentError, match="await the stream"):
            assert stream.response
        assert server.requests == []
        opened = await stream
        assert (opened is stream, opened.response.status_code) == (True, 200)
        assert [chunk.n async for chunk in opened] == [1, 2]
        async with made(resource, _rules(), None) as entered:
            assert (await anext(entered)).n == 1
        assert server.streams[1].closed
        assert [chunk async for chunk in entered] == []

    asyncio.run(run())


def test_json_where_a_stream_was_asked_for() -> None:
    """It is an error, with the body decoded."""
    server = Server(b'{"text": "all"}', media_type="application/json")
    with pytest.raises(UnexpectedResponseError) as caught:
        list(_stream(server))
    assert caught.value.body == {"text": "all"}
    assert server.streams[0].closed


# Lines


LINES = LineStream(lambda: Chunk)
NDJSON = "application/x-ndjson"


def _lines(*chunks: bytes, rule: Any = LINES, media_type: str = NDJSON) -> list[Any]:
    return [data for _, data in _events(Server(*chunks, media_type=media_type), rule)]


def test_lines() -> None:
    """One value a line, or RFC 7464 records; the last needs no end."""
    assert [c.n for c in _lines(b'{"n": 1}\n\n{"n"', b': 2}\r\n{"n": 3}')] == [1, 2, 3]
    assert [c.n for c in _lines(b'\x1e{"n": 1}\n\x1e{"n": 2}\n')] == [1, 2]
    with pytest.raises(StreamError, match="not JSON"):
        list(_stream(Server(b"nonsense\n", media_type=NDJSON), LINES))


def test_end_of_lines() -> None:
    """A documented end is no item."""
    rule = LineStream(lambda: Chunk, ends=("[DONE]",))
    assert [c.n for c in _lines(b'{"n": 1}\n[DONE]\n{"n": 2}\n', rule=rule)] == [1]


VALUES = [
    b'{"n": 1}{"n": 2}',
    b'{"n": 1}\n{"n": 2}\n',
    b'{"n": 1} {"n":\n 2}',
    b'[{"n": 1}, {"n": 2}]',
    b'[\n{"n": 1},\n{"n": 2}\n]\n',
    b'\x1e{"n": 1}\n\x1e{"n": 2}\n',
    b' {"n": 1, "a": "}{,\\"["}{"n": 2, "b": [[{}], "\\\\"]}',
]


@pytest.mark.parametrize("given", VALUES)
def test_values(given: bytes) -> None:
    """Values that follow each other, and an array that grows, however they arrive."""
    rule = ValueStream(lambda: Chunk)
    for size in (1, 3, len(given)):
        pieces = [given[at : at + size] for at in range(0, len(given), size)]
        found = _lines(*pieces, rule=rule, media_type="application/stream+json")
        assert [chunk.n for chunk in found] == [1, 2]


def test_values_that_are_no_objects() -> None:
    """Numbers, words and strings are values, too."""
    values = Values(None)
    found = [
        *values.feed(b"1 tr"),
        *values.feed(b'ue "a b" [1,[2]] nu'),
        *values.feed(b"ll"),
    ]
    assert [*found, values.finish()] == [b"1", b"true", b'"a b"', b"[1,[2]]", b"null"]


# Choice

CREATE = Operation("POST", "/chat", body=Json(), responses={"200": lambda: Whole})
FLAGGED: StreamChoice[Any, Any] = StreamChoice(CREATE, EVENTS, "stream")


class Choosing(Server):
    """Streams if the body says so."""

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if json.loads(request.content or b"{}").get("stream"):
            return super().__call__(request)
        self.requests.append(request)
        return httpx2.Response(200, json={"text": "all"})


def test_flag_chooses() -> None:
    """What is sent, what is accepted, and what is returned."""
    server = Choosing(ONE, TWO)
    resource = _sync(server)
    whole: Any = made(resource, FLAGGED, None, prompt="x", stream=False)
    assert whole.text == "all"
    assert server.requests[-1].headers["accept"] == "application/json"
    assert made(resource, FLAGGED, None, prompt="x").text == "all"
    stream = made(resource, FLAGGED, None, prompt="x", stream=True)
    assert [chunk.n for chunk in stream] == [1, 2]
    assert server.requests[-1].headers["accept"] == "text/event-stream"
    assert json.loads(server.requests[-1].content) == {"prompt": "x", "stream": True}


def test_what_is_said_of_an_operation_holds_of_its_stream() -> None:
    """But for what it returns."""
    names = get_annotations(Rules).keys() - {"_", "accept", "responses"}
    given = {name: object() for name in names}
    rules: Any = Operation(**given)
    streamed: Any = StreamChoice(rules, EVENTS, "stream")._streamed
    assert {name: getattr(streamed, name) for name in given} == given


def test_flag_chooses_asynchronously() -> None:
    """A coroutine, or a stream that needs no `await`."""

    async def run() -> None:
        resource = _async(Choosing(ONE, TWO))
        assert (await made(resource, FLAGGED, None, prompt="x")).text == "all"
        stream: Any = made(resource, FLAGGED, None, prompt="x", stream=True)
        assert [chunk.n async for chunk in stream] == [1, 2]

    asyncio.run(run())


def test_flag_that_streams_by_default() -> None:
    """Absent, nothing of it is sent."""
    rules: StreamChoice[Any, Any] = StreamChoice(CREATE, EVENTS, "stream", default=True)
    server = Server(ONE)
    assert isinstance(made(_sync(server), rules, None, prompt="x"), Stream)
    assert [c.n for c in made(_sync(server), rules, None, prompt="x")] == [1]
    assert json.loads(server.requests[-1].content) == {"prompt": "x"}


def test_word_that_chooses() -> None:
    """One of several formats is the stream."""
    rules: StreamChoice[Any, Any] = StreamChoice(CREATE, EVENTS, "as_", value="sse")
    assert isinstance(made(_sync(Server(ONE)), rules, None, as_="sse"), Stream)
    assert made(_sync(Choosing()), rules, None, as_="audio").text == "all"


def test_flag_of_a_body_that_is_one_argument() -> None:
    """It is written into the body; in the body alone it is an error."""
    rules: StreamChoice[Any, Any] = StreamChoice(
        Operation("POST", "/chat", body=Json("body"), responses={"200": lambda: Whole}),
        EVENTS,
        "stream",
        body="body",
    )
    server = Choosing(ONE)
    resource = _sync(server)
    for body in ({"prompt": "x"}, Whole(text="x")):
        assert [c.n for c in made(resource, rules, None, body=body, stream=True)] == [1]
        assert json.loads(server.requests[-1].content)["stream"] is True
    with pytest.raises(InvalidArgumentError, match="'stream' as an argument"):
        made(resource, rules, None, body={"stream": True})


def test_raw_response_of_a_stream() -> None:
    """The whole content, and its text."""
    server = Choosing(ONE, TWO)
    raw: Any = made(
        Resource(_sync(server)._client, raw=True), FLAGGED, None, stream=True
    )
    assert raw.content == ONE + TWO
    assert raw.parse() == (ONE + TWO).decode()


def test_text_beside_json() -> None:
    """A piece of text may look like a number."""
    rule = EventStream(lambda: str | Chunk)
    found = _data(_event("7"), _event({"n": 1}), _event("a b"), rule=rule)
    assert (found[0], found[2]) == ("7", "a b")
    assert isinstance(found[1], Chunk)


def test_limits() -> None:
    """An item has a greatest size, complete or not."""
    limits = Limits(event_bytes=20)
    for rule, chunk, media_type in (
        (EVENTS, b"data: " + b"x" * 30, "text/event-stream"),
        (EVENTS, b"data: 1234567890\n" * 3, "text/event-stream"),
        (LINES, b"[" * 30, NDJSON),
        (ValueStream(lambda: Chunk), b"[" * 30, "application/stream+json"),
    ):
        server = Server(chunk, media_type=media_type)
        with pytest.raises(ResponseTooLargeError):
            list(_stream(server, rule, limits=limits))
        assert server.streams[0].closed


def test_error_in_place_of_a_stream() -> None:
    """The status counts first."""

    def refuse(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(404, json={"why": "gone"})

    http_client = httpx2.Client(transport=httpx2.MockTransport(refuse))
    resource = Resource(Client(api(), http_client=http_client))
    with pytest.raises(NotFoundError) as caught:
        list(made(resource, _rules(), None))
    assert caught.value.body == {"why": "gone"}
