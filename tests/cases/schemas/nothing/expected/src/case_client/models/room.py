from typing import Any

from .._runtime.model import Model, nullable, optional


class Room(Model):
    name: str
    door: Any = nullable()
    window: Any = nullable()
    walls: list[Any] | None = optional()
    floor: str | None = optional()
