"""The model `Order`."""

from __future__ import annotations

from .._runtime import Model, optional


class Order(Model):
    id: int
    lines: list[str] | None = optional()
    note: str | None = optional()
