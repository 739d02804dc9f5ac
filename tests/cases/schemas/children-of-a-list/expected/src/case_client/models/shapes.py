"""Models of `client.shapes`: `Shape` and others."""

from typing import Annotated, TypeAlias

from .._runtime.model import Model, optional
from .._runtime.unions import Untagged


class Circle(Model):
    name: str | None = optional()
    radius: int | float


class Point(Model):
    name: str | None = optional()


Shape: TypeAlias = Annotated[Circle | Point, Untagged()]
