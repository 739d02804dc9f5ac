from typing import Any

from .._runtime.model import Model, optional


class Place(Model):
    corner: list[int | float]
    """At least 2 items; at most 2 items."""

    named: list[str | int] | None = optional()
    open: list[Any] | None = optional()

    longer: list[Any] | None = optional()
    """At most 3 items."""
