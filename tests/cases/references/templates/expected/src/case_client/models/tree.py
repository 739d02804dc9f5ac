from __future__ import annotations

from .._runtime.model import Model, optional


class Tree(Model):
    data: str | None = optional()
    children: list[Tree] | None = optional()
