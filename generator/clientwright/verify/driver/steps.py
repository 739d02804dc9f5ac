"""Which call is given which answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..document.api import Operation
from ..document.streamed import streams, with_stream
from ..messages.planned_calls import Call, Planner
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..messages.undocumented import undocumented
from .clients import INSIDE
from .journeys import journeys
from .manifest import Entry
from .pages import Journey
from .stream_choice import able, is_stream

_UNSAFE = frozenset({"POST", "PATCH"})
"""Methods whose requests must not be sent twice (RFC 9110, section 9.2.2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One call with one answer, and where it is sent."""

    call: Call
    answer: Answer
    check: str
    """The column of the report that it counts for."""

    channel: str = "process"
    """`socket`, or in process: `process`, `strict` (reading forgives nothing) or
    `retrying` (once more, where that cannot do a thing twice)."""

    journey: Journey | None = None
    """The pages after the answer, where it is the first of several."""

    streams: bool = False
    """Whether a stream is asked for, where the call chooses."""


def steps(
    operation: Operation, entry: Entry, planner: Planner, answers: Answers
) -> Iterator[Step]:
    """Pair calls with answers: each call once, each answer once, no more."""
    if entry.stream is not None and not streams(operation):
        # The settings say so, and the document has no word of it.
        beside = entry.choice is not None
        operation = with_stream(operation, entry.stream, beside=beside)
    calls = list(planner.plan(operation))
    good = answers.first(operation, streams=entry.choice is None)
    good = _without_items(good) if entry.streams else good
    column = _column(good)
    minimal, streaming = calls[0], able(entry, calls)
    by_default = entry.choice is not None and entry.choice.default
    if by_default and streaming is not None:
        minimal = streaming
    for call in calls:
        if by_default and able(entry, [call]) is None:
            # What cannot hold the flag cannot say that no stream is wanted.
            items = next(filter(is_stream, answers.documented(operation)), None)
            if items is not None:
                yield Step(call, items, _column(items), streams=True)
        else:
            yield Step(call, good, column)
    yield Step(minimal, good, column, "socket")
    documented = list(answers.documented(operation))
    if entry.streams:
        documented = [_without_items(one) for one in documented]
    for answer in documented:
        channel = "strict" if answer.strict else "process"
        if entry.choice is None or not is_stream(answer):
            yield Step(minimal, answer, _column(answer), channel)
        elif streaming is not None:
            yield Step(streaming, answer, _column(answer), channel, streams=True)
    for answer in undocumented(operation):
        if not entry.streams or answer.form not in ("fault", "empty"):
            yield Step(minimal, answer, "beyond")
    described = any(map(is_stream, documented)) and entry.choice is not None
    if described and good.form == "json" and streaming is not None:
        label = "JSON where a stream was asked for"
        whole = replace(good, label=label, form="fault")
        yield Step(streaming, whole, "beyond", streams=True)
    if operation.method in _UNSAFE:
        broken = Answer("500 once", "undocumented", 500, None, b"", form="any")
    else:
        # A longer pause than the caller's policy has is for the caller to know of.
        broken = Answer("503 for a while", "undocumented", 503, None, b"", form="any")
        broken = replace(broken, headers=(("Retry-After", "1"),))
    yield Step(minimal, broken, "beyond", "retrying")
    if entry.paging is not None:
        several, path = list(answers.documented(operation)), operation.path
        for journey in journeys(entry.paging, calls, several, INSIDE, path):
            page = journey.pages[0]
            yield Step(journey.call, page, "pages", journey=journey)


def _without_items(answer: Answer) -> Answer:
    """Give what a success without content is where all others are streams."""
    if answer.form == "nothing" and answer.status < 300:
        return replace(answer, form="lines", value=[])
    return answer


def _column(answer: Answer) -> str:
    if answer.media_type is None:
        return answer.key
    return f"{answer.key} {answer.media_type}"
