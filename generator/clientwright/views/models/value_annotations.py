"""Annotations of single values: scalars, constants and enums without a name."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ...ir.schema import ConstSchema, EnumSchema, PrimitiveSchema, Scalar
from ..source import escape as text


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


_SCALARS = {
    Scalar.TEXT: "str",
    Scalar.DATE_TIME: "DateTime",
    Scalar.DATE: "Date",
    Scalar.TIME: "Time",
    Scalar.UUID: "Uuid",
    Scalar.BASE64: "Base64Bytes",
    Scalar.BASE64URL: "Base64UrlBytes",
    Scalar.BINARY: "bytes",
    Scalar.INTEGER: "int",
    Scalar.NUMBER: "float",
    Scalar.DECIMAL: "DecimalNumber",
    Scalar.DECIMAL_TEXT: "DecimalText",
    Scalar.BOOLEAN: "bool",
    Scalar.NULL: "None",
}
_ARGUMENTS = {
    **_SCALARS,
    # A number keeps its digits; a decimal that travels as text is given as that text.
    Scalar.NUMBER: "Number",
    Scalar.DECIMAL_TEXT: "str",
}


def scalar(node: PrimitiveSchema, use: Use) -> str:
    """Annotate a value of a scalar type: `DateTime`."""
    return (_ARGUMENTS if use is Use.ARGUMENT else _SCALARS)[node.scalar]


def constant(node: ConstSchema) -> str:
    """Annotate the one value: `Literal["cat"]`; no literal type has floats."""
    if isinstance(node.value, bool | int | str):
        return f"Literal[{text.literal(node.value)}]"
    if node.value is None:
        return "None"
    return "float" if isinstance(node.value, float) else "Any"


def literals(node: EnumSchema) -> list[str]:
    """Give the values of an enum that a literal type can have."""
    return [
        text.literal(member.value)
        for member in node.members
        if isinstance(member.value, bool | int | str)
    ]


def is_literal(node: EnumSchema) -> bool:
    """Tell an enum that is an alias of a literal type: text, or text and the like."""
    if node.scalar is Scalar.TEXT:
        return True
    return node.scalar is None and len(literals(node)) == len(node.members)


def enum(node: EnumSchema, use: Use) -> Iterator[str]:
    """Write an enum without a name."""
    match node.scalar:
        case Scalar.INTEGER:
            yield "int"
        case Scalar.BOOLEAN:
            yield "bool"
        case Scalar.NUMBER:
            yield "Number" if use is Use.ARGUMENT else "float"
        case _ if is_literal(node) and node.members:
            yield f"Literal[{', '.join(literals(node))}]"
            yield from beside_enum(node, use)
        case _:
            yield "Any"


def beside_enum(node: EnumSchema, use: Use) -> Iterator[str]:
    """Give what else an enum's place takes: answers may have values yet unknown."""
    if use is Use.ARGUMENT and not node.open and node.scalar is not Scalar.INTEGER:
        return
    if node.scalar is Scalar.TEXT:
        yield "str"
    elif node.scalar is Scalar.INTEGER:
        if use is Use.ARGUMENT:
            yield "int"
    else:
        kinds = {type(member.value).__name__ for member in node.members}
        yield from sorted(kinds)
