"""Models of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .books import Book as Book
    from .books import Frame as Frame
    from .books import ListBooksFilter as ListBooksFilter
    from .books import ListBooksOrder as ListBooksOrder
    from .log_in_response import LogInResponse as LogInResponse
    from .problem import Problem as Problem
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Book": "books",
            "Frame": "books",
            "ListBooksFilter": "books",
            "ListBooksOrder": "books",
            "LogInResponse": "log_in_response",
            "Problem": "problem",
        },
    )
