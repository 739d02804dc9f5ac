"""Streams of events: what is an item, what ends them, and what goes wrong in them."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from runtime.async_stream import AsyncStream
from runtime.client import Client, Resource
from runtime.errors import (
    APIConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ResponseValidationError,
    StreamError,
    UnexpectedResponseError,
)
from runtime.query import Query
from runtime.stream_events import EventStream

from .calling import made
from .paging import api
from .streaming import (
    ONE,
    TWO,
    Chunk,
    Failing,
    Server,
    async_resource,
    data_of,
    event_bytes,
    events_of,
    rules_of,
    stream_of,
    sync_resource,
)


def test_iterating_gives_the_data() -> None:
    """Envelopes are for those who ask for them."""
    stream = stream_of(Server(ONE, TWO))
    assert repr(stream).startswith("<Stream of ")
    assert [chunk.n for chunk in stream] == [1, 2]
    (event,) = stream_of(
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
        found = events_of(Server(*pieces))
        assert [(name, data.n) for name, data in found] == [("a", 1), ("message", 2)]


def test_end_of_the_stream() -> None:
    """`[DONE]` ends streams of JSON; documented texts end any."""
    after = event_bytes({"n": 9})
    assert [c.n for c in data_of(ONE, event_bytes(" [DONE] "), after)] == [1]
    text = EventStream(lambda: str)
    assert data_of(event_bytes("[DONE]"), rule=text) == ["[DONE]"]
    ended = EventStream(lambda: str, ends=("[END]",))
    assert data_of(
        event_bytes("a"), event_bytes("[END]"), event_bytes("b"), rule=ended
    ) == ["a"]


def test_complete() -> None:
    """True if the end came; False if a documented one did not; else unknown."""
    done = event_bytes("[DONE]")
    assert stream_of(Server(ONE, done)).until_done().complete is True
    assert stream_of(Server(ONE)).until_done().complete is None
    ended = EventStream(lambda: Chunk, ends=("[DONE]",))
    assert stream_of(Server(ONE), ended).until_done().complete is False


def test_connection_that_breaks() -> None:
    """What came is given, then the error."""
    stream, found = stream_of(Server(ONE, None)), []
    with pytest.raises(APIConnectionError):
        found.extend(stream)
    assert [chunk.n for chunk in found] == [1]


def test_keep_alive() -> None:
    """Comments, events without data, and pings that nobody documents."""
    idle = (b": hi\n\n", b"event: x\n\n", b"data\n\n", event_bytes("{}", "ping"))
    assert [c.n for c in data_of(*idle, ONE, b"event: ping\ndata:\n\n")] == [1]
    known = EventStream(lambda: object, names=("ping",))
    assert data_of(event_bytes("{}", "ping"), rule=known) == [{}]


def test_named_events() -> None:
    """The name decides the type; an unknown one promises nothing."""
    rule = EventStream(
        lambda: Chunk | Failing,
        by_event={"chunk": lambda: Chunk, "failed": lambda: Failing},
        names=("chunk", "failed"),
    )
    found = events_of(
        Server(
            event_bytes({"n": 1}, "chunk"),
            event_bytes({"error": "x"}, "failed"),
            event_bytes([1, 2], "news"),
            event_bytes("text", "more"),
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
    event_bytes({"message": "overloaded"}, "error"),
    event_bytes("overloaded", "error"),
    event_bytes({"error": {"message": "overloaded"}}),
    event_bytes({"error": "overloaded"}, "chunk"),
]


@pytest.mark.parametrize("event", ERRORS)
def test_error_event(event: bytes) -> None:
    """An error that the document does not have as data is raised, and ends it."""
    server = Server(ONE, event, TWO)
    stream, found = stream_of(server), []
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
    assert data_of(event_bytes({"a": 1}, "error"), rule=named) == [{"a": 1}]
    property_ = EventStream(lambda: Chunk | Failing)
    (found,) = data_of(event_bytes({"error": "x"}), rule=property_)
    assert isinstance(found, Failing)
    assert len(data_of(event_bytes({"n": 1, "error": None}))) == 1


def test_data_of_another_type() -> None:
    """Kept as it is, or an error where reading is strict."""
    assert data_of(event_bytes({"n": "x"}))[0].n == "x"
    with pytest.raises(ResponseValidationError):
        list(stream_of(Server(event_bytes({"n": "x"})), strict_responses=True))


def test_id_and_reconnecting() -> None:
    """The last id, also of events without data; a GET goes on from it."""
    server = Server(b"id: 4\n" + ONE, b"id: 5\nretry: 30\n\n")
    stream = stream_of(server).until_done()
    assert (stream.last_event_id, stream.retry) == ("5", 30)
    assert [chunk.n for chunk in stream.reconnect()] == [1]
    assert server.requests[-1].headers["last-event-id"] == "5"
    rules = rules_of(parameters=(Query("since"),), last_event_id="since")
    stream = made(sync_resource(server), rules, None).until_done()
    list(stream.reconnect())
    assert server.requests[-1].url.query == b"since=5"


def test_reconnecting_that_cannot_be() -> None:
    """A repeated POST makes new work; without an id there is nothing to go on from."""
    post = made(sync_resource(Server(b"id: 4\n" + ONE)), rules_of(method="POST"), None)
    with pytest.raises(InvalidArgumentError, match="anew"):
        post.until_done().reconnect()
    with pytest.raises(InvalidArgumentError, match="no event had an id"):
        stream_of(Server(ONE)).until_done().reconnect()


def test_nothing_is_sent_before_it_is_read() -> None:
    """Iterating, entering or looking at the response sends the request."""
    server = Server(ONE)
    stream = stream_of(server)
    assert server.requests == []
    with stream:
        assert len(server.requests) == 1
        assert stream.response.headers["x-id"] == "7"
        assert [chunk.n for chunk in stream] == [1]
    assert len(server.requests) == 1
    assert stream_of(server).response.status_code == 200


def test_leaving_early() -> None:
    """The connection is given back, and nothing more comes."""
    server = Server(ONE, TWO)
    with stream_of(server) as stream:
        assert next(stream).n == 1
    assert server.streams[0].closed
    assert list(stream) == []
    unread = stream_of(server)
    unread.close()
    assert list(unread) == []


def test_asynchronously() -> None:
    """It may be awaited, entered, or just iterated."""

    async def run() -> None:
        server = Server(ONE, TWO)
        resource = async_resource(server)
        stream: AsyncStream[Any] = made(resource, rules_of(), None)
        with pytest.raises(InvalidArgumentError, match="await the stream"):
            assert stream.response
        assert server.requests == []
        opened = await stream
        assert (opened is stream, opened.response.status_code) == (True, 200)
        assert [chunk.n async for chunk in opened] == [1, 2]
        async with made(resource, rules_of(), None) as entered:
            assert (await anext(entered)).n == 1
        assert server.streams[1].closed
        assert [chunk async for chunk in entered] == []

    asyncio.run(run())


def test_json_where_a_stream_was_asked_for() -> None:
    """It is an error, with the body decoded."""
    server = Server(b'{"text": "all"}', media_type="application/json")
    with pytest.raises(UnexpectedResponseError) as caught:
        list(stream_of(server))
    assert caught.value.body == {"text": "all"}
    assert server.streams[0].closed


def test_text_beside_json() -> None:
    """A piece of text may look like a number."""
    rule = EventStream(lambda: str | Chunk)
    found = data_of(
        event_bytes("7"), event_bytes({"n": 1}), event_bytes("a b"), rule=rule
    )
    assert (found[0], found[2]) == ("7", "a b")
    assert isinstance(found[1], Chunk)


def test_error_in_place_of_a_stream() -> None:
    """The status counts first."""

    def refuse(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(404, json={"why": "gone"})

    http_client = httpx2.Client(transport=httpx2.MockTransport(refuse))
    resource = Resource(Client(api(), http_client=http_client))
    with pytest.raises(NotFoundError) as caught:
        list(made(resource, rules_of(), None))
    assert caught.value.body == {"why": "gone"}
