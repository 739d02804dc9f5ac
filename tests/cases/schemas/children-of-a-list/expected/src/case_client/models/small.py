"""Models that several resources share: `Small` and others."""

from typing import Annotated, TypeAlias

from .._runtime.model import Model
from .._runtime.unions import Untagged


class Small(Model):
    name: str


class Kitten(Small):
    claws: int


class Dog(Model):
    name: str
    bark: str


Pet: TypeAlias = Annotated[Kitten | Dog, Untagged()]
