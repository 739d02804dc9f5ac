"""Streams: the type of an item, what chooses them, and their data."""

from __future__ import annotations

from ....frozen import dataclass
from ....ir.api import EventData, Operation, StreamFormat, Streaming
from ....ir.query import essence
from ...source import escape as text
from ...source import layout
from ...types.expressions import ANY, STR, TypeExpression, generic, union
from .context import Context


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """The stream that an operation can give."""

    streaming: Streaming
    item: TypeExpression
    """Type of an event's data or of a line."""

    by_event: tuple[tuple[str, TypeExpression], ...]
    """Name of an event and type of its data, where one tells the other."""

    alone: bool
    """Whether nothing else can be the response."""

    @property
    def by_flag(self) -> bool:
        """Whether an argument chooses it."""
        choice = self.streaming.choice
        return choice is not None and choice.parameter is not None

    @property
    def apart(self) -> bool:
        """Whether a method of its own gives it."""
        choice = self.streaming.choice
        return choice is not None and choice.parameter is None

    @property
    def hint(self) -> TypeExpression:
        """`Stream[models.Chunk]`."""
        return generic("Stream", self.item)

    @property
    def async_hint(self) -> TypeExpression:
        """`AsyncStream[models.Chunk]`."""
        return generic("AsyncStream", self.item)


def plan_stream(context: Context, operation: Operation) -> StreamPlan | None:
    """Decide what the items of an operation's stream are; None: it has none.

    Where the operation pages, a flag that turns the pages into a stream is left to the
    response as it was sent.
    """
    streaming = operation.streaming
    if streaming is None:
        return None
    by_flag = streaming.choice is not None and streaming.choice.parameter is not None
    if operation.pagination is not None and by_flag:
        return None
    hints = [_hint(context, one) for one in streaming.data]
    return StreamPlan(
        streaming=streaming,
        item=union(hints) if hints else ANY,
        by_event=_by_event(context, streaming),
        alone=streaming.choice is None,
    )


def _hint(context: Context, data: EventData) -> TypeExpression:
    return STR if data.schema is None else context.hints.result(data.schema)


def _by_event(
    context: Context, streaming: Streaming
) -> tuple[tuple[str, TypeExpression], ...]:
    """Annotate the data of each event by name, where all have one and types differ."""
    if not all(one.events for one in streaming.data):
        return ()
    hints: dict[str, list[TypeExpression]] = {}
    for one in streaming.data:
        for event in one.events:
            hints.setdefault(event, []).append(_hint(context, one))
    found = {event: union(several) for event, several in hints.items()}
    return tuple(found.items()) if len(set(found.values())) > 1 else ()


_USUAL = {
    "EventStream": "text/event-stream",
    "LineStream": "application/x-ndjson",
    "ValueStream": "application/stream+json",
}


def stream_node(plan: StreamPlan) -> layout.Call:
    """Write the rule of a stream: `EventStream(lambda: models.Chunk)`."""
    streaming = plan.streaming
    kind = "EventStream" if streaming.format is StreamFormat.EVENTS else "LineStream"
    if essence(streaming.media_type) == "application/stream+json":
        kind = "ValueStream"
    usual = streaming.media_type == _USUAL[kind]
    events = [event for event, _ in plan.by_event]
    names = dict.fromkeys(e for one in streaming.data for e in one.events)
    ends = [end for end in streaming.sentinels if end]
    return layout.call(
        kind,
        layout.Lambda(plan.item),
        media_type=None if usual else text.string(streaming.media_type),
        or_json=None if plan.alone or kind == "EventStream" else "False",
        ends=_strings(ends),
        by_event=(
            layout.mapping(
                (text.string(event), layout.Lambda(hint))
                for event, hint in plan.by_event
            )
            if plan.by_event
            else None
        ),
        names=_strings(names) if names and not events else None,
    )


def _strings(values: list[str] | dict[str, None]) -> layout.Node | None:
    return layout.sequence(text.string(one) for one in values) if values else None
