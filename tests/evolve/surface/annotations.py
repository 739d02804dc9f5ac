"""Annotations as sets of alternatives, and whether one takes all that another gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from .read import Annotation, Surface

_WIDER = {
    "int": ("float",),
    "bool": ("int", "float"),
    "list": ("Sequence", "Iterable"),
    "tuple": ("Sequence", "Iterable"),
    "Sequence": ("Iterable",),
    "dict": ("Mapping",),
}
_ANYTHING = frozenset({"Any", "object"})


@dataclass(frozen=True, slots=True)
class Type:
    """One alternative: a name with its arguments, or a literal value."""

    name: str
    arguments: tuple[frozenset[Type], ...] = ()
    value: object = None
    """Of a literal, whose name is that of the value's class."""

    is_literal: bool = False

    is_integer: bool = field(default=False, compare=False)
    """Of a class of integers: its members are taken wherever `int` is."""


Types = frozenset[Type]
_OPEN = Type("UnknownVariant")


def types(node: Annotation, surface: Surface, inside: frozenset[str]) -> Types:
    """Give the alternatives of an annotation, aliases replaced by what they stand for.

    `inside` are the aliases that are being replaced, for those that hold themselves.
    """
    return frozenset(_types(node, surface, inside))


def _types(
    node: Annotation, surface: Surface, inside: frozenset[str]
) -> Iterator[Type]:
    match node:
        case None:
            yield Type("Any")
        case ast.Constant(value=str() as text):
            yield from _types(ast.parse(text, mode="eval").body, surface, inside)
        case ast.Constant(value=None):
            yield Type("None")
        case ast.BinOp(left=left, right=right, op=ast.BitOr()):
            yield from _types(left, surface, inside)
            yield from _types(right, surface, inside)
        case ast.Subscript(value=value, slice=given):
            yield from _generic(_name(value), given, surface, inside)
        case ast.Name() | ast.Attribute():
            name = _name(node)
            alias = surface.aliases.get(name)
            if alias is not None and name not in inside:
                yield from _types(alias, surface, inside | {name})
            elif name != "Omit":
                known = surface.classes.get(name)
                bases = known.bases if known is not None else ()
                yield Type(name, is_integer="OpenIntEnum" in bases)
        case _:
            yield Type(ast.unparse(node))


def _generic(
    name: str, given: ast.expr, surface: Surface, inside: frozenset[str]
) -> Iterator[Type]:
    parts = given.elts if isinstance(given, ast.Tuple) else [given]
    match name:
        case "Annotated":
            yield from _types(parts[0], surface, inside)
            if any(_called(part) == "Tagged" for part in parts[1:]):
                yield _OPEN
        case "Union" | "Optional":
            for part in parts:
                yield from _types(part, surface, inside)
            if name == "Optional":
                yield Type("None")
        case "Literal":
            for part in parts:
                value = ast.literal_eval(part)
                yield Type(type(value).__name__, (), value, True)
        case _:
            yield Type(name, tuple(types(part, surface, inside) for part in parts))


def _called(node: ast.expr) -> str:
    return _name(node.func) if isinstance(node, ast.Call) else ""


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


def fits(given: Types, wanted: Types) -> bool:
    """Tell whether each alternative of `given` is one that `wanted` takes."""
    if _OPEN in wanted:
        # It holds tags that are not known yet, so new variants are no news.
        given = frozenset(one for one in given if one.arguments or one.is_literal)
    return all(any(_fits(one, other) for other in wanted) for one in given)


def _fits(given: Type, wanted: Type) -> bool:
    if given == wanted or wanted.name in _ANYTHING:
        return True
    if wanted.is_literal:
        return False
    if given.is_literal or given.name != wanted.name:
        base = "int" if given.is_integer else given.name
        names = (given.name, base, *_WIDER.get(base, ()))
        if wanted.name not in names:
            return False
    if not wanted.arguments or given.is_literal:
        return True
    if len(given.arguments) != len(wanted.arguments):
        return given.name == "tuple" and all(
            fits(one, wanted.arguments[0]) for one in given.arguments
        )
    return all(map(fits, given.arguments, wanted.arguments))


def names_in(node: Annotation) -> Iterator[str]:
    """Give every name that an annotation mentions."""
    if node is None:
        return
    for one in ast.walk(node):
        if isinstance(one, ast.Name):
            yield one.id
        elif isinstance(one, ast.Attribute):
            yield one.attr
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
