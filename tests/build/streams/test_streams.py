"""Which operations stream, what chooses the stream, and what its items are."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.build import build
from clientwright.diagnostics import Collector
from clientwright.ir.api import EventData, Operation
from clientwright.ir.decisions.recognition import Recognition, StreamKind
from clientwright.ir.document import Document

EVENTS = "text/event-stream"
LINES = "application/x-ndjson"
JSON = "application/json"
CHUNK = {"$ref": "#/components/schemas/Chunk"}
WHOLE = {"$ref": "#/components/schemas/Whole"}
BOTH = {JSON: WHOLE, EVENTS: CHUNK}
FLAG = {"stream": {"type": "boolean"}}
COMPONENTS = {
    "Chunk": {"type": "object", "properties": {"delta": {"type": "string"}}},
    "Other": {"type": "object", "properties": {"end": {"type": "boolean"}}},
    "Whole": {"type": "object", "properties": {"text": {"type": "string"}}},
    "Reply": {"type": "object", "properties": {"text": {"type": "string"}}},
    "ReplyStreamEvent": {"type": "object", "properties": {"of": {"type": "string"}}},
}


def _operation(
    content: dict[str, Any],
    body: dict[str, Any] | None = None,
    *,
    query: dict[str, Any] | None = None,
    media_type: str = JSON,
    recognition: Recognition | None = None,
    said: list[str] | None = None,
    fern: Any = None,
    **more: Any,
) -> Operation:
    media = {
        key: {} if schema is None else {"schema": schema}
        for key, schema in content.items()
    }
    operation: dict[str, Any] = {
        "responses": {"200": {"description": "", "content": media}},
        "parameters": [
            {"name": name, "in": "query", "schema": schema}
            for name, schema in (query or {}).items()
        ],
        **({} if fern is None else {"x-fern-streaming": fern}),
        **more,
    }
    if body is not None:
        schema = body if "oneOf" in body else {"type": "object", "properties": body}
        operation["requestBody"] = {"content": {media_type: {"schema": schema}}}
    collector = Collector()
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/chat": {"post": operation}},
        "components": {"schemas": COMPONENTS},
    }
    api = build(Document(document, "t.yaml", "0"), collector, recognition)
    if said is not None:
        said += [one.code for one in collector]
    return api.operations[0]


def _short(data: EventData) -> str:
    name = "text" if data.schema is None else data.schema.rpartition("/")[2]
    return f"{'|'.join(data.events)}={name}" if data.events else name


def _shown(operation: Operation) -> str:
    found = operation.streaming
    if found is None:
        return "none"
    parts = [found.rule, found.format.value]
    if found.choice is not None:
        by = found.choice
        parts.append(f"{by.parameter or 'Accept'}={by.value}")
        parts += ["default"] if by.default else []
    parts += [_short(one) for one in found.data] or ["any"]
    parts += [f"ends {text}" for text in found.sentinels]
    return " ".join(parts)


NULLABLE = {"stream": {"type": ["boolean", "null"]}}
DEFAULT = {"stream": {"type": "boolean", "default": True}}
ALWAYS = {"stream": {"type": "boolean", "enum": [True]}}
WORD = {"stream_format": {"type": "string", "enum": ["audio", "sse"]}}
ALTERNATIVES = {
    "oneOf": [
        {"type": "object", "properties": {"stream": {"const": False}}},
        {"type": "object", "properties": {"stream": {"const": True}}},
    ]
}
CHOICES: list[tuple[dict[str, Any], Any, dict[str, Any], str]] = [
    ({EVENTS: CHUNK}, None, {}, "only sse schema"),
    ({LINES: CHUNK}, None, {}, "only jsonl schema"),
    (BOTH, FLAG, {}, "S1 sse body:stream=True schema"),
    (BOTH, NULLABLE, {}, "S1 sse body:stream=True schema"),
    (BOTH, DEFAULT, {}, "S1 sse body:stream=True default schema"),
    (BOTH, ALTERNATIVES, {}, "S1 sse body:stream=True schema"),
    (BOTH, {"isStream": FLAG["stream"]}, {}, "S1 sse body:isStream=True schema"),
    (BOTH, None, {"query": FLAG}, "S1 sse query:stream=True schema"),
    (
        BOTH,
        FLAG,
        {"media_type": "multipart/form-data"},
        "S1 sse body:stream=True schema",
    ),
    (BOTH, WORD, {}, "S2 sse body:stream_format=sse schema"),
    (BOTH, None, {"query": {"follow": FLAG["stream"]}}, "S3 sse query:follow=True"),
    (BOTH, {"follow": FLAG["stream"]}, {}, "S5 sse Accept=True schema"),
    (BOTH, None, {}, "S5 sse Accept=True schema"),
    (BOTH, ALWAYS, {}, "S5 sse Accept=True schema"),
    ({"application/x-chess": None, LINES: CHUNK}, None, {}, "S5 jsonl Accept=True"),
    ({JSON: WHOLE}, FLAG, {}, "none"),
    (
        {JSON: WHOLE},
        FLAG,
        {"description": "With server-sent events."},
        "words sse body:stream=True any",
    ),
    ({JSON: WHOLE, EVENTS: CHUNK, LINES: CHUNK}, FLAG, {}, "none"),
    ({"application/json;stream=watch": WHOLE, JSON: WHOLE}, None, {}, "none"),
]


@pytest.mark.parametrize(("content", "body", "more", "expected"), CHOICES)
def test_choice(
    content: dict[str, Any], body: Any, more: dict[str, Any], expected: str
) -> None:
    """The rules in their order, and what they leave alone."""
    found = _shown(_operation(content, body, **more))
    assert found == expected or found.startswith(f"{expected} ")


DONE = {"const": "[DONE]"}
THREAD = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "enabled": {"type": "boolean"},
        "event": {"enum": ["thread.created"]},
        "data": CHUNK,
    },
}
DONE_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {"event": {"enum": ["done"]}, "data": {"enum": ["[DONE]"]}},
}
ITEMS: list[tuple[str, Any, str]] = [
    (EVENTS, {"oneOf": [CHUNK, DONE]}, "0 ends [DONE]"),
    (EVENTS, {"oneOf": [CHUNK, {"$ref": "#/components/schemas/Other"}]}, "schema"),
    (EVENTS, {"type": "string"}, "text"),
    (EVENTS, {"oneOf": [CHUNK, {"type": "string"}]}, "0 text"),
    (EVENTS, {"type": "array", "items": CHUNK}, "items"),
    (EVENTS, None, "any"),
    (EVENTS, {}, "any"),
    (EVENTS, THREAD, "thread.created=data"),
    (EVENTS, {"oneOf": [THREAD, DONE_EVENT]}, "thread.created=data ends [DONE]"),
    (LINES, {"type": "string"}, "any"),
    (LINES, {"type": "array", "items": CHUNK}, "items"),
    (LINES, {"oneOf": [CHUNK, DONE]}, "0 ends [DONE]"),
]


@pytest.mark.parametrize(("media_type", "schema", "expected"), ITEMS)
def test_items(media_type: str, schema: Any, expected: str) -> None:
    """What the schema says of one item, and what ends the stream."""
    found = _shown(_operation({media_type: schema})).split(" ", 2)[2]
    assert found == expected


def test_lines_that_copy_the_schema_beside_them() -> None:
    """One line is an item of it, or not: nothing is promised."""
    found = _shown(_operation({JSON: WHOLE, LINES: WHOLE}))
    assert found == "S5 jsonl Accept=True any"
    assert _shown(_operation({JSON: WHOLE, EVENTS: WHOLE})).endswith(" schema")


def test_extension() -> None:
    """`x-fern-streaming` names the flag, the items and the end."""
    value = {
        "stream-condition": "$request.stream",
        "response-stream": CHUNK,
        "format": "sse",
        "terminator": "[END]",
    }
    found = _operation({JSON: WHOLE}, FLAG, fern=value)
    assert _shown(found) == (
        "x-fern-streaming sse body:stream=True response-stream ends [END]"
    )
    lines = {"response-stream": CHUNK}
    found = _operation({JSON: WHOLE}, fern=lines)
    assert _shown(found) == "x-fern-streaming jsonl response-stream"


def test_extension_that_says_how_the_response_comes() -> None:
    """Items are then what the response describes."""
    found = _operation({JSON: WHOLE}, fern=True)
    assert _shown(found) == "x-fern-streaming jsonl schema"
    assert _shown(_operation({"audio/mpeg": None}, fern=True)) == "none"
    events = {"format": "sse", "terminator": "[END]"}
    found = _operation({JSON: WHOLE}, fern=events)
    assert _shown(found) == "x-fern-streaming sse schema ends [END]"


def test_words_and_a_component_that_is_called_so() -> None:
    """Words say that events follow, and the name of a component what they are."""
    flag = {"stream": {"type": "boolean", "description": "Send server-sent events"}}
    reply = {"$ref": "#/components/schemas/Reply"}
    found = _shown(_operation({JSON: reply}, flag))
    assert found == "words sse body:stream=True ReplyStreamEvent"
    assert _shown(_operation({JSON: WHOLE}, flag)) == "words sse body:stream=True any"


def test_end_by_an_extension_of_the_media_type() -> None:
    """`x-speakeasy-sse-sentinel` is data that ends the stream."""
    media = {"schema": CHUNK, "x-speakeasy-sse-sentinel": "[STOP]"}
    responses = {"200": {"description": "", "content": {EVENTS: media}}}
    assert _shown(_operation({}, responses=responses)).endswith(" ends [STOP]")


def test_extension_that_cannot_be_followed() -> None:
    """A condition on nothing leaves the operation as the responses have it."""
    said: list[str] = []
    value = {"stream-condition": "stream", "response-stream": CHUNK}
    found = _operation({JSON: WHOLE}, FLAG, said=said, fern=value)
    assert (_shown(found), said) == ("none", ["unusable-streaming"])


def test_settings() -> None:
    """They say what the document does not."""
    told = Recognition(streams={"POST /chat": StreamKind.LINES})
    found = _operation({JSON: WHOLE}, FLAG, recognition=told)
    assert _shown(found) == "settings jsonl body:stream=True any"
    said: list[str] = []
    idle = Recognition(
        streams={"POST /chat": StreamKind.EVENTS, "GET /x": StreamKind.EVENTS}
    )
    found = _operation({JSON: WHOLE}, recognition=idle, said=said)
    assert _shown(found) == "none"
    assert said == ["unusable-streaming", "setting-without-match"]
