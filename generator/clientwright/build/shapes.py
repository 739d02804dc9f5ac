"""Questions about schemas that are built, references and merges followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..ir.api import Api
from ..ir.query import led_to, resolved
from ..ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    PrimitiveSchema,
    Property,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)

_TEXT: Final = frozenset(
    (Scalar.TEXT, Scalar.UUID, Scalar.BASE64, Scalar.BASE64URL, Scalar.DATE_TIME)
)
_DATES: Final = frozenset((Scalar.DATE_TIME, Scalar.DATE, Scalar.TIME))
_SPEAKS_OF_DATES: Final = re.compile(
    r"\b(?:date|dates|time|timestamps?|epoch|datetime)\b", re.IGNORECASE
)
_SPEAKS_OF_PAGES: Final = re.compile(r"cursor|page|token|pagina", re.IGNORECASE)


class Shapes:
    """Reads schemas of one `Api`."""

    def __init__(self, api: Api) -> None:
        self.api = api

    def node(self, schema: SchemaId) -> Schema:
        """Return the schema itself, references followed."""
        return resolved(self.api, schema)

    def description(self, schema: SchemaId) -> str:
        """Return what the schema, and what it refers to, says of itself."""
        said = (node.description for node in led_to(self.api, schema))
        return " ".join(text for text in said if text)

    def properties(self, node: Schema) -> Iterator[Property]:
        """List the properties of an object; of alternatives, those of all."""
        match node:
            case ObjectSchema():
                yield from node.properties
            case UnionSchema():
                seen: set[str] = set()
                for branch in node.branches:
                    inner = self.node(branch.schema)
                    if isinstance(inner, ObjectSchema):
                        for one in inner.properties:
                            if one.name not in seen:
                                seen.add(one.name)
                                yield one
            case _:
                return

    def is_list(self, node: Schema) -> bool:
        """Whether a value is an array, whichever of its alternatives it is."""
        if isinstance(node, UnionSchema):
            branches = [self.node(branch.schema) for branch in node.branches]
            return bool(branches) and all(map(_is_array, branches))
        return _is_array(node)

    def common(self, node: Schema) -> Iterator[Property]:
        """List the properties of an object; of alternatives, those that all have."""
        if not isinstance(node, UnionSchema):
            yield from self.properties(node)
            return
        branches = [self.node(branch.schema) for branch in node.branches]
        names = [{one.name for one in self.properties(inner)} for inner in branches]
        shared = set.intersection(*names) if names else set()
        for one in self.properties(branches[0]) if branches else ():
            if one.name in shared:
                yield one


def _is_array(node: Schema) -> bool:
    return isinstance(node, ArraySchema | TupleSchema)


def is_boolean(node: Schema) -> bool:
    """Whether a value is true or false."""
    match node:
        case PrimitiveSchema(scalar=Scalar.BOOLEAN) | EnumSchema(scalar=Scalar.BOOLEAN):
            return True
    return False


def is_integer(node: Schema) -> bool:
    """Whether a value is a whole number, or a number without a fraction's format."""
    match node:
        case PrimitiveSchema(scalar=Scalar.INTEGER):
            return True
        case PrimitiveSchema(scalar=Scalar.NUMBER):
            return node.format is None
    return False


def is_text(node: Schema) -> bool:
    """Whether a value is a string that may be anything."""
    return isinstance(node, PrimitiveSchema) and node.scalar in _TEXT


def is_scalar(node: Schema) -> bool:
    """Whether a value can be a token: a string or a whole number."""
    return is_text(node) or is_integer(node)


def is_date(node: Schema, description: str) -> bool:
    """Whether a value is a date, by its format or by what is said of it."""
    if isinstance(node, PrimitiveSchema) and node.scalar in _DATES:
        return True
    return bool(_SPEAKS_OF_DATES.search(description)) and not _SPEAKS_OF_PAGES.search(
        description
    )


def is_open(node: Schema) -> bool:
    """Whether nothing is known of a value."""
    return isinstance(node, AnySchema | MapSchema)
