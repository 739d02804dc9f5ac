"""Models of `client.users`: `User` and others."""

from .._runtime.model import Model, optional


class User(Model):
    id: int
    name: str
    password: str | None = optional()


class UserInput(Model):
    name: str
    password: str
