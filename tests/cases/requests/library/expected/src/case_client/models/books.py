"""Models of `client.books`: `Book` and others."""

from .._runtime.datetimes import Date
from .._runtime.model import Model, nullable, optional


class Book(Model):
    """Something to read."""

    id: int
    """Given by the library."""

    title: str

    class_: str | None = optional("class")
    """Where it belongs."""

    published: Date | None = optional()
    pages: int | None = nullable()


class BookListFilter(Model):
    author: str | None = optional()
    before: Date | None = optional()


class Frame(Model):
    """How to cut a picture."""

    width: int
    height: int
