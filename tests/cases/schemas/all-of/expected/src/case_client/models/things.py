"""Models of `client.things`: `Alias` and others."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, optional

ThingKind: TypeAlias = Literal["a", "b"]


class Thing(Model):
    """A thing."""

    id: int
    kind: ThingKind | str
    size: int | None = optional()
    extra: bool | None = optional()


Alias: TypeAlias = Thing
