"""The model `User`."""

from __future__ import annotations

from .._runtime import Model, optional


class User(Model):
    id: int
    name: str
    password: str | None = optional()
