"""The model `G`."""

from typing import TypeAlias

from .e import E

G: TypeAlias = E | str | None
