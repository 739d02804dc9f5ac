"""Which call is given which answer."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..document.api import Operation
from ..document.streamed import streams, with_stream
from ..messages.compressed import compressed
from ..messages.planned_calls import Call, Planner
from ..messages.responses import Answers
from ..messages.served_response import Answer
from ..messages.undocumented import beside_documented, no_stream, undocumented
from ..wire.decode import ABSENT
from .clients import INSIDE, Mode
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

    kind: str | None = None
    """What it is another one of, if it is no matter of this operation alone."""

    varied: bool = False
    """Whether both clients have been through its like: one of them is enough."""


def steps(
    operation: Operation,
    entry: Entry,
    planner: Planner,
    answers: Answers,
    known: set[str],
) -> Iterator[Step]:
    """Give the steps of an operation.

    `known` are the kinds that operations before it had; those of this one are added.
    """
    for step in _once(_paired(operation, entry, planner, answers)):
        again = not step.varied and step.kind in known
        yield replace(step, varied=True) if again else step
        if step.kind is not None:
            known.add(step.kind)


def _once(planned: Iterable[Step]) -> Iterator[Step]:
    """Leave out what is the same request and the same response, judged in the same way.

    Variations often come to a value that was there before. What both clients are to go
    through is not left out for what one of them has been through.
    """
    seen: dict[Hashable, bool] = {}
    requests: dict[int, tuple[Call, Hashable]] = {}
    for step in planned:
        if step.journey is not None:
            yield step
            continue
        call = step.call
        if id(call) not in requests:
            requests[id(call)] = call, _request(call)
        response = _response(step.answer)
        key = (requests[id(call)][1], response, step.channel, step.check, step.streams)
        if key in seen and (step.varied or not seen[key]):
            continue
        seen[key] = step.varied
        yield step


def _request(call: Call) -> Hashable:
    """Give all of a call that its request is judged by."""
    body = call.body
    sent = body and (id(body.content), body.media_type, repr(body.value), body.optional)
    return (repr(call.arguments), sent, call.security)


def _response(answer: Answer) -> Hashable:
    """Give all of a response that its reading is judged by.

    Its value follows from its content and schema.
    """
    read = (answer.form, answer.schema, answer.strict, answer.typed)
    served = (answer.status, answer.media_type, answer.content, answer.sent)
    return (*read, *served, answer.headers, answer.key, answer.value is ABSENT)


def _paired(
    operation: Operation, entry: Entry, planner: Planner, answers: Answers
) -> Iterator[Step]:
    """Pair calls with answers: each call once, each answer once, no more.

    The minimal call is made through a socket: in process it would be no other.
    """
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
    yield Step(minimal, good, column, "socket")
    for call in calls:
        if by_default and able(entry, [call]) is None:
            # What cannot hold the flag cannot say that no stream is wanted.
            items = next(filter(is_stream, answers.documented(operation)), None)
            if items is not None:
                yield Step(call, items, _column(items), streams=True)
        elif call is not minimal:
            yield Step(call, good, column, varied=call.varied)
    documented = list(answers.documented(operation))
    if entry.streams:
        documented = [_without_items(one) for one in documented]
    for answer in documented:
        channel = "strict" if answer.strict else "process"
        if entry.choice is None or not is_stream(answer):
            column, varied = _column(answer), answer.varied
            yield Step(minimal, answer, column, channel, varied=varied)
        elif streaming is not None:
            yield Step(streaming, answer, _column(answer), channel, streams=True)
    for answer in undocumented(operation):
        if not entry.streams or answer.form not in ("fault", "empty"):
            yield Step(minimal, answer, "beyond", kind=answer.label)
    for answer in () if entry.paging is not None else compressed(good):
        yield Step(minimal, answer, "beyond", kind=answer.label)
    if beside_documented(operation, good):
        label = "a success under 203, which is not documented"
        other = replace(good, label=label, status=203)
        yield Step(minimal, other, "beyond", kind=label)
    if entry.streams and is_stream(good) and good.media_type is not None:
        other = no_stream(good)
        yield Step(minimal, other, "beyond", kind=other.label)
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
    yield Step(minimal, broken, "beyond", "retrying", kind=broken.label)
    if entry.paging is not None:
        several, path = list(answers.documented(operation)), operation.path
        made = journeys(entry.paging, calls, several, INSIDE, path)
        for number, journey in enumerate(made):
            kind = f"{entry.paging.kind}: {journey.label}" if number else None
            page = journey.pages[0]
            yield Step(journey.call, page, "pages", journey=journey, kind=kind)


def turns(
    planned: Sequence[Step], through: Sequence[Mode], refused: Collection[int]
) -> Iterator[tuple[Mode, Iterator[Step]]]:
    """Give each client its steps.

    Those that only their values tell apart go through one client each, by turns. What
    is refused meanwhile, by its identity, goes through all of them, so that a report
    says in which it fails.
    """
    varied = (id(step) for step in planned if step.varied)
    turn = {one: through[n % len(through)] for n, one in enumerate(varied)}
    for mode in through:
        yield (
            mode,
            (s for s in planned if turn.get(id(s), mode) == mode or id(s) in refused),
        )
    for mode in through[:-1]:
        yield (
            mode,
            (s for s in planned if id(s) in refused and turn[id(s)] != mode),
        )


def _without_items(answer: Answer) -> Answer:
    """Give what a success without content is where all others are streams."""
    if answer.form == "nothing" and answer.status < 300:
        return replace(answer, form="lines", value=[])
    return answer


def _column(answer: Answer) -> str:
    if answer.media_type is None:
        return answer.key
    return f"{answer.key} {answer.media_type}"
