"""Resources of Beacons, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .beacons import (
        AsyncBeacons as AsyncBeacons,
        AsyncBeaconsChart as AsyncBeaconsChart,
        AsyncBeaconsSound as AsyncBeaconsSound,
    )
    from .reports import AsyncReports as AsyncReports
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "beacons": "AsyncBeacons AsyncBeaconsChart AsyncBeaconsSound",
            "reports": "AsyncReports",
        },
    )
