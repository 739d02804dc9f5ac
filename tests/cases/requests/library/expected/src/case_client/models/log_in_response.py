"""The model `LogInResponse`."""

from __future__ import annotations

from .._runtime import DateTime, Model, optional


class LogInResponse(Model):
    token: str
    expires: DateTime | None = optional()
