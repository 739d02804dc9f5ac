"""The model `Problem`."""

from __future__ import annotations

from .._runtime import Model, optional


class Problem(Model):
    title: str | None = optional()
    detail: str | None = optional()
