"""The model `User`."""

from .._runtime import Model, optional


class User(Model):
    id: int
    name: str
    password: str | None = optional()
