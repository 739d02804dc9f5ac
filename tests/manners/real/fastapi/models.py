"""What the orchard takes and gives."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Color(StrEnum):
    """A choice of text."""

    red = "red"
    dark_blue = "dark blue"


class Level(IntEnum):
    """A choice of numbers."""

    low = 1
    high = 2


class Address(BaseModel):
    """A part of another model, in camel case."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    street_name: str
    zip_code: str | None = None


class Item(BaseModel):
    """All the kinds of values."""

    name: str
    price: Decimal = Decimal(0)
    ratio: float | None = None
    made_on: date | None = None
    made_at: datetime | None = None
    opens: time | None = None
    takes: timedelta | None = None
    key: UUID | None = None
    color: Color = Color.red
    level: Level | None = None
    tags: list[str] = []
    sizes: dict[str, int] = {}
    address: Address | None = None
    note: str | None = "none"


class Cat(BaseModel):
    """One of two."""

    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    """The other."""

    kind: Literal["dog"]
    tricks: list[str]


class Problem(BaseModel):
    """What an error says."""

    reason: str


class Profile(BaseModel):
    """A form as a model."""

    nick: str
    born: date | None = None
    color: Color = Color.red
    scores: list[float] = []


class Event(BaseModel):
    """What happens on a stream."""

    at: datetime
    takes: timedelta
    price: Decimal


class Tree(BaseModel):
    """Itself, in itself."""

    name: str
    leaves: list[Tree] = []
    parent: Tree | None = None


class Circle(BaseModel):
    """A shape without a tag."""

    radius: float


class Square(BaseModel):
    """Another one."""

    side: float


T = TypeVar("T")


class Slice(BaseModel, Generic[T]):
    """A page as fastapi-pagination has it."""

    items: list[T]
    total: int
    page: int
    size: int
    pages: int


class Cursor(BaseModel, Generic[T]):
    """A page that names the next one."""

    items: list[T]
    next_cursor: str | None = None


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]
