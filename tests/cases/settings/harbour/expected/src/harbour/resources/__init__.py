"""Resources of Harbour - internal, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .fleet import AsyncFleet as AsyncFleet
    from .fleet import Fleet as Fleet
    from .ships import AsyncShips as AsyncShips
    from .ships import Ships as Ships
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "AsyncFleet": "fleet",
            "Fleet": "fleet",
            "AsyncShips": "ships",
            "Ships": "ships",
        },
    )
