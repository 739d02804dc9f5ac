"""Which calls meet which answers, and through which of the two clients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from verify.trees import refer, root_of

from clientwright.verify.document.api import Operation, Paging, Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.driver.manifest import Choice, Entry
from clientwright.verify.driver.steps import Step, steps, turns
from clientwright.verify.messages.planned_calls import Call, Planner
from clientwright.verify.messages.responses import Answers
from clientwright.verify.messages.served_response import Answer
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.chooser import Chooser, First
from clientwright.verify.values.made import Maker

Json = Any
LEVEL = {"enum": ["low", "mid", "high"]}
PET = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}
PETS = {"type": "array", "items": PET}


def _content(schema: Json, media_type: str = "application/json") -> Json:
    return {"description": "", "content": {media_type: {"schema": schema}}}


def _operation(method: str = "get", **node: Json) -> Json:
    node = {"responses": {"200": _content(PET)}, **node}
    return {method: node}


LISTED = _operation(responses={"200": _content(PETS)})


def _entry(**more: Any) -> Entry:
    given: dict[str, Any] = {
        "call": "pets.get",
        "arguments": {},
        "body": None,
        "accept": None,
        "paging": None,
        "stream": None,
    }
    return Entry(**{**given, **more})


class _Document:
    """The operations of a document, and what makes their calls and answers."""

    def __init__(self, **items: Json) -> None:
        root = root_of({})
        root["paths"] = {f"/{name}": item for name, item in items.items()}
        schemas = Schemas(root)
        self.operations = read_operations(Reader.of(root), schemas)
        self._planner = Planner(Maker(schemas, "request"), {})
        self._answers = Answers(Maker(schemas, "response"))
        self._known: set[str] = set()

    def steps(self, operation: Operation, **entry: Any) -> list[Step]:
        planner, answers = self._planner, self._answers
        return list(steps(operation, _entry(**entry), planner, answers, self._known))


def _steps(item: Json, **entry: Any) -> list[Step]:
    document = _Document(pets=item)
    return document.steps(document.operations[0], **entry)


def _shown(found: Sequence[Step]) -> list[tuple[str, str, str]]:
    return [(one.call.label, one.answer.label, one.channel) for one in found]


def test_each_call_and_each_answer_once() -> None:
    """The minimal call through a socket, and it meets every answer."""
    level = {"name": "level", "in": "query", "schema": LEVEL}
    item = _operation(
        parameters=[level],
        responses={
            "200": _content({"type": "object", "properties": {"level": LEVEL}}),
            "404": _content({"type": "string"}, "text/plain"),
        },
    )
    found = _steps(item)
    text = "404 text/plain minimal"
    assert _shown(found) == [
        ("minimal", "200 application/json minimal", "socket"),
        ("full", "200 application/json minimal", "process"),
        ("parameters 1", "200 application/json minimal", "process"),
        ("parameters 2", "200 application/json minimal", "process"),
        ("minimal", "200 application/json minimal", "strict"),
        ("minimal", "200 application/json full", "strict"),
        ("minimal", "200 application/json newer", "strict"),
        ("minimal", "200 application/json unknown", "process"),
        ("minimal", "200 application/json variation 1", "strict"),
        ("minimal", "200 application/json variation 2", "strict"),
        ("minimal", text, "strict"),
        ("minimal", "undocumented 418", "process"),
        ("minimal", "HTML with 200", "process"),
        ("minimal", "wrong media type", "process"),
        ("minimal", "truncated JSON", "process"),
        ("minimal", "empty body", "process"),
        ("minimal", "two members of gzip", "process"),
        ("minimal", "gzip that is cut off", "process"),
        ("minimal", "a success under 203, which is not documented", "process"),
        ("minimal", "503 for a while", "retrying"),
    ]
    assert Counter(one.check for one in found) == {
        "200 application/json": 10,
        "404 text/plain": 1,
        "beyond": 9,
    }


@pytest.mark.parametrize(
    ("method", "label"),
    [
        ("post", "500 once"),
        ("patch", "500 once"),
        ("get", "503 for a while"),
        ("put", "503 for a while"),
    ],
)
def test_what_must_not_be_sent_twice(method: str, label: str) -> None:
    """RFC 9110, section 9.2.2: `POST` and `PATCH` are not idempotent."""
    found = [
        one.answer.label
        for one in _steps(_operation(method))
        if one.channel == "retrying"
    ]
    assert found == [label]


EVENTS = {
    "responses": {
        "200": {
            "description": "",
            "content": {
                "application/json": {"schema": PET},
                "text/event-stream": {"schema": {"type": "string"}},
            },
        }
    }
}
CHOICE = Choice(argument="watch", parameter="query:watch")


def test_a_stream_that_a_flag_asks_for() -> None:
    """It meets the stream alone, and JSON in its place must not go unnoticed."""
    watch = {"name": "watch", "in": "query", "schema": {"type": "boolean"}}
    item = _operation(parameters=[watch], **EVENTS)
    found = _steps(item, stream="sse", choice=CHOICE)
    streamed = [one.answer.label for one in found if one.streams]
    assert streamed == [
        "200 text/event-stream minimal",
        "JSON where a stream was asked for",
    ]
    assert {one.answer.form for one in found if one.streams} == {"events", "fault"}


def _streamed(media_type: str) -> Json:
    """Give an operation whose only success is a stream."""
    return _operation(responses={"200": _content({"type": "string"}, media_type)})


@pytest.mark.parametrize(
    ("item", "stream", "html"),
    [
        (_streamed("text/event-stream"), "sse", True),
        (_streamed("application/x-ndjson"), "jsonl", True),
        # Nothing is streamed, or not by itself.
        (_operation(responses={"204": {"description": ""}}), "jsonl", False),
        (_operation(), None, False),
    ],
)
def test_html_in_the_place_of_a_stream(
    item: Json, stream: str | None, html: bool
) -> None:
    """It has no event, and no line that is JSON; and it is no stream without items."""
    label = "HTML where a stream was asked for"
    found = [one for one in _steps(item, stream=stream) if one.answer.label == label]
    assert [one.answer.form for one in found] == ["fault"] * html
    assert [one.answer.media_type for one in found] == ["text/html"] * html


def test_nothing_is_a_stream_of_nothing() -> None:
    """Where all successes are streams, no content is no items."""
    item = _operation(responses={"204": {"description": ""}})
    (first, *_) = _steps(item, stream="jsonl")
    assert (first.answer.form, first.answer.value) == ("lines", [])
    assert not [
        one for one in _steps(item, stream="jsonl") if one.answer.form == "empty"
    ]


def test_pages_are_the_last() -> None:
    """Journeys, each with the first of its pages as the answer."""
    paging = Paging(items="", kind="url", next_url="link")
    found = [one for one in _steps(LISTED, paging=paging) if one.journey is not None]
    assert found[0].journey is not None
    assert found[0].journey.label == "three pages"
    assert {one.check for one in found} == {"pages"}
    assert all(one.journey and one.answer is one.journey.pages[0] for one in found)


def test_what_one_client_is_enough_for() -> None:
    """Values alone; and what is no matter of the operation, after the first time."""
    document = _Document(a=LISTED, b=LISTED)
    paging = Paging(items="", kind="url", next_url="link")
    first, second = (
        {f"{one.call.label}; {one.answer.label}": one.varied for one in several}
        for several in (
            document.steps(operation, paging=paging)
            for operation in document.operations
        )
    )
    again = {name for name in second if second[name] and not first.get(name)}
    assert again == {
        f"minimal; {label}"
        for label in (
            "undocumented 418",
            "undocumented 404 without content",
            "HTML with 200",
            "wrong media type",
            "truncated JSON",
            "empty body",
            "a success under 203, which is not documented",
            "503 for a while",
        )
    } | {"full; 200 page"}
    assert not second["minimal; 200 application/json full"]
    assert not second["full; 200 application/json minimal"]


ANSWER = Answer("200", "200", 200, None, b"")


def _plan(*varied: bool) -> list[Step]:
    call = Call("minimal", {}, None, ())
    return [Step(call, ANSWER, str(n), varied=one) for n, one in enumerate(varied)]


def _gone(planned: list[Step], through: Any, failing: Any = ()) -> str:
    """Take all turns; `failing` are checks that are refused."""
    refused: set[int] = set()
    gone = []
    for mode, several in turns(planned, through, refused):
        for one in several:
            gone.append(f"{mode[0]}{one.check}")
            if one.check in failing and one.varied:
                refused.add(id(one))
    return " ".join(gone)


BOTH = ("sync", "async")


@pytest.mark.parametrize(
    ("varied", "through", "failing", "gone"),
    [
        ((False, False), BOTH, "", "s0 s1 a0 a1"),
        ((False, True, True, True), BOTH, "", "s0 s1 s3 a0 a2"),
        ((True, True), ("async",), "", "a0 a1"),
        # What one client refuses, the other tries too; no other is tried again.
        ((False, True, True, True), BOTH, "1", "s0 s1 s3 a0 a1 a2"),
        ((False, True, True, True), BOTH, "2", "s0 s1 s3 a0 a2 s2"),
        ((False, True, True, True), BOTH, "0", "s0 s1 s3 a0 a2"),
        ((True, True), BOTH, "01", "s0 a0 a1 s1"),
        ((True, True), ("sync",), "01", "s0 s1"),
    ],
)
def test_turns(varied: Any, through: Any, failing: str, gone: str) -> None:
    assert _gone(_plan(*varied), through, failing) == gone


def _judged(step: Step) -> tuple[str, ...]:
    """Write down all that a step is judged by."""
    call, answer = step.call, step.answer
    sent = call.body and (call.body.media_type, call.body.value, call.body.optional)
    read = (answer.status, answer.media_type, answer.raw, answer.headers, answer.form)
    how = (step.channel, step.check, step.streams, answer.typed, answer.strict)
    return tuple(map(repr, (call.arguments, call.security, sent, read, how)))


def test_what_is_judged_in_the_same_way_is_done_once() -> None:
    """Labels tell nothing of what is sent; each value of an enumeration still is."""
    body = {"type": "object", "properties": {"level": LEVEL, "pet": PET}}
    example = {**body, "example": {"level": "mid"}}
    item = _operation(
        "post",
        requestBody={"required": True, **_content(example)},
        responses={"200": _content(body), "404": _content({"type": "object"})},
    )
    del item["post"]["requestBody"]["description"]
    found = _steps(item)
    times = Counter(map(_judged, found))
    assert max(times.values()) == 1
    levels = {one.call.body.value.get("level") for one in found if one.call.body}
    assert levels >= {"low", "mid", "high"}


def test_what_both_clients_are_to_do_is_no_repetition_of_what_one_does() -> None:
    """A variation that comes to the full body again is left out, not that body."""
    body = {"type": "object", "properties": {"level": LEVEL}}
    item = _operation(
        "post", requestBody={"content": {"application/json": {"schema": body}}}
    )
    found = _steps(item)
    by_value: dict[str, list[bool]] = {}
    for one in found:
        if one.call.body is not None and one.channel == "process":
            key = repr((one.call.body.value, one.answer.label))
            by_value.setdefault(key, []).append(one.varied)
    assert all(varied in ([False], [True]) for varied in by_value.values())
    assert len(by_value) == 4  # nothing, and one with each level


def test_values_of_what_several_responses_refer_to_are_made_once() -> None:
    """The minimal one, and those of a newer server; whatever operation it is of."""
    root = root_of({"Pet": {**PET, "properties": {**PET["properties"], "l": LEVEL}}})
    shared = _content(refer("Pet"))
    root["paths"] = {f"/{n}": _operation(responses={"200": shared}) for n in range(10)}
    schemas = Schemas(root)
    maker = Counted(schemas, "response")
    answers = Answers(maker)
    served = [
        [answer.label for answer in answers.documented(one)]
        for one in read_operations(Reader.of(root), schemas)
    ]
    assert all(labels[0].endswith("minimal") for labels in served)
    assert all(any(one.endswith("newer") for one in labels) for labels in served)
    assert maker.unvaried == 4


class Counted(Maker):
    """Counts the values in which nothing is chosen."""

    unvaried = 0

    def make(self, pointer: str | None, chooser: Chooser, **more: Any) -> Json:
        self.unvaried += isinstance(chooser, First)
        return super().make(pointer, chooser, **more)
