"""Models of `client.beds`: `Bed` and others."""

from typing import Annotated, Any, Literal, TypeAlias

from .._runtime.base64_bytes import Base64Bytes
from .._runtime.datetimes import DateTime
from .._runtime.decimals import DecimalText
from .._runtime.enums import OpenIntEnum
from .._runtime.model import Model, nullable, optional
from .._runtime.unions import Untagged
from .._runtime.uuids import Uuid


class State(OpenIntEnum):
    """How the bed is.

    * 0 - empty
    * 1 - growing
    * 2 - resting
    """

    EMPTY = 0
    GROWING = 1
    RESTING = 2


class Person(Model):
    email: str
    name: str | None = optional()


class Club(Model):
    name: str | None = optional()
    members: int


BedUpdateTendedBy: TypeAlias = Annotated[Person | Club, Untagged()]
"""Who looks after it."""


class Bed(Model):
    """A place where plants grow."""

    id: Uuid
    state: State

    soil: Literal["clay", "sand", "loam"] | str
    """What it is filled with."""

    size: int | float | str | None = optional()
    """Square metres, or a word for it."""

    watered: DateTime | None = nullable()
    """When it was last watered; null if it never was."""

    labels: dict[str, str] | None = optional()
    """Free words."""

    price: DecimalText | None = optional()

    seed: Base64Bytes | None = optional()
    """A sample, as bytes."""

    corners: list[list[int | float]] | None = optional()
    """A point for each corner."""

    extra: Any = nullable()
