"""Server-sent events whose schema describes the event, and not only its data.

OpenAPI 3.2, section 4.14.4 (Special Considerations for Server-Sent Events): an event is
an object of `data`, `event`, `id` and `retry`, and `contentSchema` says what the text
of `data` holds. Most documents have the schema of the data in that place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

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
_END: Final = "[DONE]"
"""Data that ends a stream and is never given, as the runtime has it."""

Way: TypeAlias = tuple[Node, ...]
"""One way to satisfy a schema: the schemas, compositions followed, that then hold."""


class _OtherError(Exception):
    """A schema that is too large to follow, or not that of an event."""


def event_data(
    work: Worklist, schema: Node, *, certain: bool
) -> tuple[EventData, ...] | None:
    """Give the kinds of data of an event; None: the schema is that of the data itself.

    `certain` is set for `itemSchema`, which is the schema of the event by the standard.
    In `schema` an object of nothing but `data` is more often an envelope that is itself
    the data; another field of events, or text that holds JSON, shows that it is not.
    """
    names: set[str] = set()
    try:
        ways = _Ways(work.cursor, names).of(schema)
    except _OtherError:
        return None
    if "data" not in names:
        return None
    found: dict[EventData, None] = {}
    for way in ways:
        data = _named(way, "data")
        if data:  # An event without data is never dispatched.
            events = _event_names(work.cursor, way)
            found |= {EventData(events, kind): None for kind in _kinds(work, data)}
    if not certain and len(names) == 1 and not any(map(_in_content, found)):
        return None
    return tuple(found)


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
    if not _FIELDS.issuperset(properties):
        raise _OtherError
    return frozenset(properties)


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


def _kinds(work: Worklist, data: list[Node]) -> Iterator[SchemaId | None]:
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
            if _values(way) != [_END]:
                yield None
        elif not _is_null(way):
            yield work.any_value(data[-1].pointer, "x-json")


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
