"""Models of `client.branch`: `Branch` and others."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.model import Model, optional
from .._runtime.unions import Untagged


class Branch(Model):
    shoots: BranchShoots | None = optional()
    sizes: list[int] | list[str] | None = optional()


class Twig(Model):
    leaves: int
    shoots: BranchShoots | None = optional()


BranchShoots: TypeAlias = Annotated[list[Branch] | list[Twig], Untagged()]
