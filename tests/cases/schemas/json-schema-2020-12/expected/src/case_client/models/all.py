"""Models of `client.all`: `All` and others."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._runtime.base64_bytes import Base64Bytes
from .._runtime.datetimes import DateTime, Time
from .._runtime.decimals import DecimalText
from .._runtime.durations import IsoDuration
from .._runtime.model import Model, nullable, optional
from .._runtime.uuids import Uuid


class AllLocal(Model):
    l: str | None = optional()


class Tree(Model):
    children: list[Tree] | None = optional()
    value: Any = nullable()


class Identified(Model):
    i: int | None = optional()


Colour: TypeAlias = Literal["red", "green"]


class AllPatterned(Model):
    a: str | None = optional()


class AllUnevaluated(Model):
    a: str | None = optional()


class AllDependent(Model):
    a: str | None = optional()
    b: str | None = optional()


class AllConditional(Model):
    kind: str | None = optional()
    extra: str | None = optional()
    other: int | None = optional()


class AllConstants(Model):
    a: Literal["x"] | None = optional()
    b: Literal[1] | None = optional()
    c: None = nullable()
    d: Literal[True] | None = optional()
    e: float | None = optional()
    f: list[Any] | None = optional()
    g: dict[str, Any] | None = optional()


AllOdd: TypeAlias = str | int | float | bool | dict[str, Any] | list[Any]

AllEnumNull: TypeAlias = Literal["a", 1, True]


class AllInput(Model):
    secret: str | None = optional()
    by_anchor: AllLocal | None = optional("byAnchor")
    by_pointer: AllLocal | None = optional("byPointer")
    tree: Tree | None = optional()
    identified: Identified | None = optional()
    nullable_: str | None = nullable("nullable")

    sibling: Colour | str | None = optional()
    """The colour. The server's default is `5`. Deprecated."""

    tuple_: list[str | int] | None = optional("tuple")
    open_tuple: list[str | int] | None = optional("openTuple")
    list_: list[str | int] | None = nullable("list")
    patterned: AllPatterned | None = optional()
    named: dict[str, int | float] | None = optional()
    unevaluated: AllUnevaluated | None = optional()
    dependent: AllDependent | None = optional()
    conditional: AllConditional | None = optional()
    encoded: Base64Bytes | None = optional()
    embedded: str | None = optional()
    constants: AllConstants | None = optional()
    odd: AllOdd | None = nullable()

    wrong_default: int | None = optional("wrongDefault")
    """The server's default is `many`."""

    duration: IsoDuration | None = optional()
    money: DecimalText | None = optional()
    big: int | None = optional()
    huge: int | float | None = optional()
    formats: list[str] | None = optional()
    unknown: str | None = optional()
    time: Time | None = optional()
    enum_null: AllEnumNull | bool | int | str | None = nullable("enumNull")
    not_: Any = nullable("not")
    matrix: list[list[list[AllInput]]] | None = optional()
    map: dict[str, dict[str, AllInput]] | None = optional()
    refd: AllConstants | None = optional()
    into: AllInput | None = optional()


class All(Model):
    id: Uuid
    made: DateTime
    secret: str | None = optional()
    by_anchor: AllLocal | None = optional("byAnchor")
    by_pointer: AllLocal | None = optional("byPointer")
    tree: Tree | None = optional()
    identified: Identified | None = optional()
    nullable_: str | None = nullable("nullable")

    sibling: Colour | str | None = optional()
    """The colour. The server's default is `5`. Deprecated."""

    tuple_: list[str | int] | None = optional("tuple")
    open_tuple: list[str | int] | None = optional("openTuple")
    list_: list[str | int] | None = nullable("list")
    patterned: AllPatterned | None = optional()
    named: dict[str, int | float] | None = optional()
    unevaluated: AllUnevaluated | None = optional()
    dependent: AllDependent | None = optional()
    conditional: AllConditional | None = optional()
    encoded: Base64Bytes | None = optional()
    embedded: str | None = optional()
    constants: AllConstants | None = optional()
    odd: AllOdd | None = nullable()

    wrong_default: int | None = optional("wrongDefault")
    """The server's default is `many`."""

    duration: IsoDuration | None = optional()
    money: DecimalText | None = optional()
    big: int | None = optional()
    huge: int | float | None = optional()
    formats: list[str] | None = optional()
    unknown: str | None = optional()
    time: Time | None = optional()
    enum_null: AllEnumNull | bool | int | str | None = nullable("enumNull")
    not_: Any = nullable("not")
    matrix: list[list[list[All]]] | None = optional()
    map: dict[str, dict[str, All]] | None = optional()
    refd: AllConstants | None = optional()
    into: All | None = optional()
