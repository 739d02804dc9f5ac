"""What an operation streams, before and after: which call gives a stream."""

from __future__ import annotations

from dataclasses import replace

from ...frozen import dataclass
from ...ir.api import Operation, Response, StreamChoice
from ...ir.names import Names
from ...ir.query import is_sequence
from .change import Effect
from .recorder import Recorder


@dataclass(frozen=True, slots=True)
class StreamComparison:
    """Compares what makes operations stream."""

    old_names: Names
    new_names: Names
    recorder: Recorder

    def compare(self, before: Operation, after: Operation, subject: str) -> None:
        """Record that another call streams, or none any more."""
        was = _way(self.old_names, before)
        now = _way(self.new_names, after)
        pointer = after.place.pointer
        if was is None and now is None:
            return
        if was is None:
            assert now is not None
            self.recorder.add(
                self._begins(before, after),
                "stream-added",
                subject,
                f"streams: `{now[1]}`",
                pointer,
                advice=f"iterate over what `{now[1]}` returns",
            )
        elif now is None:
            self.recorder.add(
                Effect.BREAKING,
                "stream-removed",
                subject,
                f"streams no more: `{was[1]}`",
                pointer,
                advice="read the whole response",
            )
        elif was[0] != now[0]:
            self.recorder.add(
                Effect.BREAKING,
                "stream-changed",
                subject,
                "another call gives the stream",
                pointer,
                before=was[1],
                after=now[1],
                advice=f"call `{now[1]}` for the stream",
            )

    def _begins(self, before: Operation, after: Operation) -> Effect:
        """Return whether a call that was possible before returns a stream now."""
        choice = _choice(after)
        if choice is None or choice.default:
            return Effect.BREAKING
        if choice.parameter is None:
            return Effect.COMPATIBLE
        known = self.old_names.arguments.get((before.identity, choice.parameter))
        return Effect.COMPATIBLE if known is None else Effect.BREAKING


def _choice(operation: Operation) -> StreamChoice | None:
    return operation.streaming.choice if operation.streaming is not None else None


def _way(names: Names, operation: Operation) -> tuple[str, str] | None:
    """Return what gives a stream, and the call of it; None: nothing does.

    The first is without the method's name, whose change is one of its own.
    """
    if operation.streaming is None:
        return None
    call, choice = names.methods[operation.identity].call, _choice(operation)
    if choice is None:
        return "", f"{call}()"
    if choice.parameter is None:
        method = names.stream_methods[operation.identity]
        return method, f"{call.rpartition('.')[0]}.{method}()"
    argument = names.arguments[operation.identity, choice.parameter]
    given = f"({argument}={choice.value!r})" + ", the default" * choice.default
    return given, call + given


def apart(operation: Operation) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
    """Return the responses of the plain call, and those of the one that streams.

    The second are none where every success is the stream.
    """
    if _choice(operation) is None:
        return operation.responses, ()
    plain, streamed = [], []
    for response in operation.responses:
        items = tuple(one for one in response.content if is_sequence(one.media_type))
        rest = tuple(one for one in response.content if one not in items)
        if items:
            streamed.append(replace(response, content=items))
        if rest or not items:
            plain.append(replace(response, content=rest))
    return tuple(plain), tuple(streamed)
