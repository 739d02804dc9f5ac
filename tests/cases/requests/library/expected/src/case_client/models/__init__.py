"""Models of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .books import Book as Book
    from .books import BookListFilter as BookListFilter
    from .books import Frame as Frame
    from .problem import Problem as Problem
    from .session_create_response import SessionCreateResponse as SessionCreateResponse
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Book": "books",
            "BookListFilter": "books",
            "Frame": "books",
            "Problem": "problem",
            "SessionCreateResponse": "session_create_response",
        },
    )
