"""The model `ListBooksFilter`."""

from .._runtime import Date, Model, optional


class ListBooksFilter(Model):
    author: str | None = optional()
    before: Date | None = optional()
