"""Resources of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .books import AsyncBooks as AsyncBooks
    from .books import AsyncBooksCover as AsyncBooksCover
    from .books import Books as Books
    from .books import BooksCover as BooksCover
    from .sessions import AsyncSessions as AsyncSessions
    from .sessions import Sessions as Sessions
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "AsyncBooks": "books",
            "AsyncBooksCover": "books",
            "Books": "books",
            "BooksCover": "books",
            "AsyncSessions": "sessions",
            "Sessions": "sessions",
        },
    )
