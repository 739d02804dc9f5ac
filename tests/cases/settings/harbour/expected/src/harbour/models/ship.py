"""Models that several resources share: `Ship` and others."""

from .._runtime.model import Model, optional


class Cargo(Model):
    tons: int | float | None = optional()


class Ship(Model):
    imo: str | None = optional()
    cargo: Cargo | None = optional()

    flag: str | None = optional()
    """Where it is registered."""
