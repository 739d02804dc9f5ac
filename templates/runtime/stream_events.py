"""Streams of server-sent events (HTML Standard, section 9.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY
from types import MappingProxyType
from typing import Any, Final, get_args, get_type_hints

from pydantic_core import ValidationError

from .decode import decode, parse_json
from .events import Events, Fields, ServerSentEvent
from .stream_reading import Items, Reading, StreamRule

_END: Final = "[DONE]"
"""Data by which many event streams of JSON say that they are complete."""
_DEEPEST: Final = 8


class EventStream(StreamRule):
    """Server-sent events: `type` is the type of an event's data."""

    _: KW_ONLY
    media_type: str = "text/event-stream"
    by_event: Mapping[str, Callable[[], object]] = MappingProxyType({})
    """The type of the data of events of a name, where it is known by that."""
    names: tuple[str, ...] = ()
    """All names of events that the document has."""

    def items(self, reading: Reading) -> Items:
        return _EventItems(reading, self)


class _EventItems:
    def __init__(self, reading: Reading, rule: EventStream) -> None:
        self.done = False
        self._reading = reading
        self._rule = rule
        self._annotation: Any = rule.type()
        kinds = rule.by_event.items()
        self._by_event: dict[str, Any] = {name: kind() for name, kind in kinds}
        self._known = {*rule.names, *self._by_event}
        self._ends = {_END, *(text.strip() for text in rule.ends)}
        self._events = Events(reading.limits.event_bytes)
        self._errors: dict[Any, bool] = {}

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        for fields in self._events.feed(chunk):
            self._note()
            yield from self._event(fields)
            if self.done:
                return
        self._note()

    def _note(self) -> None:
        self._reading.last_event_id = self._events.last_event_id
        self._reading.retry = self._events.retry

    def finish(self) -> Iterator[ServerSentEvent[Any]]:
        # What is left incomplete at the end is no event.
        yield from ()

    def _event(self, fields: Fields) -> Iterator[ServerSentEvent[Any]]:
        text = fields.data.strip()
        annotation = self._by_event.get(fields.event, self._annotation)
        if self._is_end(text, annotation):
            self.done = True
            return
        if self._is_idle(fields.event, text, annotation):
            return
        data: object = fields.data
        if annotation is not str:
            self._refuse(fields, annotation)
            data = self._data(fields, annotation)
        yield ServerSentEvent(
            data=data,
            raw=fields.data,
            event=fields.event,
            id=fields.id,
            retry=fields.retry,
        )

    def _is_end(self, text: str, annotation: Any) -> bool:
        """Whether data ends the stream; of text only what the document says so."""
        if annotation is str:
            return text in {one.strip() for one in self._rule.ends}
        return text in self._ends

    def _is_idle(self, event: str, text: str, annotation: Any) -> bool:
        """Whether an event only keeps the connection open."""
        if not text and annotation is not str:
            return True  # There is no JSON in it.
        return event == "ping" and event not in self._known and text in ("", "{}")

    def _refuse(self, fields: Fields, annotation: Any) -> None:
        """Raise the error that an event is.

        One is of that name, or has an `error`, and the document knows of neither.
        """
        named = fields.event == "error" and "error" not in self._known
        if not named and '"error"' not in fields.data:
            return
        try:
            data = parse_json(fields.data.encode())
        except ValueError:
            data = fields.data
        if not named:
            if not isinstance(data, dict) or not data.get("error"):
                return
            if self._documents_error(annotation):
                return
        reason = f"the stream says that an error happened: {fields.event}"
        raise self._reading.error(reason, data, fields.event)

    def _documents_error(self, annotation: Any) -> bool:
        found = self._errors.get(annotation)
        if found is None:
            found = self._errors[annotation] = _has(annotation, "error")
        return found

    def _data(self, fields: Fields, annotation: Any) -> object:
        """Read the data of an event: JSON, or text, which the type may be or not."""
        content, reading = fields.data.encode(), self._reading
        # A name that nobody documents promises nothing.
        strict = reading.strict and (not self._known or fields.event in self._known)
        if str in get_args(annotation):
            # Where text is as good as JSON, a piece of it may be a number.
            where = reading.prepared.place
            try:
                return decode(content, annotation, strict=True, where=where)
            except ValidationError:
                data = parse_json(content)
                if isinstance(data, dict | list):
                    return reading.typed(content, annotation, strict)
                return fields.data
            except ValueError:
                return fields.data
        try:
            return reading.typed(content, annotation, strict)
        except ValueError:
            return reading.value(fields.data, annotation, strict)


def _has(annotation: Any, name: str, depth: int = 0) -> bool:
    """Whether a type, or one of several, has a property of a name."""
    from pydantic import BaseModel  # Many calls that can stream do not.

    if depth > _DEEPEST:
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields
        return name in fields or any(
            one.validation_alias == name for one in fields.values()
        )
    if isinstance(annotation, type) and hasattr(annotation, "__annotations__"):
        return name in get_type_hints(annotation)
    return any(_has(one, name, depth + 1) for one in get_args(annotation))
