"""The inputs of an operation: what a caller can say of the part of a list to give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...frozen import dataclass
from ...ir.api import Location, MediaType, Operation
from ...ir.document import escape
from ...ir.query import is_json
from ...ir.schema import MISSING, Access, ObjectSchema, Property, Schema
from ..shapes import Shapes, is_date, is_integer
from .words import BODY_PARENTS, Words

_DROPPED = frozenset(("pagination", "paging", "options", "page_info"))
"""Parents that add nothing to the name of an input inside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A query parameter, or a property of a JSON body."""

    key: str
    """`query:page`, `body:cursor`, or with a pointer: `body:/page/cursor`."""

    name: str
    """In normal form."""

    node: Schema
    description: str

    @property
    def integer(self) -> bool:
        """Whether it takes whole numbers."""
        return is_integer(self.node)

    @property
    def date(self) -> bool:
        """Whether it takes a date, and is thus no cursor."""
        return is_date(self.node, self.description)

    @property
    def default(self) -> int | None:
        """The default, where that is a whole number."""
        value = self.node.default
        if value is MISSING or isinstance(value, bool) or not isinstance(value, int):
            return None
        return value


class Inputs:
    """The inputs of one operation, by name."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        self.all = tuple(inputs)
        self._by_name: dict[str, Input] = {}
        for one in self.all:
            self._by_name.setdefault(one.name, one)

    def get(self, name: str) -> Input | None:
        """Return the input of a name in normal form."""
        return self._by_name.get(name)

    def by_key(self, key: str) -> Input | None:
        """Return the input of a key."""
        return next((one for one in self.all if one.key == key), None)

    def among(self, names: Iterable[str]) -> Input | None:
        """Return the first input of several names."""
        return next((self._by_name[n] for n in names if n in self._by_name), None)

    def has(self, names: frozenset[str]) -> bool:
        """Whether some input is of one of these names."""
        return any(name in names for name in self._by_name)


def inputs_of(shapes: Shapes, words: Words, operation: Operation) -> Inputs:
    """List the inputs of an operation of GET or POST."""
    found = list(_query(shapes, words, operation))
    if operation.method == "POST":
        found += _body(shapes, words, operation)
    return Inputs(found)


def _query(shapes: Shapes, words: Words, operation: Operation) -> Iterator[Input]:
    for one in operation.parameters:
        if (
            one.location is Location.QUERY
            and not one.deprecated
            and one.content is None
            and not shapes.node(one.schema).deprecated
        ):
            said = f"{one.description or ''} {shapes.description(one.schema)}"
            yield Input(
                key=f"query:{one.name}",
                name=words.normal(one.name),
                node=shapes.node(one.schema),
                description=said,
            )


def json_body(operation: Operation) -> MediaType | None:
    """Return the JSON media type of a body, where it has one."""
    if operation.body is None:
        return None
    media = (one for one in operation.body.content if is_json(one.media_type))
    return next(media, None)


def _body(shapes: Shapes, words: Words, operation: Operation) -> Iterator[Input]:
    media = json_body(operation)
    if media is None or media.schema is None:
        return
    outer = shapes.node(media.schema)
    if not isinstance(outer, ObjectSchema):
        return
    for one in outer.properties:
        name = words.normal(one.name)
        yield _property(shapes, one, f"body:{one.name}", name)
        node = shapes.node(one.schema)
        if name in BODY_PARENTS and isinstance(node, ObjectSchema):
            for inner in node.properties:
                key = f"body:/{escape(one.name)}/{escape(inner.name)}"
                joined = inner.name if name in _DROPPED else f"{name}_{inner.name}"
                yield _property(shapes, inner, key, words.normal(joined))


def _property(shapes: Shapes, one: Property, key: str, name: str) -> Input:
    return Input(
        key=key,
        name=name,
        node=shapes.node(one.schema),
        description=shapes.description(one.schema),
    )


def is_read_only(one: Property, shapes: Shapes) -> bool:
    """Whether a property is the server's own."""
    return shapes.node(one.schema).access is Access.READ_ONLY
