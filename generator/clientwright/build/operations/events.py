"""Server-sent events whose schema describes the event, and not only its data.

OpenAPI 3.2, section 4.14.4 (Special Considerations for Server-Sent Events): an event is
an object of `data`, `event`, `id` and `retry`, and `contentSchema` says what the text
of `data` holds. Most documents have the schema of the data in that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from ...ir.api import EventData
from ...ir.document import Json
from ...ir.query import is_json
from ...ir.schema import SchemaId
from ..cursor import Cursor, Node
from ..schemas.worklist import Worklist

_FIELDS: Final = frozenset({"data", "event", "id", "retry"})
_MOST_WAYS: Final = 200
_MOST_VISITS: Final = 2000
_DEEPEST: Final = 60
_END: Final = re.compile(r"\[[A-Za-z _-]{2,30}\]|<<?[A-Za-z _-]{2,30}>>?")
"""Data that ends a stream and is never given: `[DONE]` and its like."""

_EVENT_NAME: Final = re.compile(r"Events?\Z|(?<![A-Za-z])events?\Z")
"""Ends a reference to a component that is called an event."""

Way: TypeAlias = tuple[Node, ...]
"""One way to satisfy a schema: the schemas, compositions followed, that then hold."""


class _Sentinel(NamedTuple):
    """One text, and no other, as the data of an event."""

    text: str


class _OtherError(Exception):
    """A schema that is too large to follow, or not that of an event."""


class Described(NamedTuple):
    """What the schema of an event says of its data."""

    data: tuple[EventData, ...]
    sentinels: tuple[str, ...]
    """Data that is no item: it says that the stream is complete."""


def event_data(work: Worklist, schema: Node, *, certain: bool) -> Described | None:
    """Give the kinds of data of an event; None: the schema is that of the data itself.

    `certain` is set for `itemSchema`, which is the schema of the event by the standard.
    In `schema` an object of nothing but `data` is more often an envelope that is itself
    the data; another field of events, text that holds JSON, an alternative `[DONE]`, or
    the name of a component that says it is an event, shows that it is not.
    """
    names: set[str] = set()
    try:
        ways = _Ways(work.cursor, names).of(schema)
    except _OtherError:
        return None
    if "data" not in names:
        return None
    found: dict[EventData, None] = {}
    sentinels: dict[str, None] = {}
    for way in ways:
        data = _named(way, "data")
        if data:  # An event without data is never dispatched.
            events = _event_names(work.cursor, way)
            for kind in _kinds(work, data):
                if isinstance(kind, _Sentinel):
                    sentinels[kind.text] = None
                else:
                    found[EventData(events, kind)] = None
    shown = len(names) > 1 or any(map(_in_content, found)) or bool(sentinels)
    if not (certain or shown or _is_called_event(schema)):
        return None
    return Described(tuple(found), tuple(sentinels)) if found else None


def _is_called_event(schema: Node) -> bool:
    """Tell a component by its name: `CompletionEvent`."""
    reference = schema.value.get("$ref") if isinstance(schema.value, dict) else None
    return isinstance(reference, str) and _EVENT_NAME.search(reference) is not None


def _in_content(one: EventData) -> bool:
    return one.schema is not None and one.schema.endswith("/contentSchema")


class _Ways:
    """Follows references and compositions, within bounds.

    With `names`, every schema must be one of an object of events' fields, and those
    that it names are noted there.
    """

    def __init__(self, cursor: Cursor, names: set[str] | None = None) -> None:
        self._cursor = cursor
        self._names = names
        self._visits = 0

    def of(self, node: Node, above: tuple[str, ...] = ()) -> list[Way]:
        """List the ways to satisfy a schema."""
        self._visits += 1
        if self._visits > _MOST_VISITS or len(above) > _DEEPEST:
            raise _OtherError
        schema = node.value
        if not isinstance(schema, dict):
            return [] if schema is False else [()]
        if node.pointer in above:
            return []
        if self._names is not None:
            self._names |= _own_fields(schema)
        above = (*above, node.pointer)
        ways: list[Way] = [(node,)]
        reference = schema.get("$ref")
        if isinstance(reference, str):
            target = self._cursor.lookup(reference)
            if target is not None:
                ways = _both(ways, self.of(target, above))
        for member in _members(node, "allOf"):
            ways = _both(ways, self.of(member, above))
        for key in ("oneOf", "anyOf"):
            if isinstance(schema.get(key), list):
                branches = [
                    way for one in _members(node, key) for way in self.of(one, above)
                ]
                ways = _both(ways, branches)
        return ways


def _members(node: Node, key: str) -> Iterator[Node]:
    if isinstance(node.value.get(key), list):
        several = node.child(key)
        yield from (several.child(index) for index in range(len(several.value)))


def _both(some: list[Way], others: list[Way]) -> list[Way]:
    if len(some) * len(others) > _MOST_WAYS:
        raise _OtherError
    return [(*one, *other) for one in some for other in others]


def _own_fields(schema: dict[str, Json]) -> frozenset[str]:
    """Give the fields of events that an object names; raises where it names others."""
    properties = schema.get("properties", {})
    if schema.get("type", "object") != "object" or not isinstance(properties, dict):
        raise _OtherError
    others = properties.keys() - _FIELDS
    if others and not _is_named_event(schema, properties, others):
        raise _OtherError
    return _FIELDS.intersection(properties)


def _is_named_event(
    schema: dict[str, Json], properties: dict[str, Json], others: Iterable[str]
) -> bool:
    """Tell an event of one name, beside which an optional flag is documented too."""
    event = properties.get("event")
    required = schema.get("required")
    if not isinstance(event, dict) or not isinstance(required, list):
        return False
    if "const" not in event and len(event.get("enum") or ()) != 1:
        return False
    return {"event", "data"}.issubset(required) and all(
        name not in required
        and isinstance(properties[name], dict)
        and properties[name].get("type") == "boolean"
        for name in others
    )


def _named(way: Way, field: str) -> list[Node]:
    """Give the schemas of a field."""
    return [
        node.child("properties").child(field)
        for node in way
        if field in node.value.get("properties", ())
    ]


def _joined(cursor: Cursor, nodes: Iterable[Node]) -> list[Way]:
    """List the ways in which all of some schemas hold."""
    ways: list[Way] = [()]
    for node in nodes:
        ways = _both(ways, _Ways(cursor).of(node))
    return ways


def _event_names(cursor: Cursor, way: Way) -> tuple[str, ...]:
    """Give the names that an event may have; none: any."""
    try:
        ways = _joined(cursor, _named(way, "event"))
    except _OtherError:
        return ()
    found: dict[str, None] = {}
    for one in ways:
        allowed = _values(one)
        if allowed is None:
            return ()
        found |= dict.fromkeys(name for name in allowed if isinstance(name, str))
    return tuple(found)


def _values(way: Way) -> list[Json] | None:
    """Give the values that constants and enumerations leave; None: there are none."""
    allowed: list[Json] | None = None
    for node in way:
        schema = node.value
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        if isinstance(values, list):
            allowed = [v for v in values if allowed is None or v in allowed]
    return allowed


def _kinds(work: Worklist, data: list[Node]) -> Iterator[SchemaId | _Sentinel | None]:
    """Give the schemas of the data of an event; None stands for text as it comes."""
    try:
        ways = _joined(work.cursor, data)
    except _OtherError:
        ways = []
    held = [(way, _holds_json(way), _is_text(way)) for way in ways]
    if not any(text for _, _, text in held):
        yield work.need_all(f"{data[-1].pointer}/x-data", data)
        return
    for way, json, text in held:
        contents = [
            node.child("contentSchema") for node in way if "contentSchema" in node.value
        ]
        if text and json and contents:
            yield work.need_all(f"{contents[-1].pointer}/x-data", contents)
        elif text and not json:
            values = _values(way) or []
            yield _Sentinel(values[0]) if _ends(values) else None
        elif not _is_null(way):
            yield work.any_value(data[-1].pointer, "x-json")


def _ends(values: list[Json]) -> bool:
    """Tell one text in brackets, as all that end a stream are: `[DONE]`."""
    return len(values) == 1 and bool(_END.fullmatch(str(values[0])))


def _is_null(way: Way) -> bool:
    return any(node.value.get("type") == "null" for node in way)


def _is_text(way: Way) -> bool:
    values = _values(way)
    if values is not None and all(isinstance(value, str) for value in values):
        return True
    return any(node.value.get("type") == "string" for node in way)


def _holds_json(way: Way) -> bool:
    """Tell text that is JSON; `contentSchema` without a media type means so too."""
    if any("contentEncoding" in node.value for node in way):
        return False
    media = [node.value.get("contentMediaType") for node in way]
    named = [one for one in media if isinstance(one, str)]
    if named:
        return is_json(named[-1])
    return any("contentSchema" in node.value for node in way)
