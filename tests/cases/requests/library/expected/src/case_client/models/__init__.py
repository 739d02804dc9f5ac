"""Models of Library, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .book import Book as Book
    from .frame import Frame as Frame
    from .list_books_filter import ListBooksFilter as ListBooksFilter
    from .list_books_order import ListBooksOrder as ListBooksOrder
    from .log_in_response import LogInResponse as LogInResponse
    from .problem import Problem as Problem
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Book": "book",
            "Frame": "frame",
            "ListBooksFilter": "list_books_filter",
            "ListBooksOrder": "list_books_order",
            "LogInResponse": "log_in_response",
            "Problem": "problem",
        },
    )
