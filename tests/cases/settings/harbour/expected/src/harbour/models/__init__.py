"""Models of Harbour - internal, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .ship import Cargo as Cargo
    from .ship import Ship as Ship
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Cargo": "ship",
            "Ship": "ship",
        },
    )
