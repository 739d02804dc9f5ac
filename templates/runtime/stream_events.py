"""Streams of server-sent events (HTML Standard, section 9.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Any, get_args

from pydantic import ValidationError

from .decode import decode, parse_json
from .events import Events, Fields, ServerSentEvent
from .stream import Items, Reading, StreamRule

_END = "[DONE]"
"""Data by which many event streams of JSON say that they are complete."""


class EventStream(StreamRule):
    """Server-sent events: `type` is the type of an event's data."""

    _: KW_ONLY
    media_type: str = "text/event-stream"
    by_event: Mapping[str, Callable[[], object]] = MappingProxyType({})
    """The type of the data of events of a name, where it is known by that."""

    def items(self, reading: Reading) -> Items:
        """Return what turns bytes into items."""
        return _EventItems(reading, self)


class _EventItems:
    def __init__(self, reading: Reading, rule: EventStream) -> None:
        self.done = False
        self._reading = reading
        self._annotation: Any = rule.type()
        kinds = rule.by_event.items()
        self._by_event: dict[str, Any] = {name: kind() for name, kind in kinds}
        self._events = Events(reading.limits.event_bytes)

    def feed(self, chunk: bytes) -> Iterator[Any]:
        for fields in self._events.feed(chunk):
            yield from self._event(fields)
            if self.done:
                return

    def finish(self) -> Iterator[Any]:
        # What is left incomplete at the end is no event.
        yield from ()

    def _event(self, fields: Fields) -> Iterator[Any]:
        annotation = self._by_event.get(fields.event, self._annotation)
        data: object = fields.data
        if annotation is not str:
            if fields.data.strip() == _END:
                self.done = True
                return
            data = self._data(fields.data, annotation)
        yield ServerSentEvent(
            data=data,
            raw=fields.data,
            event=fields.event,
            id=fields.id,
            retry=fields.retry,
        )

    def _data(self, text: str, annotation: Any) -> object:
        """Read the data of an event: JSON, or text, which the type may be or not."""
        content = text.encode()
        where = self._reading.prepared.place
        if str in get_args(annotation):
            # Where text is as good as JSON, a piece of it may be a number.
            try:
                return decode(content, annotation, strict=True, where=where)
            except ValidationError:
                data = parse_json(content)
                structured = isinstance(data, dict | list)
                return self._reading.typed(content, annotation) if structured else text
            except ValueError:
                return text
        try:
            return self._reading.typed(content, annotation)
        except ValueError:
            return self._reading.value(text, annotation)
