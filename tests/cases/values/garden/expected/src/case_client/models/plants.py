"""Models of `client.plants`: `Problem` and others."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.constants import constant
from .._runtime.datetimes import DateTime
from .._runtime.model import Model, UnknownVariant, optional
from .._runtime.tagged import Tagged


class Named(Model):
    name: str
    """What it is called."""

    planted: DateTime | None = optional()


class Tree(Named):
    """A plant of wood."""

    kind: str

    height: int | float | None = optional()
    """More than 0."""

    parent: Tree | None = optional()


class Herb(Named):
    """A plant for the kitchen."""

    kind: Literal["herb"] = constant("herb")
    uses: list[str] | None = optional()


Plant: TypeAlias = Annotated[
    Tree | Herb | UnknownVariant,
    Tagged("kind", {"tree": Tree, "shrub": Tree, "herb": Herb}),
]
"""Anything that grows."""


class Problem(Model):
    title: str | None = optional()
    detail: str | None = optional()


class PlantCreateConflictResponse(Model):
    occupant: Plant | None = optional()
