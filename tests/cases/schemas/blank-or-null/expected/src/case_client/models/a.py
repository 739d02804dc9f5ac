"""Models of `client.a`: `M` and others."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, nullable, optional

E: TypeAlias = Literal["a", "b"]

G: TypeAlias = E | str | None


class M(Model):
    g: G | None
    h: E | str | None
    i: E | str | None = nullable()
    l: list[E | str | None] | None = optional()
    n: None = nullable()
