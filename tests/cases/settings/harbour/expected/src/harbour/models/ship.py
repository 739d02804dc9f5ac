"""The model `Ship` and what it is made of."""

from .._runtime import Model, optional


class Cargo(Model):
    tons: float | None = optional()


class Ship(Model):
    imo: str | None = optional()
    cargo: Cargo | None = optional()

    flag: str | None = optional()
    """Where it is registered."""
