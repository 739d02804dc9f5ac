"""Models of `client.shapes`: `Drawn` and others."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, UnknownVariant, nullable, optional
from .._runtime.tagged import Tagged
from .._runtime.unions import Untagged


class Circle(Model):
    type: str = constant("Circle")
    radius: int | float


class Square(Model):
    type: Literal["Square"] = constant("Square")
    side: int | float


Shape: TypeAlias = Annotated[
    Circle | Square | UnknownVariant,
    Tagged("type", {"Circle": Circle, "Square": Square}),
]


class DrawnFilterWithA(Model):
    a: str


class DrawnFilterWithB(Model):
    b: str


DrawnFilter: TypeAlias = Annotated[DrawnFilterWithA | DrawnFilterWithB, Untagged()]


class DrawnRuleWithAction(Model):
    action: Shape


class DrawnRuleWithActionObjectAction(Model):
    type: Literal["hold"] = constant("hold")


class DrawnRuleWithActionObject(Model):
    action: DrawnRuleWithActionObjectAction


DrawnRule: TypeAlias = Annotated[
    DrawnRuleWithAction | DrawnRuleWithActionObject,
    Untagged(),
]


class Drawn(Model):
    shape: Shape | None = optional()
    size: int | str | list[int] | None = optional()
    filter: DrawnFilter | None = optional()
    rule: DrawnRule | None = optional()
    alone: str | None = optional()
    none: str | None = nullable()
