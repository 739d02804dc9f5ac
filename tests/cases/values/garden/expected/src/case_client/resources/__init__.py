"""Resources of Garden, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .beds import AsyncBeds as AsyncBeds
    from .beds import Beds as Beds
    from .plants import AsyncPlants as AsyncPlants
    from .plants import Plants as Plants
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "AsyncBeds": "beds",
            "Beds": "beds",
            "AsyncPlants": "plants",
            "Plants": "plants",
        },
    )
