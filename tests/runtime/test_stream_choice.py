"""Operations that stream where a caller asks for it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from inspect import get_annotations
from typing import Any

import httpx2
import pytest

from runtime.body import Json
from runtime.client import Resource
from runtime.errors import InvalidArgumentError
from runtime.operation import Operation, Rules
from runtime.stream import Stream
from runtime.stream_choice import StreamChoice

from .calling import made
from .streaming import EVENTS, ONE, TWO, Server, Whole, async_resource, sync_resource

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
    resource = sync_resource(server)
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
        resource = async_resource(Choosing(ONE, TWO))
        assert (await made(resource, FLAGGED, None, prompt="x")).text == "all"
        stream: Any = made(resource, FLAGGED, None, prompt="x", stream=True)
        assert [chunk.n async for chunk in stream] == [1, 2]

    asyncio.run(run())


def test_flag_that_streams_by_default() -> None:
    """Absent, nothing of it is sent."""
    rules: StreamChoice[Any, Any] = StreamChoice(CREATE, EVENTS, "stream", default=True)
    server = Server(ONE)
    assert isinstance(made(sync_resource(server), rules, None, prompt="x"), Stream)
    assert [c.n for c in made(sync_resource(server), rules, None, prompt="x")] == [1]
    assert json.loads(server.requests[-1].content) == {"prompt": "x"}


def test_word_that_chooses() -> None:
    """One of several formats is the stream."""
    rules: StreamChoice[Any, Any] = StreamChoice(CREATE, EVENTS, "as_", value="sse")
    assert isinstance(made(sync_resource(Server(ONE)), rules, None, as_="sse"), Stream)
    assert made(sync_resource(Choosing()), rules, None, as_="audio").text == "all"


def test_flag_of_a_body_that_is_one_argument() -> None:
    """It is written into the body; in the body alone it is an error."""
    rules: StreamChoice[Any, Any] = StreamChoice(
        Operation("POST", "/chat", body=Json("body"), responses={"200": lambda: Whole}),
        EVENTS,
        "stream",
        body="body",
    )
    server = Choosing(ONE)
    resource = sync_resource(server)
    for body in ({"prompt": "x"}, Whole(text="x")):
        assert [c.n for c in made(resource, rules, None, body=body, stream=True)] == [1]
        assert json.loads(server.requests[-1].content)["stream"] is True
    with pytest.raises(InvalidArgumentError, match="'stream' as an argument"):
        made(resource, rules, None, body={"stream": True})


@dataclass
class Asked:
    """A body of the second engine."""

    prompt: str
    top_k: int | None = None


def test_flag_beside_a_dataclass() -> None:
    type.__setattr__(Asked, "__wire_names__", {"top_k": "top-k"})
    server = Choosing(ONE, TWO)
    rules: StreamChoice[Any, Any] = StreamChoice(
        Operation("POST", "/chat", body=Json("body"), responses={"200": lambda: Whole}),
        EVENTS,
        "stream",
        body="body",
    )
    stream = made(
        sync_resource(server), rules, None, body=Asked("x", top_k=3), stream=True
    )
    assert [chunk.n for chunk in stream] == [1, 2]
    sent = json.loads(server.requests[-1].content)
    assert sent == {"prompt": "x", "top-k": 3, "stream": True}


def test_raw_response_of_a_stream() -> None:
    """The whole content, and its text."""
    server = Choosing(ONE, TWO)
    raw: Any = made(
        Resource(sync_resource(server)._client, raw=True), FLAGGED, None, stream=True
    )
    assert raw.content == ONE + TWO
    assert raw.parse() == (ONE + TWO).decode()
