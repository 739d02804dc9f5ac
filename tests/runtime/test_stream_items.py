"""Streams of lines and of values that follow one another."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.errors import ResponseTooLargeError, StreamError
from runtime.json_pieces import Values
from runtime.options import Limits
from runtime.stream_lines import LineStream
from runtime.stream_values import ValueStream

from .streaming import EVENTS, Chunk, Server, events_of, stream_of

# Lines


LINES = LineStream(lambda: Chunk)
NDJSON = "application/x-ndjson"


def _lines(*chunks: bytes, rule: Any = LINES, media_type: str = NDJSON) -> list[Any]:
    return [data for _, data in events_of(Server(*chunks, media_type=media_type), rule)]


def test_lines() -> None:
    """One value a line, or RFC 7464 records; the last needs no end."""
    assert [c.n for c in _lines(b'{"n": 1}\n\n{"n"', b': 2}\r\n{"n": 3}')] == [1, 2, 3]
    assert [c.n for c in _lines(b'\x1e{"n": 1}\n\x1e{"n": 2}\n')] == [1, 2]
    with pytest.raises(StreamError, match="not JSON"):
        list(stream_of(Server(b"nonsense\n", media_type=NDJSON), LINES))


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
            list(stream_of(server, rule, limits=limits))
        assert server.streams[0].closed


def test_broken_texts(caplog: pytest.LogCaptureFixture) -> None:
    """A text that is none is logged, and left out; strict reading refuses it."""
    sent = b'\x1e{"n": 1}\n\x1e{"n"\x1e{"n": 2}\n'
    assert [c.n for c in _lines(sent)] == [1, 2]
    assert "not JSON" in caplog.text
    assert "left out" in caplog.text
    server = Server(sent, media_type=NDJSON)
    strict = stream_of(server, LINES, strict_responses=True)
    assert next(iter(strict))
    with pytest.raises(StreamError, match="not JSON"):
        next(iter(strict))
