"""Models of `client.pets`: `Pet` and others."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, nullable, optional
from .._runtime.tagged import Tagged


class PetBase(Model):
    kind: str = constant("Pet")
    name: str
    age: int | None = nullable()
    mother: Pet | None = optional()
    either: str | int | None = optional()
    picture: str | None = optional()
    list_: list[Any] | None = optional("list")
    x: str | None = nullable()


class Cat(PetBase):
    kind: str = constant("Cat")

    claws: int | float | None = optional()
    """The server's default is `3`."""


class Dog(PetBase):
    kind: str = constant("Dog")


Pet: TypeAlias = Annotated[
    Cat | Dog | PetBase,
    Tagged("kind", {"Cat": Cat, "Dog": Dog, "Pet": PetBase}, default=PetBase),
]


class PetUpdateRequestItem(Model):
    op: str | None = optional()


class PetClientErrorResponse(Model):
    message: str | None = optional()
