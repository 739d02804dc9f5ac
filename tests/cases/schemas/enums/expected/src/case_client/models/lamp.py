"""The model `Lamp` and what it is made of."""

from typing import Any, Literal, TypeAlias

from .._runtime import Model, nullable, optional
from .level import Level
from .mode import Mode

LampColour: TypeAlias = Literal["red", "Red", ""]

LampMixed: TypeAlias = Literal[1, "one", True]


class Lamp(Model):
    mode: Mode | str | None = optional()
    level: Level | None = optional()
    colour: LampColour | str | None = nullable()
    mixed: LampMixed | bool | int | str | None = optional()
    power: float | None = optional()
    on: Literal[True] | None = optional()
    nothing: str | None = optional()
    word: Any = nullable()
