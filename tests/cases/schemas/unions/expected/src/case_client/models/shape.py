"""The model `Shape` and what it is made of."""

from typing import Annotated, Literal, TypeAlias

from .._runtime import Model, Tagged, UnknownVariant, constant


class Circle(Model):
    type: str = constant("Circle")
    radius: float


class Square(Model):
    type: Literal["Square"] = constant("Square")
    side: float


Shape: TypeAlias = Annotated[
    Circle | Square | UnknownVariant,
    Tagged("type", {"Circle": Circle, "Square": Square}),
]
