"""Streams that only words or an extension describe."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.document.api import Content, Operation, Reader, Response
from clientwright.verify.document.streamed import (
    described,
    is_sequence,
    spoken,
    streams,
    with_stream,
)

Json = Any
EVENTS, LINES = "text/event-stream", "application/x-ndjson"


def _content(media_type: str, schema: str | None = None) -> Content:
    return Content(media_type=media_type, schema=schema, pointer="#")


def _operation(*media_types: str) -> Operation:
    contents = tuple(_content(one, "#/components/schemas/Chat") for one in media_types)
    responses = (
        Response(key="200", contents=contents),
        Response(key="400", contents=(_content("application/json"),)),
    )
    return Operation(
        pointer="#/paths/~1a/post",
        method="POST",
        path="/a",
        parameters=(),
        body=None,
        responses=responses,
        security=(),
    )


def _types(operation: Operation) -> list[list[str]]:
    return [[c.media_type for c in one.contents] for one in operation.responses]


@pytest.mark.parametrize(
    ("media_type", "sequence"),
    [
        # OpenAPI 3.2, section 4.14: sequential media types.
        (EVENTS, True),
        ("text/event-stream; charset=utf-8", True),
        ("application/jsonl", True),
        (LINES, True),
        ("application/json-seq", True),
        ("application/json", False),
        ("text/plain", False),
        ("multipart/mixed", False),
    ],
)
def test_sequences(media_type: str, sequence: bool) -> None:
    assert is_sequence(_content(media_type)) is sequence
    assert streams(_operation(media_type)) is sequence


@pytest.mark.parametrize(
    ("kind", "beside", "types"),
    [
        ("sse", True, ["application/json", EVENTS]),
        ("sse", False, [EVENTS]),
        ("lines", True, ["application/json", LINES]),
    ],
)
def test_a_stream_is_added_to_the_success(
    kind: str, beside: bool, types: list[str]
) -> None:
    found = with_stream(_operation("application/json"), kind, beside=beside)
    assert _types(found) == [types, ["application/json"]]


def _body(**properties: Json) -> Json:
    schema = {"type": "object", "properties": properties}
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


FLAG = {"type": "boolean"}
SAID = {**FLAG, "description": "If true, server-sent events follow."}


@pytest.mark.parametrize(
    ("node", "told"),
    [
        (_body(stream=SAID), True),
        (_body(stream=FLAG), False),
        ({**_body(stream=FLAG), "description": "Sends an event stream."}, True),
        ({**_body(stream=FLAG), "description": "Uses SSE."}, True),
        ({**_body(stream=FLAG), "description": "Assesses it."}, False),
        (_body(is_stream=SAID), True),
        (_body(upstream=SAID), False),
        (_body(stream={**SAID, "type": "string"}), False),
        (_body(stream={**SAID, "const": True}), False),
        (_body(stream={**SAID, "type": ["boolean", "null"]}), True),
        (
            {"parameters": [{"name": "stream", "in": "query", "schema": SAID}]},
            True,
        ),
        (
            {"parameters": [{"name": "stream", "in": "header", "schema": SAID}]},
            False,
        ),
        ({}, False),
    ],
)
def test_words(node: Json, told: bool) -> None:
    assert spoken(Reader.of({"openapi": "3.1.0"}), node) is told


def _described(node: Json, *media_types: str, **schemas: Json) -> Operation:
    root = {"openapi": "3.1.0", "components": {"schemas": {"Chat": {}, **schemas}}}
    operation = _operation(*media_types or ("application/json",))
    return described(Reader.of(root), lambda _: "#/added", node, operation)


@pytest.mark.parametrize(
    ("node", "types"),
    [
        ({}, ["application/json"]),
        ({"x-fern-streaming": False}, ["application/json"]),
        ({"x-fern-streaming": True}, [LINES]),
        ({"x-fern-streaming": {"format": "sse"}}, [EVENTS]),
        (
            {"x-fern-streaming": {"format": "sse", "stream-condition": "$request.s"}},
            ["application/json", EVENTS],
        ),
        (_body(stream=SAID), ["application/json", EVENTS]),
    ],
)
def test_what_is_described(node: Json, types: list[str]) -> None:
    assert _types(_described(node))[0] == types


def test_what_is_documented_needs_no_words() -> None:
    assert _types(_described(_body(stream=SAID), EVENTS))[0] == [EVENTS]


def test_items_of_an_extension() -> None:
    node = {"x-fern-streaming": {"format": "sse", "response-stream": {"type": "null"}}}
    (content,) = _described(node).responses[0].contents
    assert content.schema == "#/added"


@pytest.mark.parametrize("name", ["ChatStreamEvent", "ChatStreamChunk"])
def test_a_component_that_is_called_as_the_event(name: str) -> None:
    found = _described(_body(stream=SAID), **{name: {}})
    assert found.responses[0].contents[1].schema == f"#/components/schemas/{name}"
