"""Models of `client.things`: `Thing` and others."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, optional


class Thing(Model):
    """A thing."""

    id: int
    kind: Literal["a", "b"] | str
    size: int | None = optional()
    extra: bool | None = optional()


Alias: TypeAlias = Thing
