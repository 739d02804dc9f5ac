"""Which call is given which answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..document.api import Operation
from ..values.responses import Answer, Answers
from ..values.undocumented import undocumented
from .calls import Call, Planner
from .clients import INSIDE
from .manifest import Entry
from .pages import Journey, journeys

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
    `retrying` (retries as by default)."""

    journey: Journey | None = None
    """The pages after the answer, where it is the first of several."""


def steps(
    operation: Operation, entry: Entry, planner: Planner, answers: Answers
) -> Iterator[Step]:
    """Pair calls with answers: each call once, each answer once, no more."""
    calls = list(planner.plan(operation))
    good = answers.first(operation)
    column = _column(good)
    for call in calls:
        yield Step(call, good, column)
    minimal = calls[0]
    yield Step(minimal, good, column, "socket")
    for answer in answers.documented(operation):
        channel = "strict" if answer.strict else "process"
        yield Step(minimal, answer, _column(answer), channel)
    for answer in undocumented(operation):
        if entry.stream is None or answer.form not in ("fault", "empty"):
            yield Step(minimal, answer, "beyond")
    if operation.method in _UNSAFE:
        broken = Answer("500 once", "undocumented", 500, None, b"", form="any")
        yield Step(minimal, broken, "beyond", "retrying")
    if entry.paged:
        several = list(answers.documented(operation))
        for journey in journeys(operation, calls, several, INSIDE):
            page = journey.pages[0]
            channel = "strict" if page.strict else "process"
            yield Step(journey.call, page, "pages", channel, journey=journey)


def _column(answer: Answer) -> str:
    if answer.media_type is None:
        return answer.key
    return f"{answer.key} {answer.media_type}"
