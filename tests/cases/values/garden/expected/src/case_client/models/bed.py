"""A place where plants grow."""

from typing import Any, Literal, TypeAlias

from .._runtime import (
    Base64Bytes,
    DateTime,
    DecimalText,
    Model,
    Uuid,
    nullable,
    optional,
)
from .state import State

BedSoil: TypeAlias = Literal["clay", "sand", "loam"]
"""What it is filled with."""


class Bed(Model):
    """A place where plants grow."""

    id: Uuid
    state: State

    soil: BedSoil | str
    """What it is filled with."""

    size: float | str | None = optional()
    """Square metres, or a word for it."""

    watered: DateTime | None = nullable()
    """When it was last watered; null if it never was."""

    labels: dict[str, str] | None = optional()
    """Free words."""

    price: DecimalText | None = optional()

    seed: Base64Bytes | None = optional()
    """A sample, as bytes."""

    corners: list[list[Any]] | None = optional()
    """A point for each corner."""

    extra: Any = nullable()
