"""Models of All of, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .base import Base as Base
    from .colour import Colour as Colour
    from .things import Alias as Alias, Thing as Thing
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "base": "Base",
            "colour": "Colour",
            "things": "Alias Thing",
        },
    )
