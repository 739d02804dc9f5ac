"""Models of `client.pets`: `Pet` and others."""

from __future__ import annotations

from .._runtime.model import Model, optional


class PetOwner(Model):
    name: str | None = optional()


class Pet(Model):
    name: str | None = optional()
    owner: PetOwner | None = optional()
    friends: list[Pet] | None = optional()
