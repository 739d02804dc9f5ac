"""Which array of a response is the list that is paged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...frozen import dataclass
from ...ir.api import MediaType, Operation, Response
from ...ir.query import essence, is_json
from ...ir.schema import (
    ArraySchema,
    ObjectSchema,
    Property,
    Schema,
    SchemaId,
    UnionSchema,
)
from ...ir.status import Code, Default, Range
from ..shapes import Shapes
from . import words as w
from .words import Words

_SEQUENTIAL = frozenset(("application/stream+json", "application/json-seq"))
_FIXED = re.compile(r"[^{}/]+")


@dataclass(frozen=True, slots=True)
class Listing:
    """The response of a list."""

    response: Response
    media: MediaType
    root: Schema
    items: tuple[str, ...]
    """Wire names from the root to the list; none: the response is the list."""

    item: SchemaId | None
    """Schema of one item."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A response of several lists, none of which stands out."""

    names: tuple[str, ...]


class _Candidate(NamedTuple):
    """An array, by its name in normal form and the properties that lead to it."""

    name: str
    path: tuple[Property, ...]


def json_response(operation: Operation) -> tuple[Response, MediaType] | None:
    """Return the first JSON of the successes, that of 200 first."""
    for response in _successes(operation):
        for media in response.content:
            kind = essence(media.media_type)
            if (kind == "*/*" or is_json(kind)) and kind not in _SEQUENTIAL:
                if _parameter(media.media_type, "stream"):
                    continue
                return response, media
    return None


def _parameter(media_type: str, name: str) -> bool:
    parameters = media_type.partition(";")[2].lower()
    return any(one.partition("=")[0].strip() == name for one in parameters.split(";"))


def _successes(operation: Operation) -> list[Response]:
    good, default = [], []
    for response in operation.responses:
        match response.status:
            case Code(code) if 200 <= code < 300:
                good.append((code != 200, response))
            case Range(2):
                good.append((True, response))
            case Default():
                default.append(response)
    good.sort(key=lambda pair: pair[0])
    return [response for _, response in good] or default


def listing(
    shapes: Shapes, words: Words, operation: Operation
) -> Listing | Ambiguous | None:
    """Find the list of an operation's response; None: there is no list."""
    found = json_response(operation)
    if found is None or found[1].schema is None:
        return None
    response, media = found
    root = shapes.node(found[1].schema)
    if shapes.is_list(root):
        return Listing(response, media, root, (), _item(root))
    if not isinstance(root, ObjectSchema | UnionSchema):
        return None
    resource = last_segment(words, operation.path)
    several = _outer(shapes, words, root, resource) or _inner(shapes, words, root)
    chosen = _choose(several, resource)
    if chosen is None:
        names = tuple(one.path[-1].name for one in several)
        return Ambiguous(names) if names else None
    node = shapes.node(chosen[-1].schema)
    tokens = tuple(one.name for one in chosen)
    item = None if isinstance(root, UnionSchema) else _item(node)
    return Listing(response, media, root, tokens, item)


def _item(node: Schema) -> SchemaId | None:
    return node.items if isinstance(node, ArraySchema) else None


def _outer(
    shapes: Shapes, words: Words, root: Schema, resource: str
) -> list[_Candidate]:
    """List the arrays of a response, which all of its alternatives have.

    What is rarely the list is so only where it is alone and the path names it.
    """
    found = [
        _Candidate(words.normal(one.name), (one,))
        for one in shapes.common(root)
        if shapes.is_list(shapes.node(one.schema))
    ]
    good = [one for one in found if one.name not in w.NOT_LISTS]
    if not good and len(found) == 1 and found[0].name == resource:
        return found
    return good


def _inner(shapes: Shapes, words: Words, root: Schema) -> list[_Candidate]:
    """List the arrays in the objects that hold a list."""
    return [
        _Candidate(name, (one, inner))
        for one in shapes.common(root)
        if words.normal(one.name) in w.WRAPPERS
        for inner in shapes.properties(shapes.node(one.schema))
        if (name := words.normal(inner.name)) not in w.NOT_LISTS
        and shapes.is_list(shapes.node(inner.schema))
    ]


def _choose(
    several: Sequence[_Candidate], resource: str
) -> tuple[Property, ...] | None:
    """Return the only one, the one of the likeliest name, or that of the resource."""
    if len(several) == 1:
        return several[0].path
    for word in w.LISTS:
        named = [one for one in several if one.name == word]
        if len(named) == 1:
            return named[0].path
    named = [one for one in several if _alike(one.name, resource)]
    return named[0].path if len(named) == 1 else None


def _alike(name: str, resource: str) -> bool:
    return name.removesuffix("s") == resource.removesuffix("s")


def last_segment(words: Words, path: str) -> str:
    """Return the last segment of a path that has no parameter, in normal form."""
    for segment in reversed(path.split("/")):
        if _FIXED.fullmatch(segment):
            return words.normal(segment.removesuffix(".json"))
    return ""
