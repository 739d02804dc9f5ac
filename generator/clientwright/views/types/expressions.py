"""Annotations as data: names, subscripts, literal types and unions.

`text` is the source on one line. Others write it on several, or rename what a class
hides; imports are read from `roots`, never from written source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from functools import lru_cache
from typing import TypeAlias

from ...frozen import dataclass


class Expression:
    """What all annotations have. Those of the same source are equal."""

    __slots__ = ()

    text: str
    """The source on one line: `Sequence[models.Pet]`."""

    roots: tuple[str, ...]
    """What must be imported or defined, as often as it is named: `models`."""

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def _complete(self, text: str, roots: tuple[str, ...]) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "roots", roots)


@dataclass(frozen=True, slots=True, eq=False)
class Name(Expression):
    """A type by its name: `str`, `models.Pet`."""

    name: str
    module: str = ""
    """What the name is an attribute of; empty: it stands alone."""

    text: str = field(init=False)
    roots: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        if self.module:
            self._complete(f"{self.module}.{self.name}", (self.module,))
        else:
            self._complete(self.name, (self.name,))


@dataclass(frozen=True, slots=True, eq=False)
class Generic(Expression):
    """A subscript: `Sequence[str]`."""

    head: Name
    arguments: tuple[TypeExpression, ...]
    text: str = field(init=False)
    roots: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        inner = ", ".join([one.text for one in self.arguments])
        roots = self.head.roots + _roots(self.arguments)
        self._complete(f"{self.head.text}[{inner}]", roots)


@dataclass(frozen=True, slots=True, eq=False)
class Literal(Expression):
    """Some values of a type: `Literal["cat", "dog"]`; each is source of a literal."""

    values: tuple[str, ...]
    head: Name = Name("Literal")
    text: str = field(init=False)
    roots: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._complete(f"{self.head.text}[{', '.join(self.values)}]", self.head.roots)


@dataclass(frozen=True, slots=True, eq=False)
class Union(Expression):
    """Two or more alternatives, each once, None last: `int | str | None`."""

    alternatives: tuple[TypeExpression, ...]
    text: str = field(init=False)
    roots: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        written = " | ".join([one.text for one in self.alternatives])
        self._complete(written, _roots(self.alternatives))


TypeExpression: TypeAlias = Name | Generic | Literal | Union


def _roots(parts: tuple[TypeExpression, ...]) -> tuple[str, ...]:
    if len(parts) == 1:
        return parts[0].roots
    return tuple([root for one in parts for root in one.roots])


@lru_cache(maxsize=1024)
def name(written: str) -> Name:
    """Return the name that is one word: `str`."""
    return Name(written)


ANY = name("Any")
NONE = name("None")
STR = name("str")
_BLANK = Literal(('""',))


def generic(head: str, *arguments: TypeExpression) -> Generic:
    """Return a subscript: `generic("list", STR)` is `list[str]`."""
    return Generic(name(head), arguments)


MOST_BARS = 100
"""Alternatives of a union that is written with `|`: type checkers read each as one
expression in another, and pyright gives up at 256."""


def alternatives(expression: TypeExpression) -> tuple[TypeExpression, ...]:
    """Return the alternatives of a union; anything else is its own and only one."""
    match expression:
        case Union():
            return expression.alternatives
        case Generic(head=Name(name="Union", module="")):
            return expression.arguments
    return (expression,)


def joined(*parts: TypeExpression) -> TypeExpression:
    """Return the union of distinct alternatives, of two or more: `int | str`."""
    return Union(parts) if len(parts) <= MOST_BARS else generic("Union", *parts)


def distinct(parts: Iterable[TypeExpression]) -> tuple[TypeExpression, ...]:
    """Return each alternative once, in the order of first mention.

    Empty text says nothing beside any text: that a choice may be left blank is often a
    branch of its own.
    """
    found: dict[str, TypeExpression] = {}
    for part in parts:
        if isinstance(part, Union | Generic):
            for one in alternatives(part):
                found.setdefault(one.text, one)
        else:
            found.setdefault(part.text, part)
    if "str" in found:
        found.pop(_BLANK.text, None)
    return tuple(found.values())


def union(parts: Iterable[TypeExpression]) -> TypeExpression:
    """Return what takes each of the parts, None last; what takes anything is `Any`.

    Without any part it is None.
    """
    if isinstance(parts, tuple) and len(parts) == 1 and isinstance(parts[0], Name):
        return parts[0]
    found = distinct(parts)
    if len(found) < 2:
        return found[0] if found else NONE
    if ANY in found:
        return ANY
    if NONE in found:
        found = (*[one for one in found if one != NONE], NONE)
    return joined(*found)


@lru_cache(maxsize=4096)
def optional(expression: TypeExpression) -> TypeExpression:
    """Return what takes None too."""
    if allows_none(expression):
        return expression
    return joined(*alternatives(expression), NONE)


def allows_none(expression: TypeExpression) -> bool:
    """Return whether None is one of the values."""
    return alternatives(expression)[-1].text in ("None", "Any", "object")


def depth(expression: TypeExpression) -> int:
    """Return how deep brackets lie in brackets: 2 of `list[dict[str, int]]`."""
    match expression:
        case Name():
            return 0
        case Literal():
            return 1
        case Generic():
            return 1 + max(map(depth, expression.arguments), default=0)
        case Union():
            return max(map(depth, expression.alternatives))
