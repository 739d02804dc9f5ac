"""Something to read."""

from .._runtime import Date, Model, nullable, optional


class Book(Model):
    """Something to read."""

    id: int
    """Given by the library."""

    title: str

    class_: str | None = optional("class")
    """Where it belongs."""

    published: Date | None = optional()
    pages: int | None = nullable()
