"""How a call asks for a stream, where a flag or a method of its own chooses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...ir.document import Json
from ..messages.planned_calls import Call
from ..messages.served_response import Answer
from .manifest import Choice, Entry


@dataclass(frozen=True, slots=True)
class Asked:
    """One call, as it is made and as it must arrive."""

    method: str
    """Dotted."""

    call: Call
    """What must arrive."""

    given: Call
    """What the arguments are made of."""

    more: Mapping[str, Json] = field(default_factory=dict)
    """Arguments beside those."""


def is_stream(answer: Answer) -> bool:
    """Tell a good answer that comes item by item."""
    return answer.form in ("events", "lines") and answer.status < 300


def able(entry: Entry, calls: Sequence[Call]) -> Call | None:
    """Give a call that can ask for the stream; None: none of them can."""
    choice = entry.choice
    if choice is None or choice.parameter is None:
        return calls[0]
    if not choice.parameter.startswith("body:"):
        return calls[0]
    return next((c for c in calls if _properties(c) is not None), None)


def asked(entry: Entry, call: Call, streams: bool) -> Asked:
    """Let a call ask for the stream, or for anything else."""
    choice = entry.choice
    if choice is None:
        return Asked(entry.call, call, call)
    if choice.call is not None:
        return Asked(choice.call if streams else entry.call, call, call)
    value = _flag(choice, call, streams)
    arrives = _with(call, str(choice.parameter), value)
    if not _apart(entry, choice):
        return Asked(entry.call, arrives, arrives)
    given = _with(call, str(choice.parameter), None)
    more = {} if value is None else {str(choice.argument): value}
    return Asked(entry.call, arrives, given, more)


def _flag(choice: Choice, call: Call, streams: bool) -> Json:
    """Give what the flag must be; None: nothing."""
    if streams:
        return choice.value
    now = _now(call, str(choice.parameter))
    if choice.value is True:
        # A call that has the flag, which may be required, says that it is not wanted.
        return False if choice.default or isinstance(now, bool) else None
    return None if now == choice.value else now


def _apart(entry: Entry, choice: Choice) -> bool:
    """Tell a flag that is an argument beside the body that it belongs to."""
    body = entry.body or {}
    return str(choice.parameter).startswith("body:") and bool(body.get("argument"))


def _properties(call: Call) -> Mapping[str, Json] | None:
    value = call.body.value if call.body is not None else None
    return value if isinstance(value, Mapping) else None


def _now(call: Call, parameter: str) -> Json:
    location, _, name = parameter.partition(":")
    if location != "body":
        return call.arguments.get(parameter)
    return (_properties(call) or {}).get(name)


def _with(call: Call, parameter: str, value: Json) -> Call:
    """Give a call with another value of a parameter; None takes it away."""
    location, _, name = parameter.partition(":")
    if location != "body":
        kept = {k: v for k, v in call.arguments.items() if k != parameter}
        more = {} if value is None else {parameter: value}
        return replace(call, arguments={**kept, **more})
    properties = _properties(call)
    if properties is None or call.body is None:
        return call
    kept = {k: v for k, v in properties.items() if k != name}
    more = {} if value is None else {name: value}
    return replace(call, body=replace(call.body, value={**kept, **more}))
