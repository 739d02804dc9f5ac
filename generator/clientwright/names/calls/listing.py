"""Whether what an operation returns is a list, as far as its schema shows."""

from __future__ import annotations

from ...ir.api import Api, Location, Operation, Response
from ...ir.query import is_json, resolved
from ...ir.schema import (
    AnySchema,
    ArraySchema,
    MapSchema,
    ObjectSchema,
    Schema,
    TupleSchema,
    UnionSchema,
)
from ...ir.status import Code, Range
from ..words import words
from .said import one_of
from .vocabulary import ITEMS, PAGING, SINGLES

Words = tuple[str, ...]

_BRANCHES = 20


def is_plural(level: Words) -> bool:
    """Tell a plural from what only looks like one: `settings`, `stats`."""
    return bool(level) and one_of(level[-1]) != level[-1] and level[-1] not in SINGLES


def returns_array(api: Api, operation: Operation) -> bool:
    """Tell whether an operation returns an array itself."""
    return isinstance(_returned(api, operation), ArraySchema | TupleSchema)


def has_content(operation: Operation) -> bool:
    """Tell whether a success has a body."""
    return any(_succeeds(one) and one.content for one in operation.responses)


def returns_list(api: Api, operation: Operation, level: Words) -> bool | None:
    """Tell whether an operation returns a list; None where no schema says so.

    `level` are the words of the last fixed segment of its path.
    """
    if operation.pagination is not None or operation.unpaged:
        return True
    node = _returned(api, operation)
    if node is None or isinstance(node, AnySchema):
        return None
    if isinstance(node, ArraySchema | TupleSchema):
        return True
    if not isinstance(node, ObjectSchema):
        return False
    return _holds_list(api, node, level, paged=_pages(operation))


def _pages(operation: Operation) -> bool:
    return any(
        one.location is Location.QUERY and PAGING.match(one.name.strip("[]"))
        for one in operation.parameters
    )


def _holds_list(api: Api, node: ObjectSchema, level: Words, *, paged: bool) -> bool:
    arrays = [
        one.name
        for one in node.properties
        if isinstance(_plain(api, resolved(api, one.schema)), ArraySchema | TupleSchema)
    ]
    plural = is_plural(level)
    for name in arrays:
        if name.lower() in ITEMS:
            if plural or paged or len(node.properties) == 1:
                return True
        elif _alike(words(name), level) and (plural or paged):
            return True
    return len(arrays) == 1 and plural and paged


def _alike(name: Words, level: Words) -> bool:
    """Tell whether a property is called like the segment, or like its last word."""
    if not name or not level:
        return False
    given = tuple(map(one_of, name))
    wanted = tuple(map(one_of, level))
    return given == wanted or given == wanted[-len(given) :]


def _returned(api: Api, operation: Operation) -> Schema | None:
    for response in operation.responses:
        if not _succeeds(response):
            continue
        for media in response.content:
            if media.schema is not None and is_json(media.media_type):
                return _plain(api, resolved(api, media.schema))
    for response in operation.responses:
        if _succeeds(response):
            for media in response.content:
                if media.schema is not None:
                    return _plain(api, resolved(api, media.schema))
    return None


def _plain(api: Api, node: Schema) -> Schema:
    """Look into a union for the alternative that tells the most."""
    if not isinstance(node, UnionSchema):
        return node
    branches = [resolved(api, one.schema) for one in node.branches[:_BRANCHES]]
    for kind in (ArraySchema, ObjectSchema, MapSchema):
        for branch in branches:
            if isinstance(branch, kind):
                return branch
    return node


def _succeeds(response: Response) -> bool:
    match response.status:
        case Code(code):
            return 200 <= code < 300
        case Range(digit):
            return digit == 2
        case _:
            return False
