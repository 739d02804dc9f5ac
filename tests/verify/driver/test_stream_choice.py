"""How a call asks for a stream: a flag, a word, an argument, or another method."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Content
from clientwright.verify.driver.manifest import Choice, Entry
from clientwright.verify.driver.stream_choice import able, asked, is_stream
from clientwright.verify.messages.planned_calls import Call, Sent
from clientwright.verify.messages.served_response import Answer

Json = Any
CONTENT = Content(media_type="application/json", schema=None, pointer="#")


def _entry(choice: Choice | None, body: Any = None) -> Entry:
    return Entry(
        call="chat.create",
        arguments={},
        body=body,
        accept=None,
        paging=None,
        stream="sse",
        choice=choice,
    )


def _call(value: Json = None, **arguments: Json) -> Call:
    body = None if value is None else Sent(CONTENT, CONTENT.media_type, value)
    return Call("minimal", arguments, body, ())


FLAG = Choice(argument="stream", parameter="body:stream")
QUERY = Choice(argument="watch", parameter="query:watch")
WORD = Choice(argument="mode", parameter="query:mode", value="live")


@pytest.mark.parametrize(
    ("choice", "call", "streams", "value"),
    [
        (FLAG, _call({"a": 1}), True, {"a": 1, "stream": True}),
        (FLAG, _call({"a": 1}), False, {"a": 1}),
        (FLAG, _call({"a": 1, "stream": True}), False, {"a": 1, "stream": False}),
        (
            Choice(argument="stream", parameter="body:stream", default=True),
            _call({"a": 1}),
            False,
            {"a": 1, "stream": False},
        ),
    ],
)
def test_a_flag_in_the_body(
    choice: Choice, call: Call, streams: bool, value: Json
) -> None:
    found = asked(_entry(choice), call, streams)
    assert found.call.body is not None
    assert (found.method, found.call.body.value) == ("chat.create", value)
    assert found.given == found.call
    assert found.more == {}


@pytest.mark.parametrize(
    ("choice", "call", "streams", "arguments"),
    [
        (QUERY, _call(), True, {"query:watch": True}),
        (QUERY, _call(), False, {}),
        (QUERY, _call(**{"query:watch": True}), False, {"query:watch": False}),
        (WORD, _call(), True, {"query:mode": "live"}),
        (WORD, _call(**{"query:mode": "live"}), False, {}),
        (WORD, _call(**{"query:mode": "once"}), False, {"query:mode": "once"}),
    ],
)
def test_a_parameter(
    choice: Choice, call: Call, streams: bool, arguments: Json
) -> None:
    assert asked(_entry(choice), call, streams).call.arguments == arguments


def test_an_argument_beside_the_body() -> None:
    """The body is given without it, and must arrive with it."""
    found = asked(_entry(FLAG, {"argument": "body"}), _call({"a": 1}), True)
    assert found.call.body is not None
    assert found.given.body is not None
    assert found.call.body.value == {"a": 1, "stream": True}
    assert found.given.body.value == {"a": 1}
    assert found.more == {"stream": True}


def test_a_method_of_its_own() -> None:
    choice = Choice(call="chat.stream_create")
    assert asked(_entry(choice), _call(), True).method == "chat.stream_create"
    assert asked(_entry(choice), _call(), False).method == "chat.create"
    assert asked(_entry(None), _call(), True).method == "chat.create"


def test_which_call_can_ask() -> None:
    """A flag in the body needs a body that is an object."""
    empty, listed, full = _call(), _call([1]), _call({"a": 1})
    assert able(_entry(FLAG), [empty, listed, full]) is full
    assert able(_entry(FLAG), [empty, listed]) is None
    assert able(_entry(QUERY), [empty, full]) is empty
    assert able(_entry(None), [empty]) is empty


@pytest.mark.parametrize(
    ("form", "status", "stream"),
    [
        ("events", 200, True),
        ("lines", 206, True),
        ("json", 200, False),
        ("events", 400, False),
    ],
)
def test_responses_that_are_streams(form: str, status: int, stream: bool) -> None:
    assert is_stream(Answer("x", "x", status, None, b"", form=form)) is stream
