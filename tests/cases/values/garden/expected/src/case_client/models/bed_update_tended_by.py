"""Who looks after it."""

from typing import Annotated, TypeAlias

from .._runtime import Model, Untagged, optional


class Person(Model):
    email: str
    name: str | None = optional()


class Club(Model):
    name: str | None = optional()
    members: int


BedUpdateTendedBy: TypeAlias = Annotated[Person | Club, Untagged()]
"""Who looks after it."""
