"""Resources of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .books import (
        AsyncBooks as AsyncBooks,
        AsyncBooksCover as AsyncBooksCover,
        Books as Books,
        BooksCover as BooksCover,
    )
    from .sessions import AsyncSessions as AsyncSessions, Sessions as Sessions
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "books": "AsyncBooks AsyncBooksCover Books BooksCover",
            "sessions": "AsyncSessions Sessions",
        },
    )
