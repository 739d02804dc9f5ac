"""Resources of Garden, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .beds import AsyncBeds as AsyncBeds, Beds as Beds
    from .plants import AsyncPlants as AsyncPlants, Plants as Plants
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "beds": "AsyncBeds Beds",
            "plants": "AsyncPlants Plants",
        },
    )
