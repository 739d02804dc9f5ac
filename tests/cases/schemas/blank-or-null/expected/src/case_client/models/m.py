"""The model `M`."""

from .._runtime import Model, nullable, optional
from .e import E
from .g import G


class M(Model):
    g: G | None
    h: E | str | None
    i: E | str | None = nullable()
    l: list[E | str | None] | None = optional()
    n: None = nullable()
