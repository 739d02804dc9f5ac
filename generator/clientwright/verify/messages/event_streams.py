"""Server-sent events that a server might send, and what a client should make of them.

HTML, section 9.2.6; OpenAPI 3.2, section 4.14.4: a schema may be that of the data, or
that of the whole event, whose data is then text that may hold JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...ir.document import Json, join
from ..document.api import Content
from ..values.made import Maker
from ..wire.content_kinds import is_json
from ..wire.decode import ABSENT

_FIELDS = frozenset({"data", "event", "id", "retry"})
_END = "[DONE]"
"""Ends a stream of JSON."""

_BRACKETS = re.compile(r"\[[A-Za-z _-]{2,30}\]|<<?[A-Za-z _-]{2,30}>>?")
_NAME = re.compile(r"Events?\Z|(?<![A-Za-z])events?\Z")
"""Of a component that says it is an event: `CompletionEvent`, `chunk_event`."""

_LINE_END = re.compile("\r\n?")
_MOST_MILLISECONDS = 10**12
_DEEPEST = 40
_TEXTS = ("made text, ünïcødé\nsecond line", "12")
"""Text that is data; the second must not be taken for a number."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event: what is sent, and so what the client should give."""

    data: Json
    """What `.data` must write back to; ABSENT: nothing is sent, so nothing is given."""

    raw: str = ""
    event: str | None = None
    id: str | None = None
    retry: int | None = None
    schema: str | None = None
    """Of the JSON in the data, where the schema is that of the event."""

    @staticmethod
    def of(data: Json) -> Event:
        """Give an event of nothing but data; what is no text is JSON.

        Every line end of a text is a line feed: that is all a client can give.
        """
        if isinstance(data, str):
            text = _LINE_END.sub("\n", data)
            return Event(text, text)
        return Event(data, json.dumps(data, ensure_ascii=False, separators=(",", ":")))

    def content(self) -> bytes:
        """Write the event as lines."""
        fields: list[tuple[str, str]] = []
        if self.event is not None:
            fields.append(("event", self.event))
        if self.id is not None:
            fields.append(("id", self.id))
        if self.retry is not None:
            fields.append(("retry", str(self.retry)))
        if self.data is not ABSENT:
            fields.extend(("data", line) for line in self.raw.split("\n"))
        return "".join(f"{name}: {value}\n" for name, value in fields).encode() + b"\n"


def sent_events(values: Json) -> list[Event]:
    """Make events of values that are their data."""
    several = values if isinstance(values, list) else [values]
    return [one if isinstance(one, Event) else Event.of(one) for one in several]


def expected(events: Iterable[Event]) -> Iterator[Event]:
    """Give the events that a client gives: an id stays in force until there is another.

    An event that has no name is a `message`.
    """
    last: str | None = None
    for one in events:
        last = last if one.id is None else one.id
        if one.data is not ABSENT:
            yield replace(one, event=one.event or "message", id=last)


def described(maker: Maker, content: Content) -> str | None:
    """Give the pointer of the schema of an event; None: it is that of the data."""
    if content.item_schema is not None:
        names = _names(maker, content.item_schema)
        return content.item_schema if names and "data" in names else None
    schema = content.schema
    if schema is None:
        return None
    if "items" in maker.demands(schema) and not maker.demands(schema).get("names"):
        schema = join(schema, "items")
    names = _names(maker, schema)
    if not names or "data" not in names:
        return None
    holds = any(
        "contentSchema" in node or _ends(node)
        for node in _data(maker, schema, ABSENT).values()
    )
    called = _node(maker, schema).get("$ref")
    named = isinstance(called, str) and _NAME.search(called) is not None
    return schema if len(names) > 1 or holds or named else None


def filled(
    maker: Maker, schema: str, values: Iterable[Json], make: Callable[[str], Json]
) -> Iterator[Event]:
    """Make events of values of their schema; `make` gives JSON that data may hold."""
    for number, value in enumerate(values):
        if isinstance(value, Mapping):
            event = _filled(maker, schema, value, make, _TEXTS[number % len(_TEXTS)])
            if event is not None:
                yield event


