"""Models of `client.lamp`: `Lamp` and others."""

from typing import Any, Literal, TypeAlias

from .._runtime.enums import OpenIntEnum
from .._runtime.model import Model, nullable, optional

Mode: TypeAlias = Literal["steady", "blink-ing", 'a"b\\c', "snow ❄"]


class Level(OpenIntEnum):
    OFF = 0
    LOW = 1
    REVERSED = -1


LampMixed: TypeAlias = Literal[1, "one", True]


class Lamp(Model):
    mode: Mode | str | None = optional()
    level: Level | None = optional()
    colour: Literal["red", "Red", ""] | str | None = nullable()
    mixed: LampMixed | bool | int | str | None = optional()
    power: int | float | None = optional()
    on: Literal[True] | None = optional()
    nothing: str | None = optional()
    word: Any = nullable()
