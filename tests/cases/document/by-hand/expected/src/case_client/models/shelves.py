"""Models of `client.shelves`: `Shelf` and others."""

from typing import Any

from .._runtime.datetimes import Date, DateTime
from .._runtime.model import Model, optional
from .._runtime.uuids import Uuid


class Shelf(Model):
    id: Uuid | None = optional()
    built: Date | None = optional()
    seen: DateTime | None = optional()
    count: int | None = optional()
    width: int | float | None = optional()
    words: list[str] | None = optional()
    more: dict[str, Any] | None = optional()
    mail: str | None = optional()
    fixed: bool | None = optional()


class Problem(Model):
    title: str | None = optional()
