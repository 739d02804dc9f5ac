"""Annotations of single values: scalars, constants and enums without a name."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from keyword import iskeyword

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import access
from ...ir.schema import (
    Access,
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    PrimitiveSchema,
    Scalar,
    Schema,
    SchemaId,
)
from ..source import escape as text
from ..types.expressions import (
    ANY,
    NONE,
    STR,
    Literal,
    Name,
    TypeExpression,
    Union,
    name,
)


class Form(StrEnum):
    """What a definition in `models` is of its schema."""

    MODEL = "model"
    INPUT = "input"
    """The class that only requests have."""

    KEYS = "keys"
    """The `TypedDict` in its place."""


Key = tuple[SchemaId, Form]
"""A definition in `models`."""


class Use(StrEnum):
    """Where an annotation stands."""

    FIELD = "field"
    """In a model, for what a server sends and a caller may send as well."""

    INPUT = "input"
    """In a model that only requests have."""

    RESULT = "result"
    """What a call returns."""

    ARGUMENT = "argument"
    """What a method takes."""

    KEY = "key"
    """What a key of a mapping holds that a method takes."""

    @property
    def is_given(self) -> bool:
        """Whether a caller gives the value, and no model holds it."""
        return self in (Use.ARGUMENT, Use.KEY)


_NUMBER = Union((Name("int"), Name("float")))
"""A number stays what it is: a float has not all the digits of a large integer."""

_SCALARS: dict[Scalar, TypeExpression] = {
    Scalar.TEXT: STR,
    Scalar.DATE_TIME: Name("DateTime"),
    Scalar.DATE: Name("Date"),
    Scalar.TIME: Name("Time"),
    Scalar.UUID: Name("Uuid"),
    Scalar.BASE64: Name("Base64Bytes"),
    Scalar.BASE64URL: Name("Base64UrlBytes"),
    Scalar.BINARY: Name("bytes"),
    Scalar.INTEGER: Name("int"),
    Scalar.NUMBER: _NUMBER,
    Scalar.DECIMAL: Name("DecimalNumber"),
    Scalar.DECIMAL_TEXT: Name("DecimalText"),
    Scalar.BOOLEAN: Name("bool"),
    Scalar.NULL: NONE,
}
_ARGUMENTS = {
    **_SCALARS,
    # A decimal that travels as text may be given as that text, too.
    Scalar.DECIMAL_TEXT: Union((Name("DecimalText"), STR)),
}


_DURATION = Union((STR, Name("timedelta")))
"""Text first: what reads an argument's wire form takes it as it is."""


def scalar(node: PrimitiveSchema, use: Use) -> TypeExpression:
    """Annotate a value of a scalar type: `DateTime`.

    A duration is ISO 8601 text as well: months and years are no `timedelta`.
    """
    if node.format == "duration" and node.scalar is Scalar.TEXT:
        return _DURATION if use.is_given else Name("IsoDuration")
    return (_ARGUMENTS if use.is_given else _SCALARS)[node.scalar]


def constant(node: ConstSchema) -> TypeExpression:
    """Annotate the one value: `Literal["cat"]`; no literal type has floats."""
    if isinstance(node.value, bool | int | str):
        return Literal((text.literal(node.value),))
    if node.value is None:
        return NONE
    return name("float") if isinstance(node.value, float) else ANY


def literals(node: EnumSchema) -> Literal:
    """Return the values of an enum that a literal type can have."""
    return Literal(
        tuple(
            text.literal(member.value)
            for member in node.members
            if isinstance(member.value, bool | int | str)
        )
    )


def is_literal(node: EnumSchema) -> bool:
    """Tell an enum that is an alias of a literal type: text, or text and the like."""
    if node.scalar is Scalar.TEXT:
        return True
    return node.scalar is None and len(literals(node).values) == len(node.members)


def is_class(names: Names, node: EnumSchema) -> bool:
    """Tell an enum that is a class: of integers, or where settings ask for it."""
    first = node.members[0].value if node.members else None
    return (node.id, str(first)) in names.members


def enum(node: EnumSchema, use: Use) -> Iterator[TypeExpression]:
    """Write an enum without a name."""
    match node.scalar:
        case Scalar.INTEGER:
            yield name("int")
        case Scalar.BOOLEAN:
            yield name("bool")
        case Scalar.NUMBER:
            yield from _NUMBER.alternatives
        case _ if is_literal(node) and node.members:
            yield literals(node)
            yield from beside_enum(node, use)
        case _:
            yield ANY


def beside_enum(node: EnumSchema, use: Use, is_class: bool = False) -> Iterator[Name]:
    """Return what else an enum's place takes: a response may have unknown values."""
    if is_class and node.scalar is Scalar.TEXT:
        if use.is_given:
            yield STR
        return
    if use.is_given and not node.open and node.scalar is not Scalar.INTEGER:
        return
    if node.scalar is Scalar.TEXT:
        yield STR
    elif node.scalar is Scalar.INTEGER:
        if use.is_given:
            yield name("int")
    else:
        kinds = {type(member.value).__name__ for member in node.members}
        yield from map(name, sorted(kinds))


def beside_number_or_text(use: Use, is_sent: bool) -> Iterator[Name]:
    """Return what else a number that may be text takes: a decimal, sent as text."""
    if use.is_given:
        yield Name("DecimalText")
    elif is_sent and use is not Use.RESULT:
        yield Name("GivenDecimal")


def admits_only_null(node: Schema) -> bool:
    """Return whether null alone fits."""
    if isinstance(node, ConstSchema):
        return node.value is None
    return isinstance(node, PrimitiveSchema) and node.scalar is Scalar.NULL


def is_open(node: ObjectSchema) -> bool:
    """Return whether an object may have properties that no class can list."""
    return node.additional is not None or bool(node.patterns)


def given_keys(api: Api, names: Names, node: ObjectSchema) -> dict[str, str] | None:
    """Return the key of each property that a caller may give: the name of its field.

    Where another property is called so on the wire, its wire name tells them apart.
    None where a class cannot have such keys, or where there are none.
    """
    wires = {one.name for one in node.properties}
    found: dict[str, str] = {}
    for one in node.properties:
        if access(api, one.schema) is Access.READ_ONLY:
            continue
        name = names.fields.get((node.id, one.name), one.name)
        key = one.name if name != one.name and name in wires else name
        if not key.isidentifier() or iskeyword(key) or key.startswith("__"):
            return None
        found[one.name] = key
    return found or None
