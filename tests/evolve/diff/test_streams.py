"""Which call streams is part of what a package is, whatever the document says of it."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.evolve.diff import compare

from .test_cases import understood

_JSON = {"application/json": {"schema": {"type": "object", "title": "Reply"}}}
_ROWS = {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}}
_EVENTS = {"text/event-stream": {"schema": {"type": "string"}}}
_LINES = {"application/x-ndjson": {"schema": {"type": "string"}}}
_SAYS = "Set `stream` for server-sent events."


def _root(content: Any, *flags: str, description: str = "Talk") -> Any:
    properties = {
        "q": {"type": "string"},
        **{one: {"type": "boolean"} for one in flags},
    }
    schema = {"type": "object", "properties": properties}
    operation = {
        "operationId": "createChat",
        "x-clientwright-name": "chat.create",
        "description": description,
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"description": "Well", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Chat", "version": "1"},
        "servers": [{"url": "https://chat.example"}],
        "paths": {"/chat": {"post": operation}},
    }


_PLAIN = _root(_JSON, "stream")
_FLAG = _root(_JSON | _EVENTS, "stream")
_ACCEPT = _root(_JSON | _EVENTS)
_ALWAYS = _root(_EVENTS)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (_PLAIN, _FLAG, ["breaking stream-added"]),
        (_FLAG, _PLAIN, ["breaking stream-removed"]),
        (
            _PLAIN,
            _root(_JSON, "stream", description=_SAYS),
            ["breaking stream-added", "documentation description-changed"],
        ),
        (
            _root(_JSON),
            _FLAG,
            ["compatible property-added", "compatible stream-added"],
        ),
        (_root(_JSON), _ACCEPT, ["compatible stream-added"]),
        (_ACCEPT, _root(_JSON), ["breaking stream-removed"]),
        (
            _ACCEPT,
            _FLAG,
            ["breaking stream-changed", "compatible property-added"],
        ),
        (_FLAG, _root(_EVENTS | _JSON, "stream"), []),
        (
            _FLAG,
            _root(
                _JSON | {"text/event-stream": {"schema": {"type": "object"}}}, "stream"
            ),
            ["breaking type-changed"],
        ),
        (
            _root(_ROWS | _LINES),
            _root(_ROWS | _EVENTS),
            ["breaking media-type-removed", "breaking media-type-added"],
        ),
        (
            _root(_JSON),
            _ALWAYS,
            [
                "breaking media-type-removed",
                "breaking media-type-added",
                "breaking stream-added",
            ],
        ),
    ],
)
def test_streams(old: Any, new: Any, expected: list[str]) -> None:
    changes = compare(*_apis(old, new))
    found = [f"{change.effect} {change.code}" for change in changes]
    assert sorted(found) == sorted(expected)


def test_the_call_is_shown() -> None:
    """A user sees what gave the stream, and what gives it now."""
    (change, *_) = compare(*_apis(_ACCEPT, _FLAG))
    assert (change.before, change.after) == (
        "chat.stream_create()",
        "chat.create(stream=True)",
    )


def _apis(old: Any, new: Any) -> tuple[Any, Any, Any, Any]:
    before, old_names = understood(old)
    after, new_names = understood(new)
    return before, after, old_names, new_names
