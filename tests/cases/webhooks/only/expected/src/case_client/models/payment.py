"""The model `Payment`."""

from __future__ import annotations

from .._runtime import DateTime, DecimalText, Model, optional


class Payment(Model):
    amount: DecimalText
    at: DateTime | None = optional()
