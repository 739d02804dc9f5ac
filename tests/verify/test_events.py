"""Server-sent events are proved whole: their data, and what stands beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from support import ROOT
from verify.packages import damaged, make

from clientwright.verify import verify_package
from clientwright.verify.document.api import Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.messages.event_streams import Event, expected
from clientwright.verify.messages.responses import Answers
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.made import Maker
from clientwright.verify.wire.decode import ABSENT

INLINE = "resources/inline.py"
TEXT = "resources/text.py"
KINDS = "resources/kinds.py"
STREAM = "_runtime/stream_events.py"


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("feed")
    case = ROOT / "tests" / "cases" / "answers" / "events" / "openapi.yaml"
    return make(Path(shutil.copy(case, folder / "events.yaml")), folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (
            INLINE,
            "(lambda: models.InlineRetrieveResponseData)",
            "(lambda: str)",
            "result #/0",
        ),
        (
            INLINE,
            "(lambda: models.InlineRetrieveResponseData)",
            "(lambda: models.Item)",
            "type",
        ),
        (TEXT, "(lambda: str)", "(lambda: int)", "result #/1"),
        (KINDS, '"putItem": lambda: models.Item', '"putItem": lambda: str', "result"),
        (STREAM, "raw=fields.data", "raw=''", "raw of event 0"),
        (STREAM, "event=fields.event", "event='message'", "event of event 1"),
        (STREAM, "id=fields.id", "id=None", "id of event 1"),
        (STREAM, "retry=fields.retry", "retry=None", "retry of event 1"),
    ],
)
def test_mistakes_are_found(
    feed: Path, tmp_path: Path, file: str, old: str, new: str, what: str
) -> None:
    report = verify_package(damaged(feed, tmp_path, file, old, new))
    assert not report.ok
    assert any(failure.what.startswith(what) for failure in report.failures)


def _events(schema: dict[str, Any], key: str = "itemSchema") -> tuple[Event, ...]:
    """Give the events that an operation is answered with."""
    content = {"text/event-stream": {key: schema}}
    answers = {"200": {"description": "", "content": content}}
    root = {"openapi": "3.2.0", "paths": {"/a": {"get": {"responses": answers}}}}
    schemas = Schemas(root)
    (operation,) = read_operations(Reader.of(root), schemas)
    (answer,) = Answers(Maker(schemas, "response")).documented(operation)
    return answer.events


def test_every_kind_of_event_is_sent() -> None:
    """A union of more than two as well."""
    branches = [
        {
            "required": ["event", "data"],
            "properties": {"event": {"const": name}, "data": {"type": "object"}},
        }
        for name in "abcde"
    ]
    sent = _events({"type": "object", "oneOf": branches})
    assert {event.event for event in sent} == set("abcde")


def test_data_is_that_of_its_own_schema() -> None:
    inner = {"type": "object", "required": ["n"], "properties": {"n": {"const": 5}}}
    data = {"type": "string", "contentSchema": inner}
    for key in ("schema", "itemSchema"):
        (first, *_) = _events({"type": "object", "properties": {"data": data}}, key)
        assert (first.data, first.raw) == ({"n": 5}, '{"n":5}')


def test_an_object_with_data_alone_is_the_data() -> None:
    schema = {"required": ["data"], "properties": {"data": {"const": 5}}}
    assert _events(schema, "schema")[0].data == {"data": 5}
    assert _events(schema)[0].data == 5


def test_events_on_the_wire() -> None:
    """An id stays, a retry does not; without data there is no event (section 9.2.6)."""
    sent = [
        Event("a\nb", "a\nb", "x", "1", 5),
        Event(ABSENT, event="y", id="2"),
        Event(3, "3"),
    ]
    assert b"".join(event.content() for event in sent) == (
        b"event: x\nid: 1\nretry: 5\ndata: a\ndata: b\n\nevent: y\nid: 2\n\ndata: 3\n\n"
    )
    assert list(expected(sent)) == [sent[0], Event(3, "3", "message", "2")]
