"""Models of `client.all`: `PathLike` and others."""

from __future__ import annotations

from .._runtime.datetimes import DateTime
from .._runtime.decimals import DecimalNumber
from .._runtime.model import Model, optional
from .._runtime.uuids import Uuid


class Decimal(Model):
    inner: list[Decimal] | None = optional()
    amount: DecimalNumber | None = optional()


class UUID(Model):
    inner: UUID | None = optional()
    id: Uuid | None = optional()


class Iterator(Model):
    next: Iterator | None = optional()
    at: DateTime | None = optional()


class PathLike(Model):
    decimal: Decimal | None = optional()
    uuid: UUID | None = optional()
    iterator: Iterator | None = optional()
