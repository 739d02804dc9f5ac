"""Annotations over several lines, as `black` and `ruff format` leave them."""

from __future__ import annotations

from ..types.expressions import Generic, Literal, Name, TypeExpression, Union
from . import escape as text

WIDTH = 88
INDENT = 4


def annotation(
    expression: TypeExpression,
    indent: int,
    before: str = "",
    after: str = "",
    *,
    parenthesize: bool = False,
) -> str:
    """Write an annotation between `before` and `after`, on several lines if need be.

    `indent` counts the columns before `before`. `parenthesize` says that even a single
    name goes into parentheses (in a lambda).
    """
    line = before + expression.text + after
    if indent + text.width(line) <= WIDTH:
        return line
    if isinstance(expression, Union) or (parenthesize and isinstance(expression, Name)):
        inner = indent + INDENT
        body = inside(expression, inner)
        return f"{before}(\n{' ' * inner}{body}\n{' ' * indent}){after}"
    return subscript(expression, indent, before, after)


def inside(expression: TypeExpression, indent: int, after: str = "") -> str:
    """Write what stands alone inside brackets: on one line, or one branch a line."""
    line = expression.text + after
    if indent + text.width(line) <= WIDTH:
        return line
    if not isinstance(expression, Union):
        return subscript(expression, indent, "", after)
    first, *others = expression.alternatives
    pieces = [("", first), *(("| ", branch) for branch in others)]
    last = len(pieces) - 1
    lines = [
        subscript(branch, indent, before, after if number == last else "")
        for number, (before, branch) in enumerate(pieces)
    ]
    return ("\n" + " " * indent).join(lines)


def subscript(expression: TypeExpression, indent: int, before: str, after: str) -> str:
    """Write a name or a subscript, broken inside its brackets where it is too long."""
    line = before + expression.text + after
    if isinstance(expression, Name | Union) or indent + text.width(line) <= WIDTH:
        return line
    inner = indent + INDENT
    match expression:
        case Literal():
            comma = "," if len(expression.values) > 1 else ""
            items = [value + comma for value in expression.values]
        case Generic():
            comma = "," if len(expression.arguments) > 1 else ""
            items = [inside(one, inner, comma) for one in expression.arguments]
    lines = [" " * inner + item for item in items]
    opening = f"{before}{expression.head.text}["
    return "\n".join((opening, *lines, f"{' ' * indent}]{after}"))
