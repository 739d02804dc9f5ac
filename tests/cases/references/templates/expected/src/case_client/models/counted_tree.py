from __future__ import annotations

from .._runtime.model import Model, optional


class CountedTree(Model):
    data: str | None = optional()
    children: list[CountedTree] | None = optional()
    count: int | None = optional()
