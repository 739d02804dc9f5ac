"""Models of `client.books`: `Book` and others."""

from typing import Literal, TypeAlias

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


class ListBooksFilter(Model):
    author: str | None = optional()
    before: Date | None = optional()


ListBooksOrder: TypeAlias = Literal["title", "-title"]


class Frame(Model):
    """How to cut a picture."""

    width: int
    height: int
