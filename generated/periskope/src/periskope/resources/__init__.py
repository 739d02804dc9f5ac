"""Resources of Periskope, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .members import AsyncMembers as AsyncMembers, Members as Members
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "members": "AsyncMembers Members",
        },
    )
