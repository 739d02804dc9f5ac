"""Models of `client.animals`: `Owner` and others."""

from typing import Annotated, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, UnknownVariant, nullable, optional
from .._runtime.tagged import Tagged


class Dog(Model):
    size: int | None = optional()
    kind: str | None = constant("dog", required=False)


class Fish(Model):
    kind: str = constant("Fish")


class Bird(Model):
    song: str | None = optional()
    kind: str | None = constant("bird", required=False)


class Bat(Model):
    radar: str | None = optional()
    kind: str | None = constant("bat", required=False)


OwnerMore: TypeAlias = Annotated[
    Bird | Bat | UnknownVariant,
    Tagged("kind", {"bird": Bird, "bat": Bat}),
]


class Owner(Model):
    pet: Dog | None = nullable()
    other: Fish | None = optional()
    more: OwnerMore | None = optional()
