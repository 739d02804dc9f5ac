"""Models of `client.boats`: `Boat` and others."""

from .._runtime.model import Model, optional


class Named(Model):
    id: str
    name: str


class Boat(Named):
    length: int | float | None = optional()