def _filled(
    maker: Maker,
    schema: str,
    value: Mapping[str, Json],
    make: Callable[[str], Json],
    text: str,
) -> Event | None:
    """Make one event; None where no data that is made can be sent."""
    fields = _fields(value)
    if "data" not in value:
        return fields
    data = value["data"]
    nodes = _data(maker, schema, value)
    if any(map(_ends, nodes.values())):
        return None  # it ends the stream, and is no item
    textual = isinstance(data, str) and any(map(_is_text, nodes.values()))
    if not textual:
        raw = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return replace(fields, data=data, raw=raw)
    held = next((at for at, node in nodes.items() if _holds_json(node)), None)
    if held is not None:
        inner = join(held, "contentSchema") if "contentSchema" in nodes[held] else None
        payload = {"made": ["value", 1]} if inner is None else make(inner)
        raw = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
        full = replace(fields, data=payload, raw=raw, schema=inner)
    elif maker.schemas.accepts(schema, {**value, "data": text}, "response"):
        return replace(fields, data=text, raw=text)
    else:
        full = replace(fields, data=data, raw=data)
    sound = maker.schemas.accepts(schema, {**value, "data": full.raw}, "response")
    return None if full.raw == _END or "\r" in full.raw or not sound else full


def _fields(value: Mapping[str, Json]) -> Event:
    """Take what lines can carry; no id has a NUL (HTML, section 9.2.6)."""
    retry = value.get("retry")
    waits = type(retry) is int and 0 <= retry < _MOST_MILLISECONDS
    return Event(
        ABSENT,
        event=_line(value.get("event"), "\r\n"),
        id=_line(value.get("id"), "\r\n\0"),
        retry=retry if waits else None,
    )


def _line(value: Json, without: str) -> str | None:
    if type(value) is int:
        return str(value)
    if not isinstance(value, str) or not set(without).isdisjoint(value):
        return None
    return value


def _node(maker: Maker, pointer: str) -> Mapping[str, Json]:
    found = maker.schema(pointer)
    return found if isinstance(found, Mapping) else {}


def _places(
    maker: Maker, pointer: str, value: Json, above: tuple[str, ...] = ()
) -> Iterator[str]:
    """Give every schema that applies to a value, references and compositions followed.

    Of several branches those that accept the value; where it is ABSENT, all.
    """
    if pointer in above or len(above) > _DEEPEST:
        return
    above = (*above, pointer)
    node = _node(maker, pointer)
    yield pointer
    if isinstance(node.get("$ref"), str):
        yield from _places(maker, node["$ref"], value, above)
    for index in range(len(node.get("allOf", ()))):
        yield from _places(maker, join(pointer, "allOf", index), value, above)
    for key in ("oneOf", "anyOf"):
        for index in range(len(node.get(key, ()))):
            place = join(pointer, key, index)
            if value is ABSENT or maker.schemas.accepts(place, value, "response"):
                yield from _places(maker, place, value, above)


def _data(maker: Maker, schema: str, value: Json) -> dict[str, Mapping[str, Json]]:
    """Give the schemas that apply to the data of an event, by pointer."""
    data = value if value is ABSENT else value["data"]
    return {
        held: _node(maker, held)
        for place in _places(maker, schema, value)
        if "data" in _node(maker, place).get("properties", ())
        for held in _places(maker, join(place, "properties", "data"), data)
    }


def _names(maker: Maker, pointer: str) -> set[str] | None:
    """List the properties of all branches; None: some are no object of an event's."""
    names: set[str] = set()
    for place in _places(maker, pointer, ABSENT):
        node = _node(maker, place)
        kinds = node.get("type", "object")
        if "object" not in ([kinds] if isinstance(kinds, str) else kinds):
            return None
        names.update(node.get("properties", ()))
    return names if names <= _FIELDS else None


def _ends(node: Mapping[str, Json]) -> bool:
    """Tell data that is one text in brackets, as it ends streams."""
    values = [node["const"]] if "const" in node else node.get("enum", ())
    return len(values) == 1 and _BRACKETS.fullmatch(str(values[0])) is not None


def _is_text(node: Mapping[str, Json]) -> bool:
    kinds = node.get("type", ())
    values = [node["const"]] if "const" in node else node.get("enum", ())
    if "string" in ([kinds] if isinstance(kinds, str) else kinds):
        return True
    return bool(values) and all(isinstance(one, str) for one in values)


def _holds_json(node: Mapping[str, Json]) -> bool:
    """Tell text that is JSON; `contentSchema` alone says so too."""
    if "contentEncoding" in node:
        return False
    media = node.get("contentMediaType")
    return is_json(media) if isinstance(media, str) else "contentSchema" in node
