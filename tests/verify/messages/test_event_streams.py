"""Server-sent events, by the HTML standard (section 9.2.6) and OpenAPI 3.2 (4.14.4).

The last examples of the HTML section are read by the rules of that section, written
out here anew, and must give what the table expects of a client.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from verify.trees import WHERE, schemas_of

from clientwright.verify.document.api import Content
from clientwright.verify.messages.event_streams import (
    Event,
    described,
    expected,
    filled,
    sent_events,
)
from clientwright.verify.values.made import Maker
from clientwright.verify.wire.decode import ABSENT

Json = Any


def _interpreted(stream: bytes) -> list[tuple[str, str, str]]:
    """Read a stream as the standard says: type, data and last id of each event."""
    found: list[tuple[str, str, str]] = []
    kind, last, data = "", "", list[str]()
    for line in re.split("\r\n|\r|\n", stream.decode("utf-8"))[:-1]:
        if line == "":
            if data:
                found.append((kind or "message", "\n".join(data), last))
            kind, data = "", []
            continue
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            kind = value
        elif name == "data":
            data.append(value)
        elif name == "id" and "\0" not in value:
            last = value
    return found


@pytest.mark.parametrize(
    ("events", "stream"),
    [
        # The examples of section 9.2.6, in the form that is written here.
        (
            [Event("YHOO\n+2\n10", "YHOO\n+2\n10")],
            b"data: YHOO\ndata: +2\ndata: 10\n\n",
        ),
        (
            [
                Event("first event", "first event", id="1"),
                Event("second event", "second event", id=""),
                Event(" third event", " third event"),
            ],
            (
                b"id: 1\ndata: first event\n\nid: \ndata: second event\n\n"
                b"data:  third event\n\n"
            ),
        ),
        (
            [
                Event("73857293", "73857293", event="add"),
                Event("2153", "2153", event="remove"),
            ],
            b"event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n",
        ),
        ([Event("", "")], b"data: \n\n"),
        ([Event("\n", "\n")], b"data: \ndata: \n\n"),
        ([Event(ABSENT, event="add", id="7")], b"event: add\nid: 7\n\n"),
        ([Event(5, "5", retry=100)], b"retry: 100\ndata: 5\n\n"),
    ],
)
def test_streams(events: list[Event], stream: bytes) -> None:
    assert b"".join(one.content() for one in events) == stream
    given = [(one.event, one.raw, one.id or "") for one in expected(events)]
    assert given == _interpreted(stream)


@pytest.mark.parametrize(
    ("data", "raw"),
    [
        ("text", "text"),
        ({"a": [1, None]}, '{"a":[1,null]}'),
        ("ü", "ü"),
        (["ü"], '["ü"]'),
        (True, "true"),
        ("a\nb", "a\nb"),
        ({"a": "\r\n"}, '{"a":"\\r\\n"}'),
    ],
)
def test_events_of_nothing_but_data(data: Json, raw: str) -> None:
    event = Event.of(data)
    assert (event.data, event.raw, event.event, event.id) == (data, raw, None, None)


@pytest.mark.parametrize("mark", ["\r", "\r\n"])
def test_line_ends_that_no_data_can_have(mark: str) -> None:
    """A carriage return ends a line as well: what is given has line feeds."""
    event = Event.of(f"a{mark}b")
    assert [given[1] for given in _interpreted(event.content())] == [event.data]


def test_values_and_events() -> None:
    event = Event("x", "x")
    assert sent_events([1, event]) == [Event(1, "1"), event]
    assert sent_events("x") == [event]


def _maker(node: Json, **more: Json) -> Maker:
    return Maker(schemas_of("3.2.0", Model=node, **more), "response")


def _content(key: str) -> Content:
    given = {"schema": None, "item_schema": None, key: f"{WHERE}Model"}
    return Content(media_type="text/event-stream", pointer="#", **given)


DATA = {"data": {"type": "string"}}
FULL = {**DATA, "event": {"type": "string"}, "id": {"type": "string"}}
HELD = {"data": {"type": "string", "contentSchema": {"type": "object"}}}


@pytest.mark.parametrize(
    ("node", "key", "of_event"),
    [
        # 3.2, section 4.14.4: `itemSchema` is an event's, where it has its fields.
        ({"properties": FULL}, "item_schema", True),
        ({"properties": DATA}, "item_schema", True),
        ({"properties": {**FULL, "other": {}}}, "item_schema", False),
        ({"properties": {"event": {}}}, "item_schema", False),
        ({"type": "string"}, "item_schema", False),
        ({"oneOf": [{"properties": FULL}, {"properties": DATA}]}, "item_schema", True),
        # `schema`: only where something else says that it is an event.
        ({"properties": FULL}, "schema", True),
        ({"properties": DATA}, "schema", False),
        ({"properties": HELD}, "schema", True),
        ({"properties": {**FULL, "other": {}}}, "schema", False),
    ],
)
def test_whose_schema_it_is(node: Json, key: str, of_event: bool) -> None:
    found = described(_maker(node), _content(key))
    assert (found is not None) is of_event


def _filled(node: Json, *values: Json) -> list[Event]:
    made = {"type": "object", **node}
    return list(filled(_maker(made), f"{WHERE}Model", values, lambda _: {"n": 1}))


@pytest.mark.parametrize(
    ("properties", "value", "event"),
    [
        (
            FULL,
            {"data": "x", "event": "add", "id": "1"},
            Event("made text, ünïcødé\nsecond line", event="add", id="1"),
        ),
        # What is no text is JSON in the data.
        ({"data": {"type": "object"}}, {"data": {"a": 1}}, Event({"a": 1}, '{"a":1}')),
        # JSON in a text, as `contentMediaType` and `contentSchema` say.
        (HELD, {"data": "x"}, Event({"n": 1}, '{"n":1}')),
        (
            {"data": {"type": "string", "contentMediaType": "application/json"}},
            {"data": "x"},
            Event({"made": ["value", 1]}, '{"made":["value",1]}'),
        ),
        (
            {"data": {"const": "[DONE]"}},
            {"data": "[DONE]"},
            None,
        ),
        # What a line cannot carry is not sent: line ends, and NUL in an id.
        (
            FULL,
            {"event": "a\nb", "id": "a\0b"},
            Event(ABSENT),
        ),
        ({"retry": {}}, {"retry": 10}, Event(ABSENT, retry=10)),
        ({"retry": {}}, {"retry": -1}, Event(ABSENT)),
        ({"retry": {}}, {"retry": True}, Event(ABSENT)),
        ({"id": {}}, {"id": 7}, Event(ABSENT, id="7")),
    ],
)
def test_events_of_values(properties: Json, value: Json, event: Event | None) -> None:
    found = _filled({"properties": properties}, value)
    if event is None:
        assert found == []
        return
    (one,) = found
    raw = event.raw or (event.data if isinstance(event.data, str) else "")
    assert (one.data, one.raw, one.event, one.id, one.retry) == (
        *(event.data, raw, event.event, event.id, event.retry),
    )
