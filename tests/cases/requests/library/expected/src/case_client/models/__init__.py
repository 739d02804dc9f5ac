"""Models of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .books import Book as Book, BookListFilter as BookListFilter, Frame as Frame
    from .problem import Problem as Problem
    from .session_create_response import SessionCreateResponse as SessionCreateResponse
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "books": "Book BookListFilter Frame",
            "problem": "Problem",
            "session_create_response": "SessionCreateResponse",
        },
    )
