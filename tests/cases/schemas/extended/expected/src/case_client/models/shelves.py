"""Models of `client.shelves`: `Shelf` and others."""

from .._runtime.model import Model, optional


class Stored(Model):
    id: str
    place: str | None = optional()


class Board(Stored):
    width: int | None = optional()


class Shelf(Stored):
    boards: list[Board]
    spare: Stored | None = optional()


class StoredInput(Model):
    place: str | None = optional()


class BoardInput(StoredInput):
    width: int | None = optional()
