"""Models of `client.owners`: `Pet` and others."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, UnknownVariant, nullable, optional
from .._runtime.tagged import Tagged
from .hamster import Hamster


class Cat(Model):
    kind: Literal["cat"] | None = constant("cat", required=False)
    lives: int | None = optional()


Kind: TypeAlias = Literal["cat", "dog", "small_fish", "large_fish", "Bird", "hamster"]


class Dog(Model):
    kind: Kind | str | None = constant("dog", required=False)
    barks: bool | None = optional()


class Fish(Model):
    """It has two tags, of which the caller chooses one."""

    kind: Kind | str | None = optional()
    fins: int | None = optional()


class Bird(Model):
    kind: str | None = nullable()
    wings: int | None = optional()


class Snail(Model):
    """It does not allow the tag."""

    house: bool | None = optional()


Pet: TypeAlias = Annotated[
    Cat | Dog | Fish | Bird | Hamster | Snail | UnknownVariant,
    Tagged(
        "kind",
        {
            "cat": Cat,
            "dog": Dog,
            "small_fish": Fish,
            "large_fish": Fish,
            "Bird": Bird,
            "hamster": Hamster,
            "snail": Snail,
        },
    ),
]
