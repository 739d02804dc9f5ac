"""The model `Error`."""

from __future__ import annotations

from .._runtime import Model, optional


class Error(Model):
    description: str | None = optional()
    error: str | None = optional()
