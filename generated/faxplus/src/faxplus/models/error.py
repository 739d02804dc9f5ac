"""The model `Error`."""

from .._runtime import Model, optional


class Error(Model):
    description: str | None = optional()
    error: str | None = optional()
