"""The model `Problem`."""

from .._runtime import Model, optional


class Problem(Model):
    title: str | None = optional()
    detail: str | None = optional()
