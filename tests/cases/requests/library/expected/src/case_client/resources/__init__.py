"""Resources of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .books import AsyncBooks as AsyncBooks
    from .books import Books as Books
    from .readers import AsyncReaders as AsyncReaders
    from .readers import Readers as Readers
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "AsyncBooks": "books",
            "Books": "books",
            "AsyncReaders": "readers",
            "Readers": "readers",
        },
    )
