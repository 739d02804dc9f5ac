"""The model `Drawn` and what it is made of."""

from typing import Annotated, TypeAlias

from .._runtime import Model, Untagged, nullable, optional
from .shape import Shape


class DrawnFilterWithA(Model):
    a: str


class DrawnFilterWithB(Model):
    b: str


DrawnFilter: TypeAlias = Annotated[DrawnFilterWithA | DrawnFilterWithB, Untagged()]


class Drawn(Model):
    shape: Shape | None = optional()
    size: int | str | list[int] | None = optional()
    filter: DrawnFilter | None = optional()
    alone: str | None = optional()
    none: str | None = nullable()
