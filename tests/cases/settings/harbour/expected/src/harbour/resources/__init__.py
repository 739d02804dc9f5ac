"""Resources of Harbour - internal, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .fleet import AsyncFleet as AsyncFleet, Fleet as Fleet
    from .ships import AsyncShips as AsyncShips, Ships as Ships
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "fleet": "AsyncFleet Fleet",
            "ships": "AsyncShips Ships",
        },
    )
