"""Example values as Python source, for the snippets of README and reference.

They come from the document's examples where it has any, and are made from types and
limits where it has none: with confidence for the README, boldly for the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from uuid import UUID

from ....ir.api import Operation
from ....ir.document import Json
from ....ir.query import resolved
from ....ir.schema import (
    MISSING,
    AnySchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from ...operations.plan.calls import Argument, CallPlan, Kind
from ...operations.plan.context import Context
from ...source import escape as text
from ...source import layout
from . import guesses

_DEEPEST = 5
_LONGEST = 60
_PARTS = 100
"""Of one example."""

_MOST = 10
"""Items of an array that has to have some."""

_READERS: Mapping[Scalar, tuple[str, Callable[[str], object]]] = {
    Scalar.UUID: ("UUID", UUID),
    Scalar.DATE: ("date.fromisoformat", date.fromisoformat),
    Scalar.DATE_TIME: ("datetime.fromisoformat", datetime.fromisoformat),
}
_MADE = {
    Scalar.UUID: "3f0c9a52-7d1e-4b86-9c25-1a6e8d40b7f3",
    Scalar.DATE: "2026-01-31",
    Scalar.DATE_TIME: "2026-01-31T12:00:00Z",
}
_PLAIN = {Scalar.TEXT, Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN}


def argument_node(
    context: Context, plan: CallPlan, one: Argument, *, bold: bool = False
) -> layout.Node | None:
    """Write an example of an argument; None where none can be made with confidence.

    `bold`: where there is none at all, or where it would be long.
    """
    for value in _given(context, plan.operation, one):
        node = _from_example(context, one.schema, value)
        if node is not None:
            return node
    if one.schema is None:
        return None
    return made(context, one.schema, 0, _Room(bold=bold))


def sample(context: Context, schema: SchemaId) -> layout.Node | None:
    """Write a value of a schema, boldly."""
    return made(context, schema, 0, _Room(bold=True))


def _given(context: Context, operation: Operation, one: Argument) -> list[Json]:
    """List what the document gives as examples of an argument."""
    found = list(one.examples)
    if operation.body is not None and one.kind in (Kind.BODY, Kind.FIELD):
        examples = [v for m in operation.body.content for v in m.examples]
        media = operation.body.content[0]
        if media.schema is not None:
            examples += context.api.schemas[media.schema].examples
            examples += resolved(context.api, media.schema).examples
        if one.kind is Kind.BODY:
            found += examples
        else:
            found += [
                value[one.wire]
                for value in examples
                if isinstance(value, Mapping) and one.wire in value
            ]
    return found


def _from_example(
    context: Context, schema: SchemaId | None, value: Json
) -> layout.Node | None:
    """Write a document's example where it has the schema's type."""
    if schema is None:
        return None
    node = resolved(context.api, schema)
    match node:
        case PrimitiveSchema() if node.scalar in _PLAIN:
            if not _fits(node.scalar, value) or not _within(node, value):
                return None
            return _short(value)
        case PrimitiveSchema() if node.scalar in _READERS and isinstance(value, str):
            return _read(node.scalar, value)
        case EnumSchema():
            known = [m.value for m in node.members]
            fits = value in known and not isinstance(value, bool)
            return text.literal(value) if fits and _literal_enum(node) else None
        case ArraySchema() if isinstance(value, list) and 0 < len(value) <= 5:
            items = [_from_example(context, node.items, item) for item in value]
            nodes = [item for item in items if item is not None]
            if len(nodes) < len(items):
                return None
            return layout.Call("[", tuple(layout.Item("", n) for n in nodes), "]")
    return None


def _read(scalar: Scalar, value: str) -> layout.Node | None:
    """Write how text becomes a value of a class, where it does."""
    reader, read = _READERS[scalar]
    try:
        read(value)
    except ValueError:
        return None
    written = _short(value)
    if not isinstance(written, str):
        return None
    return layout.Call(f"{reader}(", (layout.Item("", written),))


def _fits(scalar: Scalar, value: Json) -> bool:
    match scalar:
        case Scalar.TEXT:
            return isinstance(value, str)
        case Scalar.BOOLEAN:
            return isinstance(value, bool)
        case Scalar.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _within(schema: Schema, value: Json) -> bool:
    """Tell whether a value keeps the limits that are cheap to check."""
    limits = dict(schema.limits)
    try:
        if isinstance(value, str):
            longest = limits.get("maxLength", len(value))
            return bool(limits.get("minLength", 0) <= len(value) <= longest)
        low, high = limits.get("minimum", value), limits.get("maximum", value)
        return bool(low <= value <= high)
    except TypeError:
        return False


def _short(value: Json) -> layout.Node | None:
    written = text.literal(value)
    return written if len(written) <= _LONGEST else None


def _literal_enum(schema: EnumSchema) -> bool:
    """Tell an enum whose values are written as they are (integers have a class)."""
    return schema.scalar is Scalar.TEXT


class _Room:
    """How many parts a value may still have: it is to be read in a README."""

    def __init__(self, *, bold: bool = False) -> None:
        self._left = _PARTS
        self.bold = bold
        """Whether what is not certain is shown all the same."""

    def take(self) -> bool:
        self._left -= 1
        return self._left >= 0


def made(
    context: Context, schema: SchemaId, depth: int, room: _Room | None = None
) -> layout.Node | None:
    """Make a value of a schema; None where that would be a guess, or long."""
    room = room or _Room()
    if not room.take():
        return None
    use = context.api.schemas[schema]
    node = resolved(context.api, schema)
    for value in (*use.examples, *node.examples, use.default, node.default):
        if value is not MISSING:
            example = _from_example(context, schema, value)
            if example is not None:
                return example
    if depth > _DEEPEST:
        return None
    if room.bold:
        found = _bold(context, node, depth, room)
        if found is not None:
            return found
    match node:
        case ConstSchema() if isinstance(node.value, str | int):
            return text.literal(node.value)
        case EnumSchema() if _literal_enum(node):
            return _short(node.members[0].value)
        case PrimitiveSchema():
            return _scalar(node)
        case ArraySchema():
            item = made(context, node.items, depth + 1, room)
            count = dict(node.limits).get("minItems", 1)
            if item is None or not isinstance(count, int) or count > 1:
                return None
            return layout.Call("[", (layout.Item("", item),), "]")
        case ObjectSchema():
            return _object(context, node, depth, room)
        case MapSchema():
            return "{}" if not node.limits else None
        case UnionSchema() | TupleSchema():
            return None
    return None


def _bold(
    context: Context, node: Schema, depth: int, room: _Room
) -> layout.Node | None:
    """Make what only the reference shows; None leaves it to the common rules."""
    match node:
        case EnumSchema() if not _literal_enum(node):
            return guesses.enum_value(node)
        case ConstSchema() if not isinstance(node.value, list | dict):
            return text.literal(node.value)
        case PrimitiveSchema():
            return _scalar(node) or guesses.scalar(node)
        case ArraySchema():
            count = dict(node.limits).get("minItems", 1)
            item = made(context, node.items, depth + 1, room)
            if item is None or not isinstance(count, int) or not 1 < count <= _MOST:
                return None
            if "uniqueItems" in dict(node.limits):
                return None
            return layout.Call("[", (layout.Item("", item),) * count, "]")
        case TupleSchema():
            items = [made(context, one, depth + 1, room) for one in node.prefix]
            nodes = tuple(layout.Item("", one) for one in items if one is not None)
            if len(nodes) < len(items):
                return None
            return layout.Call("[", nodes, "]")
        case UnionSchema():
            return _branch(context, node, depth, room)
        case AnySchema():
            return '"example"'
    return None


def _branch(
    context: Context, node: UnionSchema, depth: int, room: _Room
) -> layout.Node | None:
    """Make the first branch that can be made, with the tag that selects it."""
    for branch in node.branches:
        found = made(context, branch.schema, depth + 1, room)
        if found is None:
            continue
        if node.tag is None or not branch.tags or not isinstance(found, layout.Call):
            return found
        key = f"{text.string(node.tag)}: "
        rest = [one for one in found.items if one.before != key]
        tag = layout.Item(key, text.string(branch.tags[0]))
        return layout.Call("{", (tag, *rest), "}")
    return None


def _object(
    context: Context, node: ObjectSchema, depth: int, room: _Room
) -> layout.Node | None:
    items: list[tuple[str, layout.Node]] = []
    for one in node.properties:
        if not one.required:
            continue
        value = made(context, one.schema, depth + 1, room)
        if value is None or len(one.name) > _LONGEST:
            return None
        items.append((text.string(one.name), value))
    return layout.mapping(items)


def _scalar(node: PrimitiveSchema) -> layout.Node | None:
    limits = dict(node.limits)
    if "pattern" in limits or "multipleOf" in limits:
        return None
    match node.scalar:
        case Scalar.TEXT:
            return _text(node, limits)
        case Scalar.INTEGER | Scalar.NUMBER:
            low = limits.get("minimum", limits.get("exclusiveMinimum", 0))
            low = low + 1 if "exclusiveMinimum" in limits else low
            value = max(1, low) if isinstance(low, int) else None
            return None if value is None or not _within(node, value) else str(value)
        case Scalar.BOOLEAN:
            return "True"
        case Scalar.UUID | Scalar.DATE | Scalar.DATE_TIME:
            return _read(node.scalar, _MADE[node.scalar])
    return None


def _text(node: PrimitiveSchema, limits: Mapping[str, Json]) -> layout.Node | None:
    known = {
        "email": "someone@example.com",
        "uri": "https://example.com/",
        "url": "https://example.com/",
        "hostname": "example.com",
        "ipv4": "192.0.2.1",
        "ipv6": "2001:db8::1",
    }
    value = known.get(node.format or "")
    if value is None:
        if node.format not in (None, "password"):
            return None
        shortest = limits.get("minLength", 0)
        value = "example"
        if not isinstance(shortest, int) or shortest > _LONGEST:
            return None
        if shortest > len(value):
            value = value * (shortest // len(value) + 1)
        longest = limits.get("maxLength")
        value = value[:longest] if isinstance(longest, int) else value
    return _short(value) if _within(node, value) else None
