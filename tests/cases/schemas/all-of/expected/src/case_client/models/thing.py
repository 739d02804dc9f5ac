"""A thing."""

from typing import TypeAlias

from .._runtime import Model, optional
from .thing_kind import ThingKind


class Thing(Model):
    """A thing."""

    id: int
    kind: ThingKind | str
    size: int | None = optional()
    extra: bool | None = optional()


Alias: TypeAlias = Thing
