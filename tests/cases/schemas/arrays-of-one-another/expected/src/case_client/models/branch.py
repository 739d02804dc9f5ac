"""The model `Branch` and what it is made of."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime import Model, Untagged, optional


class Branch(Model):
    shoots: BranchShoots | None = optional()
    sizes: list[int] | list[str] | None = optional()


class Twig(Model):
    leaves: int
    shoots: BranchShoots | None = optional()


BranchShoots: TypeAlias = Annotated[list[Branch] | list[Twig], Untagged()]
